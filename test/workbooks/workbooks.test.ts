import { workbookFiles } from "../../scripts/workbook-files";
import { readRegisterSheet, REGISTER_NAME, REGISTER_ROW, REGISTER_SHEET } from "../../src/council";
import { SUBJECT_TYPES, type SubjectType } from "../../src/criteria";
import { assess, FORM_TEXT, readScorecard, sheetToBlock } from "../../src/scorecard";
import {
  columnIndex,
  readXlsx,
  writeXlsx,
  type PlainCell,
  type PlainSheet,
  type PlainWorkbook,
} from "../../src/xlsx";
import { STOCK, tableOf } from "../criteria/stock-set";
import { convertWorkbooks, findSoffice } from "../support/soffice";

const FILES = new Map(workbookFiles(STOCK, 2026).map(({ name, bytes }) => [name, bytes]));
const FILE_OF: Readonly<Record<SubjectType, string>> = {
  "residential-area": "cham-diem-khu-dan-cu.xlsx",
  commune: "cham-diem-xa-phuong.xlsx",
  agency: "cham-diem-co-quan.xlsx",
  enterprise: "cham-diem-doanh-nghiep.xlsx",
  school: "cham-diem-co-so-giao-duc.xlsx",
};
const soffice = findSoffice();

/** Results of formulas are dropped, as programs do that type into a file and work nothing out. */
function withoutResults(workbook: PlainWorkbook): PlainWorkbook {
  const bare = ({ formula, value, ...cell }: PlainCell): PlainCell =>
    formula === undefined ? { ...cell, ...(value === undefined ? {} : { value }) } : { ...cell, formula };
  return { ...workbook, sheets: workbook.sheets.map((s) => ({ ...s, cells: s.cells.map(bare) })) };
}

function open(bytes: Uint8Array | undefined): PlainWorkbook {
  const result = readXlsx(bytes ?? new Uint8Array());
  if (!result.ok) throw new Error("the file cannot be read");
  return result.workbook;
}

function readingOf(sheet: PlainSheet | undefined) {
  const block = sheet && sheetToBlock(sheet);
  const reading = block && readScorecard(STOCK, block);
  if (reading === undefined) throw new Error("not recognised as a scorecard");
  return reading;
}

/** The cells as somebody fills them in without the add-in; only what is unlocked takes a text. */
function typed(sheet: PlainSheet, texts: Readonly<Record<string, string | number>>): PlainSheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const entry = Object.entries(texts).find(
        ([address]) =>
          columnIndex(address.charAt(0)) === cell.column && Number(address.slice(1)) === cell.row + 1,
      );
      if (entry === undefined) return cell;
      if (cell.style?.locked !== false) throw new Error(`${entry[0]} is locked`);
      return { ...cell, value: entry[1] };
    }),
  };
}

/** Every item at its maximum but for the codes named, in the self-score column. */
function scores(sheet: PlainSheet, type: SubjectType, zero: readonly string[]): Record<string, number> {
  const reading = readingOf(sheet);
  return Object.fromEntries(
    tableOf(type)
      .criteria.flatMap((c) => c.items)
      .map(({ code, points }) => [reading.addressOf(code, "self") ?? code, zero.includes(code) ? 0 : points]),
  );
}

/** What is filled in, per subject type: everything met, and everything but one item that is not mandatory. */
const CASES = SUBJECT_TYPES.flatMap((type) => {
  const lost = tableOf(type)
    .criteria.flatMap((c) => c.items)
    .find((i) => !i.mandatory && i.points <= 10);
  if (lost === undefined) throw new Error(`${type} has no such item`);
  return [
    { type, zero: [], total: 100, verdict: "pass", circularVerdict: "pass" },
    { type, zero: [lost.code], total: 100 - lost.points, verdict: "pass", circularVerdict: "fail" },
  ];
});

function filledForm({ type, zero }: (typeof CASES)[number]): Uint8Array {
  const workbook = open(FILES.get(FILE_OF[type]));
  const [form] = workbook.sheets;
  if (form === undefined) throw new Error("no sheet");
  const sheet = typed(form, {
    ...scores(form, type, zero),
    ...(type === "commune" ? {} : { B3: "UBND Xã Mẫu Sơn Mẫu" }),
    B4: "Đơn vị Ví Dụ",
  });
  return writeXlsx(withoutResults({ ...workbook, sheets: [sheet] }));
}

/** The commune's file with three villages named, two of them scored: one passes, one misses a mandatory item. */
function filledCommune(): Uint8Array {
  const workbook = open(FILES.get("cham-diem-ca-xa.xlsx"));
  const area = "residential-area";
  const sheets = workbook.sheets.map((form, i) => {
    if (i === 2) return typed(form, { ...scores(form, area, []), B4: "Thôn Nà Mẫu" });
    if (i === 3) return typed(form, { ...scores(form, area, ["3.e"]), B4: "Thôn Pò Ví Dụ" });
    return i === 4 ? typed(form, { B4: "Thôn Khuổi Thử" }) : form;
  });
  return writeXlsx(withoutResults({ ...workbook, sheets }));
}

