import { checkImport, toCriteriaSet, understandTable } from "../../src/criteria";
import { STOCK } from "../criteria/stock-set";
import { expected, tableIn } from "./fixtures";

const STAMP = {
  sourceTitle: "Phụ lục thang điểm",
  number: "00/HD-BCĐ",
  date: "2026-02-01",
  province: "Tỉnh Mẫu",
  confirmedBy: "Nông Văn Bảo",
  importedAt: "2026-11-03",
};

/** What of each fixture a person still has to look at, beside citations that only wait for a confirmation. */
const FIXTURES: readonly [file: string, doubts: readonly string[], shows: string][] = [
  [
    "khu-dan-cu-so-la-ma.docx",
    ["5: measure.proposed"],
    "Roman bands, numbers that start again, “5 điểm”, (*) explained below",
  ],
  ["xa-phuong-o-gop.docx", [], "number and criterion merged over rows, two header rows, ticks, 2,5"],
  [
    "co-quan-nhieu-dong.docx",
    [],
    "automatic numbers, several items in a cell, points first, a must in the title",
  ],
  ["doanh-nghiep-bac-diem.xlsx", [], "0-4, 0; 2; 4, 0 hoặc 5, a must in the note, title rows above"],
  [
    "truong-hoc-hai-cap.xlsx",
    ["3: guess.unsure"],
    "parts A to E, dashes below a group, a must on two levels, subtotals",
  ],
];

describe("an official table comes in without correction", () => {
  test.each(FIXTURES)("%s", async (file, doubts) => {
    const want = expected(file.replace(/\.\w+$/, ""));
    const proposal = understandTable(await tableIn(file), { type: want.type, reference: STOCK });
    const result = toCriteriaSet(proposal, STAMP, STOCK);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.set.subjects[want.type]?.criteria).toEqual(want.criteria);
    expect(result.set.scoring).toMatchObject({ total: want.total, passMark: want.passMark });
    expect(result.set.status).toBe("official");
    const others = checkImport(proposal).filter((p) => p.code !== "cite.unconfirmed");
    expect(others.map((p) => `${p.row}: ${p.code}`)).toEqual(doubts);
  });
});
