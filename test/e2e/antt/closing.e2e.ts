import { changesSinceClosing, closingsOf, FIELD_CELL, readLog } from "../../../src/council";
import { readWithItsSet } from "../../../src/scorecard";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "./clerk";
import { councilWorkbook, STOCK, type FileSubject } from "./council-workbook";

/* One closes a result while another edits the same scorecard, each with a window and a pane of their own. */

const UNIT: FileSubject = { type: "residential-area", name: "Thôn Nà Mẫu", councilMisses: [] };
const SHEET = `'${UNIT.name}'`;
let workbench: Workbench;
let lan: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(() => lan.close());
afterAll(() => workbench.close());

/** The page of the one subject, in “Hội đồng”. */
async function openSubject({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Hội đồng" }).click();
  await pane.getByRole("button", { name: UNIT.name, exact: true }).click();
  await pane.getByRole("button", { name: spaced("Điểm của thành viên") }).waitFor();
}

/** What the cells alone say of the closing: the addresses that differ from what was sealed, and the log. */
async function fromCells({ page }: OpenWorkbench) {
  const log = readLog(await excel(page, "values", "'Nhật ký'!A1:K10"));
  const [values, formulas] = [
    await excel(page, "values", `${SHEET}!A1:Y60`),
    await excel(page, "formulas", `${SHEET}!A1:Y60`),
  ];
  const reading = readWithItsSet([STOCK], { firstRow: 0, firstColumn: 0, values, formulas });
  const closing = reading && closingsOf(log).get(reading.identity.subject.id);
  if (reading === undefined || closing === undefined) throw new Error("not closed");
  const changed = changesSinceClosing(closing.result, reading.entries).map(({ code, field }) =>
    reading.addressOf(code, FIELD_CELL[field]),
  );
  return { log, changed };
}

test("the closing is of one state: every edit is in it or is told as changed since, in both panes, and none is lost", async () => {
  lan = await workbench.open();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const buffer = councilWorkbook([UNIT]);
  await lan.page.setInputFiles("#file", { name: "ca-xa.xlsx", mimeType, buffer });
  await lan.pane.getByRole("tab", { name: "Hội đồng" }).waitFor();
  await excel(lan.page, "stored");
  const minh = await lan.another();
  for (const window of [lan, minh]) await openSubject(window);
  const clerk = new Clerk(minh, UNIT.name);
  const rows = [...(await clerk.rows()).values()].map(({ row }) => row);
  const [first = 0] = rows;

  await lan.pane.getByRole("button", { name: spaced("Chốt kết quả") }).click();
  await lan.pane.getByLabel("Người thẩm định").fill("Lý Văn Thử");
  await clerk.type(`K${first}`, "trước khi chốt");
  const edits = rows.slice(1).map((row) => [`K${row}`, `sửa lúc đang chốt, dòng ${row}`] as const);
  await Promise.all([
    lan.pane.getByRole("button", { name: "Chốt", exact: true }).click(),
    (async () => {
      for (const [address, text] of edits) await clerk.type(address, text);
    })(),
  ]);
  await lan.pane.getByText(spaced("Chốt lúc")).first().waitFor();
  // A score as well, certainly after it.
  await clerk.type(`J${first}`, "0");

  const { log, changed } = await fromCells(minh);
  expect([log.faults, log.entries.map((entry) => entry.person)]).toEqual([[], ["Lý Văn Thử"]]);
  const all = [`K${first}`, ...edits.map(([address]) => address), `J${first}`];
  expect(changed).toContain(`J${first}`);
  expect(changed.filter((cell) => cell === undefined || !all.includes(cell))).toEqual([]);
  for (const window of [lan, minh]) {
    await window.pane.getByText(spaced(`Ô đã đổi: ${changed.join(", ")}`)).waitFor();
    await window.pane.getByText(spaced("Điểm đã đổi sau khi chốt")).first().waitFor();
  }
  // Another reader finds every edit, whoever was writing meanwhile.
  await Promise.all([excel(lan.page, "stored"), excel(minh.page, "stored")]);
  const reader = await lan.another();
  const evidence = (await excel(reader.page, "values", `${SHEET}!K1:K60`)).flat();
  expect(edits.map(([address]) => evidence[Number(address.slice(1)) - 1])).toEqual(
    edits.map(([, text]) => text),
  );
  expect(evidence[first - 1]).toBe("trước khi chốt");
  expect((await fromCells(reader)).changed).toEqual(changed);
  expect(await excel(lan.page, "whole")).toEqual(await excel(minh.page, "whole"));
  expect([...lan.errors, ...minh.errors]).toEqual([]);
});
