import type { CellFormat, Line } from "./sheet-layout";

/** The look of the sheet (pane-design section 12.2). A dashed border means: type here; it survives black-and-white print. */
const BODY_FONT = "Times New Roman";
const SCREEN_FONT = "Segoe UI";

const LOCKED_LINE: Line = { style: "thin", color: "#8A8F98" };
const ENTRY_LINE: Line = { style: "dashed", color: "#4A6FA5" };
const ENTRY_INK = "#0B3D91";

export const SHEET: CellFormat = {
  fill: "#FFFFFF",
  fontName: BODY_FONT,
  fontSize: 12,
  fontColor: "#000000",
  vertical: "center",
};
export const STRIP: CellFormat = {
  fill: "#F4F7FB",
  fontName: SCREEN_FONT,
  fontSize: 10.5,
  bold: true,
  wrap: true,
  borders: LOCKED_LINE,
};
export const SCREEN_HEADING: CellFormat = {
  fill: "#F3F5F8",
  fontName: SCREEN_FONT,
  fontSize: 9,
  horizontal: "center",
  borders: LOCKED_LINE,
};
export const HEADING: CellFormat = {
  fill: "#E6EDF6",
  bold: true,
  horizontal: "center",
  wrap: true,
  borders: LOCKED_LINE,
};
export const LOCKED: CellFormat = { horizontal: "center", wrap: true, borders: LOCKED_LINE };
export const GROUP: CellFormat = {
  fill: "#F1F4F8",
  bold: true,
  horizontal: "center",
  wrap: true,
  borders: LOCKED_LINE,
};
export const ENTRY: CellFormat = {
  fill: "#FFFDF4",
  fontColor: ENTRY_INK,
  horizontal: "center",
  borders: ENTRY_LINE,
  unlocked: true,
};
export const ENTRY_TEXT = {
  ...ENTRY,
  fontSize: 10.5,
  horizontal: "left",
  wrap: true,
} as const satisfies CellFormat;
export const COUNCIL_ENTRY: CellFormat = { ...ENTRY, fill: "#EDF3FA" };
export const COUNCIL_TEXT: CellFormat = { ...ENTRY_TEXT, fill: "#EDF3FA" };

/** Conditional looks; each says its state in words or signs too. */
export const INVALID: CellFormat = {
  fill: "#FFE2CC",
  fontColor: "#7A2E00",
  bold: true,
  underline: true,
  borders: { style: "thin", color: "#B34700" },
  numberFormat: '"(!) "General;"(!) "-General;"(!) "General;"(!) "@',
};
export const MANDATORY_MISSED: CellFormat = {
  fill: "#FBDADD",
  fontColor: "#8A0712",
  bold: true,
  borders: { style: "thin", color: "#B10E1C" },
  numberFormat: '"✗ "General',
};
export const MANDATORY_MARK: CellFormat = { fontColor: "#8A0712", bold: true, numberFormat: '"✗ "@' };
export const BLANK_ENTRY: CellFormat = { fill: "#FFF1C2" };
export const STRIP_FILL = { fail: "#FDF3F4", pass: "#F1FAF1", differ: "#FFF9F0" } as const;

/** Column widths in points (px at 96 dpi × 0.75). */
export const COLUMN_WIDTHS: Readonly<Record<string, number>> = {
  B: 33.75,
  C: 238.5,
  D: 78,
  E: 40.5,
  F: 73.5,
  G: 42,
  H: 42,
  I: 55.5,
  J: 61.5,
  K: 106.5,
  L: 87,
  M: 120,
};

/** Inner width of a column in points: hosts keep a small margin on both sides. */
export function innerWidth(column: string): number {
  return (COLUMN_WIDTHS[column] ?? 60) - 5;
}
