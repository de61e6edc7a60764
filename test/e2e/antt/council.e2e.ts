import { readDocxText } from "../../../src/docx/read";
import { auditPane } from "../accessibility/audit";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "./clerk";
import { closedLog, COMMUNE, councilWorkbook, type FileSubject } from "./council-workbook";

const REASON = "Công an xã xác nhận 01 vụ việc ngày 02/6/2026";
/** One item of 10 points at 0 leaves 90: met, with a difference to explain. */
const LAST: FileSubject = { type: "residential-area", name: "Thôn Mẫu 18", councilMisses: ["2.1"] };
const MET = Array.from({ length: 17 }, (_, i): FileSubject => ({
  type: "residential-area",
  name: `Thôn Mẫu ${i + 1}`,
  councilMisses: [],
}));
const MISSED = Array.from({ length: 7 }, (_, i): FileSubject => ({
  type: "residential-area",
  name: `Thôn Mẫu ${i + 19}`,
  // 15 points less: 85, below the mark.
  councilMisses: ["1.1", "2.1"],
  reasons: { "1.1": REASON, "2.1": REASON },
}));

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(() => open.close());
afterAll(() => workbench.close());

/** Opens a file as a person does; a new workbook is a new page. */
async function openFile(buffer: Buffer): Promise<void> {
  open = await workbench.open();
  const { page, pane } = open;
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#file", { name: "ca-xa.xlsx", mimeType, buffer });
  await pane.getByRole("tab", { name: "Hội đồng" }).waitFor();
}

const button = (name: string) => open.pane.getByRole("button", { name: spaced(name) });
const sees = (text: string) => open.pane.getByText(spaced(text)).first().waitFor();

const exactly = (name: string) => open.pane.getByRole("button", { name, exact: true });

test("a difference is explained, the result finalised; a later change is seen, reopening asks why", async () => {
  await openFile(councilWorkbook([LAST]));
  const { page, pane } = open;
  const sheet = `'${LAST.name}'`;
  await pane.getByRole("tab", { name: "Hội đồng" }).click();
  await sees("1 mục lệch");
  expect(await auditPane(open)).toEqual([]);
  await button("Mở chênh lệch tiếp theo").click();
  await sees("Mục lệch 1/1");
  await pane.getByLabel("Lý do chênh lệch").fill("ngắn");
  await button("Ghi lý do").click();
  await sees("Ghi ít nhất 10 ký tự");
  expect(await auditPane(open)).toEqual([]);
  await pane.getByLabel("Lý do chênh lệch").fill(REASON);
  await button("Ghi lý do").click();
  await button("Chốt kết quả").click();
  await pane.getByLabel("Người thẩm định").fill("Lý Văn Thử");
  await exactly("Chốt").click();
  await sees("Chốt lúc");
  expect((await excel(page, "values", `${sheet}!M1:M40`)).flat()).toContain(REASON);

  await excel(page, "type", `${sheet}!L11`, "thêm sau");
  await sees("Điểm đã đổi sau khi chốt");
  await sees("Ô đã đổi: L11");
  await exactly("Mở lại").click();
  await pane.getByLabel("Lý do mở lại").fill("Đơn vị bổ sung ghi chú");
  await pane
    .getByRole("alertdialog")
    .getByRole("button", { name: spaced("Mở lại") })
    .click();
  await button("Chốt kết quả").click();
  await exactly("Chốt").click();
  await sees("Chốt lúc");
  const log = (await excel(page, "texts", "'Nhật ký'!C2:D5")).filter(([, action]) => action !== "");
  expect(log).toEqual([
    ["Lý Văn Thử", "Chốt"],
    ["Lý Văn Thử", "Mở lại"],
    ["Lý Văn Thử", "Chốt"],
  ]);
  expect(open.errors).toEqual([]);
});

