/**
 * The columns of a scoring sheet. B–L are printed, M is the council's reason, N–Y are hidden: check columns that
 * formats, counts and verdicts all read, so that they cannot disagree.
 */
export const COLUMN = {
  code: "A",
  number: "B",
  text: "C",
  basis: "D",
  max: "E",
  mandatory: "F",
  figureA: "G",
  figureB: "H",
  self: "I",
  council: "J",
  evidence: "K",
  note: "L",
  councilReason: "M",
  /** What the figures say: met, unmet, neutral, none (unanswered), bad. */
  decision: "N",
  selfState: "O",
  selfMark: "P",
  selfEarned: "Q",
  councilState: "R",
  councilMark: "S",
  councilEarned: "T",
  /** The item's maximum as a constant: totals do not follow a changed “Điểm chuẩn”. */
  itemMax: "U",
  clause: "V",
  summaryLabel: "W",
  summarySelf: "X",
  summaryCouncil: "Y",
} as const;

export type ColumnKey = keyof typeof COLUMN;

export const LAST_COLUMN = COLUMN.summaryCouncil;
export const FIRST_HIDDEN_CHECK = COLUMN.decision;
export const COLUMN_COUNT = 25;

/** 0-based index of a column letter A–Y. */
export function columnIndex(letter: string): number {
  return letter.charCodeAt(0) - 65;
}

/** The rows that every sheet has at the same place (1-based). */
export const ROW = {
  strip: 1,
  screenHeadings: 2,
  letterhead: 3,
  unit: 4,
  place: 5,
  title: 6,
  subtitle: 7,
  period: 8,
  headings: 9,
  firstBody: 10,
} as const;

/** Rows of the hidden summary block (1-based, columns W–Y). */
export const SUMMARY = {
  total: 1,
  reachable: 2,
  blank: 3,
  errors: 4,
  mandatoryMissed: 5,
  verdict: 6,
  circular: 7,
  missedCodes: 8,
  missedClauses: 9,
  firstClause: 11,
} as const;

/** Sheet-scoped names; they survive renaming, copying and inserted rows. */
export const NAME = { table: "ANTT_BANG", summary: "ANTT_TOM_TAT" } as const;

/** Screen headings by column; also how columns are found again when one was inserted or moved. */
export const SCREEN_HEADINGS: Readonly<Partial<Record<ColumnKey, string>>> = {
  number: "TT",
  text: "Nội dung tiêu chí",
  basis: "Căn cứ",
  max: "Chuẩn",
  mandatory: "Bắt buộc",
  figureA: "Đạt, trước",
  figureB: "Tổng, nay",
  self: "Tự chấm",
  council: "Thẩm định",
  evidence: "Minh chứng",
  note: "Ghi chú",
  councilReason: "Lý do thẩm định",
};
