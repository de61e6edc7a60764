import { evaluate, type Entry, type Verdict, type VerdictCause } from "../../src/scoring";
import { patchedSet, tableOf } from "../criteria/stock-set";
import { filled, onlyScored } from "./entries";

/*
 * Guidance 76/HD-BCĐ, section 4: 100 points, recognised from 90 up with every mandatory item at its maximum, each
 * item its maximum or 0. The residential area's table has 20 items, 8 of them mandatory.
 */
const TABLE = tableOf("residential-area");

type Row = readonly [
  what: string,
  entries: Entry[],
  total: number,
  verdict: Verdict,
  cause: VerdictCause,
  reasons: readonly string[],
];

describe("the provincial verdict", () => {
  test.each<Row>([
    ["100 points", filled(TABLE), 100, "pass", "passed", ["Từ 90 điểm trở lên, đủ 8/8 mục bắt buộc."]],
    [
      "91 points",
      filled(TABLE, { "1.1": 0, "4.c3": 0 }),
      91,
      "pass",
      "passed",
      ["Từ 90 điểm trở lên, đủ 8/8 mục bắt buộc."],
    ],
    [
      "90 points: the limit itself is enough",
      filled(TABLE, { "1.1": 0, "2.2": 0 }),
      90,
      "pass",
      "passed",
      ["Từ 90 điểm trở lên, đủ 8/8 mục bắt buộc."],
    ],
    [
      "89 points with every mandatory item",
      filled(TABLE, { "1.1": 0, "4.c1": 0, "4.c2": 0 }),
      89,
      "fail",
      "below-pass-mark",
      ["Thiếu 1 điểm so với mức 90."],
    ],
    [
      "95 points without a mandatory item",
      filled(TABLE, { "3.e": 0 }),
      95,
      "fail",
      "mandatory-missed",
      ["Mục bắt buộc 3.e không đạt điểm tối đa."],
    ],
    [
      "two mandatory items missed, an error and a blank besides",
      filled(TABLE, { "3.e": 0, "1.2": 0, "1.1": 3, "2.2": null }),
      80,
      "fail",
      "mandatory-missed",
      ["2 mục bắt buộc không đạt điểm tối đa: 1.2, 3.e.", "Còn 1 lỗi, 1 mục chưa chấm."],
    ],
    [
      "certain at the first answer: a mandatory item at 0",
      onlyScored({ "1.2": 0 }),
      0,
      "fail",
      "mandatory-missed",
      ["Mục bắt buộc 1.2 không đạt điểm tối đa.", "Còn 19 mục chưa chấm."],
    ],
    [
      "certain early: 15 points lost, 85 at best",
      onlyScored({ "1.1": 0, "2.1": 0 }),
      0,
      "fail",
      "pass-mark-out-of-reach",
      ["Dù chấm hết cũng chỉ được 85 điểm, dưới mức 90.", "Còn 18 mục chưa chấm."],
    ],
    [
      "not certain: 10 points lost, 90 still to be had",
      onlyScored({ "2.1": 0 }),
      0,
      "incomplete",
      "items-open",
      ["Còn 90 điểm chưa chấm, vẫn có thể đạt."],
    ],
    ["nothing typed", [], 0, "incomplete", "items-open", ["Còn 100 điểm chưa chấm, vẫn có thể đạt."]],
    [
      "90 points reached, two items open",
      filled(TABLE, { "1.1": null, "2.2": null }),
      90,
      "incomplete",
      "items-open",
      ["Đã từ 90 điểm, còn 2 mục chưa chấm."],
    ],
    [
      "a blank mandatory item is unanswered, not missed",
      filled(TABLE, { "1.2": null }),
      95,
      "incomplete",
      "items-open",
      ["Đã từ 90 điểm, còn 1 mục chưa chấm."],
    ],
    [
      "everything answered, one entry invalid",
      filled(TABLE, { "1.1": 3 }),
      95,
      "incomplete",
      "errors-left",
      ["Sửa lỗi để có kết luận.", "Còn 1 lỗi."],
    ],
    [
      "100 points against the figures: 251 of 252 is not 100%",
      filled(TABLE, { "1.3": { figureA: 251, figureB: 252 } }),
      100,
      "incomplete",
      "errors-left",
      ["Sửa lỗi để có kết luận.", "Còn 1 lỗi."],
    ],
    [
      "an invalid entry keeps its points open, so the mark is not out of reach yet",
      filled(TABLE, { "2.1": 0, "1.1": 3 }),
      85,
      "incomplete",
      "errors-left",
      ["Sửa lỗi để có kết luận.", "Còn 1 lỗi."],
    ],
    [
      "an invalid entry besides 15 lost points: certain all the same",
      filled(TABLE, { "2.1": 0, "2.2": 0, "1.1": 3 }),
      80,
      "fail",
      "pass-mark-out-of-reach",
      ["Dù chấm hết cũng chỉ được 85 điểm, dưới mức 90.", "Còn 1 lỗi."],
    ],
  ])("%s", (_what, entries, total, verdict, cause, reasons) => {
    expect(evaluate(TABLE, entries)).toMatchObject({ total, verdict, cause, reasons });
  });

  test("99 points with a mandatory item of one point at 0 fail", () => {
    const table = tableOf(
      "residential-area",
      patchedSet({
        "subjects.residential-area.criteria[0].items[0].points": 9,
        "subjects.residential-area.criteria[0].items[1].points": 1,
      }),
    );
    expect(evaluate(table, filled(table, { "1.2": 0 }))).toMatchObject({
      total: 99,
      verdict: "fail",
      cause: "mandatory-missed",
      mandatoryMisses: ["1.2"],
      mandatoryMet: 7,
      mandatoryTotal: 8,
    });
  });

  test("another set's pass mark and decimals are kept to the hundredth", () => {
    const table = tableOf(
      "residential-area",
      patchedSet({
        "scoring.passMark": 92.5,
        "subjects.residential-area.criteria[0].items[0].points": 7.5,
        "subjects.residential-area.criteria[0].items[2].points": 2.5,
      }),
    );
    expect(evaluate(table, filled(table, { "1.1": 0 }))).toMatchObject({ total: 92.5, verdict: "pass" });
    expect(evaluate(table, filled(table, { "1.1": 0, "1.3": 0 }))).toMatchObject({
      total: 90,
      verdict: "fail",
      reasons: ["Thiếu 2,5 điểm so với mức 92,5."],
    });
  });
});

