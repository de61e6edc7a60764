import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { communeUnits, filledWorkbook } from "../../bench/province/generate";
import { Random } from "../../bench/province/random";
import { COLUMN } from "../../src/scorecard";
import { columnIndex, readXlsx, sheetTable, writeXlsx } from "../../src/xlsx";
import { STOCK } from "../criteria/stock-set";
import { antt, anttJson, startAntt } from "./antt";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Filled workbooks of made-up communes, a few units each. */
function writeCommunes(communes: number, units: number): string {
  const into = mkdtempSync(join(folder, "so-"));
  for (let n = 1; n <= communes; n++) {
    const random = new Random(n);
    const listed = communeUnits(n, random).slice(0, units);
    writeFileSync(join(into, `xa-${n}.xlsx`), filledWorkbook(listed, STOCK, random));
  }
  return into;
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));

describe("help and command line", () => {
  test.each([
    ["vi", "Cách dùng"],
    ["en", "Usage"],
  ])("in %s", (language, word) => {
    const { code, out } = antt("--help", "--lang", language);
    expect([code, out]).toEqual([0, expect.stringContaining(word)]);
    for (const command of [
      "workbook",
      "check",
      "dossier",
      "consolidate",
      "template check",
      "criteria check",
    ]) {
      expect(out).toContain(command);
    }
    expect(antt("criteria", "check", "--help", "--lang", language).out).toContain(word);
  });

  test.each([
    [["foo"], "Không có lệnh “foo”"],
    [["check"], "Chưa cho biết tệp"],
    [["check", "khong-co"], "Không tìm thấy “khong-co”"],
    [["check", "--sai"], "Không có tùy chọn --sai"],
    [["dossier", "."], "Thiếu --out"],
    [["check", ".", "--jobs", "x"], "--jobs phải là số nguyên"],
    [["check", ".", "--date", "31/10/2026"], "phải có dạng 2026-11-07"],
    [["workbook", "a.csv", "--out", "x", "--field", "la=1"], "Không đọc được danh sách"],
  ])("%j is refused with a sentence", (typed, said) => {
    const { code, err } = antt(...typed);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe("workbook", () => {
  const LIST = "Tên đơn vị;Loại;Xã;Năm\n../../Thôn Nà Mẫu;thôn;Xã Mẫu;2026\nCON;cơ quan;Xã Mẫu;2026\n";

  test("names of units never lead out of the folder, and a second run changes nothing", () => {
    const list = join(folder, "list.csv");
    const out = join(folder, "out");
    writeFileSync(list, LIST);
    const run = () =>
      anttJson<{ workbooks: { outcome: string }[] }>("workbook", list, "--out", out, "--split", "subject");
    expect(run().workbooks.map((w) => w.outcome)).toEqual(["made", "made"]);
    expect(
      filesBelow(folder)
        .map((f) => f.slice(folder.length + 1))
        .sort(),
    ).toEqual([
      "list.csv",
      "out/xa-mau/2026_con-1_cham-diem.xlsx",
      "out/xa-mau/2026_thon-na-mau_cham-diem.xlsx",
    ]);
    expect(run().workbooks.map((w) => w.outcome)).toEqual(["kept", "kept"]);
  });

  test("a workbook that somebody has scored is not overwritten", () => {
    const list = join(folder, "list.csv");
    const out = join(folder, "out");
    writeFileSync(list, LIST);
    antt("workbook", list, "--out", out);
    const path = join(out, "2026_cham-diem.xlsx");
    writeFileSync(path, "scored");
    const { code, workbooks } = anttJson<{ workbooks: { outcome: string }[] }>(
      "workbook",
      list,
      "--out",
      out,
    );
    expect([code, workbooks[0]?.outcome, readFileSync(path, "utf8")]).toEqual([1, "changed", "scored"]);
    expect(antt("workbook", list, "--out", out, "--overwrite").code).toBe(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  test("faults of the list come together and nothing is made", () => {
    const list = join(folder, "list.csv");
    writeFileSync(list, "Tên;Loại;Xã\n;thôn;Xã Mẫu\nThôn A;vườn;Xã Mẫu\n");
    const { code, out } = antt("workbook", list, "--out", join(folder, "out"));
    expect(code).toBe(1);
    expect(out).toContain("Dòng 2: Thiếu tên");
    expect(out).toContain("Dòng 3: Chưa rõ loại");
    expect(filesBelow(folder)).toEqual([list]);
  });
});

interface DossierJson {
  readonly summary: { documents: number; kept: number; blocked: number; failed: number; faults: number };
}
const DATE = ["--date", "2026-11-18"];

describe("dossier", () => {
  test("every document is a whole .docx; a second run finds all of it there", () => {
    const books = writeCommunes(2, 4);
    const out = join(folder, "out");
    const first = anttJson<DossierJson>("dossier", books, "--out", out, "--kind", "all", ...DATE);
    expect(first).toMatchObject({ code: 0, summary: { blocked: 0, failed: 0, faults: 0, kept: 0 } });
    const made = filesBelow(out).filter((f) => f.endsWith(".docx"));
    expect(made).toHaveLength(first.summary.documents);
    for (const path of made)
      expect(Object.keys(unzipSync(readFileSync(path)))).toContain("word/document.xml");
    const again = anttJson<DossierJson>("dossier", books, "--out", out, "--kind", "all", ...DATE);
    expect(again.summary).toMatchObject({ documents: first.summary.documents, kept: 2 });
  });

  test("the council's papers, C5 to C9, once every result is closed; before that it says who is missing", () => {
    const closed = writeCommunes(1, 4);
    const papersOf = (books: string, ...more: string[]) =>
      anttJson<
        DossierJson & { files: { rounds: { kind: string; blocked: string[]; made: { path: string }[] }[] }[] }
      >("dossier", books, "--out", join(books, "giay"), ...more, ...DATE);
    const { code, files } = papersOf(closed, "--kind", "appraisal");
    expect([code, files[0]?.rounds.map((r) => r.kind)]).toEqual([0, ["units", "commune"]]);
    const codes = (made: readonly { path: string }[] = []) =>
      made.map(({ path }) => /_(c\d+b?)-/.exec(path)?.[1]).sort();
    const each = (code: string) => Array<string>(3).fill(code);
    expect(codes(files[0]?.rounds[0]?.made)).toEqual(["c5", ...each("c5b"), "c6", "c7"]);
    expect(codes(papersOf(closed, "--only", "C9").files[0]?.rounds[0]?.made)).toEqual(each("c9"));

    // One cell of the council changed after closing.
    const [name = ""] = readdirSync(closed).filter((f) => f.endsWith(".xlsx"));
    const read = readXlsx(readFileSync(join(closed, name)));
    if (!read.ok) throw new Error(read.fault.code);
    const sheets = read.workbook.sheets.map((sheet, i) =>
      i === 2
        ? { ...sheet, cells: sheet.cells.map((c) => (isCouncilOne(c) ? { ...c, value: 0 } : c)) }
        : sheet,
    );
    writeFileSync(join(closed, name), writeXlsx({ ...read.workbook, sheets }));
    const changed = papersOf(closed, "--kind", "appraisal");
    expect(changed.code).toBe(1);
    expect(changed.files[0]?.rounds[0]).toMatchObject({
      made: [],
      blocked: ["Chưa chốt kết quả thẩm định của 1 đơn vị: Thôn Mẫu 1."],
    });
  });

  test("killed in the middle: no half file, and the next run goes on to the same result", async () => {
    const books = writeCommunes(8, 5);
    const out = join(folder, "out");
    const { child, ended } = startAntt("dossier", books, "--out", out, "--jobs", "2", ...DATE);
    // At least one workbook is finished, others are on their way.
    await until(() => existsSync(join(out, ".antt-tien-do.jsonl")));
    child.kill("SIGKILL");
    await ended;
    const before = madeIn(out);
    for (const path of before)
      expect(Object.keys(unzipSync(readFileSync(path)))).toContain("word/document.xml");

    const { summary } = anttJson<DossierJson>("dossier", books, "--out", out, ...DATE);
    expect(summary.kept).toBeGreaterThan(0);
    expect(madeIn(out)).toHaveLength(summary.documents);
    expect(filesBelow(out).filter((f) => f.endsWith(".tmp"))).toEqual([]);
  });

  test("Ctrl+C ends with 130, takes its lock along and leaves whole files only", async () => {
    const books = writeCommunes(8, 5);
    const out = join(folder, "out");
    const { child, ended } = startAntt("dossier", books, "--out", out, "--jobs", "2", ...DATE);
    await until(() => madeIn(out).length >= 10);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(filesBelow(out).filter((f) => !f.endsWith(".docx") && !f.endsWith(".jsonl"))).toEqual([]);
    for (const path of madeIn(out))
      expect(Object.keys(unzipSync(readFileSync(path)))).toContain("word/document.xml");
  });
});

/** The council's first score in a scorecard. */
const isCouncilOne = ({ row, column }: { row: number; column: number }): boolean =>
  row === 11 && column === columnIndex(COLUMN.council);

const madeIn = (out: string): string[] => {
  try {
    return filesBelow(out).filter((f) => f.endsWith(".docx"));
  } catch {
    return [];
  }
};

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("consolidate", () => {
  test("one workbook of tables, a list for programs, a draft decision for each body that decides", () => {
    const books = writeCommunes(3, 8);
    const out = join(books, "tong-hop");
    const run = () =>
      anttJson<{
        summary: { communes: number; scorecards: number; units: { total: number; recognised: number } };
        decisions: { name: string; problems: string[] }[];
        faults: unknown[];
      }>("consolidate", books, "--out", out, "--decision", "--field", "tinh=tỉnh Lạng Mẫu", ...DATE);
    const { code, summary, decisions, faults } = run();
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    // One scorecard of each commune is its own; the others are its units. What councils have closed is recognised.
    expect(summary).toMatchObject({ communes: 3, scorecards: 24, units: { total: 21 } });
    expect(summary.units.recognised).toBeGreaterThan(0);
    expect(decisions.length).toBeGreaterThan(0);

    const result = readXlsx(readFileSync(join(out, "2026_tong-hop.xlsx")));
    if (!result.ok) throw new Error(result.fault.code);
    expect(result.workbook.sheets.map((s) => [s.name, sheetTable(s).rows.length])).toEqual([
      ["Thống kê", 3 + 1 + 3 + 1],
      ["Danh sách", 3 + 1 + 24],
      ["Chênh lệch", expect.any(Number)],
      ["Lỗi", 4],
    ]);
    // The output inside the input folder is not read as an input.
    expect(run().summary).toMatchObject({ scorecards: 24 });
  });

  test("a unit with two different scorecards is counted by none, one copied as it is by the first", () => {
    const books = writeCommunes(1, 3);
    const random = new Random(77);
    const units = communeUnits(1, new Random(1)).slice(0, 3);
    writeFileSync(join(books, "sua-lai.xlsx"), filledWorkbook(units, STOCK, random));
    writeFileSync(join(books, "ban-sao.xlsx"), readFileSync(join(books, "xa-1.xlsx")));
    const { code, summary, faults } = anttJson<{
      summary: { scorecards: number; clashes: number };
      faults: { text: string }[];
    }>("consolidate", books, "--out", join(folder, "out"), ...DATE);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ scorecards: 0, clashes: 3 });
    expect(faults.filter((f) => f.text.includes("Giống hệt tệp"))).toHaveLength(1);
    expect(faults.filter((f) => f.text.includes("các bảng khác nhau"))).toHaveLength(3);
  });
});

test("template check and criteria check name what is wrong", () => {
  const bad = join(folder, "b1-to-trinh.docx");
  writeFileSync(bad, "not a document");
  expect(antt("template check".split(" ")[0] ?? "", "check", bad)).toMatchObject({ code: 1 });
  const table = join(folder, "thang-diem.json");
  writeFileSync(table, '{"id": 1}');
  const { code, out } = antt("criteria", "check", table);
  expect(code).toBe(1);
  expect(out.split("\n").length).toBeGreaterThan(3);
});
