import { assessmentPeriod, type CriteriaSet, type SubjectCriteria } from "../criteria";
import { formatShortDate, upperCase } from "../vi";
import { bodyOf, type Body } from "./body-rows";
import { literal } from "./cell-text";
import {
  COLUMN,
  COLUMN_COUNT,
  columnIndex,
  NAME,
  ROW,
  SCREEN_HEADINGS,
  SUMMARY,
  type ColumnKey,
} from "./columns";
import { conditionalRules } from "./conditional-rules";
import {
  decisionFormula,
  earnedFormula,
  markFormula,
  stateFormula,
  subtotalFormula,
  summaryFormulas,
} from "./formulas";
import { formatBlocks, mergedRanges } from "./format-blocks";
import { identityOf, writeStamp } from "./identity";
import { basisWording, itemWording } from "./item-text";
import type { CellContent, SheetLayout } from "./sheet-layout";
import { sheetNameFor } from "./sheet-name";
import { signerTitle, TEXT } from "./sheet-texts";
import { COLUMN_WIDTHS, innerWidth } from "./style";
import type { Subject } from "./subject";
import { rowHeight, wrappedLines } from "./text-height";
import { ratingLists, validationRules } from "./validation-rules";
import {
  circularStripFormula,
  circularVerdictFormula,
  councilTotalFormula,
  leftOverFormula,
  provincialVerdictFormula,
  selfTotalFormula,
  stripFormula,
} from "./verdict-texts";

/** The set has no table for this subject type. */
export class MissingCriteriaError extends Error {
  constructor(set: CriteriaSet, subject: Subject) {
    super(`Thang điểm “${set.title}” không có bảng cho loại đối tượng này (${subject.type}).`);
    this.name = "MissingCriteriaError";
  }
}

/**
 * The scoring sheet of a subject as plain data: cells, formulas, formats, rules, names (design section 5).
 * @throws MissingCriteriaError when the set has no table for the subject's type
 */
export function scorecardLayout(set: CriteriaSet, subject: Subject): SheetLayout {
  const criteria = set.subjects[subject.type];
  if (criteria === undefined) throw new MissingCriteriaError(set, subject);
  const body = bodyOf(criteria);
  const identity = identityOf(set, criteria, subject);
  const isIllustrative = set.status === "illustrative";
  const grid = new Grid(body.end);

  grid.put("code", ROW.strip, literal(writeStamp(identity)));
  writeStrip(grid, criteria, body);
  writeLetterhead(grid, subject, criteria, isIllustrative);
  writeBody(grid, body, criteria);
  writeClosing(grid, body, subject, criteria);
  writeSummary(grid, body, criteria);

  return {
    identity,
    sheetName: sheetNameFor(subject.name),
    cells: grid.rows,
    formats: formatBlocks(body, isIllustrative),
    merges: mergedRanges(body),
    columnWidths: COLUMN_WIDTHS,
    hiddenColumns: ["A:A", `${COLUMN.decision}:${COLUMN.summaryCouncil}`],
    rowHeights: rowHeights(body),
    growingRows: `${body.first}:${body.last}`,
    validations: validationRules(body),
    conditionals: conditionalRules(body),
    names: {
      [NAME.table]: `A1:${COLUMN.summaryCouncil}${grid.rows.length}`,
      [NAME.summary]: `${COLUMN.summarySelf}${SUMMARY.total}:${COLUMN.summaryCouncil}${SUMMARY.missedClauses}`,
    },
    frozenRows: ROW.screenHeadings,
    print: {
      area: `${COLUMN.number}${ROW.letterhead}:${COLUMN.note}${body.end}`,
      titleRows: `${ROW.headings}:${ROW.headings}`,
      // 20 mm above and below, 30 mm left, 15 mm right (Decree 30/2020/NĐ-CP, Annex I).
      margins: { top: 56.7, bottom: 56.7, left: 85, right: 42.5, header: 28.35 },
      pageNumberFromSecondPage: true,
    },
    firstEntryCell: `${COLUMN.self}${body.items[0]?.row ?? body.first}`,
    tabColor: "#185A94",
  };
}

