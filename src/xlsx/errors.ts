/** Why a file could not be read. Each is something the person who chose the file can understand. */
export type XlsxFault =
  /** The bytes are something else. */
  | { readonly code: "not-a-zip" }
  /** The file ends before its table of contents: a download or copy that broke off. */
  | { readonly code: "truncated" }
  | { readonly code: "encrypted" }
  /** Excel 97-2003 (.xls). */
  | { readonly code: "legacy-xls" }
  /** Excel binary workbook (.xlsb). */
  | { readonly code: "binary-workbook" }
  /** A zip without a workbook in it. */
  | { readonly code: "not-a-workbook" }
  /** More parts or bytes than a workbook may have once unpacked. */
  | {
      readonly code: "too-large";
      readonly limit: "parts" | "part-bytes" | "total-bytes";
      readonly allowed: number;
    }
  /** A document type declaration: never needed, and a way to attack readers. */
  | { readonly code: "dtd"; readonly part: string }
  | { readonly code: "broken-part"; readonly part: string; readonly reason: string };

/** Thrown inside the room; `readXlsx` turns it into a value. */
export class XlsxError extends Error {
  constructor(readonly fault: XlsxFault) {
    super("part" in fault ? `${fault.code}: ${fault.part}` : fault.code);
    this.name = "XlsxError";
  }
}
