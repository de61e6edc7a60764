import type { SubjectType } from "../../src/criteria";
import {
  checkDraft,
  isMixedSchool,
  newDraft,
  subjectOf,
  withType,
  type SubjectDraft,
} from "../../addin/taskpane/logic/first-run";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, STOCK, VILLAGE } from "./stock";

const draft = (change: Partial<SubjectDraft>): SubjectDraft => ({
  ...newDraft(STOCK, "2026-11-07", []),
  type: "residential-area",
  name: "Thôn Pò Ví Dụ",
  commune: "Xã Mẫu Sơn Mẫu",
  ...change,
});
const codes = (d: SubjectDraft) => checkDraft(d, [VILLAGE]).map((p) => `${p.field} ${p.code}`);

describe("checking a new subject", () => {
  test.each<[string, Partial<SubjectDraft>, string[]]>([
    ["complete", {}, []],
    ["no type", { type: undefined }, ["type missing"]],
    ["no name", { name: " \u00A0 " }, ["name missing"]],
    ["the same name and year", { name: "Thôn Nà Mẫu" }, ["name duplicate"]],
    [
      "the same name, other case, spaces and Unicode form",
      { name: " thôn  nà mẫu ".normalize("NFD") },
      ["name duplicate"],
    ],
    ["the same name, another year", { name: "Thôn Nà Mẫu", year: 2025 }, []],
    ["an early appraisal without reason", { isEarly: true, earlyReason: " " }, ["early missing"]],
    ["exclusion not answered", { type: "agency" }, ["exclusion unanswered"]],
    ["a small enterprise", { type: "enterprise", isExcluded: true }, ["exclusion excluded"]],
    ["an enterprise of another size", { type: "enterprise", isExcluded: false }, []],
    [
      "everything at once",
      { type: "school", name: "", isEarly: true },
      ["exclusion unanswered", "name missing", "early missing"],
    ],
  ])("%s", (_, change, expected) => expect(codes(draft(change))).toEqual(expected));

  test("a refusal carries the citation", () => {
    const [problem] = checkDraft(draft({ type: "agency", isExcluded: true }), []);
    expect(problem).toMatchObject({
      exclusion: { citation: "điểm b khoản 2 Điều 1 Thông tư 124/2021/TT-BCA" },
    });
  });

  test("a school with a primary level beside others is a note, no refusal", () => {
    const mixed = draft({ type: "school", isExcluded: false, name: "Trường Tiểu học và THCS Ví Dụ" });
    expect(isMixedSchool(mixed)).toBe(true);
    expect(codes(mixed)).toEqual([]);
  });

  test("the proposed year follows the type, a chosen one stays", () => {
    // 07/11/2026: residential areas still hand in for 2026; the others' period of 2026 runs until 15/11.
    const proposed = newDraft(STOCK, "2026-11-07", []);
    expect(proposed.year).toBe(2026);
    expect(withType({ ...proposed, year: 2025 }, "agency", STOCK, "2026-11-07").year).toBe(2025);
  });

  test("the subject is NFC, trimmed, and a commune belongs to itself", () => {
    const made = subjectOf(
      draft({ type: "commune", name: " Xã  Mẫu Sơn Mẫu ".normalize("NFD"), commune: "thừa" }),
      [],
      "2026-11-07T10:42:00",
    );
    expect(made).toMatchObject({ type: "commune", name: "Xã Mẫu Sơn Mẫu", commune: "", year: 2026 });
  });
});

describe("inserting", () => {
  const started = async (workbook: FakeWorkbook) => {
    const pane = paneOver(workbook);
    await pane.actions.start();
    return pane;
  };

  test.each<SubjectType>(["agency", "enterprise", "school"])(
    "an excluded %s is not inserted",
    async (type) => {
      const workbook = new FakeWorkbook();
      const pane = await started(workbook);
      expect(await pane.actions.insert(draft({ type, isExcluded: true }))).toBe(false);
      expect(await pane.actions.insert(draft({ type }))).toBe(false);
      expect(workbook.log).not.toContain("insert");
      await pane.actions.stop();
    },
  );

  test("the new sheet is the current subject, on the scoring view", async () => {
    const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
    const pane = await started(workbook);
    pane.actions.openTab("dossier");
    pane.actions.openNewSheet();
    expect(await pane.actions.insert(draft({}))).toBe(true);
    const { cards, currentSheetId, tab, page, announcements } = pane.getState();
    expect(cards.find((c) => c.sheetId === currentSheetId)?.identity.subject.name).toBe("Thôn Pò Ví Dụ");
    expect([tab, page, announcements.action?.key]).toEqual(["score", "subject", "first.inserted"]);
    await pane.actions.stop();
  });

  test("a refusal of Excel is said, and nothing else changes", async () => {
    const { WorkbookError } = await import("../../addin/excel/workbook-port");
    const workbook = new FakeWorkbook();
    const pane = await started(workbook);
    workbook.failure = new WorkbookError("protected", "Sổ làm việc đang được bảo vệ");
    expect(await pane.actions.insert(draft({}))).toBe(false);
    expect(pane.getState()).toMatchObject({ isInserting: false, trouble: { code: "protected" }, cards: [] });
    await pane.actions.stop();
  });
});
