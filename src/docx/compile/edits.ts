import type { XmlElement } from "../xml/scan";
import { encodeXml } from "../xml/text";
import type { Step } from "./step";

/** A stretch of the source that is written differently: by fixed XML, or by what a step writes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (string | Step)[];
}

/** The attribute with the space before it, and the value between its quotes, as offsets into the source. */
export interface AttributeRange {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export function attributeRange(
  source: string,
  { start, openEnd }: XmlElement,
  name: string,
): AttributeRange | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  const match = pattern.exec(source.slice(start, openEnd));
  if (match === null) return undefined;
  const end = start + match.index + match[0].length;
  return {
    start: start + match.index,
    end,
    valueStart: end - (match[1]?.length ?? 0) + 1,
    valueEnd: end - 1,
  };
}

/** Writes another value into an attribute; nothing when the element does not have it. */
export function editValue(
  source: string,
  element: XmlElement,
  name: string,
  ...parts: readonly (string | Step)[]
): Edit[] {
  const range = attributeRange(source, element, name);
  return range ? [{ start: range.valueStart, end: range.valueEnd, parts }] : [];
}

export function removeAttribute(source: string, element: XmlElement, name: string): Edit[] {
  const range = attributeRange(source, element, name);
  return range ? [{ start: range.start, end: range.end, parts: [] }] : [];
}

/** A step that writes short text into an attribute. */
export const writeText =
  (text: (...args: Parameters<Step>) => string): Step =>
  (scope, out, run) => {
    const written = text(scope, out, run);
    if (written !== "") out.text(encodeXml(written, "attribute"));
  };
