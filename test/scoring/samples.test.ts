import { evaluate, type Entry, type Evaluation, type ScoreColumn } from "../../src/scoring";
import type { SubjectType } from "../../src/criteria";
import { tableOf } from "../criteria/stock-set";
import { filled } from "./entries";

/** The invented sample subjects of the documents' specification, in both columns, with their figures. */
function sample(
  type: SubjectType,
  selfZeros: readonly string[],
  councilZeros: readonly string[],
  more: Readonly<Record<string, Omit<Partial<Entry>, "code">>> = {},
): Record<ScoreColumn, Evaluation> {
  const table = tableOf(type);
  const entries = filled(table).map((entry): Entry => {
    const points = entry.selfScore ?? 0;
    return {
      ...entry,
      selfScore: selfZeros.includes(entry.code) ? 0 : points,
      councilScore: councilZeros.includes(entry.code) ? 0 : points,
      ...more[entry.code],
    };
  });
  return { self: evaluate(table, entries, "self"), council: evaluate(table, entries, "council") };
}

const clausesMissed = (e: Evaluation) =>
  e.circularClauses.filter((c) => c.verdict === "fail").map((c) => c.clause);
const noErrors = { errorItems: 0, blank: 0 };

test("S1 thôn Nà Mẫu: 89 points fail by one point although every mandatory item is met", () => {
  const { self, council } = sample("residential-area", ["4.a", "4.c1", "4.c2"], ["4.a", "4.c1", "4.c2"], {
    "1.3": { figureA: 252, figureB: 252 },
    "4.a": { figureA: 2, figureB: 4 },
    "4.c1": { figureA: 1 },
    "4.c2": { figureA: 2 },
  });
  expect(self).toMatchObject({
    ...noErrors,
    total: 89,
    verdict: "fail",
    cause: "below-pass-mark",
    mandatoryMet: 8,
    mandatoryTotal: 8,
    reasons: ["Thiếu 1 điểm so với mức 90."],
  });
  expect(clausesMissed(self)).toEqual(["khoản 4 Điều 4"]);
  expect(council).toMatchObject({ total: 89, verdict: "fail" });
});

test("S2 xã Mẫu Sơn Mẫu: 24/33 recognised is 100 points, 23/33 takes the mandatory 4.2 and with it the verdict", () => {
  const claimed = sample("commune", [], [], { "4.2": { figureA: 24, figureB: 33 } });
  expect(claimed.self).toMatchObject({ ...noErrors, total: 100, verdict: "pass", circularVerdict: "pass" });

  const appraised = sample("commune", [], ["4.2"], { "4.2": { figureA: 23, figureB: 33 } });
  expect(appraised.council).toMatchObject({
    ...noErrors,
    total: 90,
    verdict: "fail",
    cause: "mandatory-missed",
    reasons: ["Mục bắt buộc 4.2 không đạt điểm tối đa."],
  });
  expect(appraised.self).toMatchObject({ total: 100, errorItems: 1, verdict: "incomplete" });
});

test("S3 Trung tâm Dịch vụ Mẫu: 96, appraised 92, both pass; the Circular misses clause 1", () => {
  const { self, council } = sample("agency", ["1.6"], ["1.4", "1.6"], {
    "1.6": { figureA: 0 },
    "5.1": { figureA: 6, figureB: 7 },
  });
  expect(self).toMatchObject({
    ...noErrors,
    total: 96,
    verdict: "pass",
    circularVerdict: "fail",
    verdictsDiffer: true,
  });
  expect(council).toMatchObject({ ...noErrors, total: 92, verdict: "pass", verdictsDiffer: true });
  expect(clausesMissed(self)).toEqual(["khoản 1 Điều 6"]);
});

test("S4 Công ty cổ phần Chế biến Hồi Mẫu: exactly 90 with 1.1 not applicable; the Circular misses clauses 1 and 2", () => {
  const { self, council } = sample("enterprise", ["1.6", "2.2"], ["1.6", "2.2"], {
    "1.1": { selfScore: "KAD", councilScore: "KAD", note: "Không có tổ chức Đảng" },
    "5.1": { figureA: 8, figureB: 9 },
  });
  expect(self).toMatchObject({
    ...noErrors,
    total: 90,
    verdict: "pass",
    circularVerdict: "fail",
    verdictsDiffer: true,
  });
  expect(clausesMissed(self)).toEqual(["khoản 1 Điều 6", "khoản 2 Điều 6"]);
  expect(council).toMatchObject({ total: 90, verdict: "pass" });
});

test("S5 Trường Trung học cơ sở Ví Dụ: 95 points, one case of school violence fails", () => {
  const { self, council } = sample("school", ["4.1"], ["4.1"], {
    "4.1": { figureA: 1 },
    "6.1": { figureA: 5, figureB: 6 },
  });
  expect(self).toMatchObject({
    ...noErrors,
    total: 95,
    verdict: "fail",
    cause: "mandatory-missed",
    mandatoryMet: 8,
    mandatoryTotal: 9,
    verdictsDiffer: false,
    reasons: ["Mục bắt buộc 4.1 không đạt điểm tối đa."],
  });
  expect(council).toMatchObject({ total: 95, verdict: "fail" });
});
