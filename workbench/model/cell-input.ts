import { EMPTY_CONTENT, ERROR_VALUE, type Content } from "./cell";
import type { Culture } from "./culture";
import { dateSerial } from "./dates";

/** What became of an input: the content, and the number format Excel puts on a General cell with it. */
export interface ReadInput {
  readonly content: Content;
  readonly suggestedFormat?: string;
}

/** Cells formatted as text keep every input as it is written. */
export const TEXT_FORMAT = "@";

/**
 * Reads text as Excel reads typing: formula, number, percent, date, true/false, error, else text.
 * A leading apostrophe keeps the rest as text.
 */
export function readTyped(text: string, culture: Culture, numberFormat: string): ReadInput {
  if (text === "") return { content: EMPTY_CONTENT };
  if (numberFormat === TEXT_FORMAT) return { content: { value: text } };
  if (text.startsWith("'")) return { content: { value: text.slice(1), quoted: true } };
  if (/^=./s.test(text)) return { content: { value: "", formula: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: { value: trimmed.toLowerCase() === "true" } };
  if (ERROR_VALUE.test(trimmed.toUpperCase())) return { content: { value: trimmed.toUpperCase() } };
  return readNumber(trimmed, culture) ?? readDate(trimmed, culture) ?? { content: { value: text } };
}

function readNumber(text: string, culture: Culture): ReadInput | undefined {
  const group = escapeSign(culture.thousands);
  const pattern = new RegExp(
    `^([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?)(?:${escapeSign(culture.decimal)}(\\d*))?(e[+-]?\\d+)?\\s*(%?)$`,
    "i",
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "", percent] = match;
  if (whole === "" && fraction === "") return undefined;
  const plain = `${sign}${whole.replaceAll(culture.thousands, "") || "0"}.${fraction || "0"}${exponent}`;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  if (percent === "%")
    return { content: { value: value / 100 }, suggestedFormat: fraction === "" ? "0%" : "0.00%" };
  return whole.includes(culture.thousands)
    ? { content: { value }, suggestedFormat: fraction === "" ? "#,##0" : "#,##0.00" }
    : { content: { value } };
}

const escapeSign = (sign: string): string => `\\${sign}`;

function readDate(text: string, culture: Culture): ReadInput | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? culture.dateOrder === "dmy"
        ? [local[3], local[2], local[1]]
        : [local[3], local[1], local[2]]
      : [];
  const serial = dateSerial(Number(year), Number(month), Number(day));
  return serial === undefined
    ? undefined
    : {
        content: { value: serial },
        suggestedFormat: culture.dateOrder === "dmy" ? "dd/mm/yyyy" : "m/d/yyyy",
      };
}
