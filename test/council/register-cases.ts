import { SUBJECT_TYPES, type SubjectType } from "../../src/criteria";
import type { Verdict } from "../../src/scoring";
import { identityOf, type ColumnSummary, type ScorecardSummary } from "../../src/scorecard";
import {
  itemCountOf,
  register,
  type Closing,
  type ManualColumns,
  type Register,
  type RegisterInput,
} from "../../src/council";
import { STOCK, tableOf } from "../criteria/stock-set";

type Random = () => number;
const VERDICTS: readonly Verdict[] = ["pass", "fail", "incomplete"];
const pick = <T>(random: Random, values: readonly T[]): T => {
  const one = values[Math.floor(random() * values.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

/** A column of a scorecard nobody has scored, one under work, or one that is done. */
export function column(type: SubjectType, parts: Partial<ColumnSummary> = {}): ColumnSummary {
  return {
    total: 0,
    reachable: 100,
    blank: itemCountOf(tableOf(type)),
    errors: 0,
    mandatoryMissed: 0,
    verdict: "incomplete",
    circularVerdict: "incomplete",
    ...parts,
  };
}

export const done = (type: SubjectType, total: number, verdict: Verdict, circular: Verdict = verdict) =>
  column(type, { total, reachable: total, blank: 0, verdict, circularVerdict: circular });

export function summary(
  type: SubjectType,
  id: string,
  self: ColumnSummary,
  council: ColumnSummary,
  parts: { name?: string; year?: number } = {},
): ScorecardSummary {
  const { name = `Đơn vị ${id}`, year = 2026 } = parts;
  return {
    identity: identityOf(STOCK, tableOf(type), { id, type, name, commune: "Xã Mẫu Sơn Mẫu", year }),
    self,
    council,
  };
}

export function closingOf({ self, council }: ScorecardSummary): Closing {
  const of = ({ total, verdict, circularVerdict }: ColumnSummary) => ({ total, verdict, circularVerdict });
  return {
    time: "2026-11-12T14:05:00+07:00",
    person: "Nông Thị Minh Họa",
    result: { self: of(self), council: of(council), seal: { hash: "", items: {} } },
  };
}

/** A workbook of random scorecards in every state there is. */
export function randomInput(count: number, random: Random, today: string): RegisterInput {
  const manual = new Map<string, ManualColumns>();
  const closings = new Map<string, Closing>();
  const scorecards = Array.from({ length: count }, (_, i) => {
    const type = pick(random, SUBJECT_TYPES);
    // A copied sheet has the id of its original.
    const id = random() < 0.05 ? "sheet-0" : `sheet-${i}`;
    const one = summary(type, id, randomColumn(type, random), randomColumn(type, random), {
      name: pick(random, ["Thôn Nà Mẫu", "Trường “Ví Dụ”", "=1+1", "Công ty A & B's"]) + ` ${i}`,
    });
    if (random() < 0.4)
      closings.set(id, closingOf(random() < 0.3 ? { ...one, council: randomColumn(type, random) } : one));
    const typed: ManualColumns = {
      ...(random() < 0.2 ? { registered: random() < 0.5 } : {}),
      ...(random() < 0.1 ? { recognised: random() < 0.5 } : {}),
      ...(random() < 0.1 ? { note: "=đã kiểm tra" } : {}),
    };
    if (Object.keys(typed).length > 0) manual.set(id, typed);
    return { sheetName: `Bảng ${i}'s`, summary: one };
  });
  return {
    scorecards,
    sets: [STOCK],
    today,
    closings,
    manual,
    others: { agency: { total: 4, registered: 3, recognised: 1 } },
    rule: random() < 0.5 ? "points-table" : "points-table-and-circular",
  };
}

function randomColumn(type: SubjectType, random: Random): ColumnSummary {
  const state = random();
  if (state < 0.25) return column(type);
  if (state < 0.45)
    return column(type, {
      total: pick(random, [0, 5, 40.5]),
      reachable: pick(random, [100, 92.5, 80]),
      blank: 1 + Math.floor(random() * 10),
      errors: Math.floor(random() * 2),
      verdict: pick(random, ["fail", "incomplete"]),
      circularVerdict: pick(random, VERDICTS),
    });
  return done(
    type,
    pick(random, [100, 95, 92.5, 90, 89, 61]),
    pick(random, VERDICTS),
    pick(random, VERDICTS),
  );
}

export function registerOf(input: Partial<RegisterInput> & Pick<RegisterInput, "scorecards">): Register {
  return register({ sets: [STOCK], today: "2026-11-10", closings: new Map(), ...input });
}
