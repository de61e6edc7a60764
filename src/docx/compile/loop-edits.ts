import type { Run } from "../render/run";
import type { XmlElement } from "../xml/element";
import { editAttribute, editValue, writeText, type Edit } from "./edits";

/*
 * What a loop would otherwise write twice with the same identity. Word repairs or refuses a file in which
 * drawings, bookmarks, annotations or paragraph ids repeat.
 */

/** Anchors of comments point to one comment each; a content control's id is optional. */
const LEFT_OUT = new Set(["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]);
const ANNOTATION =
  /^w:(?:ins|del|moveFrom|moveTo|(?:r|p|tbl|tr|tc)PrChange|sectPrChange|numberingChange|cell(?:Ins|Del|Merge)|perm(?:Start|End))$/;

export function leftOutOfLoops({ name, parent }: XmlElement): boolean {
  return LEFT_OUT.has(name) || (name === "w:id" && parent?.name === "w:sdtPr");
}

/**
 * Edits of an element inside a loop. `restart` is the loop that starts lists anew, if one does; `part` keeps
 * bookmark ids of different parts apart.
 */
export function loopEdits(part: string, element: XmlElement, restart: object | undefined): Edit[] {
  const { name } = element;
  const value = (attribute: string, fresh: (run: Run) => string | number) =>
    editValue(
      element,
      attribute,
      writeText((_scope, _out, run) => fresh(run)),
    );
  if (name === "wp:docPr") return value("id", (run) => run.ids.drawing());
  if (ANNOTATION.test(name)) return value("w:id", (run) => run.ids.annotation());
  if (name === "w:numId" && restart !== undefined) {
    const list = element.attribute("w:val");
    return value("w:val", (run) => run.restarts.idFor(restart, list));
  }
  if (name === "w:p" || name === "w:tr")
    return [...editAttribute(element, "w14:paraId"), ...editAttribute(element, "w14:textId")];
  if (name !== "w:bookmarkStart" && name !== "w:bookmarkEnd") return [];
  const key = `${part} ${element.attribute("w:id")}`;
  if (name === "w:bookmarkEnd") return value("w:id", (run) => run.ids.bookmarkEnd(key));
  const bookmark = element.attribute("w:name");
  return [
    ...value("w:id", (run) => run.ids.bookmarkStart(key)),
    ...value("w:name", (run) => run.ids.bookmarkName(bookmark)),
  ];
}
