import { evaluate, findingText, RATING_PENDING, type CellInput, type Entry } from "../../src/scoring";
import { patchedSet, tableOf } from "../criteria/stock-set";
import { filled } from "./entries";

const AGENCY = tableOf("agency");
const COMMUNE = tableOf("commune");
const AREA = tableOf("residential-area");
const THREE_AT_MOST = tableOf(
  "residential-area",
  patchedSet({ "subjects.residential-area.criteria[2].items[0].measure.atMost": 3 }),
);

/** What evaluate says of one item's figures under a full score, and under a 0. */
function messages(table: typeof AGENCY, code: string, figures: Pick<Entry, "figureA" | "figureB">) {
  const points = table.criteria.flatMap((c) => c.items).find((i) => i.code === code)?.points;
  return [points, 0].map((score) =>
    evaluate(table, filled(table, { [code]: { selfScore: score, ...figures } }))
      .findings.filter((f) => f.detail.code.startsWith("figures."))
      .map((f) => `${f.severity} ${f.field}: ${findingText(f)}`)
      .join("; "),
  );
}

type Row = readonly [a: CellInput, b: CellInput, underFull: string, underZero: string];
const both = (message: string): [string, string] => [message, message];

describe("a share of 70% (agency 5.1, Circular 124/2021/TT-BCA, Article 6, clause 5)", () => {
  const unmet = (a: number, b: number) => `error self: Số liệu ${a}/${b} chưa đủ 70%, đang chấm 8/8`;
  const met = (a: number, b: number) => `error self: Số liệu ${a}/${b} đủ 70%, đang chấm 0/8`;
  test.each<Row>([
    [16, 23, unmet(16, 23), ""],
    [16, 25, unmet(16, 25), ""],
    [17, 25, unmet(17, 25), ""],
    [18, 25, "", met(18, 25)],
    [23, 33, unmet(23, 33), ""],
    [24, 33, "", met(24, 33)],
    [7, 10, "", met(7, 10)],
    [0, 9, unmet(0, 9), ""],
    [9, 9, "", met(9, 9)],
    [0, 0, ...both("error figureB: Tổng số phải lớn hơn 0")],
    [undefined, 0, ...both("error figureB: Tổng số phải lớn hơn 0")],
    [8, 7, ...both("error figureA: Số đạt 8 lớn hơn tổng 7")],
    [undefined, 9, "", ""],
    [6, undefined, "", ""],
    [undefined, undefined, "", ""],
    [6.5, 9, ...both("error figureA: Số liệu “6,5” phải là số nguyên từ 0 trở lên")],
    [-1, 9, ...both("error figureA: Số liệu “-1” phải là số nguyên từ 0 trở lên")],
    [6, "9", ...both("error figureB: Số liệu “9” phải là số nguyên từ 0 trở lên")],
    ["sáu", "chín", ...both("error figureA: Số liệu “sáu” phải là số nguyên từ 0 trở lên")],
    [true, 9, ...both("error figureA: Số liệu “TRUE” phải là số nguyên từ 0 trở lên")],
    [18 - 1e-13, 25, "", met(18, 25)],
  ])("%j of %j", (figureA, figureB, underFull, underZero) => {
    expect(messages(AGENCY, "5.1", { figureA, figureB } as Entry)).toEqual([underFull, underZero]);
  });
});

describe("a share of 100% (residential area 1.3, Article 4, clause 1)", () => {
  test.each<Row>([
    [252, 252, "", "error self: Số liệu 252/252 đủ 100%, đang chấm 0/5"],
    [251, 252, "error self: Số liệu 251/252 chưa đủ 100%, đang chấm 5/5", ""],
    [9999, 10000, "error self: Số liệu 9.999/10.000 chưa đủ 100%, đang chấm 5/5", ""],
  ])("%j of %j", (figureA, figureB, underFull, underZero) => {
    expect(messages(AREA, "1.3", { figureA, figureB } as Entry)).toEqual([underFull, underZero]);
  });
});

describe("a number of cases with a limit", () => {
  const limit = (allowed: string, a: string, scored: string) =>
    `error self: Số liệu ${a}, mức cho phép ${allowed}, đang chấm ${scored}`;
  test.each<readonly [string, typeof AREA, string, CellInput, string, string]>([
    ["none may happen", AREA, "3.a", 0, "", limit("nhiều nhất 0", "0", "0/5")],
    ["none may happen", AREA, "3.a", 1, limit("nhiều nhất 0", "1", "5/5"), ""],
    ["at most three", THREE_AT_MOST, "3.a", 2, "", limit("nhiều nhất 3", "2", "0/5")],
    ["at most three", THREE_AT_MOST, "3.a", 3, "", limit("nhiều nhất 3", "3", "0/5")],
    ["at most three", THREE_AT_MOST, "3.a", 4, limit("nhiều nhất 3", "4", "5/5"), ""],
    ["at least one", COMMUNE, "1.4", 0, limit("ít nhất 1", "0", "4/4"), ""],
    ["at least one", COMMUNE, "1.4", 1, "", limit("ít nhất 1", "1", "0/4")],
    ["at least one", COMMUNE, "1.4", 2, "", limit("ít nhất 1", "2", "0/4")],
    ["blank", COMMUNE, "1.4", undefined, "", ""],
    ["no count", COMMUNE, "1.4", 0.5, ...both("error figureA: Số liệu “0,5” phải là số nguyên từ 0 trở lên")],
    [
      "no count",
      COMMUNE,
      "1.4",
      "một",
      ...both("error figureA: Số liệu “một” phải là số nguyên từ 0 trở lên"),
    ],
  ])("%s: %#", (_rule, table, code, figureA, underFull, underZero) => {
    expect(messages(table, code, { figureA } as Entry)).toEqual([underFull, underZero]);
  });
});

