import { NUMBER_BLANK } from "./blanks";
import { toNfc } from "./text";
import { WrongValueError } from "./wrong-value-error";

/**
 * The number of a document. Numbers under 10 get a zero; an empty number leaves room for the pen;
 * other text (“07a”) passes through.
 *
 * Errors: zero, negative and broken numbers throw WrongValueError.
 * Source: Decree 30/2020/NĐ-CP, Annex I, document number.
 */
export function formatDocumentNumber(number: number | string | undefined): string {
  if (typeof number === "number" && (!Number.isInteger(number) || number < 1)) {
    throw new WrongValueError("document-number", number);
  }
  const text = toNfc(String(number ?? "")).trim();
  // Spaces are no number either, and a blank handed in again stays the blank it is.
  if (text === "") return NUMBER_BLANK;
  return /^[1-9]$/.test(text) ? `0${text}` : text;
}

/** Number and symbol of a document, without spaces: (7, “TTr-BCĐ”) -> “07/TTr-BCĐ”. */
export const formatDocumentReference = (number: number | string | undefined, symbol: string): string =>
  `${formatDocumentNumber(number)}/${toNfc(symbol).trim()}`;
