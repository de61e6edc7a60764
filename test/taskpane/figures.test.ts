import { evaluate, RATING_PENDING, type Entry } from "../../src/scoring";
import {
  draftOf,
  figureItems,
  figureWrites,
  readFigures,
  type FigureItem,
  type FigureReading,
} from "../../addin/taskpane/logic/figures";
import { say } from "../../addin/taskpane/strings";
import type { AssessedCard } from "../../addin/taskpane/store";
import { criteriaOf, fullEntries, readingOf, VILLAGE } from "./stock";

function cardOf(entries: readonly Entry[]): AssessedCard {
  const criteria = criteriaOf("residential-area");
  const reading = readingOf(VILLAGE, entries);
  const { identity } = reading;
  const self = evaluate(criteria, entries);
  const council = evaluate(criteria, entries, "council");
  return { sheetId: "s", sheetName: "s", identity, reading, criteria, self, council };
}

function figure(code: string, entry: Partial<Entry> = {}): FigureItem {
  const card = cardOf(fullEntries("residential-area", { [code]: entry }));
  const found = figureItems(card).find((f) => f.item.code === code);
  if (found === undefined) throw new Error(`${code} has no figures`);
  return found;
}

/** A reading in one line: result, explanation, suggestion. */
function words(r: FigureReading): string {
  if (r.kind === "error") return `${r.side}: ${plain(say("vi", r.text))}`;
  if (r.kind === "unanswered") return "unanswered";
  const result = typeof r.result === "object" ? say("vi", r.result) : (r.result ?? "");
  return plain(
    [result, ...r.explanation.map((m) => say("vi", m)), r.suggested ?? "-"]
      .filter((x) => x !== "")
      .join("; "),
  );
}
const plain = (text: string) => text.replaceAll("\u00A0", " ");

// 1.3: 100% of households, 5 points. 4.a: no increase, 5. 3.e: count must be 0, 5. 5.1: rating, 6.
describe("figures and the score that follows", () => {
  test.each<[string, string, string, string]>([
    ["1.3", "118", "120", "98,33%; cần 100%; thiếu 2; 0"],
    ["1.3", "120", "120", "100%; cần 100%; đủ mức; 5"],
    ["1.3", "9999", "10000", "99,99%; cần 100%; thiếu 1; 0"],
    ["1.3", "1.034", "1.034", "100%; cần 100%; đủ mức; 5"],
    ["1.3", "121", "120", "a: Lớn hơn tổng số"],
    ["1.3", "0", "0", "b: Tổng phải lớn hơn 0"],
    ["1.3", "1,5", "120", "a: Nhập số nguyên từ 0 trở lên"],
    ["1.3", "120", "nhiều", "b: Nhập số nguyên từ 0 trở lên"],
    ["1.3", "120", "", "unanswered"],
    ["4.a", "4", "3", "Giảm 1 vụ (−25%); 5"],
    ["4.a", "3", "4", "Tăng 1 vụ (+33,33%); 0"],
    ["4.a", "4", "4", "Bằng năm trước, không tăng; 5"],
    ["4.a", "0", "2", "Tăng 2 vụ; Năm trước 0 vụ nên không tính được tỷ lệ, chỉ so số vụ.; 0"],
    ["3.e", "0", "", "cần bằng 0; 5"],
    ["3.e", "1", "", "cần bằng 0; 0"],
    ["5.1", "Hoàn thành nhiệm vụ", "", "Cần từ “Hoàn thành nhiệm vụ”; 6"],
    ["5.1", "Không hoàn thành nhiệm vụ", "", "Cần từ “Hoàn thành nhiệm vụ”; 0"],
    ["5.1", RATING_PENDING, "", "Cần từ “Hoàn thành nhiệm vụ”; Chờ kết quả, chưa gợi ý điểm.; -"],
    ["5.1", "", "", "unanswered"],
  ])("%s with %s and %s", (code, a, b, expected) => {
    expect(words(readFigures(figure(code).item, { a, b }))).toBe(expected);
  });

  test("70% is compared in integers: 23 of 33 shows 69,69% and misses, 18 of 25 reaches", () => {
    const item = { ...figure("1.3").item };
    const share = {
      ...item,
      measure: { kind: "ratio", numerator: "", denominator: "", atLeastPercent: 70 },
    } as const;
    expect(words(readFigures(share, { a: "23", b: "33" }))).toBe("69,69%; cần từ 70%; thiếu 1; 0");
    expect(words(readFigures(share, { a: "18", b: "25" }))).toBe("72%; cần từ 70%; đủ mức; 5");
  });
});

describe("cards", () => {
  test("one per item with figures; what is empty or contradicts needs work", () => {
    const card = cardOf(
      fullEntries("residential-area", {
        "1.3": { figureA: 118, figureB: 120 },
        "4.a": { figureA: 4, figureB: 3 },
      }),
    );
    const figures = figureItems(card);
    expect(figures).toHaveLength(14);
    expect(figures.filter((f) => f.isContradicted).map((f) => f.item.code)).toEqual(["1.3"]);
    expect(figures.filter((f) => !f.isEmpty).map((f) => f.item.code)).toEqual(["1.3", "4.a"]);
  });

  test("a button writes exactly what it says", () => {
    const f = figure("1.3", { figureA: 118, figureB: 120 });
    const reading = readFigures(f.item, draftOf(f));
    expect(figureWrites(f, reading, true)).toEqual([
      { address: "G13", value: 118 },
      { address: "H13", value: 120 },
      { address: "I13", value: 0 },
    ]);
    expect(figureWrites(f, reading, false).map((w) => w.address)).toEqual(["G13", "H13"]);
  });

  test("a rating that waits writes no score", () => {
    const f = figure("5.1");
    const reading = readFigures(f.item, { a: RATING_PENDING, b: "" });
    expect(figureWrites(f, reading, true)).toEqual([{ address: "G33", value: RATING_PENDING }]);
  });
});
