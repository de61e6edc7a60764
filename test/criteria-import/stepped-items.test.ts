import { CriteriaSetError, parseCriteriaSet } from "../../src/criteria";
import { patched, tableOf } from "../criteria/stock-set";

const ALLOWED = "subjects.residential-area.criteria[0].items[0].allowed";

/** Item 1.1 has 5 points. */
const CASES: readonly [allowed: Parameters<typeof patched>[0][string], problem: string | undefined][] = [
  ["range", undefined],
  ["max-or-zero", undefined],
  [[0, 2.5, 5], undefined],
  [[0, 3], "mức cao nhất phải bằng điểm chuẩn 5"],
  [[5, 0], "các mức điểm phải tăng dần"],
  [[0, 0, 5], "các mức điểm phải tăng dần"],
  [[], "danh sách trống"],
  ["steps", "chỉ nhận “max-or-zero” hoặc “range”, đang là “steps”"],
  [[-1, 5], "cần số từ 0 đến 1000, đang là -1"],
];

describe("scores an item may take", () => {
  test.each(CASES)("%j", (allowed, problem) => {
    const parse = () => parseCriteriaSet(patched({ [ALLOWED]: allowed }));
    if (problem === undefined) {
      expect(parse().subjects["residential-area"]?.criteria[0]?.items[0]?.allowed).toEqual(allowed);
      return;
    }
    expect(parse).toThrow(CriteriaSetError);
    expect(parse).toThrow(problem);
  });

  test("said nothing, an item has no such member and is all or nothing", () => {
    expect(tableOf("residential-area").criteria[0]?.items[0]).not.toHaveProperty("allowed");
  });
});
