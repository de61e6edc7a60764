import { formatCitation, formatClause, type Citation } from "../../src/criteria";

const cite = (article: number, clause: number, rest: Partial<Citation> = {}): Citation => ({
  instrument: "tt-124-2021",
  article,
  clause,
  ...rest,
});

describe("a citation reads in Vietnamese order: điểm, khoản, Điều", () => {
  test.each<[Citation, string, string]>([
    [cite(4, 1), "khoản 1 Điều 4", "a clause"],
    [cite(4, 3, { point: "e" }), "điểm e khoản 3 Điều 4", "a point"],
    [cite(4, 4, { point: "đ" }), "điểm đ khoản 4 Điều 4", "đ is a letter of its own"],
    [
      cite(7, 3, { refersTo: { article: 6, clause: 3, point: "a" } }),
      "khoản 3 Điều 7 (điểm a khoản 3 Điều 6)",
      "Article 7, clause 3 points on to the points of Article 6",
    ],
    [
      cite(5, 2, { refersTo: { article: 4, clause: 4 } }),
      "khoản 2 Điều 5 (khoản 4 Điều 4)",
      "pointing on to a whole clause",
    ],
  ])("%j → %s (%s)", (citation, text) => {
    expect(formatCitation(citation)).toBe(text);
  });

  test("the clause alone, for the Circular's verdict, leaves out the point", () => {
    expect(formatClause(cite(4, 3, { point: "e" }))).toBe("khoản 3 Điều 4");
  });
});