describe("kiềm chế, kéo giảm so với năm trước (residential area 4.a, Article 4, clause 4, point a)", () => {
  const equal = (n: number) => `note self: Số liệu bằng năm trước (${n}), không tăng, không giảm`;
  test.each<Row>([
    [2, 4, "error self: Số liệu tăng từ 2 lên 4, đang chấm 5/5", ""],
    [4, 3, "", "error self: Số liệu giảm từ 4 xuống 3, đang chấm 0/5"],
    [3, 3, ...both(equal(3))],
    [0, 0, ...both(equal(0))],
    [3, undefined, "", ""],
    [undefined, 3, "", ""],
    [3, 2.5, ...both("error figureB: Số liệu “2,5” phải là số nguyên từ 0 trở lên")],
  ])("from %j to %j", (figureA, figureB, underFull, underZero) => {
    expect(messages(AREA, "4.a", { figureA, figureB } as Entry)).toEqual([underFull, underZero]);
  });
});

describe("an ordered rating, “Hoàn thành tốt nhiệm vụ” or better (agency 4.1, Article 6, clause 4)", () => {
  const short = (level: string) =>
    `error self: Xếp loại “${level}”, cần từ “Hoàn thành tốt nhiệm vụ”, đang chấm 8/8`;
  const enough = (level: string) =>
    `error self: Xếp loại “${level}”, cần từ “Hoàn thành tốt nhiệm vụ”, đang chấm 0/8`;
  const unknown = (level: string) =>
    both(`error figureA: Mức xếp loại “${level}” không có trong danh sách, chọn lại`);
  test.each<readonly [CellInput, string, string]>([
    ["Không hoàn thành nhiệm vụ", short("Không hoàn thành nhiệm vụ"), ""],
    ["Hoàn thành nhiệm vụ", short("Hoàn thành nhiệm vụ"), ""],
    ["Hoàn thành tốt nhiệm vụ", "", enough("Hoàn thành tốt nhiệm vụ")],
    ["Tập thể lao động tiên tiến", "", enough("Tập thể lao động tiên tiến")],
    ["Hoàn thành xuất sắc nhiệm vụ", "", enough("Hoàn thành xuất sắc nhiệm vụ")],
    [RATING_PENDING, "", ""],
    [undefined, "", ""],
    ["Khá", ...unknown("Khá")],
    ["hoàn thành tốt nhiệm vụ", ...unknown("hoàn thành tốt nhiệm vụ")],
    [3, ...unknown("3")],
  ])("%j", (figureA, underFull, underZero) => {
    expect(messages(AGENCY, "4.1", { figureA } as Entry)).toEqual([underFull, underZero]);
  });

  test("“Chưa có kết quả” leaves a blank score waiting, not forgotten", () => {
    const { items, findings, verdict } = evaluate(
      AGENCY,
      filled(AGENCY, { "4.1": null }).map((e) => (e.code === "4.1" ? { ...e, figureA: RATING_PENDING } : e)),
    );
    expect(items.find((r) => r.item.code === "4.1")).toMatchObject({ state: "blank", isWaiting: true });
    expect(findings.map((f) => [f.severity, findingText(f)])).toEqual([
      ["todo", "Chờ kết quả: Danh hiệu, mức xếp loại"],
    ]);
    expect(verdict).toBe("incomplete");
  });
});

test("figures alone decide nothing: a blank score stays blank", () => {
  const entries = filled(AGENCY, { "5.1": null }).map((e) =>
    e.code === "5.1" ? { ...e, figureA: 7, figureB: 7 } : e,
  );
  expect(evaluate(AGENCY, entries)).toMatchObject({
    total: 92,
    blank: 1,
    errorItems: 0,
    verdict: "incomplete",
  });
});

test("two faults of one item are one item with errors", () => {
  const entries = filled(AGENCY, { "5.1": { selfScore: 3, figureA: 8, figureB: 7 } });
  const { errorItems, findings } = evaluate(AGENCY, entries);
  expect(errorItems).toBe(1);
  expect(findings.map((f) => [f.severity, f.field])).toEqual([
    ["error", "self"],
    ["error", "figureA"],
  ]);
});
