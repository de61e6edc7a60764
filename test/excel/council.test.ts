import { createExcelWorkbook, type WorkbookPort } from "../../addin/excel";
import {
  ballotSheet,
  LOG_SHEET,
  register,
  REGISTER_SHEET,
  registerParts,
  registerSheet,
  type LogRecord,
  type RegisterReading,
} from "../../src/council";
import { scorecardLayout } from "../../src/scorecard";
import { bootExcel, type NodeExcel } from "../../workbench/bridges/node";
import { STOCK_SET, subjectOf } from "./stock";

let excel: NodeExcel;
let port: WorkbookPort;

function open(apiLevel = "1.14"): void {
  excel = bootExcel({ apiLevel });
  port = createExcelWorkbook(() => [STOCK_SET]);
}

const record = (person: string): LogRecord => ({
  time: "2026-11-12T14:05:00+07:00",
  person,
  subject: { id: "s1", name: "Thôn Nà Mẫu" },
  detail: { action: "reopen", reason: "=1+1 là lý do mở lại" },
});

describe.each(["1.8", "1.14"])("the log on ExcelApi %s", (apiLevel) => {
  beforeEach(() => open(apiLevel));

  test("is a sheet that grows: two syncs a line, texts stay texts, the active sheet stays", async () => {
    const { activeSheetId } = await port.read();
    await port.appendLog([record("Lý Văn Thử")]);
    excel.resetTraffic();
    const { log, written } = await port.appendLog([record("Nông Thị Ví Dụ"), record("Hoàng Văn Mẫu")]);
    expect(excel.traffic.syncs).toBe(2);
    expect(log.entries.map((e) => [e.sequence, e.person])).toEqual([
      [1, "Lý Văn Thử"],
      [2, "Nông Thị Ví Dụ"],
      [3, "Hoàng Văn Mẫu"],
    ]);
    expect(written).toHaveLength(2);
    const reading = await port.read();
    expect(reading).toMatchObject({
      activeSheetId,
      log: { faults: [], entries: log.entries },
      scorecards: [],
    });
  });

  test("a line that another person wrote over is there again, once", async () => {
    const { written } = await port.appendLog([record("Lý Văn Thử")]);
    excel.host.user.clear(LOG_SHEET, "A2:K2");
    await port.appendLog([record("Nông Thị Ví Dụ")]);
    await port.restoreLog(written);
    const log = await port.restoreLog(written);
    expect(log.entries.map((e) => e.person).sort()).toEqual(["Lý Văn Thử", "Nông Thị Ví Dụ"]);
  });
});

