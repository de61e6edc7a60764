import { WHOLE_SHEET, type Area } from "./area";
import { referenceArea } from "./formula-rewrite";
import { tokenize } from "./formula-tokens";

/** What a formula needs to know to be calculated. */
export interface FormulaReads {
  /** `sheet`: lower case; undefined is the formula's own. */
  readonly areas: readonly { readonly sheet: string | undefined; readonly area: Area }[];
  readonly readsOtherSheets: boolean;
  /** Holds words that are defined names, or may become some. */
  readonly hasNames: boolean;
  /** Its result changes without any cell changing. */
  readonly isVolatile: boolean;
  /** Which cells it reads is not written in it. */
  readonly readsAnywhere: boolean;
}

const VOLATILE = /^(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)$/i;
const STRETCHES = /^(SUMIF|AVERAGEIF|LOOKUP)$/i;
const ANYWHERE = /^(OFFSET|INDIRECT)$/i;

/** Sheets of one kind hold the same formulas; their texts are looked at once. */
const seen = new Map<string, FormulaReads>();
const LIMIT = 100_000;

export function formulaReads(formula: string): FormulaReads {
  let reads = seen.get(formula);
  if (reads) return reads;
  reads = look(formula);
  if (seen.size >= LIMIT) seen.clear();
  seen.set(formula, reads);
  return reads;
}

function look(formula: string): FormulaReads {
  const tokens = tokenize(formula);
  const references = tokens.filter((token) => token.kind === "reference");
  const names = tokens.filter((token) => token.kind === "name");
  const calls = tokens.flatMap((token) => (token.kind === "function" ? [token.name] : []));
  // `A1:INDEX(…)` and the like: a range whose corner is worked out.
  const hasLooseRange = tokens.some((token) => token.kind === "other" && token.text === ":");
  const readsAnywhere = hasLooseRange || calls.some((name) => ANYWHERE.test(name));
  const areas = references.map(referenceArea);
  // The range of results may be given by its first cell only.
  const size = calls.some((name) => STRETCHES.test(name)) ? largest(areas) : undefined;
  return {
    areas: references.map((token, i) => ({
      sheet: token.sheet?.toLowerCase(),
      area: { ...WHOLE_SHEET, ...areas[i], ...size },
    })),
    readsOtherSheets: [...references, ...names].some((token) => token.sheet !== undefined),
    hasNames: names.length > 0,
    isVolatile: calls.some((name) => VOLATILE.test(name)),
    readsAnywhere,
  };
}

const largest = (areas: readonly Area[]): Pick<Area, "rows" | "columns"> => ({
  rows: Math.max(1, ...areas.map(({ rows }) => rows)),
  columns: Math.max(1, ...areas.map(({ columns }) => columns)),
});
