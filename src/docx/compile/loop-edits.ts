import { attributesOf } from "../xml/attributes";
import type { XmlElement } from "../xml/scan";
import { editValue, removeAttribute, writeText, type Edit } from "./edits";

/*
 * What a loop would otherwise write twice with the same identity. Word repairs or refuses a file in which
 * drawings, bookmarks, annotations or paragraph ids repeat.
 */

/** Anchors of comments point to one comment each; a content control's id is optional. */
const LEFT_OUT = new Set(["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]);
const ANNOTATIONS = new Set(
  (
    "w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange " +
    "w:numberingChange w:cellIns w:cellDel w:cellMerge w:permStart w:permEnd"
  ).split(" "),
);

export function leftOutOfLoops({ name, parent }: XmlElement): boolean {
  return LEFT_OUT.has(name) || (name === "w:id" && parent?.name === "w:sdtPr");
}

/**
 * Edits of an element inside a loop. `restart` is the loop that starts lists anew, if one does; `part` keeps
 * bookmark ids of different parts apart.
 */
export function loopEdits(
  part: string,
  source: string,
  element: XmlElement,
  restart: object | undefined,
): Edit[] {
  const { name } = element;
  if (name === "wp:docPr")
    return editValue(
      source,
      element,
      "id",
      writeText((_s, _o, run) => String(run.ids.drawing())),
    );
  if (name === "w:bookmarkStart" || name === "w:bookmarkEnd") return bookmarkEdits(part, source, element);
  if (ANNOTATIONS.has(name))
    return editValue(
      source,
      element,
      "w:id",
      writeText((_s, _o, run) => String(run.ids.annotation())),
    );
  if (name === "w:numId" && restart !== undefined) {
    const list = attributesOf(source, element)["w:val"] ?? "";
    return editValue(
      source,
      element,
      "w:val",
      writeText((_s, _o, run) => run.restarts.idFor(restart, list)),
    );
  }
  if (name === "w:p" || name === "w:tr")
    return [
      ...removeAttribute(source, element, "w14:paraId"),
      ...removeAttribute(source, element, "w14:textId"),
    ];
  return [];
}

function bookmarkEdits(part: string, source: string, element: XmlElement): Edit[] {
  const { "w:id": id = "", "w:name": name = "" } = attributesOf(source, element);
  const key = `${part} ${id}`;
  if (element.name === "w:bookmarkEnd")
    return editValue(
      source,
      element,
      "w:id",
      writeText((_s, _o, run) => String(run.ids.bookmarkEnd(key))),
    );
  return [
    ...editValue(
      source,
      element,
      "w:id",
      writeText((_s, _o, run) => String(run.ids.bookmarkStart(key))),
    ),
    ...editValue(
      source,
      element,
      "w:name",
      writeText((_s, _o, run) => run.ids.bookmarkName(name)),
    ),
  ];
}
