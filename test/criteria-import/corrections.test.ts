import { applyCorrections, toCriteriaSet, type Correction } from "../../src/criteria";
import { STOCK } from "../criteria/stock-set";
import { itemsOf, sentences, understood } from "./pasted-tables";

const ROWS = [
  "TT | Nội dung | Điểm | Đề nghị",
  "1 | Nghị quyết, đăng ký | | ",
  "1.1 | Chi bộ có nghị quyết lãnh đạo công tác bảo đảm an ninh, trật tự | 40 | ",
  "1.1 | Khu dân cư có bản đăng ký phấn đấu đạt tiêu chuẩn | | x",
  "2 | Việc khác | 20 |",
];
const STAMP = { sourceTitle: "Phụ lục", confirmedBy: "Nông Văn Bảo", importedAt: "2026-11-03" };

/** What a person answers to the problems above, one by one. */
const ANSWERS: readonly Correction[] = [
  { kind: "column", column: 3, role: "mandatory" },
  { kind: "code", id: "4.0", value: "1.2" },
  { kind: "points", id: "4.0", value: 40 },
  { kind: "cite", id: "5.0", value: { instrument: "tt-124-2021", article: 4, clause: 5 } },
  { kind: "confirm-cite", id: "3.0" },
];

describe("corrections are data", () => {
  test("each error has its answer, and then the set is made", () => {
    const before = understood(ROWS);
    expect(sentences(before)).toEqual([
      "Hàng 4: số “1.1” trùng với hàng 3.",
      "Hàng 4: mục 1.1 thiếu điểm chuẩn.",
      "Hàng 5: mục 2.1 chưa gắn với khoản của Thông tư; hãy chọn khoản.",
      "Tổng điểm chuẩn 60, phải bằng 100.",
    ]);
    expect(toCriteriaSet(before, STAMP, STOCK)).toMatchObject({ ok: false });

    const after = understood(ROWS, ANSWERS);
    expect(sentences(after)).toEqual([]);
    expect(itemsOf(after)).toEqual(["1.1 40", "1.2 40 !", "2.1 20"]);
    const result = toCriteriaSet(after, STAMP, STOCK);
    if (!result.ok) throw new Error("errors left");
    // No number and date: nobody may call it official. One citation was only proposed.
    expect(result.set.status).toBe("illustrative");
    expect(result.set.statusNote).toContain("chưa được xác nhận từng mục: 1.2.");
    expect(result.set.source).toEqual({
      title: "Phụ lục",
      confirmedBy: "Nông Văn Bảo",
      importedAt: "2026-11-03",
    });
  });

  test("the place in the source stays beside a corrected value", () => {
    const points = understood(ROWS, ANSWERS).criteria[0]?.items[1]?.points;
    expect(points).toMatchObject({ value: 40, certainty: "corrected", why: "person" });
  });

  test("a row can be left out or made a criterion", () => {
    const rows = ["TT | Nội dung | Điểm", "| Phần chung |", "1 | Có kế hoạch | 50", "2 | Có nội quy | 50"];
    const asCriterion = understood(rows, [{ kind: "row", row: 2, as: "criterion" }]);
    expect(itemsOf(asCriterion)).toEqual(["1.1 50", "1.2 50"]);
    const without = understood(rows, [{ kind: "row", row: 4, as: "left-out" }]);
    expect(without.leftOut).toContainEqual({ row: 4, text: "2 | Có nội quy | 50", reason: "person" });
  });

  test("a correction of a line that is not there is reported, not dropped", () => {
    const stray: Correction = { kind: "points", id: "99.0", value: 5 };
    expect(applyCorrections(understood(ROWS), [stray]).unused).toEqual([stray]);
  });
});
