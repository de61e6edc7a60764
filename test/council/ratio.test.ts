import fc from "fast-check";
import { ratioOf } from "../../src/council";

/*
 * “Từ 70% trở lên số đơn vị được công nhận”: Circular 124/2021/TT-BCA, Article 5, clause 4. Whole numbers decide, never
 * a rounded percentage.
 */
describe("recognition ratio", () => {
  test.each<[string, number, number, number, string, number, number]>([
    // what, total, recognised, pending -> state, needed, missing
    ["16 of 25 is 64 %: fails", 25, 16, 0, "unreachable", 18, 2],
    ["17 of 25 is 68 %: fails", 25, 17, 0, "unreachable", 18, 1],
    ["18 of 25 is 72 %: passes", 25, 18, 0, "reached", 18, 0],
    ["16 of 25 with two still open can pass", 25, 16, 2, "open", 18, 2],
    ["16 of 25 with one still open cannot", 25, 16, 1, "unreachable", 18, 2],
    ["7 of 10 is exactly 70 %: passes", 10, 7, 3, "reached", 7, 0],
    ["23 of 33 shows as 69,6 %: fails", 33, 23, 0, "unreachable", 24, 1],
    ["24 of 33 passes", 33, 24, 9, "reached", 24, 0],
    ["no units", 0, 0, 0, "empty", 0, 0],
  ])("%s", (_what, total, recognised, pending, state, needed, missing) => {
    expect(ratioOf({ total, recognised, pending })).toMatchObject({ state, needed, missing });
  });

  test("the needed number is the smallest that reaches the limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 100 }), (total, percent) => {
        const { needed } = ratioOf({ total, recognised: 0, pending: 0 }, percent);
        expect(needed * 100).toBeGreaterThanOrEqual(percent * total);
        expect((needed - 1) * 100).toBeLessThan(percent * total);
        expect(ratioOf({ total, recognised: needed, pending: 0 }, percent).state).toBe("reached");
      }),
    );
  });
});
