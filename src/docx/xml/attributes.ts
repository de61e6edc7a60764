import type { XmlElement } from "./scan";
import { decodeXml } from "./text";

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an element, decoded, by their name as written. */
export function attributesOf(
  source: string,
  { start, openEnd }: XmlElement,
): Readonly<Partial<Record<string, string>>> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>; // names come from the file
  for (const [, name = "", double, single] of source.slice(start, openEnd).matchAll(ATTRIBUTE))
    found[name] = decodeXml(double ?? single ?? "");
  return found;
}