test("members score on a sheet of their own; the majority is shown at once and written only by the button", async () => {
  const unit: FileSubject = { type: "residential-area", name: "Thôn Nà Mẫu" };
  await openFile(councilWorkbook([unit]));
  const { page, pane } = open;
  await pane.getByRole("tab", { name: "Hội đồng" }).click();
  await exactly(unit.name).click();
  await button("Điểm của thành viên").click();
  await pane
    .getByLabel("Thành viên Hội đồng")
    .fill("Lý Văn Thử, Trưởng Công an xã\nNông Thị Minh Họa\nVi Văn Mẫu");
  expect(await auditPane(open)).toEqual([]);
  await button("Chèn phiếu của thành viên").click();
  await sees("Vi Văn Mẫu");
  const sheet = "'Phiếu Thôn Nà Mẫu'";
  expect((await excel(page, "values", `${sheet}!F3:I3`)).flat()).toEqual([
    "Lý Văn Thử",
    "Nông Thị Minh Họa",
    "Vi Văn Mẫu",
    "Đa số",
  ]);
  const points = Number((await excel(page, "values", `${sheet}!D4`)).flat()[0]);
  for (const [cell, score] of [
    ["F4", 0],
    ["G4", points],
    ["H4", 0],
    ["F5", 0],
  ] as const)
    await excel(page, "type", `${sheet}!${cell}`, String(score));
  await sees("2 mục khác cột thẩm định");
  await sees(`0 điểm: 2 · ${points} điểm: 1`);
  expect(await auditPane(open)).toEqual([]);
  const rows = [...(await new Clerk(open, unit.name).rows()).values()];
  const council = async () => {
    const column = (await excel(page, "values", `'${unit.name}'!J1:J80`)).flat();
    return rows.map(({ row }) => column[row - 1]).filter((score) => score !== "");
  };
  expect(await council()).toEqual([]);
  await button("Ghi 2 điểm thống nhất").click();
  await sees("2 mục đã khớp với cột thẩm định");
  expect(await council()).toEqual([0, 0]);
  expect(open.errors).toEqual([]);
});

test("25 units, 18 of them met: the commune’s items and the register sheet", async () => {
  const commune: FileSubject = { type: "commune", name: COMMUNE };
  const units = [...MET, { ...LAST, reasons: { "2.1": REASON } }, ...MISSED];
  await openFile(councilWorkbook([commune, ...units], [closedLog(units)]));
  const { page, pane } = open;
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await sees("Đạt từ 70%");
  await sees("72%");
  expect(await auditPane(open)).toEqual([]);
  await button("Ghi vào bảng của xã").click();
  const clerk = new Clerk(open, COMMUNE);
  const rows = await clerk.rows();
  const figures = async (code: string) =>
    (await excel(page, "values", `'${COMMUNE}'!G${rows.get(code)?.row}:H${rows.get(code)?.row}`))[0];
  while ((await figures("4.2"))?.[0] !== 18) await page.waitForTimeout(100);
  expect([await figures("4.1"), await figures("4.2")]).toEqual([
    [25, 25],
    [18, 25],
  ]);
  await button("Cập nhật trang Tổng hợp").click();
  while (!(await excel(page, "sheets")).includes("Tổng hợp")) await page.waitForTimeout(100);
  const register = (await excel(page, "texts", "'Tổng hợp'!B1:P45")).flat().join("\n");
  expect(register).toContain("Được công nhận 18/25 đơn vị (72%), đạt từ 70%");

  expect(open.errors).toEqual([]);
});

test("the council’s papers on three units: minutes, score tables, report, decision, one notice", async () => {
  const [met] = MET;
  const [missed] = MISSED;
  if (met === undefined || missed === undefined) throw new Error("no units");
  const units = [met, { ...LAST, reasons: { "2.1": REASON } }, missed];
  await openFile(councilWorkbook(units, [closedLog(units)]));
  const { pane } = open;
  await pane.getByRole("tab", { name: "Hồ sơ" }).click();
  await pane.getByRole("tab", { name: "Thẩm định" }).click();
  const clerk = new Clerk(open, met.name);
  const files = await clerk.makeAppraisal();
  const names = [...files.keys()];
  expect(names[0]).toBe("zip:2026_xa-mau-son-mau_ho-so-tham-dinh.zip");
  const count = (id: string) => names.filter((n) => n.endsWith(`_${id}.docx`)).length;
  expect(
    ["c5-bien-ban-hoi-dong", "c5b-bang-diem-tham-dinh", "c6-bao-cao-tham-dinh", "c7-quyet-dinh"].map(count),
  ).toEqual([1, 3, 1, 1]);
  expect(count("c8-thong-bao-chua-dat")).toBe(1);
  const text = async (id: string) => {
    const data = files.get(names.find((n) => n.endsWith(`_${id}.docx`)) ?? "") ?? new Uint8Array();
    return (await readDocxText(data)).flatMap((part) => part.paragraphs).join("\n");
  };
  expect(await text("c5-bien-ban-hoi-dong")).toContain(REASON);
  expect(await text("c7-quyet-dinh")).toContain("hôn Mẫu 18");
  expect(await text("c7-quyet-dinh")).not.toContain("hôn Mẫu 19");
  expect(open.errors).toEqual([]);
  expect(open.strayRequests).toEqual([]);
});