describe("the register sheet", () => {
  beforeEach(() => open());

  let written = { syncs: 0, requestBytes: 0, responseBytes: 0 };

  async function insert(name: string): Promise<void> {
    await port.insert(scorecardLayout(STOCK_SET, subjectOf("residential-area", { id: name, name })));
  }

  /** @returns what stands in the register then; the traffic is that of the writing alone */
  async function write(): Promise<RegisterReading | undefined> {
    const { scorecards } = await port.read();
    const found = register({
      scorecards: scorecards.flatMap(({ sheetName, summary }) =>
        summary === undefined ? [] : [{ sheetName, summary }],
      ),
      sets: [STOCK_SET],
      today: "2026-11-07",
      closings: new Map(),
    });
    const plan = (current: RegisterReading | undefined) => {
      const layout = registerSheet(found, current === undefined ? {} : { current });
      return { layout, refreshed: registerParts(layout) };
    };
    excel.resetTraffic();
    await port.writeRegister(plan);
    written = { ...excel.traffic };
    return (await port.read()).register;
  }

  test("is made in two syncs and written anew in two; what people typed stays beside its subject", async () => {
    await insert("Thôn Nà Mẫu");
    const made = await write();
    expect(written.syncs).toBe(2);
    expect(made?.rows.map((r) => r.name)).toEqual(["Thôn Nà Mẫu"]);
    const row = made?.rows[0]?.row ?? 0;
    const { user } = excel.host;
    expect(user.typeInCell(REGISTER_SHEET, `M${row}`, "Không")).toMatchObject({ ok: true });
    expect(user.typeInCell(REGISTER_SHEET, `P${row}`, "làm lại năm sau")).toMatchObject({ ok: true });

    await insert("Thôn Pò Ví Dụ");
    const again = await write();
    expect(written.syncs).toBe(2);
    expect(again?.rows.map((r) => [r.name, r.manual])).toEqual([
      ["Thôn Nà Mẫu", { registered: false, note: "làm lại năm sau" }],
      ["Thôn Pò Ví Dụ", {}],
    ]);
    // Formulas over the scorecards' own summaries: alive without the add-in.
    user.typeInCell("Thôn Pò Ví Dụ", "I11", "5");
    const self = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(REGISTER_SHEET).getRange(`E${row + 1}`);
      cell.load("values");
      await context.sync();
      return cell.values as unknown[][];
    });
    expect(self).toEqual([[5]]);
    // Neither of the sheets is taken for a scorecard.
    expect((await port.read()).scorecards).toHaveLength(2);
  });

  test("a register that is as it should be is not written; a cell that was overwritten is, and nothing else", async () => {
    await insert("Thôn Nà Mẫu");
    await insert("Thôn Pò Ví Dụ");
    const made = await write();
    const row = made?.rows[1]?.row ?? 0;
    await write();
    expect(written.syncs).toBe(1);

    const { user } = excel.host;
    expect(user.typeInCell(REGISTER_SHEET, `J${row}`, "đã xong")).toMatchObject({ ok: true });
    user.typeInCell(REGISTER_SHEET, `P${row}`, "giữ lại");
    const rows: number[] = [];
    excel.host.workbook.onEvent((event) => {
      if (event.kind === "changed") rows.push(event.area.row + 1, event.area.rows);
    });
    const again = await write();
    expect(written.syncs).toBe(2);
    expect(rows).toEqual([row, 1]);
    expect(again?.rows[1]?.manual).toEqual({ note: "giữ lại" });
    const status = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(REGISTER_SHEET).getRange(`J${row}`).load("values");
      await context.sync();
      return cell.values as unknown[][];
    });
    expect(status).toEqual([["Chưa chấm"]]);
  });

  test("a sheet of that name that is none of ours stays, under another name", async () => {
    excel = bootExcel({ sheets: [REGISTER_SHEET] });
    port = createExcelWorkbook(() => [STOCK_SET]);
    excel.host.user.typeInCell(REGISTER_SHEET, "B2", "của đơn vị");
    await insert("Thôn Nà Mẫu");
    await write();
    const names = excel.host.workbook.sheets.map((s) => s.name);
    expect(names).toEqual([`${REGISTER_SHEET} (cũ)`, "Thôn Nà Mẫu", REGISTER_SHEET]);
  });
});

test("the members' sheet is found whatever it is called, is no scorecard, and stays out of the way of another name", async () => {
  open();
  const subject = subjectOf("residential-area", { id: "n", name: "Thôn Nà Mẫu" });
  const { sheetName } = await port.insert(scorecardLayout(STOCK_SET, subject));
  const [card] = (await port.read()).scorecards;
  const criteria = STOCK_SET.subjects["residential-area"];
  if (criteria === undefined || card?.reading === undefined) throw new Error("no scorecard");
  const { reading } = card;
  const source = {
    sheetName,
    cellOf: (code: string, field: "self" | "council") => reading.addressOf(code, field),
  };
  expect(await port.findBallots("n")).toBeUndefined();
  const plan = ballotSheet(criteria, subject, source, ["Lý Văn Thử", "Nông Thị Minh Họa"]);
  await port.insertBallots(plan);
  excel.host.user.renameSheet("Phiếu Thôn Nà Mẫu", "Họp ngày 12");
  expect(excel.host.user.typeInCell("Họp ngày 12", "F4", "0")).toMatchObject({ ok: true });
  // A score that the item does not allow is refused, as in the scorecard.
  expect(excel.host.user.typeInCell("Họp ngày 12", "G4", "3")).toMatchObject({ reason: "validation" });

  excel.resetTraffic();
  const found = await port.findBallots("n");
  expect(excel.traffic.syncs).toBe(2);
  const [item] = criteria.criteria.flatMap((c) => c.items);
  expect(found).toMatchObject({
    sheetName: "Họp ngày 12",
    reading: { subjectId: "n", members: ["Lý Văn Thử", "Nông Thị Minh Họa"] },
  });
  expect(found?.reading.ballots.get(item?.code ?? "")).toEqual([0, undefined]);
  expect((await port.read()).scorecards).toHaveLength(1);

  await port.insertBallots(plan);
  await port.insertBallots(plan);
  expect(excel.host.workbook.sheets.map((s) => s.name).slice(-2)).toEqual([
    "Phiếu Thôn Nà Mẫu",
    "Phiếu Thôn Nà Mẫu (2)",
  ]);
});
