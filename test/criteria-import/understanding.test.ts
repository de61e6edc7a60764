import { itemsOf, understood } from "./pasted-tables";

const HEAD = "TT | Nội dung | Điểm chuẩn";
const RANGE = "range";
const FULL = "max-or-zero";

const CELLS: readonly [cell: string, points: number | undefined, allowed: unknown, why: string][] = [
  ["10", 10, FULL, "a number"],
  ["05", 5, FULL, "a zero in front"],
  ["2,5", 2.5, FULL, "decimal comma"],
  ["2.5", 2.5, FULL, "decimal point, as Excel hands it over"],
  ["10 điểm", 10, FULL, "the unit"],
  ["10đ", 10, FULL, "the unit cut short"],
  ["(10 điểm)", 10, FULL, "parentheses"],
  ["tối đa 10", 10, FULL, "the default of the guidance, listed as a doubt"],
  ["Tối đa: 10 điểm", 10, FULL, "the same with a colon"],
  ["0-10", 10, RANGE, "from 0 to 10"],
  ["0 – 10 điểm", 10, RANGE, "with an en dash"],
  ["Từ 0 đến 10 điểm", 10, RANGE, "in words"],
  ["0 hoặc 10", 10, FULL, "all or nothing in words"],
  ["10/0", 10, FULL, "all or nothing with a stroke"],
  ["0; 5; 10", 10, [0, 5, 10], "listed steps"],
  ["10, 5, 0", 10, [0, 5, 10], "steps from the top, comma and space"],
  ["2,5; 5", 5, [2.5, 5], "steps with a decimal comma"],
  ["10 (bắt buộc)", 10, FULL, "a remark beside the number"],
  ["", undefined, FULL, "blank is not 0"],
  ["-", undefined, FULL, "a dash is blank"],
  ["5-10", undefined, FULL, "from 5: is 0 possible? a person has to say"],
  ["-5", undefined, FULL, "points taken off are not ours"],
  ["5 điểm/vụ", undefined, FULL, "points per case"],
  ["10%", undefined, FULL, "a share"],
  ["1/5/2026", undefined, FULL, "a day"],
];

describe("points as tables write them", () => {
  test.each(CELLS)("“%s” → %s, %j: %s", (cell, points, allowed) => {
    const [item] =
      understood([HEAD, "1 | Tiêu chí |", `1.1 | Có bản đăng ký phấn đấu | ${cell}`, "1.2 | Có kế hoạch | 1"])
        .criteria[0]?.items ?? [];
    expect([item?.points.value, item?.allowed.value]).toEqual([points, allowed]);
  });
});

