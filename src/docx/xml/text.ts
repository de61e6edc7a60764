/** Turns the references of XML text or an attribute value into characters. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(lt|gt|amp|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);/g, (whole, entity: string) => {
    const named = NAMED[entity];
    if (named !== undefined) return named;
    const code = entity.startsWith("#x") ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Where a value is written, which decides how a line break and a tab are spelt. */
export type TextTarget = "word" | "plain" | "attribute";

const SPECIAL = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;
const WORD_BREAK = '</w:t><w:br/><w:t xml:space="preserve">';
const WORD_TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

/**
 * Writes a value as XML: markup escaped, characters that XML 1.0 forbids and lone surrogates left out. In Word
 * text a line break (\n, \r\n, \r) becomes `w:br` and a tab `w:tab` between two `w:t`, the only place they may stand.
 */
export function encodeXml(text: string, target: TextTarget): string {
  if (!SPECIAL.test(text)) return text;
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && isLow(text.charCodeAt(i + 1))) {
      i++;
      continue;
    }
    const written = spell(text, i, code, target);
    if (written === undefined) continue;
    out += text.slice(from, i) + written;
    from = i + 1;
  }
  return out + text.slice(from);
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function spell(text: string, i: number, code: number, target: TextTarget): string | undefined {
  switch (code) {
    case 38:
      return "&amp;";
    case 60:
      return "&lt;";
    case 62:
      return "&gt;";
    case 34:
      return target === "attribute" ? "&quot;" : undefined;
    case 9:
      return target === "word" ? WORD_TAB : target === "attribute" ? "&#9;" : undefined;
    case 13:
      return text.charCodeAt(i + 1) === 10 ? "" : lineBreak(target);
    case 10:
      return lineBreak(target);
  }
  const forbidden = code < 32 || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
  return forbidden ? "" : undefined;
}

const lineBreak = (target: TextTarget): string =>
  target === "word" ? WORD_BREAK : target === "attribute" ? "&#10;" : "\n";
