import type { CellInput, Entry } from "../scoring";

/** What can be typed for one item, in the order of the sheet's columns. */
export const ENTRY_FIELDS = [
  "figureA",
  "figureB",
  "selfScore",
  "councilScore",
  "evidence",
  "note",
  "councilReason",
] as const satisfies readonly (keyof Entry)[];
export type EntryField = (typeof ENTRY_FIELDS)[number];

export const TEXT_FIELDS: ReadonlySet<EntryField> = new Set(["evidence", "note", "councilReason"]);

/** The field as papers and messages name it. */
export const FIELD_TEXT: Readonly<Record<EntryField, string>> = {
  figureA: "số liệu 1",
  figureB: "số liệu 2",
  selfScore: "điểm tự chấm",
  councilScore: "điểm thẩm định",
  evidence: "minh chứng",
  note: "ghi chú",
  councilReason: "lý do thẩm định",
};

/** The cell of a field in the sheet's own terms (`ScorecardReading.addressOf`). */
export const FIELD_CELL = {
  figureA: "figureA",
  figureB: "figureB",
  selfScore: "self",
  councilScore: "council",
  evidence: "evidence",
  note: "note",
  councilReason: "councilReason",
} as const satisfies Record<EntryField, string>;

/**
 * One field as it is compared: texts in NFC without spaces at the ends, an empty text is blank. Keyboards and copies
 * write one letter in several ways; that is no change of anybody's.
 */
export function valueOf(entry: Entry | undefined, field: EntryField): CellInput {
  const value = entry?.[field];
  if (typeof value !== "string") return value;
  const text = value.normalize("NFC").trim();
  return text === "" ? undefined : text;
}

/** Whether every field of an entry is blank. */
export function isBlankEntry(entry: Entry): boolean {
  return ENTRY_FIELDS.every((field) => valueOf(entry, field) === undefined);
}
