import { writeXlsx, readXlsx } from "../../src/xlsx";
import {
  scorecardsIn,
  scorecardsToWorkbook,
  textRowsInFile,
  textSheet,
  type Subject,
} from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import {
  mergeWorkbooks,
  mergeWrites,
  readReviewRows,
  REVIEW_SHEET,
  reviewRows,
  type ReviewMark,
  type SubjectEntries,
} from "../../src/council";
import { STOCK } from "../criteria/stock-set";
import { subjectOf } from "../scorecard/scored-sheet";
import { scoredByBoth, withField } from "./cards";

/* Where live co-authoring does not exist: a copy goes out as a file, comes back as a file, and is merged. */

const AREA = subjectOf("residential-area", { id: "a", name: "Thôn Nà Mẫu" });
const SCHOOL = subjectOf("school", { id: "s", name: "Trường “Ví Dụ”" });
const OURS: SubjectEntries[] = [
  { subject: AREA, entries: scoredByBoth("residential-area", { "1.1": { councilScore: undefined } }) },
  {
    subject: SCHOOL,
    entries: scoredByBoth("school", {
      "4.1": { councilScore: undefined, note: "=không phải công thức", evidence: "05" },
      "1.1": { selfScore: "5 ", councilReason: "  Đã đối chiếu ".normalize("NFD") },
    }),
  },
];
const MARK: ReviewMark = {
  copyId: "giao-1",
  time: "2026-11-05T08:00:00+07:00",
  person: "Lý Văn Thử",
  to: "Tổ 2",
  base: new Map(OURS.map((s) => [s.subject.id, s.entries])),
};

function file(cards: readonly SubjectEntries[], mark: ReviewMark | undefined): Uint8Array {
  const hidden = mark === undefined ? [] : [textSheet(REVIEW_SHEET, reviewRows(mark))];
  return writeXlsx(
    scorecardsToWorkbook(
      cards.map((c) => ({ set: STOCK, ...c })),
      hidden,
    ).workbook,
  );
}

function takenBack(bytes: Uint8Array): { mark: ReviewMark | undefined; theirs: SubjectEntries[] } {
  const read = readXlsx(bytes);
  if (!("workbook" in read)) throw new Error("not read");
  const { workbook } = read;
  return {
    mark: readReviewRows(textRowsInFile(workbook, REVIEW_SHEET)),
    theirs: scorecardsIn(workbook, [STOCK]).map(({ reading }) => ({
      subject: reading.identity.subject,
      entries: reading.entries,
    })),
  };
}

const inNfc = (e: Entry): Entry =>
  e.councilReason === undefined ? e : { ...e, councilReason: e.councilReason.normalize("NFC") };
const edited = (id: string, code: string, field: keyof Entry, value: string | number | undefined) =>
  OURS.map((s) =>
    s.subject.id === id
      ? { ...s, entries: s.entries.map((e) => (e.code === code ? withField(e, field, value) : e)) }
      : s,
  );

test("a copy that comes back as it went out: mark and base are known, nothing to merge", () => {
  const { mark, theirs } = takenBack(file(OURS, MARK));
  expect(mark).toEqual({ ...MARK, base: new Map([...MARK.base].map(([id, e]) => [id, e.map(inNfc)])) });
  expect(mergeWorkbooks(mark, OURS, theirs)).toEqual({ subjects: [], onlyTheirs: [], ambiguous: [] });
});

test("what they scored is taken, what both scored is a choice, nothing is overwritten in silence", () => {
  const { mark, theirs } = takenBack(file(edited("s", "4.1", "councilScore", 0), MARK));
  const alone = mergeWorkbooks(mark, OURS, theirs).subjects;
  expect(alone.map((s) => [s.subject.name, s.hasBase, mergeWrites(s.merge)])).toEqual([
    [SCHOOL.name, true, [{ code: "4.1", field: "councilScore", value: 0, expected: undefined }]],
  ]);
  const both = mergeWorkbooks(mark, edited("s", "4.1", "councilScore", 5), theirs).subjects;
  expect(both.map((s) => mergeWrites(s.merge))).toEqual([[]]);
  expect(both[0]?.merge.items[0]).toMatchObject({
    code: "4.1",
    needsChoice: true,
    cells: [{ ours: 5, theirs: 0, base: undefined, outcome: "conflict" }],
  });
});

test("scorecards we do not have, and copies of a sheet, are named and left alone", () => {
  const extra = subjectOf("agency", { id: "x", name: "Trung tâm Dịch vụ Mẫu" });
  const more = { subject: extra, entries: scoredByBoth("agency") };
  const twin = { ...(OURS[0] ?? more), entries: [] };
  const merged = mergeWorkbooks(MARK, OURS, [...OURS, twin, more]);
  expect(merged.onlyTheirs.map((s) => s.subject.name)).toEqual([extra.name]);
  expect(merged.ambiguous).toEqual([AREA.name]);
  expect(merged.subjects).toEqual([]);
});

test("the same identity under another name is said before anything is taken", () => {
  const renamed: Subject = { ...SCHOOL, name: "Trường khác" };
  const theirs = edited("s", "4.1", "councilScore", 0).map((s) =>
    s.subject.id === "s" ? { ...s, subject: renamed } : s,
  );
  expect(mergeWorkbooks(MARK, OURS, theirs).subjects.map((s) => s.theirName)).toEqual(["Trường khác"]);
});

describe("a copy whose mark was damaged", () => {
  const rows = reviewRows(MARK);
  const broken = (change: (copy: string[][]) => void) => {
    const copy = structuredClone(rows);
    change(copy);
    return readReviewRows(copy);
  };
  test("without the hidden sheet there is no base", () => {
    const { mark, theirs } = takenBack(file(OURS, undefined));
    expect(mark).toBeUndefined();
    expect(mergeWorkbooks(mark, OURS, theirs).subjects).toEqual([]);
  });
  test("a line that was edited loses its base, the others keep theirs", () => {
    const mark = broken((copy) => copy[1]?.splice(2, 1, "[]"));
    expect([...(mark?.base.keys() ?? [])]).toEqual(["s"]);
  });
  test("a line with another text than entries loses its base", () =>
    expect(broken((copy) => copy[1]?.splice(1, 2, "x", "{}"))?.base.has("a")).toBe(false));
  test("another head is no mark", () => expect(broken((copy) => copy[0]?.splice(0, 1, "x"))).toBeUndefined());
  test("long texts are spread over cells that hold them", () => {
    const long = "Biên bản 😀 ".repeat(9000);
    const base = new Map([["a", [{ code: "1.1", evidence: long }]]]);
    const lines = reviewRows({ ...MARK, base });
    expect(Math.max(...lines.flat().map((t) => t.length))).toBeLessThan(32_767);
    expect(readReviewRows(lines)?.base).toEqual(base);
  });
});
