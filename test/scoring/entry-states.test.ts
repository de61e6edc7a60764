import { evaluate, findingText, type CellInput, type ScoreState } from "../../src/scoring";
import { patchedSet, tableOf } from "../criteria/stock-set";
import { filled } from "./entries";

const TABLE = tableOf("agency");

/** Item 1.2: 4 points, may not be left out; 1.3: 4 points, mandatory; 2.2: 6 points, KAD allowed. */
describe("what a score cell says", () => {
  test.each<[string, CellInput, ScoreState, number, string | undefined]>([
    ["1.2", undefined, "blank", 0, "Chưa chấm, 4 điểm"],
    ["1.2", 4, "full", 4, undefined],
    ["1.2", 0, "lost", 0, undefined],
    ["1.3", 0, "must", 0, "Mục bắt buộc được 0/4 điểm"],
    ["3.a", 0, "must", 0, "Có xảy ra, mục bắt buộc 0/5 điểm"],
    ["1.2", 3, "invalid", 0, "Đang nhập 3, chỉ nhận 0 hoặc 4"],
    ["1.2", 5, "invalid", 0, "Đang nhập 5, chỉ nhận 0 hoặc 4"],
    ["1.2", -4, "invalid", 0, "Đang nhập -4, chỉ nhận 0 hoặc 4"],
    ["1.2", 2.5, "invalid", 0, "Đang nhập 2,5, chỉ nhận 0 hoặc 4"],
    ["1.2", 3.996, "invalid", 0, "Đang nhập 3,996, chỉ nhận 0 hoặc 4"],
    ["1.2", 1e300, "invalid", 0, "Đang nhập 1e+300, chỉ nhận 0 hoặc 4"],
    ["1.2", "4", "invalid", 0, "Đang nhập chữ “4”, chỉ nhận số 0 hoặc 4"],
    ["1.2", "5 ", "invalid", 0, "Đang nhập chữ “5 ”, chỉ nhận số 0 hoặc 4"],
    ["1.2", "đạt", "invalid", 0, "Đang nhập chữ “đạt”, chỉ nhận số 0 hoặc 4"],
    ["1.2", " ", "invalid", 0, "Đang nhập chữ “ ”, chỉ nhận số 0 hoặc 4"],
    ["1.2", "#REF!", "invalid", 0, "Đang nhập chữ “#REF!”, chỉ nhận số 0 hoặc 4"],
    ["1.2", true, "invalid", 0, "Đang nhập TRUE, chỉ nhận 0 hoặc 4"],
    ["1.2", false, "invalid", 0, "Đang nhập FALSE, chỉ nhận 0 hoặc 4"],
    ["1.2", "KAD", "invalid", 0, "Mục này không được ghi KAD, chỉ nhận 0 hoặc 4"],
    ["2.2", "KAD", "na", 6, "Không áp dụng, chưa ghi lý do"],
    ["2.2", " kad ", "na", 6, "Không áp dụng, chưa ghi lý do"],
    ["2.2", "K A D", "invalid", 0, "Đang nhập chữ “K A D”, chỉ nhận số 0 hoặc 6"],
    ["2.2", "KAĐ", "invalid", 0, "Đang nhập chữ “KAĐ”, chỉ nhận số 0 hoặc 6"],
    ["1.2", 4 - 1e-15, "full", 4, undefined],
    ["1.2", 1e-15, "lost", 0, undefined],
    ["1.2", 4 + 1e-8, "invalid", 0, "Đang nhập 4,00000001, chỉ nhận 0 hoặc 4"],
  ])("item %s with %j is %s and earns %i", (code, score, state, earned, message) => {
    const { items, findings } = evaluate(
      TABLE,
      filled(TABLE, { [code]: score === undefined ? null : score }),
    );
    expect(items.find((r) => r.item.code === code)).toMatchObject({ state, earned });
    expect(findings.map((f) => [f.itemCode, findingText(f)])).toEqual(
      message === undefined ? [] : [[code, message]],
    );
  });

  test("text that is neither number nor KAD is shown in English too", () => {
    const { findings } = evaluate(TABLE, filled(TABLE, { "1.2": "5 " }));
    expect(findings.map((f) => findingText(f, "en"))).toEqual(["Text “5 ” entered, only 0 or 4 allowed"]);
  });
});

