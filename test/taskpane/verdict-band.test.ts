import { evaluate, type Entry } from "../../src/scoring";
import { verdictBand } from "../../addin/taskpane/logic/verdict-band";
import { say } from "../../addin/taskpane/strings";
import { criteriaOf, fullEntries } from "./stock";

const residential = criteriaOf("residential-area");
const plain = (text: string) => text.replaceAll("\u00A0", " ");
const bandOf = (changes: Record<string, Partial<Entry>>) =>
  verdictBand(evaluate(residential, fullEntries("residential-area", changes)));
const reasons = (band: ReturnType<typeof verdictBand>) =>
  band.reasons.map((r) => plain(say("vi", r.text))).join(" ");
const blank = (...codes: string[]): Record<string, Partial<Entry>> =>
  Object.fromEntries(codes.map((code) => [code, { selfScore: undefined }]));

// Pane design, section 5.2. Points of the stock set: 1.x 5 each, 2.1 10, 2.2 5, 3.x 5 each, 4.a and 4.b 5, 5.1 6, 5.2 4.
describe("the verdict band", () => {
  test.each<[string, Record<string, Partial<Entry>>, string, string, string, number, string]>([
    [
      "1. a mandatory item at 0 fails at once, whatever else is open",
      { ...blank("5.1", "5.2"), "3.e": { selfScore: 0 }, "4.a": { selfScore: 3 } },
      "Chưa đạt",
      "fail",
      "fail",
      80,
      "Mục bắt buộc 3.e không đạt điểm tối đa. Còn 1 lỗi, 2 mục chưa chấm.",
    ],
    [
      "2. too many points lost: 75 + 10 open is below 90",
      { ...blank("5.1", "5.2"), "1.1": { selfScore: 0 }, "2.1": { selfScore: 0 } },
      "Chưa đạt",
      "fail",
      "fail",
      75,
      "Dù chấm hết cũng chỉ được 85 điểm, dưới mức 90.",
    ],
    [
      "3. everything filled in, one entry invalid",
      { "4.a": { selfScore: 3 } },
      "Chưa kết luận",
      "open",
      "error",
      95,
      "Sửa lỗi để có kết luận.",
    ],
    [
      "4. items not scored, pass mark within reach",
      blank("2.1", "2.2"),
      "Đang chấm",
      "open",
      "progress",
      85,
      "Còn 15 điểm chưa chấm, vẫn có thể đạt.",
    ],
    [
      "4. items not scored, pass mark already reached",
      blank("5.2"),
      "Đang chấm",
      "open",
      "progress",
      96,
      "Đã từ 90 điểm, còn 1 mục chưa chấm.",
    ],
    ["5. everything met", {}, "Đạt", "pass", "pass", 100, "Từ 90 điểm trở lên, đủ 8/8 mục bắt buộc."],
    [
      "6. 89 is below 90",
      { "5.1": { selfScore: 0 }, "1.1": { selfScore: 0 } },
      "Chưa đạt",
      "fail",
      "fail",
      89,
      "Thiếu 1 điểm so với mức 90.",
    ],
  ])("%s", (_, changes, label, tone, icon, total, reason) => {
    const band = bandOf(changes);
    expect(say("vi", { key: band.label })).toBe(label);
    expect([band.tone, band.icon, band.total]).toEqual([tone, icon, total]);
    expect(reasons(band)).toBe(reason);
    const { earned, open, lost } = band.track;
    expect(earned + open + lost).toBe(100);
  });

  test("the limit itself passes: 90 with all mandatory items", () => {
    const band = bandOf({ "1.1": { selfScore: 0 }, "2.2": { selfScore: 0 } });
    expect([band.total, band.verdictTone]).toEqual([90, "pass"]);
  });

  test("verdicts differ: the points pass, the Circular misses a clause", () => {
    const band = bandOf({ "1.1": { selfScore: 0 } });
    expect(say("vi", { key: band.label })).toBe("Đạt thang điểm");
    expect([band.tone, band.verdictTone, band.circular.icon]).toEqual(["warn", "pass", "warning"]);
    expect(plain(say("vi", band.circular.text))).toBe("chưa đạt khoản 1 Điều 4");
    expect(band.difference).toBe("verdict.diff.body");
  });

  test("verdicts differ: every clause met, but the province asks for more points than there are", () => {
    const strict = { ...residential, scoring: { ...residential.scoring, passMark: 101 } };
    const band = verdictBand(evaluate(strict, fullEntries("residential-area")));
    expect(say("vi", { key: band.label })).toBe("Chưa đạt");
    expect([band.tone, band.verdictTone]).toEqual(["warn", "fail"]);
    expect(say("vi", band.circular.text)).toBe("đạt đủ các tiêu chí");
    expect(band.difference).toBe("verdict.diff.extra");
  });

  test("nothing differs while the scoring is not complete", () => {
    expect(bandOf({ ...blank("5.2"), "1.1": { selfScore: 0 } }).difference).toBeUndefined();
  });

  test("missed clauses of one article are named together, each clause explained", () => {
    const band = bandOf({ "1.1": { selfScore: 0 }, "3.e": { selfScore: 0 }, "4.a": { selfScore: 3 } });
    expect(plain(say("vi", band.circular.text))).toBe("chưa đạt khoản 1, 3 Điều 4");
    expect(band.circular.clauses.map((c) => `${c.clause}: ${plain(say("vi", c.text))}`)).toEqual([
      "khoản 1 Điều 4: chưa đạt: mục 1.1",
      "khoản 2 Điều 4: đạt",
      "khoản 3 Điều 4: chưa đạt: mục 3.e",
      "khoản 4 Điều 4: còn lỗi: mục 4.a",
      "khoản 5 Điều 4: đạt",
    ]);
  });

  test("codes of missed mandatory items are links", () => {
    const [reason] = bandOf({ "3.e": { selfScore: 0 }, "3.g": { selfScore: 0 } }).reasons;
    expect(reason?.linked).toEqual({ placeholder: "codes", codes: ["3.e", "3.g"] });
  });

  test("the council's verdict appears with its first score", () => {
    const entries = fullEntries("residential-area", { "1.1": { councilScore: 5 } });
    const self = evaluate(residential, entries);
    expect(verdictBand(self, evaluate(residential, entries, "council")).council?.total).toBe(5);
    const none = fullEntries("residential-area");
    expect(verdictBand(self, evaluate(residential, none, "council")).council).toBeUndefined();
  });
});
