import type { CountMeasure, Item, Measure, NoIncreaseMeasure, RatioMeasure } from "../../../src/criteria";
import { decide, RATING_PENDING, type CellInput } from "../../../src/scoring";
import { formatNumber } from "../../../src/vi";
import type { CellWrite } from "../../excel/workbook-port";
import type { AssessedCard } from "../store/state";
import { message, type Message } from "../strings";

/** An item with a rule on figures, as it stands on the sheet. */
export interface FigureItem {
  readonly item: Item & { readonly measure: Measure };
  readonly figureA: CellInput;
  readonly figureB: CellInput;
  readonly score: CellInput;
  /** Neither figure is filled in. */
  readonly isEmpty: boolean;
  /** The figures are faulty or contradict the score. */
  readonly isContradicted: boolean;
  readonly cells: {
    readonly a: string | undefined;
    readonly b: string | undefined;
    readonly score: string | undefined;
  };
}

/** What stands in the two fields of a card, as typed. */
export interface FigureDraft {
  readonly a: string;
  readonly b: string;
}

/** What the fields say: an error in one of them, nothing yet, or figures with the score that follows from them. */
export type FigureReading =
  | { readonly kind: "error"; readonly side: "a" | "b"; readonly text: Message }
  | { readonly kind: "unanswered" }
  | {
      readonly kind: "read";
      readonly values: readonly CellInput[];
      /** “118/120”, “4 → 3” */
      readonly shown: string;
      /** “98,33%”, “Giảm 1 vụ (−25%)” */
      readonly result: Message | string | undefined;
      readonly explanation: readonly Message[];
      /** Absent while a rating waits for its result. */
      readonly suggested: number | undefined;
    };

/** The items of a subject that have figures, in sheet order; one marked not applicable has none to give. */
export function figureItems({ self, reading }: AssessedCard): FigureItem[] {
  const entries = new Map(reading.entries.map((e) => [e.code, e]));
  return self.items.flatMap(({ item, state, hasFigureError }) => {
    const { measure, code } = item;
    if (measure === undefined || state === "na") return [];
    const entry = entries.get(code);
    return [
      {
        item: { ...item, measure },
        figureA: entry?.figureA,
        figureB: entry?.figureB,
        score: entry?.selfScore,
        isEmpty: entry?.figureA === undefined && entry?.figureB === undefined,
        isContradicted: hasFigureError,
        cells: {
          a: reading.addressOf(code, "figureA"),
          b: reading.addressOf(code, "figureB"),
          score: reading.addressOf(code, "self"),
        },
      },
    ];
  });
}

export function hasTwoFigures(measure: Measure): measure is RatioMeasure | NoIncreaseMeasure {
  return measure.kind === "ratio" || measure.kind === "noIncrease";
}

/** The fields as the sheet fills them. */
export function draftOf({ figureA, figureB }: Pick<FigureItem, "figureA" | "figureB">): FigureDraft {
  return { a: asTyped(figureA), b: asTyped(figureB) };
}

/** Figures as one text: “118/120”, “4 → 3”, “0”. */
export function showFigures(measure: Measure, { a, b }: FigureDraft): string {
  if (!hasTwoFigures(measure)) return a;
  return measure.kind === "ratio" ? `${a}/${b}` : `${a} → ${b}`;
}

/** Reads the fields of a card; whole numbers only, compared as integers, never as rounded percentages. */
export function readFigures(item: FigureItem["item"], draft: FigureDraft): FigureReading {
  const { measure, points } = item;
  if (measure.kind === "rating") return readRating(measure, draft.a, points);
  const [a, b] = [parseCount(draft.a), parseCount(draft.b)];
  if (a === "wrong") return { kind: "error", side: "a", text: message("fig.err.int") };
  if (hasTwoFigures(measure) && b === "wrong")
    return { kind: "error", side: "b", text: message("fig.err.int") };
  if (a === undefined || (hasTwoFigures(measure) && (b === undefined || b === "wrong")))
    return { kind: "unanswered" };
  if (!hasTwoFigures(measure)) return readCount(measure, a, points);
  const second = typeof b === "number" ? b : 0;
  return measure.kind === "ratio" ? readRatio(measure, a, second, points) : readTrend(a, second, points);
}

