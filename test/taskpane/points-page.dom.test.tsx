import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "react";
import type { PaneStore } from "../../addin/taskpane/store";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen } from "./screen";
import { fullEntries, VILLAGE } from "./stock";

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

const FIXTURES = join(__dirname, "../fixtures/criteria-import");
let screen: Screen;
let pane: PaneStore;
afterEach(async () => {
  await screen.close();
  await pane.actions.stop();
});

async function open(): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
  screen = new Screen();
  pane = paneOver(workbook);
  await screen.show(pane);
  await act(async () => pane.actions.openPoints());
  await screen.settle();
  return workbook;
}

const fixture = (file: string) => ({ name: file, data: new Uint8Array(readFileSync(join(FIXTURES, file))) });

async function read(file: { name: string; data: Uint8Array }): Promise<void> {
  await act(() => pane.actions.readPointsFile(file));
  await screen.settle();
}

test("every type has its table with its status; a good annex becomes the official one of its type", async () => {
  const workbook = await open();
  expect(screen.text().match(/Minh họa/g)).toHaveLength(5);
  await read(fixture("khu-dan-cu-so-la-ma.docx"));
  expect(screen.get("heading", "Kiểm tra bản nhập")).toBeTruthy();
  expect(screen.text()).toContain("Tổng điểm chuẩn 100");
  expect(screen.text()).toContain("20 mục có căn cứ do phần mềm đề xuất");

  // Nobody signed yet: the button says what is missing instead of doing anything.
  await screen.press("button", "Dùng thang điểm này");
  expect(screen.text()).toContain("Ghi họ tên người đã so với văn bản");
  expect(workbook.storedSets).toEqual([]);

  await screen.press("button", /^Xác nhận cả: 20 mục có căn cứ/);
  expect(screen.text()).not.toContain("do phần mềm đề xuất");
  await screen.type("Số văn bản", "12/HD-BCĐ");
  await screen.type("Ngày văn bản", "3/2/2026");
  await screen.type(/^Người kiểm tra/, "Nông Văn Bảo");
  await screen.press("button", "Dùng thang điểm này");
  expect(workbook.storedSets).toMatchObject([
    {
      status: "official",
      source: {
        number: "12/HD-BCĐ",
        date: "2026-02-03",
        confirmedBy: "Nông Văn Bảo",
        importedAt: "2026-11-07",
      },
      effective: { from: "2026-01-01", to: null },
    },
  ]);
  expect(screen.text()).toContain("12/HD-BCĐ, 03/02/2026. Nông Văn Bảo xác nhận 07/11/2026");
  expect(screen.text().match(/Chính thức/g)).toHaveLength(2);
  expect(screen.get("button", "Áp dụng cho 1 bảng đang chấm")).toBeTruthy();
});

/** Rows as they are copied out of a table. */
const PASTED = [
  "TT\tNội dung\tĐiểm chuẩn\tBắt buộc",
  "1\tNghị quyết, đăng ký\t\t",
  "1.1\tChi bộ có nghị quyết lãnh đạo công tác bảo đảm an ninh, trật tự\t40\t",
  "1.1\tKhu dân cư có bản đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”\t4O\tx",
  "2\tLực lượng ở cơ sở\t\t",
  "2.1\tKhông có cá nhân vi phạm bị xử lý kỷ luật\t20\t",
].join("\n");

test("errors are named by row and block; each can be mended in place beside its source", async () => {
  await open();
  await screen.press("button", "Dán bảng đã sao chép");
  await screen.type("Bảng đã sao chép", PASTED);
  await screen.press("button", "Đọc bảng đã dán");
  // The type was only guessed from the wordings, so it is asked first where that is not sure.
  if (screen.all("button", "Đọc bảng này").length > 0) await screen.press("button", "Đọc bảng này");
  expect(screen.text()).toContain("Tổng điểm chuẩn 60, phải bằng 100");
  expect(screen.text()).toContain("Hàng 4: không đọc được điểm chuẩn “4O” của mục 1.1; hãy nhập số.");
  expect(screen.text()).toContain("Hàng 4: số “1.1” trùng với hàng 3.");

  await screen.press("button", "Sửa lỗi ở hàng 4");
  expect(screen.text()).toContain("Trong văn bản, hàng 4");
  const [code] = screen.all("textbox", "Số thứ tự");
  expect(code).toBeTruthy();
  await screen.type("Số thứ tự", "1.2");
  await screen.leave("Số thứ tự");
  await screen.type("Điểm chuẩn mục 1.2", "40");
  await screen.leave("Điểm chuẩn mục 1.2");
  await screen.settle();
  expect(screen.text()).toContain("Tổng điểm chuẩn 100");
  expect(screen.get("button", "Dùng thang điểm này")).toBeTruthy();

  // Nothing of it is lost by looking elsewhere.
  await screen.press("button", "Quay lại");
  await screen.press("button", "Tiếp tục bản nhập dở: Bảng đã dán");
  expect(screen.text()).toContain("Tổng điểm chuẩn 100");
});

const REFUSED: readonly [file: string, text: string, says: string][] = [
  ["phu-luc.doc", "x", "Đây là định dạng cũ."],
  ["phu-luc.pdf", "x", "Chỉ đọc được tệp Word (.docx), Excel (.xlsx) và tệp thang điểm (.json)."],
  ["phu-luc.docx", "x", "Tệp bị hỏng hoặc có mật khẩu."],
  ["phu-luc.json", '{"id": 1}', "id: cần văn bản, đang là số"],
];
test.each(REFUSED)("%s is refused with what to do", async (name, text, says) => {
  await open();
  await read({ name, data: new TextEncoder().encode(text) });
  expect(screen.get("heading", "Chưa đọc được tệp này")).toBeTruthy();
  expect(screen.text()).toContain(says);
});
