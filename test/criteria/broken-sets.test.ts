import { CriteriaSetError, parseCriteriaSet, type CriteriaProblem } from "../../src/criteria";
import { patched, REMOVED } from "./stock-set";

function problemsOf(json: unknown): readonly CriteriaProblem[] {
  try {
    parseCriteriaSet(json);
  } catch (error) {
    if (error instanceof CriteriaSetError) return error.problems;
    throw error;
  }
  return [];
}

const R = "subjects.residential-area";
const A = "subjects.agency";
/** Items by what they measure: 1.3 a ratio, 3.a a count, 4.a a trend; 4.1 of the agency a rating. */
const PLAIN = `${R}.criteria[0].items[0]`;
const RATIO = `${R}.criteria[0].items[2]`;
const COUNT = `${R}.criteria[2].items[0]`;
const TREND = `${R}.criteria[3].items[0]`;
const RATING = `${A}.criteria[3].items[0]`;

type Change = Parameters<typeof patched>[0];

/** Each row breaks one thing: what is changed, where the problem is reported, what it says. */
const FAULTS: readonly [string, Change, string, string][] = [
  ["unknown key", { versoin: 2 }, "versoin", "khóa không có trong định dạng; xóa hoặc sửa tên khóa"],
  ["missing key", { title: REMOVED }, "title", "thiếu giá trị bắt buộc"],
  ["empty text", { title: "  " }, "title", "văn bản trống"],
  ["number for text", { title: 76 }, "title", "cần văn bản, đang là số"],
  ["id with spaces", { id: "Lạng Sơn" }, "id", "cần dạng chữ thường, số và gạch nối, đang là “Lạng Sơn”"],
  [
    "unknown status",
    { status: "draft" },
    "status",
    "chỉ nhận “illustrative” hoặc “official”, đang là “draft”",
  ],
  [
    "date the Vietnamese way",
    { "effective.from": "17/05/2022" },
    "effective.from",
    "cần dạng 2022-05-17, đang là “17/05/2022”",
  ],
  [
    "day that no calendar has",
    { "effective.to": "2026-02-30" },
    "effective.to",
    "ngày “2026-02-30” không có trong lịch",
  ],
  [
    "end before start",
    { "effective.to": "2022-05-16" },
    "effective",
    "ngày hết hiệu lực 2022-05-16 trước ngày có hiệu lực 2022-05-17",
  ],
  ["no instruments", { instruments: {} }, "instruments", "cần một danh sách, đang là đối tượng"],
  [
    "instrument twice",
    { "instruments[1].id": "tt-124-2021" },
    "instruments[1]",
    "văn bản “tt-124-2021” khai hai lần",
  ],
  ["pass mark above total", { "scoring.passMark": 101 }, "scoring", "mức đạt 101 lớn hơn tổng điểm 100"],
  [
    "unknown item rule",
    { "scoring.itemRule": "partial" },
    "scoring.itemRule",
    "chỉ nhận “all-or-nothing”, đang là “partial”",
  ],
  [
    "unknown handling of KAD",
    { "scoring.notApplicable": "half" },
    "scoring.notApplicable",
    "chỉ nhận “full” hoặc “excluded-rescale”, đang là “half”",
  ],
  [
    "total that is no number",
    { "scoring.total": "100" },
    "scoring.total",
    "cần số từ 1 đến 1000, đang là “100”",
  ],
  ["no subject type", { subjects: {} }, "subjects", "chưa có loại đối tượng nào"],
  [
    "subject type of another law",
    { "subjects.hamlet": {} },
    "subjects.hamlet",
    "khóa không có trong định dạng; xóa hoặc sửa tên khóa",
  ],
  ["points that miss the total", { [`${PLAIN}.points`]: 4 }, R, "tổng điểm chuẩn là 99, phải bằng 100"],
  [
    "points with a third decimal",
    { [`${PLAIN}.points`]: 4.995 },
    `${PLAIN}.points`,
    "điểm có nhiều nhất hai chữ số thập phân, đang là 4.995",
  ],
  ["negative points", { [`${PLAIN}.points`]: -5 }, `${PLAIN}.points`, "cần số từ 0.01 đến 1000, đang là -5"],
  ["points as text", { [`${PLAIN}.points`]: "5" }, `${PLAIN}.points`, "cần số từ 0.01 đến 1000, đang là “5”"],
  [
    "mandatory as a word",
    { [`${PLAIN}.mandatory`]: "có" },
    `${PLAIN}.mandatory`,
    "cần true hoặc false, đang là “có”",
  ],
  ["code twice", { [`${RATIO}.code`]: "1.1" }, `${RATIO}.code`, `mã nội dung “1.1” trùng với ${PLAIN}.code`],
  [
    "item named like a criterion",
    { [`${RATIO}.code`]: "1" },
    `${RATIO}.code`,
    `mã nội dung “1” trùng với ${R}.criteria[0].code`,
  ],
  [
    "code with a bracket",
    { [`${PLAIN}.code`]: "1)" },
    `${PLAIN}.code`,
    "cần dạng 1, 1.2 hoặc 3.đ, đang là “1)”",
  ],
  [
    "code too long for a cell's prompt",
    { [`${PLAIN}.code`]: "1.2.3.4.5.6.7" },
    `${PLAIN}.code`,
    "dài 13 ký tự, nhiều nhất 12",
  ],
  [
    "criterion without items",
    { [`${R}.criteria[4].items`]: [] },
    `${R}.criteria[4].items`,
    "danh sách trống",
  ],
  [
    "criterion that is null",
    { [`${R}.criteria[4]`]: null },
    `${R}.criteria[4]`,
    "cần một đối tượng, đang là null",
  ],
  ["article as text", { [`${R}.article`]: "4" }, `${R}.article`, "cần số nguyên từ 1 đến 999, đang là “4”"],
  [
    "month that does not exist",
    { [`${R}.period.from`]: "13-01" },
    `${R}.period.from`,
    "cần dạng 11-01, đang là “13-01”",
  ],
  [
    "day that does not exist",
    { [`${R}.deadline`]: "11-31" },
    `${R}.deadline`,
    "ngày “11-31” không có trong lịch",
  ],
  [
    "29 February every year",
    { [`${R}.period.to`]: "02-29" },
    `${R}.period.to`,
    "ngày “02-29” không có trong lịch",
  ],
  [
    "unknown instrument",
    { [`${PLAIN}.cite.instrument`]: "tt-999" },
    `${PLAIN}.cite.instrument`,
    "không có văn bản “tt-999” trong danh sách instruments",
  ],
  [
    "citation without clause",
    { [`${PLAIN}.cite.clause`]: REMOVED },
    `${PLAIN}.cite.clause`,
    "thiếu giá trị bắt buộc",
  ],
  [
    "clause 1.5",
    { [`${PLAIN}.cite.clause`]: 1.5 },
    `${PLAIN}.cite.clause`,
    "cần số nguyên từ 1 đến 99, đang là 1.5",
  ],
  [
    "point in capitals",
    { [`${COUNT}.cite.point`]: "A" },
    `${COUNT}.cite.point`,
    "cần dạng a, b, đ hoặc c1, đang là “A”",
  ],
  [
    "unknown measure",
    { [`${RATIO}.measure`]: { kind: "average" } },
    `${RATIO}.measure.kind`,
    "chỉ nhận “ratio” hoặc “count” hoặc “noIncrease” hoặc “rating”, đang là “average”",
  ],
  [
    "measure without kind",
    { [`${RATIO}.measure.kind`]: REMOVED },
    `${RATIO}.measure.kind`,
    "chỉ nhận “ratio” hoặc “count” hoặc “noIncrease” hoặc “rating”, đang là trống",
  ],
  [
    "measure that is text",
    { [`${RATIO}.measure`]: "70%" },
    `${RATIO}.measure`,
    "cần một đối tượng, đang là văn bản",
  ],
  [
    "69.5 percent",
    { [`${RATIO}.measure.atLeastPercent`]: 69.5 },
    `${RATIO}.measure.atLeastPercent`,
    "cần số nguyên từ 1 đến 100, đang là 69.5",
  ],
  [
    "limit above and below",
    { [`${COUNT}.measure.atLeast`]: 1 },
    `${COUNT}.measure`,
    "cần đúng một trong hai: atMost hoặc atLeast",
  ],
  [
    "no limit at all",
    { [`${COUNT}.measure.atMost`]: REMOVED },
    `${COUNT}.measure`,
    "cần đúng một trong hai: atMost hoặc atLeast",
  ],
  [
    "trend with a stranger's key",
    { [`${TREND}.measure.atMost`]: 0 },
    `${TREND}.measure.atMost`,
    "khóa không có trong định dạng; xóa hoặc sửa tên khóa",
  ],
  [
    "rating level that is not in the list",
    { [`${RATING}.measure.atLeast`]: "Tốt" },
    `${RATING}.measure.atLeast`,
    "mức “Tốt” không có trong levels",
  ],
  [
    "rating level twice",
    { [`${RATING}.measure.levels[0]`]: "Hoàn thành nhiệm vụ" },
    `${RATING}.measure.levels`,
    "có mức xếp loại ghi hai lần",
  ],
  [
    "rating level that means: not known yet",
    { [`${RATING}.measure.levels[0]`]: "Chưa có kết quả" },
    `${RATING}.measure.levels`,
    "“Chưa có kết quả” đã dành cho mục đang chờ, không dùng làm mức xếp loại",
  ],
  [
    "label longer than a cell's prompt",
    { [`${COUNT}.measure.label`]: "a".repeat(151) },
    `${COUNT}.measure.label`,
    "dài 151 ký tự, nhiều nhất 150",
  ],
];