/** Cells to write for a reading; `withScore` also the score that was suggested. */
export function figureWrites(figure: FigureItem, reading: FigureReading, withScore: boolean): CellWrite[] {
  if (reading.kind !== "read") return [];
  const targets = [figure.cells.a, hasTwoFigures(figure.item.measure) ? figure.cells.b : undefined];
  const writes = targets.flatMap((address, i): CellWrite[] => {
    const value = reading.values[i];
    return address === undefined || (typeof value !== "number" && typeof value !== "string")
      ? []
      : [{ address, value }];
  });
  const { score } = figure.cells;
  return withScore && score !== undefined && reading.suggested !== undefined
    ? [...writes, { address: score, value: reading.suggested }]
    : writes;
}

function readRatio(m: RatioMeasure, done: number, total: number, points: number): FigureReading {
  if (total === 0) return { kind: "error", side: "b", text: message("fig.err.zero") };
  if (done > total) return { kind: "error", side: "a", text: message("fig.err.more") };
  const short = Math.ceil((m.atLeastPercent * total) / 100) - done;
  const need =
    m.atLeastPercent === 100 ? message("fig.need100") : message("fig.need", { p: m.atLeastPercent });
  return read(m, [done, total], points, cutPercent(done, total), [
    need,
    short > 0 ? message("fig.short", { n: formatNumber(short) }) : message("fig.enough"),
  ]);
}

function readTrend(before: number, now: number, points: number): FigureReading {
  const measure: NoIncreaseMeasure = { kind: "noIncrease", previous: "", current: "" };
  const n = formatNumber(Math.abs(now - before));
  const note = before === 0 && now !== 0 ? [message("fig.zero.note")] : [];
  return read(measure, [before, now], points, trendResult(before, now, n), note);
}

function trendResult(before: number, now: number, n: string): Message {
  if (now === before) return message("fig.same");
  if (before === 0) return message("fig.up.plain", { n });
  const p = cutPercent(Math.abs(now - before), before);
  return now < before ? message("fig.down", { n, p: `−${p}` }) : message("fig.up", { n, p: `+${p}` });
}

function readCount(m: CountMeasure, count: number, points: number): FigureReading {
  const limit =
    "atLeast" in m
      ? message("fig.count.min", { n: formatNumber(m.atLeast) })
      : m.atMost === 0
        ? message("fig.count.max0")
        : message("fig.count.max", { n: formatNumber(m.atMost) });
  return read(m, [count], points, undefined, [limit]);
}

function readRating(m: Extract<Measure, { kind: "rating" }>, level: string, points: number): FigureReading {
  if (level === "") return { kind: "unanswered" };
  const need = message("fig.rating.need", { level: m.atLeast });
  return level === RATING_PENDING
    ? { ...read(m, [level], points, undefined, [need, message("fig.waiting")]), suggested: undefined }
    : read(m, [level], points, undefined, [need]);
}

function read(
  measure: Measure,
  values: readonly (number | string)[],
  points: number,
  result: Message | string | undefined,
  explanation: readonly Message[],
): Extract<FigureReading, { kind: "read" }> {
  const [a, b] = values;
  const decision = decide(measure, a, b);
  const shown = values.map((v) => (typeof v === "number" ? formatNumber(v) : v));
  return {
    kind: "read",
    values,
    shown: showFigures(measure, { a: shown[0] ?? "", b: shown[1] ?? "" }),
    result,
    explanation,
    // “Not higher than last year” also holds for equal figures.
    suggested: decision.kind === "met" || decision.kind === "neutral" ? points : 0,
  };
}

/** Cut, never rounded, to two decimals: 23 of 33 is 69,69%, and nothing short of the limit shows as reaching it. */
function cutPercent(part: number, total: number): string {
  return `${formatNumber(Math.floor((part * 10_000) / total) / 100)}%`;
}

/** A whole number as typed, “1.034” too. */
function parseCount(text: string): number | undefined | "wrong" {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return undefined;
  const digits = /^\d{1,3}(\.\d{3})+$/.test(typed) ? typed.replaceAll(".", "") : typed;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : "wrong";
}

function asTyped(value: CellInput): string {
  return value === undefined ? "" : String(value);
}
