import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { CheckedSheet } from "../../../cli/check-file";
import { FORM_TEXT } from "../../../src/scorecard";
import { antt, anttJson } from "../../cli/antt";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";

let workbench: Workbench;
let open: OpenWorkbench | undefined;
let folder = "";
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(async () => {
  await open?.close();
  open = undefined;
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => workbench.close());

/** An evaluation, in the same words from the pane's screen and from the command line. */
interface Told {
  readonly total: number;
  readonly verdict: string;
  readonly circular: string;
  /** Everything to be dealt with; notes are nothing to do and are not in the pane's list. */
  readonly findings: readonly string[];
}

async function openInWorkbench(file: string): Promise<OpenWorkbench> {
  const page = await workbench.open();
  open = page;
  await page.page.setInputFiles("#file", file);
  await page.page.waitForFunction(
    (name) => document.querySelector("#file-name")?.textContent === name,
    basename(file),
  );
  await page.pane.locator(PANE_READY).waitFor();
  await page.page.waitForFunction(() => window.__excel !== undefined);
  return page;
}

/** Turns to a unit's sheet, as a click on its tab does. */
async function turnTo({ page, pane }: OpenWorkbench, unit: string): Promise<Clerk> {
  await excel(page, "activate", unit);
  await pane
    .locator("h1", { hasText: unit })
    .or(pane.getByRole("button", { name: unit }))
    .first()
    .waitFor();
  return new Clerk({ page, pane } as OpenWorkbench, unit);
}

const VERDICTS: Readonly<Record<string, string>> = {
  Đạt: "pass",
  "Đạt thang điểm": "pass",
  "Chưa đạt": "fail",
  "Đang chấm": "incomplete",
  "Chưa kết luận": "incomplete",
};
const GROUPS = { "Lỗi phải sửa": "error", "Cảnh báo": "warning", "Chưa chấm": "todo" } as const;
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What the pane shows of the sheet in front, once it has read the last cell typed. */
async function toldByPane({ pane }: OpenWorkbench, clerk: Clerk): Promise<Told> {
  // The list of what is to be done is loaded after the verdict.
  await pane.getByRole("tab", { name: /^Cần\sxử\slý/ }).waitFor();
  const lines = (await clerk.verdict().innerText()).split("\n").map(plain);
  const words = plain(lines.join(" "));
  const [, label = "", total = ""] = /^(.*?) ([\d,]+) ?\/100/.exec(words) ?? [];
  const circular = /Thông tư 124: (đạt đủ|chưa đạt|chưa chấm xong)/.exec(words)?.[1] ?? words;
  const lists = await pane.locator("ul[aria-label]").evaluateAll((all) =>
    all.map((list) => ({
      name: list.getAttribute("aria-label") ?? "",
      rows: [...list.querySelectorAll("li > button")].map((row) => {
        const [code, main, cell] = [...row.children];
        return [code?.textContent, cell?.textContent, main?.firstElementChild?.textContent].join(" ");
      }),
    })),
  );
  return {
    total: Number(total.replace(",", ".")),
    verdict: VERDICTS[label] ?? label,
    circular: { "đạt đủ": "pass", "chưa đạt": "fail", "chưa chấm xong": "incomplete" }[circular] ?? circular,
    findings: lists
      .flatMap(({ name, rows }) => {
        const group = Object.entries(GROUPS).find(([word]) => plain(name).startsWith(word))?.[1] ?? name;
        return rows.map((row) => plain(`${group} ${row}`));
      })
      .sort(),
  };
}

function toldByCheck(sheet: CheckedSheet | undefined): Told {
  return {
    total: sheet?.self?.total ?? Number.NaN,
    verdict: sheet?.self?.verdict ?? "",
    circular: sheet?.self?.circularVerdict ?? "",
    findings: (sheet?.findings ?? [])
      .filter((f) => f.severity !== "note")
      .map((f) => plain(`${f.severity} ${f.item} ${f.cell ?? ""} ${f.text}`))
      .sort(),
  };
}

/** “Lưu .xlsx” of the page, into the folder. */
async function saveFromPage({ page }: OpenWorkbench): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const path = join(folder, `da-cham_${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

/** Figures of one item through “Số liệu”, and the score that the pane proposes for them. */
async function fillFigures({ pane }: OpenWorkbench, item: string, figures: readonly string[]): Promise<void> {
  await pane.getByRole("tab", { name: /^Số\sliệu/ }).click();
  const card = pane.locator(`[data-item="${item}"]`);
  const fields = card.locator("input");
  for (const [i, figure] of figures.entries()) await fields.nth(i).fill(figure);
  await fields.nth(figures.length - 1).blur();
  await card.getByRole("button", { name: /^Ghi\s/ }).click();
  await card.getByText(/Đã\sghi\svào/).waitFor();
  await pane.getByRole("tab", { name: /^Cần\sxử\slý/ }).click();
}

const LIST = [
  "Tên đơn vị;Xã;Năm",
  "Thôn Nà Mẫu;Xã Mẫu Sơn Mẫu;2026",
  "Xã Mẫu Sơn Mẫu;;2026",
  "Trường Trung học cơ sở Ví Dụ;Xã Mẫu Sơn Mẫu;2026",
].join("\n");

test("a workbook of the command line, scored in the pane and saved: check says what the pane shows", async () => {
  writeFileSync(join(folder, "danh-sach.csv"), LIST);
  expect(antt("workbook", join(folder, "danh-sach.csv"), "--out", folder).code).toBe(0);
  const page = await openInWorkbench(join(folder, "2026_cham-diem.xlsx"));
  const shown = new Map<string, Told>();

  // Passes the province's scale, not the Circular: figures below 100 % cost an item that is not mandatory.
  const area = await turnTo(page, "Thôn Nà Mẫu");
  await area.scoreAll();
  await area.sees("Từ 90 điểm trở lên");
  await fillFigures(page, "1.3", ["24", "33"]);
  await area.sees("Đạt thang điểm");
  await area.sees("chưa đạt");
  shown.set("Thôn Nà Mẫu", await toldByPane(page, area));

  // Fails: a mandatory item at 0.
  const commune = await turnTo(page, "Xã Mẫu Sơn Mẫu");
  await commune.scoreAll();
  await commune.type(`I${(await commune.rows()).get("2.2.a")?.row}`, "0");
  await commune.sees("Chưa đạt");
  shown.set("Xã Mẫu Sơn Mẫu", await toldByPane(page, commune));

  // Not finished: open items, a pasted score that does not exist, figures that contradict a score, no evidence.
  const school = await turnTo(page, "Trường Trung học cơ sở Ví Dụ");
  const rows = await school.rows();
  const first = [...rows].slice(0, 6);
  await school.typeAll(first.map(([, { row, max }]) => [`I${row}`, String(max)]));
  const wrong = first[2]?.[1].row;
  await excel(page.page, "paste", `'Trường Trung học cơ sở Ví Dụ'!I${wrong}`, [["3,5"]]);
  const event = rows.get("3.a");
  await school.typeAll([
    [`I${event?.row}`, String(event?.max)],
    [`G${event?.row}`, "1"],
  ]);
  await school.seesRow("3,5");
  await page.pane.locator("li > button", { hasText: /3\.a.*Đã\schấm\sđạt/ }).waitFor();
  shown.set("Trường Trung học cơ sở Ví Dụ", await toldByPane(page, school));

  expect([...shown.values()].map((t) => [t.verdict, t.circular])).toEqual([
    ["pass", "fail"],
    ["fail", "fail"],
    ["incomplete", "incomplete"],
  ]);
  expect([...shown.values()].map((t) => t.findings.length > 10)).toEqual([false, false, true]);

  const { files } = anttJson<{ files: { sheets: CheckedSheet[] }[] }>("check", await saveFromPage(page));
  const checked = new Map(files[0]?.sheets.map((s) => [s.subject.name, toldByCheck(s)]));
  expect(Object.fromEntries(checked)).toEqual(Object.fromEntries(shown));
  expect(page.errors).toEqual([]);
});

test("a ready workbook, named and scored with the add-in closed: the pane shows what check says", async () => {
  const page = await openInWorkbench(join(ADDIN_FOLDER, "workbooks/cham-diem-khu-dan-cu.xlsx"));
  const [sheet = ""] = await excel(page.page, "sheets");
  const clerk = new Clerk(page, sheet);
  const letterhead = await excel(page.page, "values", `'${sheet}'!B1:B10`);
  for (const [form, text] of [
    [FORM_TEXT.commune, "UBND Xã Mẫu Sơn Mẫu"],
    [FORM_TEXT.name, "Thôn Nà Mẫu"],
  ] as const)
    await clerk.type(`B${letterhead.findIndex(([cell]) => cell === form) + 1}`, text);
  await clerk.scoreAll();
  await clerk.type(`K${(await clerk.rows()).get("1.3")?.row}`, "");
  const path = await saveFromPage(page);
  const { files } = anttJson<{ files: { sheets: CheckedSheet[] }[] }>("check", path);
  await page.close();

  const again = await openInWorkbench(path);
  const reader = new Clerk(again, sheet);
  await reader.sees("Từ 90 điểm trở lên");
  await again.pane.locator("li > button", { hasText: "1.3" }).waitFor();
  const told = await toldByPane(again, reader);
  expect(told).toMatchObject({
    verdict: "pass",
    circular: "pass",
    findings: [expect.stringContaining("1.3")],
  });
  expect(told).toEqual(toldByCheck(files[0]?.sheets[0]));
  expect(files[0]?.sheets[0]?.subject).toMatchObject({ name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu" });
});
