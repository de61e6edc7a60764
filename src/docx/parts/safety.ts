import type { CompileContext } from "../compile/context";
import { NOWHERE } from "../problems";
import type { ProblemCode } from "../types";
import type { XmlElement } from "../xml/element";
import type { ContentTypes } from "./content-types";
import { isSafeAddress } from "./links";

/** A part as far as the safety check looks at it. */
export interface CheckedPart {
  readonly name: string;
  readonly root: XmlElement;
}

/**
 * Looks for what a template can carry besides text: macros, embedded objects, other files and pages that Word
 * would load, and fields that fetch data. Everything found is reported; nothing is removed silently.
 */
export function checkSafety(
  entryNames: readonly string[],
  types: ContentTypes,
  parts: Iterable<CheckedPart>,
  context: CompileContext,
): void {
  const report: Report = (code, part, name = "", severity = "error") =>
    context.report(severity, code, { ...NOWHERE, part }, { name });
  for (const name of entryNames) {
    const type = types.of(name);
    if (/vbaProject|macroEnabled|vbaData|keyMapCustomizations|attachedToolbars/i.test(`${name} ${type}`))
      report("macros", name);
    if (/activeX|oleObject/i.test(`${name} ${type}`)) report("ole", name, name);
  }
  for (const { name, root } of parts) {
    const { source } = root;
    if (name.endsWith(".rels"))
      for (const relationship of root.children) checkRelationship(name, relationship.attributes(), report);
    else if (["<w:instrText", "<w:fldSimple"].some((start) => source.includes(start)))
      checkFields(name, root, report);
    if (source.includes("<w:mailMerge")) report("external-content", name, "mailMerge");
  }
}

type Report = (code: ProblemCode, part: string, name?: string, severity?: "error" | "warning") => void;

function checkRelationship(
  part: string,
  { Type = "", Target = "", TargetMode }: Readonly<Partial<Record<string, string>>>,
  report: Report,
): void {
  const type = Type.slice(Type.lastIndexOf("/") + 1);
  if (type === "aFChunk") report("alt-chunk", part, Target);
  if (type === "oleObject" || type === "control" || (type === "package" && !part.includes("/charts/")))
    report("ole", part, Target);
  const leavesFile = TargetMode === "External" || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(Target);
  if (!leavesFile) return;
  if (type === "hyperlink") {
    if (!isSafeAddress(Target) && !/%7B%7B|\{\{|^#/i.test(Target))
      report("unsafe-link", part, Target, "warning");
  } else if (type === "attachedTemplate")
    // Word notes the path of a local template in every document made from it; only a remote one is fetched.
    report(
      "external-template",
      part,
      Target,
      /^file:\/\/\/[a-z]:|^[a-z]:\\/i.test(Target) ? "warning" : "error",
    );
  else report("external-content", part, Target);
}

const DANGEROUS =
  /(?:^|[^\w])(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)(?=[^\w]|$)/i;

/**
 * Field codes may be split over runs and nested, so each is put together before it is looked at. A code in which
 * a tag stands is pointed out: field codes are never filled.
 */
function checkFields(part: string, root: XmlElement, report: Report): void {
  const open: string[] = [];
  const found = new Set<string>();
  const look = (code: string): void => {
    // Only the first word is the field's name; what follows may quote anything.
    const name = DANGEROUS.exec(code.trim().split(/\s+/)[0] ?? "")?.[1]?.toUpperCase();
    if (name !== undefined) found.add(name);
    if (code.includes("{{")) report("tag-in-field-code", part, "", "warning");
  };
  const walk = (element: XmlElement): void => {
    if (element.name === "w:instrText") open.push((open.pop() ?? "") + element.text());
    if (element.name === "w:fldSimple") look(element.attribute("w:instr"));
    if (element.name === "w:fldChar") {
      const type = element.attribute("w:fldCharType");
      if (type === "begin") open.push("");
      if (type === "end") look(open.pop() ?? "");
    }
    for (const child of element.children) walk(child);
  };
  walk(root);
  for (const code of open) look(code);
  for (const name of found) report("dangerous-field", part, name);
}