describe("a broken criteria set is refused with the one place and what to do", () => {
  test.each(FAULTS)("%s", (_fault, change, path, message) => {
    expect(problemsOf(patched(change))).toEqual([{ path, message }]);
  });

  test.each([
    [undefined, "trống"],
    [null, "null"],
    [[], "danh sách"],
    ["{}", "văn bản"],
    [1, "số"],
    [true, "true/false"],
  ])("the whole file is %j", (json, kind) => {
    expect(problemsOf(json)).toContainEqual({ path: "(gốc)", message: `cần một đối tượng, đang là ${kind}` });
  });
});

describe("all problems come at once", () => {
  const broken = patched({
    title: REMOVED,
    "scoring.passMark": "90",
    [`${PLAIN}.points`]: 0,
    [`${A}.criteria[0].items[1].cite.instrument`]: "tt-125-2021",
    "subjects.school.deadlin": "11-20",
  });

  test("in one error, each with its place", () => {
    expect(new Set(problemsOf(broken).map((p) => p.path))).toEqual(
      new Set([
        "title",
        "scoring.passMark",
        `${PLAIN}.points`,
        `${A}.criteria[0].items[1].cite.instrument`,
        "subjects.school.deadlin",
      ]),
    );
  });

  test("and the error's text lists them for the command line", () => {
    expect(() => parseCriteriaSet(broken)).toThrow(CriteriaSetError);
    expect(() => parseCriteriaSet(broken)).toThrow(
      /^Thang điểm có 5 lỗi:\n- title: thiếu giá trị bắt buộc\n/,
    );
  });
});
