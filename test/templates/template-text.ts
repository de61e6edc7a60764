import type { Template } from "./read-template";
import { child, childrenNamed, value, type XmlNode } from "./xml-tree";

/** A template as readable text: one line for a paragraph with its style, tables row by row. */
export function templateText(template: Template): string {
  return template.body.children.flatMap((block) => blockLines(block, template, "")).join("\n") + "\n";
}

function blockLines(block: XmlNode, template: Template, indent: string): string[] {
  switch (block.name) {
    case "w:p": {
      const { style, text } = template.readParagraph(block);
      const section = child(child(block, "w:pPr"), "w:sectPr");
      return [
        `${indent}[${style}] ${text}`.trimEnd(),
        ...(section === undefined ? [] : sectionLines(section)),
      ];
    }
    case "w:tbl":
      return tableLines(block, template, indent);
    case "w:sectPr":
      return sectionLines(block);
    default:
      return [`${indent}<${block.name}>`];
  }
}

function tableLines(table: XmlNode, template: Template, indent: string): string[] {
  const widths = childrenNamed(child(table, "w:tblGrid"), "w:gridCol").map((column) =>
    Math.round(Number(column.attributes["w:w"]) / 56.693),
  );
  const rows = childrenNamed(table, "w:tr").flatMap((row) => [
    `${indent}  row`,
    ...childrenNamed(row, "w:tc").flatMap((cell) =>
      cell.children
        .filter((block) => block.name !== "w:tcPr")
        .flatMap((block) => blockLines(block, template, ""))
        .map((line, i) => `${indent}    ${i === 0 ? "|" : " "} ${line}`),
    ),
  ]);
  return [`${indent}table ${widths.join(" + ")} mm`, ...rows];
}

function sectionLines(section: XmlNode): string[] {
  const landscape = value(section, "w:pgSz", "w:orient") === "landscape";
  return [`=== end of section, ${landscape ? "landscape" : "portrait"} ===`];
}