/** Everything filled in above as LibreOffice works it out and saves it, in one start. */
const saved =
  soffice === undefined
    ? new Map<string, Buffer>()
    : convertWorkbooks(
        soffice,
        new Map([
          ["commune", filledCommune()],
          ...CASES.map((c, i): [string, Uint8Array] => [`${i}`, filledForm(c)]),
        ]),
        "xlsx",
        "xlsx",
      );

test("one file per subject type and one for a whole commune", () => {
  expect([...FILES.keys()].sort()).toEqual([...Object.values(FILE_OF), "cham-diem-ca-xa.xlsx"].sort());
});

describe.each(SUBJECT_TYPES)("%s", (type) => {
  const workbook = open(FILES.get(FILE_OF[type]));
  const [form] = workbook.sheets;
  if (form === undefined) throw new Error("no sheet");

  test("opened later, it is a scorecard of its year without a fault, its unit not named yet", () => {
    const { identity, findings } = readingOf(form);
    expect(identity.subject).toEqual({ id: "mau", type, name: FORM_TEXT.unnamed, commune: "", year: 2026 });
    expect(findings.map((f) => f.detail.code)).toEqual(["sheet.not-calculated"]);
  });

  test("is protected, for A4 across, on one page’s width", () => {
    expect(form.protection).toBeDefined();
    expect(form.page).toMatchObject({ paperSize: 9, orientation: "landscape", fit: { width: 1, height: 0 } });
  });
});

test.each(CASES.map((c, i) => ({ ...c, i })))(
  "$type, filled in and worked out by LibreOffice, gives the verdicts of the add-in: $total points",
  ({ i, type, total, verdict, circularVerdict }) => {
    if (soffice === undefined) return;
    const reading = readingOf(open(saved.get(`${i}`)).sheets[0]);
    expect(reading.findings).toEqual([]);
    expect(reading.identity.subject).toMatchObject({
      name: "Đơn vị Ví Dụ",
      commune: type === "commune" ? "" : "Xã Mẫu Sơn Mẫu",
    });
    expect(assess(tableOf(type), reading)).toMatchObject({ total, verdict, circularVerdict });
    expect(reading.shown.self).toEqual({ total, verdict, circular: circularVerdict });
  },
);

test("the commune’s file opens with the register of its units, live without the add-in; a form counts once it is named", () => {
  const workbook = open(FILES.get("cham-diem-ca-xa.xlsx"));
  const [register, ...forms] = workbook.sheets;
  expect(forms.map((f) => readingOf(f).identity.subject.type)).toEqual([
    "commune",
    ...Array<SubjectType>(12).fill("residential-area"),
    ...Array<SubjectType>(3).fill("agency"),
    ...Array<SubjectType>(2).fill("enterprise"),
    ...Array<SubjectType>(3).fill("school"),
  ]);
  expect(register).toMatchObject({ name: REGISTER_SHEET, names: [{ name: REGISTER_NAME }] });
  if (soffice === undefined) return;
  const cells = open(saved.get("commune")).sheets[0]?.cells ?? [];
  const rows = (from: number, to: number, columns: string) =>
    Array.from({ length: to - from + 1 }, (_, i) =>
      [...columns].map((letter) => {
        const at = { row: from + i - 1, column: columnIndex(letter) };
        return cells.find((c) => c.row === at.row && c.column === at.column)?.value ?? "";
      }),
    );
  const { first, firstType, strip } = REGISTER_ROW;
  expect(rows(first, first + 3, "BCDEHIJ")).toEqual([
    [1, "", "Xã, phường", "–", "", "", "Chưa chấm"],
    [2, "Thôn Nà Mẫu", "Khu dân cư", 100, "Đạt (tự chấm)", "Đạt đủ (tự chấm)", "Chờ thẩm định"],
    [3, "Thôn Pò Ví Dụ", "Khu dân cư", 95, "Chưa đạt (tự chấm)", "Chưa đạt đủ (tự chấm)", "Chờ thẩm định"],
    [4, "Thôn Khuổi Thử", "Khu dân cư", "–", "", "", "Chưa chấm"],
  ]);
  // Of twelve villages three have a name.
  expect(rows(firstType, firstType, "CDFJ")).toEqual([["Khu dân cư", 3, 3, 0]]);
  expect(rows(strip, strip, "B").flat()[0]).toContain("Được công nhận 0/3 đơn vị");
  // What the add-in reads of it: every unit in its row, so that refreshing keeps what was typed beside it.
  const values = rows(1, first + forms.length - 1, "ABCDEFGHIJKLMNOP");
  expect(readRegisterSheet(values)?.rows.map((r) => [r.id, r.row])).toEqual(
    forms.map((_, i) => [`mau-${i + 1}`, first + i]),
  );
});
