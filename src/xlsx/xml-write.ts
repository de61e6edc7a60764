/** Attribute values; undefined leaves the attribute out, true and false become 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One element. Content is XML already; without content the element is written empty. */
export function element(name: string, attributes: Attributes, content = ""): string {
  let opening = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    opening += ` ${key}="${escapeXml(text)}"`;
  }
  return content === "" ? `<${opening}/>` : `<${opening}>${content}</${name}>`;
}

/** Text for an element or attribute. Line breaks are written as references: in attributes they would become blanks. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as SpreadsheetML wants it, before escaping: characters XML cannot hold become `_x0007_`, and text that looks
 * like such a code has its underscore coded (ECMA-376 part 1, 22.9.2.19).
 */
export function encodeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The way back from `encodeText`, after the XML has been parsed. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