const LINES: readonly [what: string, rows: readonly string[], items: readonly string[]][] = [
  ["1 and 1.1", ["1 | Tiêu chí |", "1.1 | Có kế hoạch | 5", "1.2 | Có nội quy | 5"], ["1.1 5", "1.2 5"]],
  [
    "I and 1.1: I is 1",
    ["I | Tiêu chí |", "1.1 | Có kế hoạch | 5", "1.2 | Có nội quy | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "I and 1, which starts again",
    ["I | Tiêu chí |", "1 | Có kế hoạch | 5", "II | Tiêu chí |", "1 | Có nội quy | 5"],
    ["I.1 5", "II.1 5"],
  ],
  [
    "letters in order, đ between d and e",
    ["3 | Tiêu chí |", "d) | Có kế hoạch | 5", "đ) | Có nội quy | 5"],
    ["3.d 5", "3.đ 5"],
  ],
  [
    "3.đ written out",
    ["3. | Tiêu chí |", "3.d | Có kế hoạch | 5", "3.đ | Có nội quy | 5"],
    ["3.d 5", "3.đ 5"],
  ],
  ["dashes are counted", ["1 | Tiêu chí |", "- | Có kế hoạch | 5", "- | Có nội quy | 5"], ["1.1 5", "1.2 5"]],
  [
    "dashes before the wording",
    ["1 | Tiêu chí |", " | - Có kế hoạch | 5", " | - Có nội quy | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "no numbers below a criterion",
    ["1 | Tiêu chí |", " | Có kế hoạch | 5", " | Có nội quy | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "number before the wording",
    [" | 1. Tiêu chí |", " | 1.1. Có kế hoạch | 5", " | 1.2. Có nội quy | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "a hundred is no number of a line",
    ["1 | Tiêu chí |", " | 100% hộ đăng ký | 5", " | 01 mô hình | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "“Tiêu chí 1”",
    ["Tiêu chí 1 | Tiêu chí |", "1.1 | Có kế hoạch | 5", "1.2 | Có nội quy | 5"],
    ["1.1 5", "1.2 5"],
  ],
  [
    "three levels",
    ["1 | Tiêu chí |", "1.1 | Nhóm |", "a) | Có kế hoạch | 5", "b) | Có nội quy | 5"],
    ["1.1.a 5", "1.1.b 5"],
  ],
  [
    "criterion without lines is its own item",
    ["1 | Có kế hoạch | 5", "2 | Có nội quy | 5"],
    ["1.1 5", "2.1 5"],
  ],
  ["lines without points are wording", ["1 | Có kế hoạch | 5", "- | của năm |", "- | của quý |"], ["1.1 5"]],
  [
    "points in the wording",
    ["1 | Tiêu chí (10 điểm) |", "a | Có kế hoạch (5 điểm) |", "b | Có nội quy: 5 điểm |"],
    ["1.a 5", "1.b 5"],
  ],
  [
    "capitals open a criterion",
    [" | NGHỊ QUYẾT, KẾ HOẠCH |", " | Có kế hoạch | 5", " | CÔNG AN XÃ |", " | Có nội quy | 5"],
    ["1.1 5", "2.1 5"],
  ],
];

describe("criteria and items by their numbering", () => {
  test.each(LINES)("%s", (_what, rows, items) => {
    expect(itemsOf(understood([HEAD, ...rows]))).toEqual(items);
  });
});

const MUSTS: readonly [what: string, rows: readonly string[], items: readonly string[]][] = [
  [
    "remark in the wording",
    ["1.1 | Có kế hoạch (bắt buộc đạt điểm tối đa) | 5", "1.2 | Có nội quy | 5"],
    ["1.1 5 !", "1.2 5"],
  ],
  [
    "sentence behind the wording",
    ["1.1 | Có kế hoạch. Nội dung này phải đạt điểm tối đa. | 5", "1.2 | Có nội quy | 5"],
    ["1.1 5 !", "1.2 5"],
  ],
  [
    "remark beside the points",
    ["1.1 | Có kế hoạch | 5 (bắt buộc)", "1.2 | Có nội quy | 5"],
    ["1.1 5 !", "1.2 5"],
  ],
  ["papers that are a must are none", ["1.1 | Có kế hoạch (hồ sơ bắt buộc phải có bản gốc) | 5"], ["1.1 5"]],
  ["not a must", ["1.1 | Có kế hoạch (không bắt buộc) | 5"], ["1.1 5"]],
  [
    "sign and its footnote",
    [
      "1.1 | Có kế hoạch (*) | 5",
      "1.2 | Có nội quy | 5*",
      "1.3 | Có bản đăng ký | 5",
      " | (*) Nội dung bắt buộc đạt điểm tối đa |",
    ],
    ["1.1 5 !", "1.2 5 !", "1.3 5"],
  ],
  [
    "numbers in a footnote",
    [
      "1.1 | Có kế hoạch | 5",
      "1.2 | Có nội quy | 5",
      "1.3 | Có bản đăng ký | 5",
      " | Ghi chú: mục 1.1 và 1.3 phải đạt điểm tối đa |",
    ],
    ["1.1 5 !", "1.2 5", "1.3 5 !"],
  ],
  [
    "a range in a footnote",
    [
      "1.1 | Có kế hoạch | 5",
      "1.2 | Có nội quy | 5",
      "1.3 | Có bản đăng ký | 5",
      " | Ghi chú: các mục từ 1.1 là phụ; mục 1.2 đến 1.3 phải đạt điểm tối đa |",
    ],
    ["1.1 5", "1.2 5 !", "1.3 5 !"],
  ],
];

describe("a column of criteria beside the column of items", () => {
  const heading = "TT | Tiêu chí | Nội dung | Điểm chuẩn";
  const tables: readonly [what: string, rows: readonly string[], items: readonly string[]][] = [
    [
      "a row of its own for the criterion",
      [
        "I | Nghị quyết | | 10",
        "1 | | Có kế hoạch | 5",
        "2 | | Có nội quy | 5",
        "II | Công an | |",
        "1 | | Có mô hình | 5",
      ],
      ["I.1 5", "I.2 5", "II.1 5"],
    ],
    [
      "the criterion beside its first item",
      ["1 | Nghị quyết | Có kế hoạch | 5", "2 | | Có nội quy | 5", "3 | Công an | Có mô hình | 5"],
      ["1.1 5", "1.2 5", "2.3 5"],
    ],
  ];

  test.each(tables)("%s", (_what, rows, items) => {
    expect(itemsOf(understood([heading, ...rows]))).toEqual(items);
  });
});

describe("what must reach its maximum", () => {
  test.each(MUSTS)("%s", (_what, rows, items) => {
    expect(itemsOf(understood([HEAD, "1 | Tiêu chí |", ...rows]))).toEqual(items);
  });

  test("said of a criterion, it holds for all its items", () => {
    const rows = ["1 | Tiêu chí (tiêu chí bắt buộc) |", "1.1 | Có kế hoạch | 5", "1.2 | Có nội quy | 5"];
    expect(itemsOf(understood([HEAD, ...rows]))).toEqual(["1.1 5 !", "1.2 5 !"]);
  });
});
