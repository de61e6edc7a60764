import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen, plain } from "./screen";

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

let screen: Screen;
let workbook: FakeWorkbook;

beforeEach(async () => {
  screen = new Screen();
  workbook = new FakeWorkbook();
  await screen.show(paneOver(workbook));
});
afterEach(() => screen.close());

test("an empty file asks for a subject; five types, dates of the chosen one", async () => {
  expect(screen.get("heading", "Tạo bảng chấm điểm")).toBeTruthy();
  expect(screen.all("radio")).toHaveLength(5);
  await screen.press("radio", /^Cơ quan/);
  expect(screen.text()).toContain("16/11/2025 – 15/11/2026");
  await screen.press("radio", /^Khu dân cư/);
  expect(screen.text()).toContain("01/11/2025 – 31/10/2026");
  expect(screen.text()).toContain("trước 15/11/2026");
});

test("everything missing is said at once, and the first field gets the focus", async () => {
  await screen.press("button", "Chèn bảng chấm điểm");
  expect(screen.text()).toContain("Chọn loại đối tượng");
  expect(screen.text()).toContain("Nhập tên đối tượng");
  expect(document.activeElement).toBe(screen.get("radio", /^Khu dân cư/));
});

test("a small enterprise is refused with the citation, nothing is inserted", async () => {
  await screen.press("radio", /^Doanh nghiệp/);
  await screen.type(/^Tên đối tượng/, "Công ty cổ phần Hồi Mẫu");
  await screen.press("button", "Chèn bảng chấm điểm");
  expect(screen.text()).toContain("Chọn Có hoặc Không");
  await screen.press("radio", "Có");
  expect(screen.text()).toContain(
    "Không thuộc đối tượng xét, theo điểm b khoản 2 Điều 1 Thông tư 124/2021/TT-BCA.",
  );
  await screen.press("button", "Chèn bảng chấm điểm");
  expect(workbook.log).not.toContain("insert");
});

test("a complete form becomes a sheet and the pane turns to scoring", async () => {
  await screen.press("radio", /^Khu dân cư/);
  await screen.type(/^Tên đối tượng/, "Thôn Nà Mẫu");
  await screen.press("button", "Chèn bảng chấm điểm");
  expect(workbook.log).toContain("insert");
  const next = screen.get("button", /^Bắt đầu chấm/);
  expect(plain(next.textContent ?? "")).toBe("Bắt đầu chấm mục 1.1");
});
