import type { SubjectType } from "../../src/criteria";
import { patchedSet, tableOf } from "../criteria/stock-set";
import { filled, onlyScored } from "../scoring/entries";
import type { Entry } from "../../src/scoring";
import { layoutOf, scoredBlock } from "./scored-sheet";

/*
 * What a clerk reads on the sheet with the pane closed, worked out by the workbench's engine: the strip in row 1
 * (verdict, totals, the Circular), the closing rows, what is left to do.
 */
const area = tableOf("residential-area");

interface Sentences {
  strip: string;
  self: string;
  council?: string;
  circularStrip: string;
  left?: string;
  verdict: string;
  circular: string;
}

describe("the sheet's own sentences", () => {
  test.each<[string, SubjectType, Entry[], Sentences]>([
    [
      "everything met",
      "residential-area",
      filled(area),
      {
        strip: "✓ ĐẠT",
        self: "100/100",
        circularStrip: "TT 124: đạt đủ các tiêu chí",
        verdict: "ĐẠT, từ 90 điểm trở lên, đủ mục bắt buộc",
        circular: "ĐẠT ĐỦ CÁC TIÊU CHÍ",
      },
    ],
    [
      "S1: 89 points",
      "residential-area",
      filled(area, { "4.a": 0, "4.c1": 0, "4.c2": 0 }),
      {
        strip: "✗ CHƯA ĐẠT · nhiều nhất còn 89 điểm, dưới mức 90",
        self: "89/100",
        circularStrip: "TT 124: chưa đạt khoản 4 Điều 4",
        verdict: "CHƯA ĐẠT, dưới mức 90 điểm",
        circular: "CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn khoản 4 Điều 4",
      },
    ],
    [
      "S4: 90 points, clauses 1 and 2 missed: both verdicts are named",
      "enterprise",
      filled(tableOf("enterprise"), { "1.1": "KAD", "1.6": 0, "2.2": 0 }),
      {
        strip: "✓ ĐẠT THANG ĐIỂM",
        self: "90/100",
        circularStrip: "TT 124: chưa đạt khoản 1, 2 Điều 6",
        verdict: "ĐẠT, từ 90 điểm trở lên, đủ mục bắt buộc",
        circular: "CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn khoản 1, 2 Điều 6. Hai kết luận khác nhau, hồ sơ nêu cả hai",
      },
    ],
    [
      "a commune",
      "commune",
      filled(tableOf("commune"), { "1.1": 0, "2.3.a": 0 }),
      {
        strip: "✓ ĐẠT THANG ĐIỂM",
        self: "92/100",
        circularStrip: "TT 124: chưa đạt khoản 1, 2 Điều 5",
        verdict: "ĐẠT, từ 90 điểm trở lên, đủ mục bắt buộc",
        circular: "CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn khoản 1, 2 Điều 5. Hai kết luận khác nhau, hồ sơ nêu cả hai",
      },
    ],
    [
      "two mandatory items at 0 among open and wrong ones",
      "residential-area",
      filled(area, { "1.2": 0, "3.e": 0, "1.1": 3, "2.2": null }),
      {
        strip: "✗ CHƯA ĐẠT · Mục bắt buộc 1.2, 3.e không đạt điểm tối đa · 1 lỗi · còn 1 mục chưa chấm",
        self: "80/100",
        circularStrip: "TT 124: chưa đạt khoản 1, 3 Điều 4",
        left: "1 lỗi, còn 1 mục chưa chấm",
        verdict: "CHƯA ĐẠT, mục bắt buộc 1.2, 3.e không đạt điểm tối đa",
        circular: "CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn khoản 1, 3 Điều 4",
      },
    ],
    [
      "a new sheet",
      "residential-area",
      [],
      {
        strip: "… ĐANG CHẤM · còn 20 mục chưa chấm",
        self: "0/100",
        circularStrip: "TT 124: chưa chấm xong",
        left: "còn 20 mục chưa chấm",
        verdict: "ĐANG CHẤM, còn 20 mục chưa chấm",
        circular: "CHƯA CHẤM XONG",
      },
    ],
    [
      "15 points lost early",
      "residential-area",
      onlyScored({ "1.1": 0, "2.1": 0 }),
      {
        strip: "✗ CHƯA ĐẠT · nhiều nhất còn 85 điểm, dưới mức 90 · còn 18 mục chưa chấm",
        self: "0/100",
        circularStrip: "TT 124: chưa đạt khoản 1, 2 Điều 4",
        left: "còn 18 mục chưa chấm",
        verdict: "CHƯA ĐẠT, dưới mức 90 điểm",
        circular: "CHƯA ĐẠT ĐỦ CÁC TIÊU CHÍ, còn khoản 1, 2 Điều 4",
      },
    ],
    [
      "complete but for an error",
      "residential-area",
      filled(area, { "1.1": "5 " }),
      {
        strip: "(!) CHƯA KẾT LUẬN · 1 lỗi",
        self: "95/100",
        circularStrip: "TT 124: chưa chấm xong",
        left: "1 lỗi",
        verdict: "CHƯA KẾT LUẬN, còn 1 lỗi",
        circular: "CHƯA CHẤM XONG",
      },
    ],
    [
      "the council has begun",
      "residential-area",
      filled(area).map((e) => (e.code === "1.1" ? { ...e, councilScore: 5 } : e)),
      {
        strip: "✓ ĐẠT",
        self: "100/100",
        council: "5/100",
        circularStrip: "TT 124: đạt đủ các tiêu chí",
        verdict: "ĐẠT, từ 90 điểm trở lên, đủ mục bắt buộc",
        circular: "ĐẠT ĐỦ CÁC TIÊU CHÍ",
      },
    ],
  ])("%s", (_what, type, entries, expected) => {
    const { values } = scoredBlock(layoutOf(type), entries);
    const end = values.findIndex((cells) => cells[2] === "TỔNG ĐIỂM");
    expect({
      strip: values[0]?.[1],
      self: values[0]?.[8],
      council: values[0]?.[9],
      circularStrip: values[0]?.[10],
      left: values[end]?.[10],
      verdict: values[end + 1]?.[4],
      circular: values[end + 2]?.[4],
    }).toEqual({ council: "–", left: "", ...expected });
  });

  test("clauses of two articles are each named in full", () => {
    const set = patchedSet({ "subjects.residential-area.criteria[4].items[1].cite.article": 5 });
    const table = tableOf("residential-area", set);
    const { values } = scoredBlock(layoutOf("residential-area", set), filled(table, { "1.1": 0, "5.2": 0 }));
    expect(values[0]?.[10]).toBe("TT 124: chưa đạt khoản 1 Điều 4, khoản 5 Điều 5");
  });

  test("group rows show the maximum and both subtotals; the council's only once it has scored there", () => {
    const entries = filled(area, { "1.1": 0 }).map((e) => (e.code === "1.2" ? { ...e, councilScore: 5 } : e));
    const { values } = scoredBlock(layoutOf("residential-area"), entries);
    expect([9, 13, 34].map((row) => [4, 8, 9].map((column) => values[row]?.[column]))).toEqual([
      [15, 10, 5],
      [15, 15, "–"],
      [100, 95, 5],
    ]);
  });
});
