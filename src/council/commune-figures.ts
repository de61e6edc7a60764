import type { Item, SubjectCriteria } from "../criteria";
import type { Entry } from "../scoring";
import { valueOf, type EntryField } from "./entry-fields";
import { isReason } from "./reason";

/** The figures behind a commune's item 4.1 and 4.2: units that registered, that were recognised, and all. */
export interface CommuneFigures {
  readonly registered: number;
  readonly recognised: number;
  readonly total: number;
}

/** One figure cell of the commune's scorecard. */
export interface FigureWrite {
  readonly code: string;
  readonly field: EntryField;
  readonly value: number;
}

/** The two items that are fed; `undefined` where the points table has none that can be told. */
export interface CommuneItems {
  readonly registered: Item | undefined;
  readonly recognised: Item | undefined;
}

/**
 * Finds both items by what they are, not by their number: ratios with the citation of Article 5, clause 4 of Circular
 * 124/2021/TT-BCA (“100% … đăng ký”, “từ 70% trở lên … được công nhận”).
 */
export function communeItems(criteria: SubjectCriteria): CommuneItems {
  const ratios = criteria.criteria
    .flatMap((c) => c.items)
    .filter((i) => i.measure?.kind === "ratio" && i.cite.article === 5 && i.cite.clause === 4);
  const percent = (i: Item) => (i.measure?.kind === "ratio" ? i.measure.atLeastPercent : 0);
  return {
    registered: ratios.find((i) => percent(i) === 100),
    recognised: ratios.find((i) => percent(i) < 100),
  };
}

/** The limit of recognition in whole percent, as the points table has it. */
export function recognitionPercent(criteria: SubjectCriteria | undefined): number | undefined {
  const measure = criteria === undefined ? undefined : communeItems(criteria).recognised?.measure;
  return measure?.kind === "ratio" ? measure.atLeastPercent : undefined;
}

/** The cells that differ from the figures; empty = the commune's scorecard has them already. Scores are not touched. */
export function figureWrites(
  criteria: SubjectCriteria,
  entries: readonly Entry[],
  figures: CommuneFigures,
): FigureWrite[] {
  const { registered, recognised } = communeItems(criteria);
  const wanted = [
    ...(registered === undefined ? [] : pair(registered.code, figures.registered, figures.total)),
    ...(recognised === undefined ? [] : pair(recognised.code, figures.recognised, figures.total)),
  ];
  return wanted.filter(({ code, field, value }) => {
    const entry = entries.find((e) => e.code === code);
    return valueOf(entry, field) !== value;
  });
}

/** What is wrong with figures typed instead of the register's; empty = they can be written. */
export function overrideProblems(figures: CommuneFigures, reason: string): string[] {
  const { registered, recognised, total } = figures;
  const problems: string[] = [];
  if (![registered, recognised, total].every((n) => Number.isInteger(n) && n >= 0))
    problems.push("Nhập số nguyên từ 0.");
  else {
    if (total === 0) problems.push("Tổng số đơn vị phải từ 1.");
    if (registered > total) problems.push(`Số đăng ký ${registered} lớn hơn tổng số ${total}.`);
    if (recognised > total) problems.push(`Số được công nhận ${recognised} lớn hơn tổng số ${total}.`);
    if (recognised > registered)
      problems.push(`Số được công nhận ${recognised} lớn hơn số đăng ký ${registered}.`);
  }
  if (!isReason(reason)) problems.push("Ghi lý do dùng số khác trang Tổng hợp, từ 10 ký tự.");
  return problems;
}

function pair(code: string, done: number, total: number): FigureWrite[] {
  return [
    { code, field: "figureA", value: done },
    { code, field: "figureB", value: total },
  ];
}
