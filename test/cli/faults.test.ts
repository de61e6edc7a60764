import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { communeUnits, filledWorkbook } from "../../bench/province/generate";
import { Random } from "../../bench/province/random";
import type { FileFault } from "../../cli/file-fault";
import { STOCK } from "../criteria/stock-set";
import { anttJson } from "./antt";
import { DAMAGES, withMacros } from "./damaged";

const FILES = 300;
const GOOD = 12;

interface CheckJson {
  readonly summary: { asked: number; read: number; faults: number; scorecards: number; clashes: number };
  readonly files: readonly {
    file: string;
    fault?: { code: FileFault["code"]; text: string };
    notes: string[];
    sheets: { findings: { code: string; text: string }[] }[];
  }[];
  readonly clashes: readonly { kind: string; text: string; places: { file: string }[] }[];
}

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workbookOf = (n: number, units = 1) => {
  const random = new Random(n);
  return filledWorkbook(communeUnits(n, random).slice(0, units), STOCK, random);
};

test(`${FILES} damaged files among ${GOOD} good ones: each with its reason, every good one read`, () => {
  const random = new Random(124);
  const good = Array.from({ length: GOOD }, (_, n) => workbookOf(n + 1));
  for (const [n, bytes] of good.entries()) writeFileSync(join(folder, `tot-${n}.xlsx`), bytes);
  const expected = new Map<string, readonly FileFault["code"][]>();
  for (let n = 0; n < FILES; n++) {
    // The bomb unpacks to 100 MB each time; one is enough.
    const kinds = n === 0 ? DAMAGES : DAMAGES.filter((d) => d.name !== "a zip bomb");
    const damage = n === 0 ? DAMAGES.find((d) => d.name === "a zip bomb") : kinds[n % kinds.length];
    const from = good[n % GOOD];
    if (damage === undefined || from === undefined) throw new Error("nothing to damage");
    const name = `hong-${n}.${damage.extension}`;
    expected.set(name, damage.reasons);
    const bytes = damage.make(from, random);
    // Equal bytes would be told as copies of each other.
    const isPlain = bytes[0] !== 0x50 && bytes.length > 0;
    writeFileSync(join(folder, name), isPlain ? Buffer.concat([bytes, Buffer.from(String(n))]) : bytes);
  }

  const { code, summary, files } = anttJson<CheckJson>("check", folder, "--jobs", "2");
  expect({ code, ...summary }).toMatchObject({ code: 1, asked: FILES + GOOD, scorecards: GOOD, clashes: 0 });
  expect(
    files
      .filter((f) => f.fault === undefined)
      .map((f) => f.file)
      .sort(),
  ).toEqual(good.map((_, n) => `tot-${n}.xlsx`).sort());
  const wrong = files.flatMap(({ file, fault }) => {
    const reasons = expected.get(file);
    if (reasons === undefined || fault === undefined) return [];
    // Two damaged files may have become the same bytes.
    return fault.text !== "" && [...reasons, "same-file"].includes(fault.code)
      ? []
      : [`${file}: ${fault.code}`];
  });
  expect(wrong).toEqual([]);
});

test("copied, renamed, with macros, in conflict: read, and told", () => {
  const [first, second] = [workbookOf(1, 2), workbookOf(2)];
  const changed = filledWorkbook(communeUnits(1, new Random(1)).slice(0, 1), STOCK, new Random(999));
  writeFileSync(join(folder, "a.xlsx"), first);
  writeFileSync(join(folder, "b-ban-sao.xlsx"), first);
  writeFileSync(join(folder, "c-sua.xlsx"), changed);
  writeFileSync(join(folder, "d-doi-ten.xls"), second);
  writeFileSync(join(folder, "e-macro.xlsm"), withMacros(workbookOf(3)));
  writeFileSync(join(folder, "f-macro-giau.xlsx"), withMacros(workbookOf(4)));
  writeFileSync(join(folder, "~$a.xlsx"), "lock file of Excel");
  writeFileSync(join(folder, "doc.txt"), "not asked for");

  const { code, summary, files, clashes } = anttJson<CheckJson>("check", folder);
  expect(code).toBe(1);
  expect(summary).toMatchObject({ asked: 6, read: 5, scorecards: 6, clashes: 1 });
  const of = (name: string) => files.find((f) => f.file === name);
  expect(of("b-ban-sao.xlsx")?.fault).toMatchObject({
    code: "same-file",
    text: expect.stringContaining("a.xlsx"),
  });
  expect(clashes[0]).toMatchObject({
    kind: "conflict",
    places: [{ file: "a.xlsx" }, { file: "c-sua.xlsx" }],
  });
  expect(of("d-doi-ten.xls")?.notes).toEqual([expect.stringContaining("đổi tên")]);
  expect(of("e-macro.xlsm")?.notes).toEqual([expect.stringContaining("macro")]);
  expect(of("f-macro-giau.xlsx")?.notes).toHaveLength(2);
});