describe("the Circular's verdict: every criterion met (Circular 124/2021/TT-BCA, Article 4)", () => {
  test.each<[string, Entry[], Verdict, Verdict, boolean]>([
    ["all met", filled(TABLE), "pass", "pass", false],
    ["95 points, one item at 0", filled(TABLE, { "1.1": 0 }), "pass", "fail", true],
    ["a mandatory item at 0: both fail", filled(TABLE, { "3.a": 0 }), "fail", "fail", false],
    [
      "one item at 0, another blank: not final yet",
      filled(TABLE, { "1.1": 0, "4.b": null }),
      "incomplete",
      "fail",
      false,
    ],
    ["one item at 0, another invalid", filled(TABLE, { "1.1": 0, "4.b": 9 }), "incomplete", "fail", false],
    ["one item blank", filled(TABLE, { "4.b": null }), "incomplete", "incomplete", false],
    [
      "one item against its figures",
      filled(TABLE, { "3.a": { figureA: 1 } }),
      "incomplete",
      "incomplete",
      false,
    ],
  ])("%s", (_what, entries, verdict, circularVerdict, verdictsDiffer) => {
    expect(evaluate(TABLE, entries)).toMatchObject({ verdict, circularVerdict, verdictsDiffer });
  });

  test("is reached clause by clause", () => {
    const { circularClauses } = evaluate(
      TABLE,
      filled(TABLE, { "1.1": 0, "3.a": { figureA: 1 }, "3.b": "x", "4.b": null, "4.a": 0 }),
    );
    expect(circularClauses).toEqual([
      { clause: "khoản 1 Điều 4", verdict: "fail", missed: ["1.1"], faulty: [], open: [] },
      { clause: "khoản 2 Điều 4", verdict: "pass", missed: [], faulty: [], open: [] },
      { clause: "khoản 3 Điều 4", verdict: "incomplete", missed: [], faulty: ["3.a", "3.b"], open: [] },
      { clause: "khoản 4 Điều 4", verdict: "fail", missed: ["4.a"], faulty: [], open: ["4.b"] },
      { clause: "khoản 5 Điều 4", verdict: "pass", missed: [], faulty: [], open: [] },
    ]);
  });
});

test("criterion by criterion: earned, open, blank, errors", () => {
  const { criteria } = evaluate(TABLE, filled(TABLE, { "1.1": 0, "1.3": null, "3.a": 3, "3.b": 0 }));
  expect(
    criteria.map((c) => [c.code, c.maximum, c.earned, c.open, c.blank, c.errors, c.mandatoryMissed]),
  ).toEqual([
    ["1", 15, 5, 5, 1, 0, false],
    ["2", 15, 15, 0, 0, 0, false],
    ["3", 35, 25, 5, 0, 1, true],
    ["4", 25, 25, 0, 0, 0, false],
    ["5", 10, 10, 0, 0, 0, false],
  ]);
});
