import { HandOverError, readHandOver, type HandOver } from "../../../src/dossier";
import type { Locale } from "../../../src/scoring";
import { describeXlsxFault, readXlsx, type PlainWorkbook } from "../../../src/xlsx";

/** What the pane in Word was given: a workbook to make documents from, or documents ready to be filled. */
export type WordFile =
  | { readonly kind: "workbook"; readonly workbook: PlainWorkbook }
  | { readonly kind: "hand-over"; readonly handOver: HandOver }
  | { readonly kind: "unreadable"; readonly reason: string };

/** A chosen file: zip files are workbooks, anything else must be the text of a dossier file. */
export function readWordFile(bytes: Uint8Array, locale: Locale): WordFile {
  const isText = !bytes.subarray(0, 64).some((b) => b < 9) && !startsWith(bytes, "PK");
  if (isText) return readCode(new TextDecoder().decode(bytes));
  const result = readXlsx(bytes);
  return result.ok
    ? { kind: "workbook", workbook: result.workbook }
    : { kind: "unreadable", reason: describeXlsxFault(result.fault, locale) };
}

/** A pasted code. */
export function readCode(text: string): WordFile {
  try {
    return { kind: "hand-over", handOver: readHandOver(text) };
  } catch (error) {
    if (error instanceof HandOverError) return { kind: "unreadable", reason: error.message };
    throw error;
  }
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
