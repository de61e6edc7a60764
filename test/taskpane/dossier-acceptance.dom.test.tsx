import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen } from "./screen";
import { fullEntries, VILLAGE } from "./stock";

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

let screen: Screen;
afterEach(() => screen.close());

test("a warning is accepted with a reason that stays in the workbook, an error is not", async () => {
  screen = new Screen();
  const changes = { "2.2": { evidence: "" }, "4.a": { selfScore: 3 } };
  const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area", changes));
  await screen.show(paneOver(workbook));
  await screen.press("tab", "Hồ sơ");
  await screen.settle();
  const before = screen.all("button", /^Chấp nhận: /).length;
  expect(screen.text()).toContain("Còn 1 lỗi trong bảng.");

  await screen.press("button", /^Chấp nhận: 1 mục đã chấm đạt, chưa ghi minh chứng/);
  await screen.type(/^Lý do chấp nhận: /, "Minh chứng nộp bản giấy");
  await screen.press("button", "Lưu lý do");

  expect(screen.text()).toContain("Đã chấp nhận: Minh chứng nộp bản giấy");
  expect(Object.entries(workbook.profile)).toEqual([
    [expect.stringMatching(/^na-mau\/chap_nhan\./), "Minh chứng nộp bản giấy"],
  ]);
  expect(screen.all("button", /^Chấp nhận: /)).toHaveLength(before - 1);
  expect(screen.text()).toContain("Còn 1 lỗi trong bảng.");

  await screen.press("button", /^Bỏ chấp nhận: /);
  expect(screen.all("button", /^Chấp nhận: /)).toHaveLength(before);
});
