import { join } from "node:path";
import type { FileChooser } from "playwright-core";
import { parseCriteriaSet, writeSetFile } from "../../../src/criteria";
import { patched, REMOVED } from "../../criteria/stock-set";
import { auditPane } from "../accessibility/audit";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "./clerk";

const ANNEX = join(__dirname, "../../fixtures/criteria-import/khu-dan-cu-so-la-ma.docx");
const SHEET = "Thôn Nà Mẫu";

/** The table of a later document: other numbers, and other points for two items. */
const NEWER = writeSetFile(
  parseCriteriaSet(
    patched({
      id: "huong-dan-moi",
      title: "Thang điểm theo 30/HD-BCĐ",
      status: "official",
      statusNote: REMOVED,
      source: {
        title: "Hướng dẫn mới",
        number: "30/HD-BCĐ",
        date: "2026-06-01",
        confirmedBy: "Lý Văn Thử",
        importedAt: "2026-06-10",
      },
      "effective.from": "2026-06-01",
      "subjects.residential-area.criteria[0].items[0].points": 4,
      "subjects.residential-area.criteria[0].items[1].points": 6,
    }),
  ),
);

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
beforeEach(async () => {
  open = await workbench.open();
});
afterEach(() => open.close());
afterAll(() => workbench.close());

const button = (name: string) => open.pane.getByRole("button", { name: spaced(name) });

async function choose(file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const [chooser] = await Promise.all([
    open.page.waitForEvent("filechooser"),
    button("Nhập phụ lục từ Word, Excel").click(),
  ]);
  await chooser.setFiles(file);
}

const openPage = async (item: string) => {
  await button("Mục khác").click();
  await open.pane.getByRole("menuitem", { name: spaced(item) }).click();
};

/** Everything printed on a sheet, as one text. */
async function printed(sheet: string): Promise<string> {
  return (await excel(open.page, "values", `'${sheet}'!B1:L45`)).flat().join(" ");
}

test("an official annex is imported, corrected, signed and used; a later one takes the scores over", async () => {
  const { pane } = open;
  const clerk = new Clerk(open, SHEET);
  await button("Nhập bản chính thức").click();
  await choose(ANNEX);
  await pane.getByText(spaced("Tổng điểm chuẩn 100")).waitFor();
  expect(["review", await auditPane(open)]).toEqual(["review", []]);

  // One thing is corrected: a mandatory mark that the annex does not show.
  await pane.getByRole("checkbox", { name: spaced("Bắt buộc mục I.1") }).check();
  await pane.getByText(spaced("9 mục bắt buộc")).waitFor();
  await pane.getByRole("button", { name: /^Xác\snhận\scả:.*căn\scứ/ }).click();
  await pane.getByLabel("Số văn bản").fill("12/HD-BCĐ");
  await pane.getByLabel("Ngày văn bản").fill("3/2/2026");
  await pane.getByLabel(/^Người\skiểm\stra/).fill("Nông Văn Bảo");
  await button("Dùng thang điểm này").click();
  await pane.getByText(spaced("12/HD-BCĐ, 03/02/2026. Nông Văn Bảo xác nhận")).waitFor();
  expect(["tables", await auditPane(open)]).toEqual(["tables", []]);
  await button("Quay lại").click();

  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  expect(await printed(SHEET)).not.toMatch(/minh họa/i);
  expect(await pane.getByText("Thang điểm minh họa").count()).toBe(0);
  const rows = await clerk.rows();
  expect(rows.get("I.1")).toMatchObject({ max: 5, isMandatory: true });
  await clerk.scoreAll();
  await clerk.sees("Từ 90 điểm trở lên");

  await openPage("Thang điểm");
  await choose({ name: "thang-diem-moi.json", mimeType: "application/json", buffer: Buffer.from(NEWER) });
  await pane.getByText(spaced("Lý Văn Thử xác nhận 10/06/2026")).waitFor();
  await button("Dùng thang điểm này").click();
  await button("Áp dụng cho 1 bảng đang chấm").click();
  const lost = "Mục I.1 (nay là 1.1): điểm chuẩn hoặc mức điểm đã đổi, chấm lại (tự chấm 5).";
  await pane.getByText(spaced(lost)).waitFor();
  expect(["change of table", await auditPane(open)]).toEqual(["change of table", []]);
  await button("Tạo 1 bảng mới").click();
  await pane.getByText(spaced(`Đã tạo trang “${SHEET} (2)”, chép sang 20 mục.`)).waitFor();
  await pane.getByText(spaced(lost)).waitFor();

  const moved = new Clerk(open, `${SHEET} (2)`);
  const cells = await excel(open.page, "values", `'${SHEET} (2)'!A10:K45`);
  const scoreOf = (code: string) => cells.find(([c]) => c === code)?.[8];
  expect([scoreOf("1.1"), scoreOf("1.3"), scoreOf("5.2")]).toEqual(["", 5, 4]);
  expect((await moved.rows()).get("1.2")?.max).toBe(6);
  // The old sheet is as it was.
  expect((await excel(open.page, "values", `'${SHEET}'!I11:I11`)).flat()).toEqual([5]);
  expect(open.errors).toEqual([]);
  expect(open.strayRequests).toEqual([]);
});

test("deadlines come as a calendar file; what no source confirms is marked", async () => {
  const clerk = new Clerk(open, SHEET);
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await openPage("Lịch, thẩm quyền");
  await open.pane.getByText(spaced("chưa đối chiếu Thông tư 48/2025/TT-BCA")).first().waitFor();
  expect(await auditPane(open)).toEqual([]);
  const [download] = await Promise.all([
    open.page.waitForEvent("download"),
    button("Tải lịch nhắc (.ics)").click(),
  ]);
  expect(download.suggestedFilename()).toBe("lich-an-toan-ve-antt.ics");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  expect(Buffer.concat(chunks).toString("utf8")).toContain(`SUMMARY:Hạn gửi hồ sơ: ${SHEET}\r\n`);
});
