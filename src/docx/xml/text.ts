const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Turns the references of XML text or an attribute value into characters. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:(\w+)|#(\d+)|#x([0-9A-Fa-f]+));/g,
    (whole, name: string, decimal: string, hex: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Where a value is written, which decides how a line break and a tab are spelt. */
export type TextTarget = "word" | "plain" | "attribute";

/** By code point, so that only lone surrogates count as such. */
const SPECIAL = /\r\n?|[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/u;
const SPECIALS = new RegExp(SPECIAL, "gu");
const between = (mark: string): string => `</w:t>${mark}<w:t xml:space="preserve">`;
const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const SPELLINGS: Readonly<Record<TextTarget, Readonly<Partial<Record<string, string>>>>> = {
  word: { ...MARKUP, '"': '"', "\n": between("<w:br/>"), "\t": between("<w:tab/>") },
  plain: { ...MARKUP, '"': '"', "\n": "\n", "\t": "\t" },
  attribute: { ...MARKUP, '"': "&quot;", "\n": "&#10;", "\t": "&#9;" },
};

/**
 * Writes a value as XML: markup escaped, characters that XML 1.0 forbids and lone surrogates left out. In Word
 * text a line break (\n, \r\n, \r) becomes `w:br` and a tab `w:tab` between two `w:t`, the only place they may stand.
 */
export function encodeXml(text: string, target: TextTarget): string {
  if (!SPECIAL.test(text)) return text;
  const spellings = SPELLINGS[target];
  return text.replace(SPECIALS, (found) => spellings[found.startsWith("\r") ? "\n" : found] ?? "");
}