/** Cells by column key and 1-based row. */
class Grid {
  readonly rows: CellContent[][];

  constructor(height: number) {
    this.rows = Array.from({ length: height }, () => Array<CellContent>(COLUMN_COUNT).fill(""));
  }

  /** Writes a cell; the grid grows downwards where the hidden lists are longer than a short table. */
  put(column: ColumnKey, row: number, content: CellContent): void {
    while (this.rows.length < row) this.rows.push(Array<CellContent>(COLUMN_COUNT).fill(""));
    const cells = this.rows[row - 1];
    if (cells !== undefined) cells[columnIndex(COLUMN[column])] = content;
  }
}

function writeStrip(grid: Grid, criteria: SubjectCriteria, body: Body): void {
  grid.put("number", ROW.strip, stripFormula(criteria.scoring));
  grid.put("self", ROW.strip, selfTotalFormula(criteria.scoring));
  grid.put("council", ROW.strip, councilTotalFormula(criteria.scoring, body.items.length));
  grid.put("evidence", ROW.strip, circularStripFormula());
  for (const [column, heading] of Object.entries(SCREEN_HEADINGS))
    grid.put(column as ColumnKey, ROW.screenHeadings, heading);
}

function writeLetterhead(
  grid: Grid,
  subject: Subject,
  criteria: SubjectCriteria,
  isIllustrative: boolean,
): void {
  const upper = subject.commune === "" ? "" : `UBND ${upperCase(subject.commune)}`;
  grid.put("number", ROW.letterhead, literal(upper));
  grid.put("max", ROW.letterhead, TEXT.nation);
  grid.put("number", ROW.unit, literal(upperCase(subject.name)));
  grid.put("max", ROW.unit, TEXT.motto);
  grid.put("max", ROW.place, literal(`${placeOf(subject)}, ngày      tháng      năm ${subject.year}`));
  grid.put("number", ROW.title, TEXT.title);
  const type = criteria.label.charAt(0).toLocaleLowerCase("vi") + criteria.label.slice(1);
  grid.put(
    "number",
    ROW.subtitle,
    `Tiêu chuẩn “An toàn về an ninh, trật tự” năm ${subject.year} đối với ${type}`,
  );
  const { from, to, deadline } = assessmentPeriod(criteria, subject.year);
  const early = subject.earlyReason === undefined ? "" : ` Xét sớm: ${subject.earlyReason}.`;
  grid.put(
    "number",
    ROW.period,
    `Kỳ đánh giá: từ ${formatShortDate(from)} đến ${formatShortDate(to)}. Gửi hồ sơ trước ${formatShortDate(deadline)}.${early}`,
  );
  if (isIllustrative) grid.put("self", ROW.period, TEXT.illustrative);
  for (const [column, heading] of Object.entries(TEXT.headings)) {
    const cells = grid.rows[ROW.headings - 1];
    if (cells !== undefined) cells[columnIndex(column)] = heading;
  }
}

/** The place name of the date line: the commune without its kind. */
function placeOf(subject: Subject): string {
  const commune = subject.commune === "" ? subject.name : subject.commune;
  return commune.replace(/^(xã|phường|đặc khu|thị trấn)\s+/iu, "");
}

