import type { CriteriaSet } from "../../src/criteria";
import { patchedSet, REMOVED } from "../criteria/stock-set";

/** The largest table that parsing lets through: 150 mandatory items, codes, labels and levels as long as they may be. */
export function largestSet(): CriteriaSet {
  const label = (text: string) => text.padEnd(150, ` ${text}`).slice(0, 149) + ".";
  const measures = [
    { kind: "ratio", numerator: label("đạt"), denominator: label("tổng"), atLeastPercent: 70 },
    {
      kind: "rating",
      label: label("xếp loại"),
      levels: [label("yếu"), label("khá"), label('"tốt"')],
      atLeast: label("khá"),
    },
    { kind: "count", label: label("vụ"), atMost: 1_000_000 },
    { kind: "noIncrease", previous: label("trước"), current: label("nay") },
  ];
  const items = Array.from({ length: 150 }, (_, i) => ({
    code: `123.456.${1000 + i}`,
    text: "Nội dung tiêu chí ".repeat(30),
    points: i === 0 ? 25.5 : 0.5,
    mandatory: true,
    cite: { instrument: "tt-124-2021", article: 4, clause: 1 + (i % 60) },
    measure: measures[i % measures.length] ?? null,
    applicableWhen: "nơi đủ điều kiện",
  }));
  return patchedSet({
    "subjects.residential-area.criteria": [{ code: "1", title: "Tiêu chí", items }],
    ...Object.fromEntries(
      ["commune", "agency", "enterprise", "school"].map((type) => [`subjects.${type}`, REMOVED]),
    ),
  });
}
