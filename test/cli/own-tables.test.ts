import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dossierFields } from "../../bench/province/dossier-fields";
import { withTyped } from "../../bench/province/generate";
import { Random } from "../../bench/province/random";
import type { CheckedSheet } from "../../cli/check-file";
import { scoringWorkbook } from "../../cli/make-workbook";
import { SETS_SHEET, storedRows, writeSetFile, type CriteriaSet } from "../../src/criteria";
import { readDocxText } from "../../src/docx/read";
import { textSheet } from "../../src/scorecard";
import { writeXlsx, type PlainSheet } from "../../src/xlsx";
import { patchedSet, STOCK, tableOf } from "../criteria/stock-set";
import { anttJson } from "./antt";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ITEMS = tableOf("residential-area")
  .criteria.slice(0, 1)
  .flatMap((c) => c.items);
/** The same total for two items, split otherwise: what scores full by one table is wrong by the other. */
const split = (id: string) =>
  patchedSet({
    id,
    status: "official",
    "subjects.residential-area.criteria[0].items[0].points": (ITEMS[0]?.points ?? 0) + 1,
    "subjects.residential-area.criteria[0].items[1].points": (ITEMS[1]?.points ?? 0) - 1,
  });
const OWN = split("thang-diem-cua-tinh");
/** The built-in table's id, other points: a corrected import keeps its id. */
const CORRECTED = split(STOCK.id);

/** A workbook of one unit for each table, all items at that table's maximum. */
function writeBook(name: string, tables: readonly CriteriaSet[], kept: readonly PlainSheet[]): void {
  const sheets = tables.flatMap((set, i) => {
    const subject = {
      type: "residential-area",
      name: `Thôn ${name} ${i + 1}`,
      commune: "Xã Mẫu",
      year: 2026,
      fields: dossierFields("residential-area", new Random(1)),
    } as const;
    const { sheets: made } = scoringWorkbook({ subjects: [subject], shared: {} }, [set]);
    const items = tableOf("residential-area", set).criteria.flatMap((c) => c.items);
    return made.map((sheet) =>
      withTyped(
        sheet,
        items.map(({ code, points }) => ({ code, selfScore: points, evidence: "Sổ theo dõi" })),
      ),
    );
  });
  const workbook = { sheets: [...sheets, ...kept], activeSheet: 0, names: [], properties: {} };
  writeFileSync(join(folder, `${name}.xlsx`), writeXlsx(workbook));
}

const keeping = (...sets: readonly CriteriaSet[]): PlainSheet[] => [
  textSheet(SETS_SHEET, sets.flatMap(storedRows)),
];

interface CheckJson {
  readonly files: readonly { readonly sheets: readonly CheckedSheet[]; readonly notes: readonly string[] }[];
}
const check = (): CheckJson & { code: number | null } => anttJson<CheckJson>("check", folder);

test("a sheet is scored with the points table that its workbook keeps, whatever comes with the program", () => {
  writeBook("rieng", [OWN], keeping(OWN));
  writeBook("sua", [STOCK, CORRECTED], keeping(CORRECTED));
  const { code, files } = check();
  expect(code).toBe(0);
  const sheets = files.flatMap((f) => f.sheets);
  expect(sheets.map((s) => [s.set, s.self?.total, s.self?.verdict])).toEqual([
    [OWN.id, 100, "pass"],
    [STOCK.id, 100, "pass"],
    [STOCK.id, 100, "pass"],
  ]);
  expect(sheets.flatMap((s) => s.findings.filter((f) => f.severity === "error"))).toEqual([]);
});

test("the consolidated tables and the papers follow it too", async () => {
  writeBook("rieng", [OWN], keeping(OWN));
  const out = mkdtempSync(join(tmpdir(), "antt-out-"));
  const { code, summary, faults } = anttJson<{ summary: { scorecards: number }; faults: unknown[] }>(
    "consolidate",
    folder,
    "--out",
    join(out, "chung"),
  );
  expect({ code, faults, scorecards: summary.scorecards }).toEqual({ code: 0, faults: [], scorecards: 1 });

  anttJson("dossier", folder, "--out", join(out, "giay"), "--only", "B4", "--field", "tinh=tỉnh Lạng Mẫu");
  const [made] = readdirSync(join(out, "giay"), { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(".docx"),
  );
  const parts = await readDocxText(readFileSync(join(out, "giay", made ?? "")));
  const words = parts.flatMap((p) => p.paragraphs).join("\n");
  // An official table leaves no “minh họa” on the papers.
  expect(words).toMatch(/thôn\srieng\s1/i);
  expect(words).not.toMatch(/minh họa/i);
  rmSync(out, { recursive: true });
});

describe("a table that is nowhere at hand", () => {
  const unknown = { code: "set.unknown", severity: "error", text: expect.stringContaining(OWN.id) as string };

  test("is an error of its sheet, which counts nowhere; the other sheets go on", () => {
    writeBook("thieu", [OWN, STOCK], []);
    const { code, files } = check();
    expect(code).toBe(1);
    expect(
      files[0]?.sheets.map((s) => [s.self?.total, s.findings.filter((f) => f.severity === "error")]),
    ).toEqual([
      [undefined, [expect.objectContaining(unknown)]],
      [100, []],
    ]);
    const out = join(folder, "chung");
    const { summary, faults } = anttJson<{
      summary: { scorecards: number };
      faults: { isLeftOut: boolean }[];
    }>("consolidate", folder, "--out", out);
    expect([summary.scorecards, faults.map((f) => f.isLeftOut)]).toEqual([1, [true]]);
    const { files: papers } = anttJson<{ files: { subjects: { blocked: string[] }[] }[] }>(
      "dossier",
      folder,
      "--out",
      join(folder, "giay"),
    );
    expect(papers.flatMap((f) => f.subjects)[0]?.blocked).toEqual([expect.stringContaining(OWN.id)]);
  });

  test("comes from --set", () => {
    writeBook("thieu", [OWN], []);
    const table = join(folder, "thang-diem.json");
    writeFileSync(table, writeSetFile(OWN));
    const { files } = anttJson<CheckJson>("check", folder, "--set", table);
    expect(files[0]?.sheets[0]?.self?.total).toBe(100);
  });

  test("is told apart from one that the workbook keeps damaged", () => {
    const rows = storedRows(OWN).map(([key, chunk]) => [key, chunk.slice(0, 500)]);
    writeBook("hong", [OWN], [textSheet(SETS_SHEET, rows)]);
    const { files } = check();
    expect(files[0]?.notes).toEqual([expect.stringMatching(/thang-diem-cua-tinh.*đã hỏng/)]);
    expect(files[0]?.sheets[0]?.findings).toEqual([expect.objectContaining(unknown)]);
  });
});
