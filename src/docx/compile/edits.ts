import type { XmlElement } from "../xml/element";
import { encodeXml } from "../xml/text";
import type { Step } from "./step";

/** A stretch of the source that is written differently: by fixed XML, or by what a step writes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (string | Step)[];
}

/** Writes another value into an attribute; nothing when the element does not have it. */
export function editValue(element: XmlElement, name: string, ...parts: readonly (string | Step)[]): Edit[] {
  return editAttribute(element, name).map(({ end, length }) => ({
    start: end - 1 - length,
    end: end - 1,
    parts,
  }));
}

/** Writes something else in place of the attribute, with the space before it and the `length` of its value. */
export function editAttribute(
  element: XmlElement,
  name: string,
  ...parts: readonly (string | Step)[]
): (Edit & { readonly length: number })[] {
  const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(element.openTag());
  if (match === null) return [];
  const start = element.start + match.index;
  const [whole, quoted = ""] = match;
  return [{ start, end: start + whole.length, length: quoted.length - 2, parts }];
}

/** A step that writes short text into an attribute. */
export const writeText =
  (text: (...args: Parameters<Step>) => string | number): Step =>
  (scope, out, run) =>
    out.text(encodeXml(String(text(scope, out, run)), "attribute"));
