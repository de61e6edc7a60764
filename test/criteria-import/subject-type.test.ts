import { guessSubjectType, parsePastedTable } from "../../src/criteria";
import { STOCK, tableOf } from "../criteria/stock-set";
import { expected, tableIn } from "./fixtures";

const FILES = [
  "khu-dan-cu-so-la-ma.docx",
  "xa-phuong-o-gop.docx",
  "co-quan-nhieu-dong.docx",
  "doanh-nghiep-bac-diem.xlsx",
  "truong-hoc-hai-cap.xlsx",
];

describe("which type of units a table is for", () => {
  test.each(FILES)("%s", async (file) => {
    const guess = guessSubjectType(await tableIn(file), STOCK);
    expect(guess.value).toBe(expected(file.replace(/\.\w+$/, "")).type);
    expect(guess.certainty).not.toBe("unsure");
  });

  const table = parsePastedTable("TT\tNội dung\tĐiểm\n1\tViệc không giống mục nào ở đâu cả\t100");
  const HEADINGS: readonly [before: readonly string[], want: unknown][] = [
    [["Phụ lục 3", "Đối với doanh nghiệp"], { value: "enterprise", certainty: "stated", why: "remark" }],
    [
      ["Đối với nhà trường", "Áp dụng cho khu dân cư, cơ quan, doanh nghiệp"],
      { value: "school", certainty: "stated" },
    ],
    [["Áp dụng cho cơ quan, doanh nghiệp"], { certainty: "unsure", why: "no-match" }],
  ];
  test.each(HEADINGS)("heading %j", (before, want) => {
    expect(guessSubjectType({ ...table, before }, STOCK)).toMatchObject(Object(want));
  });

  test("no heading: the known wordings decide, and say how many", () => {
    const rows = tableOf("school").criteria.flatMap((c) => c.items.map((i) => `${i.code}\t${i.text}\t5`));
    const guess = guessSubjectType(parsePastedTable(`TT\tNội dung\tĐiểm\n${rows.join("\n")}`), STOCK);
    expect(guess).toMatchObject({ value: "school", certainty: "likely", why: "most-alike" });
  });
});
