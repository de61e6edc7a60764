import type { Item } from "../criteria";
import { isNotApplicable, RATING_PENDING, type CellInput, type Entry } from "../scoring";
import { capitalizeFirst, describeChange, formatCount, formatPercent } from "../vi";
import type { DossierInput } from "./types";
import { inSentence } from "./wording";

/** One row of the two-year table of the report. Absent = not known, left for the pen. */
export interface FigureRow {
  readonly chi_tieu: string;
  readonly don_vi_tinh: string;
  readonly nam_truoc?: number;
  readonly nam_nay?: number;
}

const number = (cell: CellInput): number | undefined =>
  typeof cell === "number" && Number.isFinite(cell) && cell >= 0 ? cell : undefined;

export const entryOf = (input: DossierInput, code: string): Entry | undefined =>
  input.entries.find((e) => e.code === code);

export const allItems = (input: DossierInput): Item[] => input.criteria.criteria.flatMap((c) => [...c.items]);

/** The figures of an item in words, to stand after “Số liệu: ”; empty without figures. */
export function figuresInWords(item: Item, entry: Entry | undefined, year: number): string {
  const [a, b] = [number(entry?.figureA), number(entry?.figureB)];
  const measure = item.measure;
  switch (measure?.kind) {
    case "ratio":
      return a === undefined || b === undefined
        ? ""
        : `${formatCount(a)}/${formatCount(b)} (${formatPercent(a, b)})`;
    case "count":
      return a === undefined ? "" : `${lowerFirst(measure.label)} là ${formatCount(a)}`;
    case "noIncrease":
      return a === undefined || b === undefined
        ? ""
        : `năm ${year - 1} là ${formatCount(a)}, năm ${year} là ${formatCount(b)}, ${describeChange(a, b)}`;
    case "rating":
      return typeof entry?.figureA === "string" && entry.figureA !== RATING_PENDING ? entry.figureA : "";
    case undefined:
      return "";
  }
}

/** Met and total of the first ratio item whose numerator speaks of `word`, as on the sheet. */
export function ratioFigures(input: DossierInput, word: string): { done?: number; total?: number } {
  const item = allItems(input).find((i) => i.measure?.kind === "ratio" && i.measure.numerator.includes(word));
  const entry = item === undefined ? undefined : entryOf(input, item.code);
  const [done, total] = [number(entry?.figureA), number(entry?.figureB)];
  return { ...(done === undefined ? {} : { done }), ...(total === undefined ? {} : { total }) };
}

/**
 * Rows of the two-year table that the sheet's measures give. Events that must not occur stand as one row for each
 * clause, so that the table cannot speak against “không xảy ra” in the report; counts have no figure of the year
 * before on the sheet.
 */
export function figureRows(input: DossierInput): FigureRow[] {
  const rows: FigureRow[] = [];
  const events = new Map<string, { row: number; sum: number }>();
  for (const item of allItems(input)) {
    const entry = entryOf(input, item.code);
    const [a, b] = [number(entry?.figureA), number(entry?.figureB)];
    if (item.measure?.kind === "noIncrease" && (a !== undefined || b !== undefined))
      rows.push({
        chi_tieu: subjectOfChange(item.text),
        don_vi_tinh: "vụ",
        ...(a === undefined ? {} : { nam_truoc: a }),
        ...(b === undefined ? {} : { nam_nay: b }),
      });
    if (item.measure?.kind !== "count") continue;
    const cases = countOf(item, entry);
    if (cases === undefined) continue;
    if (item.mustNotOccur !== true) {
      rows.push({
        chi_tieu: withoutNumberWord(item.measure.label),
        don_vi_tinh: unitOf(item.measure.label),
        nam_nay: cases,
      });
      continue;
    }
    const clause = `khoản ${item.cite.clause} Điều ${item.cite.article}`;
    const known = events.get(clause) ?? { row: rows.length, sum: 0 };
    const sum = known.sum + cases;
    rows[known.row] = {
      chi_tieu: `Vụ việc không được để xảy ra theo ${clause}`,
      don_vi_tinh: "vụ",
      nam_nay: sum,
    };
    events.set(clause, { row: known.row, sum });
  }
  return rows;
}

/** The security force on the sheet: the criterion that rates it, its rating and its disciplined members. */
export function securityForce(
  input: DossierInput,
): { name: string; rating: string; disciplined?: number } | undefined {
  const criterion = input.criteria.criteria.find((c) => c.items.some((i) => i.measure?.kind === "rating"));
  const rated = criterion?.items.find((i) => i.measure?.kind === "rating");
  if (criterion === undefined || rated === undefined) return undefined;
  const entry = entryOf(input, rated.code);
  if (isNotApplicable(entry?.selfScore)) return undefined;
  const counted = criterion.items.find((i) => i.measure?.kind === "count");
  const disciplined = counted === undefined ? undefined : countOf(counted, entryOf(input, counted.code));
  return {
    name: inSentence(criterion.title),
    rating: ratingOf(rated, entry, input.subject.year),
    ...(disciplined === undefined ? {} : { disciplined }),
  };
}

/** Whether the sheet gives points for a security movement model (mô hình), or has no such item. */
export function hasModel(input: DossierInput): boolean {
  const codes = allItems(input)
    .filter((i) => i.text.includes("mô hình"))
    .map((i) => i.code);
  return !input.evaluation.items.some(
    (r) => codes.includes(r.item.code) && (r.state === "lost" || r.state === "must"),
  );
}

/** The typed count; a full score of an item that allows none says 0 also where the figure was not typed. */
function countOf(item: Item, entry: Entry | undefined): number | undefined {
  const typed = number(entry?.figureA);
  if (typed !== undefined || item.measure?.kind !== "count") return typed;
  return "atMost" in item.measure && item.measure.atMost === 0 && entry?.selfScore === item.points
    ? 0
    : undefined;
}

/** The typed rating; a full score without one says at least the level that the item asks for. */
function ratingOf(item: Item, entry: Entry | undefined, year: number): string {
  const typed = figuresInWords(item, entry, year);
  if (typed !== "" || item.measure?.kind !== "rating" || entry?.selfScore !== item.points) return typed;
  return `từ “${item.measure.atLeast}” trở lên`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
const withoutNumberWord = (label: string): string => capitalizeFirst(label.replace(/^Số /u, ""));

function subjectOfChange(text: string): string {
  return capitalizeFirst(text.replace(/^.*?kéo giảm /u, "").replace(/ so với năm trước.*$/u, ""));
}

function unitOf(label: string): string {
  const lower = label.toLocaleLowerCase("vi");
  return (
    ["vụ", "người", "mô hình", "tụ điểm"].find((u) => lower.includes(u)) ??
    (lower.includes("cá nhân") ? "người" : "")
  );
}