describe("“không áp dụng” (KAD)", () => {
  test("counts at full points, and asks for a reason until one is noted", () => {
    const without = evaluate(TABLE, filled(TABLE, { "1.1": "KAD" }));
    expect(without).toMatchObject({ total: 100, verdict: "pass", circularVerdict: "pass" });
    expect(without.findings).toMatchObject([
      { severity: "warning", itemCode: "1.1", field: "note", detail: { code: "not-applicable.no-reason" } },
    ]);
    const noted = { "1.1": { selfScore: "KAD", note: "Chưa có tổ chức Đảng" } };
    expect(evaluate(TABLE, filled(TABLE, noted)).findings).toEqual([]);
    expect(evaluate(TABLE, filled(TABLE, { "1.1": { selfScore: "KAD", note: "  " } })).findings).toHaveLength(
      1,
    );
  });

  test("leaves the figures out of account", () => {
    const entries = filled(TABLE, {
      "5.1": { selfScore: "KAD", note: "Không bình xét", figureA: 0, figureB: 0 },
    });
    expect(evaluate(TABLE, entries)).toMatchObject({ verdict: "pass", findings: [] });
  });

  describe("where the set leaves such items out and scales the rest", () => {
    const rescaled = tableOf("agency", patchedSet({ "scoring.notApplicable": "excluded-rescale" }));
    const noted = { selfScore: "KAD", note: "Không áp dụng tại đơn vị" };

    test.each<[string, Parameters<typeof filled>[1], number, string]>([
      ["KAD for 8 points, the rest full: 92/92", { "5.1": noted }, 100, "pass"],
      [
        "KAD for 8, 8 lost: 84/92 = 91,304… is cut to 91,30",
        { "5.1": noted, "1.2": 0, "1.4": 0 },
        91.3,
        "pass",
      ],
      [
        "KAD for 20, 8 lost: 72/80 is 90 exactly",
        { "5.1": noted, "4.1": noted, "1.1": noted, "1.2": 0, "1.4": 0 },
        90,
        "pass",
      ],
      [
        "KAD for 22, 8 lost: 70/78 = 89,743…",
        { "5.1": noted, "4.1": noted, "2.2": noted, "1.2": 0, "1.4": 0 },
        89.74,
        "fail",
      ],
    ])("%s", (_what, changes, total, verdict) => {
      expect(evaluate(rescaled, filled(rescaled, changes))).toMatchObject({ total, verdict });
    });

    test("what can still be reached is scaled the same way", () => {
      const early = [
        { code: "5.1", ...noted },
        { code: "2.1", selfScore: 0 },
        { code: "1.2", selfScore: 0 },
      ];
      expect(evaluate(rescaled, early)).toMatchObject({
        total: 0,
        reachable: 89.13,
        verdict: "fail",
        reasons: ["Dù chấm hết cũng chỉ được 89,13 điểm, dưới mức 90.", "Còn 17 mục chưa chấm."],
      });
    });
  });
});

describe("evidence", () => {
  test("a full self-score without evidence is a warning, never an error", () => {
    const entries = filled(TABLE, { "1.2": { evidence: " " } });
    const { findings, verdict } = evaluate(TABLE, entries);
    expect(findings.map((f) => [f.severity, f.itemCode, f.field, findingText(f)])).toEqual([
      ["warning", "1.2", "evidence", "Đã chấm đạt, chưa ghi minh chứng"],
    ]);
    expect(verdict).toBe("pass");
  });

  test("is not asked of the council, nor where the set does not expect it", () => {
    const council = filled(TABLE, { "1.2": { evidence: "", councilScore: 4 } }, "council");
    expect(evaluate(TABLE, council, "council").findings).toEqual([]);
    const lenient = tableOf("agency", patchedSet({ "scoring.evidence": "optional" }));
    expect(evaluate(lenient, filled(lenient, { "1.2": { evidence: "" } })).findings).toEqual([]);
  });
});

test("findings come worst first, in sheet order among equals", () => {
  const entries = filled(TABLE, { "1.2": null, "1.3": 0, "1.4": 1, "2.1": { evidence: "" }, "4.2": "x" });
  expect(evaluate(TABLE, entries).findings.map((f) => [f.severity, f.itemCode])).toEqual([
    ["error", "1.4"],
    ["error", "4.2"],
    ["warning", "1.3"],
    ["warning", "2.1"],
    ["todo", "1.2"],
  ]);
});

test("each column is judged by its own scores", () => {
  const entries = [
    ...filled(TABLE).filter((e) => e.code !== "1.3"),
    { code: "1.3", selfScore: 4, councilScore: 0, evidence: "Bản đăng ký" },
  ];
  expect(evaluate(TABLE, entries, "self")).toMatchObject({ column: "self", total: 100, verdict: "pass" });
  expect(evaluate(TABLE, entries, "council")).toMatchObject({
    column: "council",
    total: 0,
    blank: 19,
    verdict: "fail",
    mandatoryMisses: ["1.3"],
  });
});
