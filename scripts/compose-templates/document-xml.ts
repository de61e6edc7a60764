import { styleId } from "./styles";
import {
  isBlockTagsOnly,
  type Block,
  type Cell,
  type Paragraph,
  type Row,
  type Skeleton,
  type Table,
} from "./skeleton";

const TWIPS_PER_MM = 1440 / 25.4;
const NAMESPACES =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** Page margins of Decree 30/2020/NĐ-CP, Annex I: top and bottom 20 mm, left 30 mm, right 15 mm. */
const MARGINS = { top: 1134, right: 851, bottom: 1134, left: 1701 };

// Half a millimetre: “STT” then fits a column of 9 mm.
const NARROW_MARGINS = `<w:tcMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tcMar>`;

/** word/document.xml of a template. */
export function documentXml({ blocks, landscape }: Skeleton): string {
  const section = sectionXml(landscape);
  const below = paragraphsBelowTables(blocks);
  const body = blocks
    .map((block, i) => (leadsToTable(blocks, i) ? { ...block, keepNext: true as const } : block))
    .map((block, i) => blockXml(block, below.has(blocks[i] ?? block), section))
    .join("");
  // Word wants a paragraph after the last table; a flat one, or it opens an empty second page.
  const end = paragraphXml({ kind: "paragraph", style: "ketThuc", text: "" });
  return `<w:document ${NAMESPACES}><w:body>${body}${end}${section}</w:body></w:document>`;
}

/** word/header1.xml, the page number, and word/header2.xml, the first page without one. */
export const headerXml = (content: "page-number" | "nothing"): string =>
  `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="${styleId("soTrang")}"/></w:pPr>` +
  (content === "nothing"
    ? ""
    : `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
  `</w:p></w:hdr>`;

function blockXml(block: Block, belowTable: boolean, section: string): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphXml(belowTable ? { ...block, before: 120 } : block);
    case "table":
      return tableXml(block);
    case "section-break":
      return `<w:p><w:pPr><w:pStyle w:val="${styleId("ketThuc")}"/>${section}</w:pPr></w:p>`;
  }
}

/** The line that announces a table stays on its page. */
function leadsToTable(blocks: readonly Block[], index: number): boolean {
  const printed = (block: Block): boolean => block.kind !== "paragraph" || !isBlockTagsOnly(block.text);
  const block = blocks[index];
  const next = blocks.slice(index + 1).find(printed);
  return (
    block !== undefined &&
    block.kind === "paragraph" &&
    printed(block) &&
    next?.kind === "table" &&
    next.bordered
  );
}

/**
 * Paragraphs have space only after themselves, so the one below a ruled table needs some above. Which one that is
 * depends on conditions: every paragraph that can come first gets it, up to the first that always prints.
 */
function paragraphsBelowTables(blocks: readonly Block[]): Set<Block> {
  const below = new Set<Block>();
  let searching = false;
  let mayBeFirst = false;
  // Nesting relative to the table, and the outermost level since; in the other branch of a condition around
  // the table the table is not printed.
  let depth = 0;
  let outermost = 0;
  let otherBranch: number | undefined;
  for (const block of blocks) {
    if (block.kind === "table") {
      searching = mayBeFirst = block.bordered;
      depth = outermost = 0;
      otherBranch = undefined;
    } else if (block.kind === "section-break") {
      searching = false;
    } else if (isBlockTagsOnly(block.text)) {
      if (block.text.startsWith("{{#")) depth += 1;
      if (block.text.startsWith("{{/")) depth -= 1;
      if (block.text === "{{else}}" && depth <= outermost) otherBranch ??= depth;
      if (otherBranch !== undefined && depth < otherBranch) otherBranch = undefined;
      outermost = Math.min(outermost, depth);
      mayBeFirst = true;
    } else if (searching && mayBeFirst && otherBranch === undefined) {
      below.add(block);
      mayBeFirst = false;
      searching = depth > outermost;
    }
  }
  return below;
}

function sectionXml(landscape: boolean): string {
  const size = landscape ? `w:w="16838" w:h="11906" w:orient="landscape"` : `w:w="11906" w:h="16838"`;
  const { top, right, bottom, left } = MARGINS;
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>` +
    `<w:type w:val="nextPage"/><w:pgSz ${size}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>` +
    `<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>`
  );
}

function paragraphXml({ style, text, keepNext, before }: Paragraph): string {
  const properties =
    `<w:pStyle w:val="${styleId(style)}"/>` +
    (keepNext ? `<w:keepNext/>` : "") +
    (before === undefined ? "" : `<w:spacing w:before="${before}"/>`);
  return `<w:p><w:pPr>${properties}</w:pPr>${runsXml(text)}</w:p>`;
}

function runsXml(text: string): string {
  return text
    .split("**")
    .map((part, i) => {
      if (part === "") return "";
      const bold = i % 2 === 1 ? `<w:rPr><w:b/><w:bCs/></w:rPr>` : "";
      return `<w:r>${bold}<w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
    })
    .join("");
}

function tableXml({ widths, bordered, rows }: Table): string {
  const columns = toTwips(widths);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const margin = bordered ? 57 : 0;
  const properties =
    `<w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/>` +
    (bordered ? tableBorders() : "") +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/>` +
    `<w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`;
  return (
    `<w:tbl><w:tblPr>${properties}</w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, columns, bordered)).join("")}</w:tbl>`
  );
}

function tableBorders(): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  return `<w:tblBorders>${sides.join("")}</w:tblBorders>`;
}

function rowXml({ cells, header }: Row, columns: readonly number[], bordered: boolean): string {
  let column = 0;
  const content = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = columns.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    column += span;
    return cellXml(cell, width, span, bordered);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${header ? `<w:tblHeader/>` : ""}</w:trPr>${content.join("")}</w:tr>`;
}

function cellXml({ paragraphs, narrow }: Cell, width: number, span: number, bordered: boolean): string {
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : "") +
    (bordered && narrow ? NARROW_MARGINS : "") +
    (bordered ? `<w:vAlign w:val="center"/>` : "");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map(paragraphXml).join("")}</w:tc>`;
}

/** Each column ends at the rounded place of its right edge, so that the table is exactly as wide as its sum. */
function toTwips(widths: readonly number[]): number[] {
  let mm = 0;
  let twips = 0;
  return widths.map((width) => {
    mm += width;
    const edge = Math.floor(mm * TWIPS_PER_MM);
    const own = edge - twips;
    twips = edge;
    return own;
  });
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