function writeBody(grid: Grid, body: Body, criteria: SubjectCriteria): void {
  const { scoring } = criteria;
  for (const r of body.criteria) {
    grid.put("code", r.row, literal(r.criterion.code));
    grid.put("number", r.row, literal(r.criterion.code));
    grid.put("text", r.row, literal(r.criterion.title));
    grid.put("max", r.row, `=SUM(${COLUMN.max}${r.firstItem}:${COLUMN.max}${r.lastItem})`);
    grid.put("self", r.row, subtotalFormula(r.firstItem, r.lastItem, "self"));
    grid.put("council", r.row, subtotalFormula(r.firstItem, r.lastItem, "council"));
  }
  for (const { row, item } of body.items) {
    grid.put("code", row, literal(item.code));
    grid.put("number", row, literal(item.code));
    grid.put("text", row, literal(itemWording(item)));
    grid.put("basis", row, literal(basisWording(item.cite)));
    grid.put("max", row, item.points);
    if (item.mandatory) grid.put("mandatory", row, TEXT.mandatory);
    if (item.measure !== undefined) grid.put("decision", row, decisionFormula(item.measure, row));
    for (const [column, state, mark, earned] of [
      ["self", "selfState", "selfMark", "selfEarned"],
      ["council", "councilState", "councilMark", "councilEarned"],
    ] as const) {
      grid.put(state, row, stateFormula(item, row, column));
      grid.put(mark, row, markFormula(item, row, column));
      grid.put(earned, row, earnedFormula(item, scoring, row, column));
    }
    grid.put("itemMax", row, item.points);
    grid.put("clause", row, `khoản ${item.cite.clause} Điều ${item.cite.article}`);
  }
}

function writeClosing(grid: Grid, body: Body, subject: Subject, criteria: SubjectCriteria): void {
  const { scoring } = criteria;
  grid.put("text", body.total, TEXT.total);
  grid.put("max", body.total, `=${body.criteria.map((c) => `${COLUMN.max}${c.row}`).join("+")}`);
  grid.put("self", body.total, `=$${COLUMN.summarySelf}$${SUMMARY.total}`);
  grid.put(
    "council",
    body.total,
    `=IF($${COLUMN.summaryCouncil}$${SUMMARY.blank}=${body.items.length},"–",$${COLUMN.summaryCouncil}$${SUMMARY.total})`,
  );
  grid.put("evidence", body.total, leftOverFormula());
  grid.put("number", body.provincialVerdict, TEXT.provincialVerdict(scoring.passMark));
  grid.put("max", body.provincialVerdict, provincialVerdictFormula(scoring));
  grid.put("number", body.circularVerdict, TEXT.circularVerdict);
  grid.put("max", body.circularVerdict, circularVerdictFormula());
  grid.put("number", body.signatures, TEXT.preparedBy);
  grid.put("max", body.signatures, signerTitle(subject.type));
}

function writeSummary(grid: Grid, body: Body, criteria: SubjectCriteria): void {
  for (const [key, row] of Object.entries(SUMMARY))
    if (key !== "firstClause") grid.put("summaryLabel", row, key);
  for (const [row, formula] of summaryFormulas(body, criteria.scoring, "self"))
    grid.put("summarySelf", row, formula);
  for (const [row, formula] of summaryFormulas(body, criteria.scoring, "council"))
    grid.put("summaryCouncil", row, formula);
  body.clauses.forEach((c, i) => grid.put("summaryLabel", SUMMARY.firstClause + i, c.label));
  for (const { row, text } of ratingLists(body)) grid.put("summaryLabel", row, text);
}

function rowHeights(body: Body): number[] {
  const heights = Array<number>(body.end).fill(20.25);
  const set = (row: number, height: number) => {
    heights[row - 1] = height;
  };
  set(ROW.strip, 27);
  set(ROW.screenHeadings, 16.5);
  set(ROW.title, 24);
  set(ROW.headings, 36);
  for (const r of body.rows) {
    const lines =
      r.kind === "criterion"
        ? wrappedLines(r.criterion.title, innerWidth("C"), 12, true)
        : Math.max(
            wrappedLines(itemWording(r.item), innerWidth("C"), 12),
            wrappedLines(basisWording(r.item.cite), innerWidth("D"), 10.5),
          );
    set(r.row, rowHeight(lines));
  }
  set(body.end, 60);
  return heights;
}
