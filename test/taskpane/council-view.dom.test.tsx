import { currentCard, type PaneStore } from "../../addin/taskpane/store";
import { readLog } from "../../src/council";
import type { Entry } from "../../src/scoring";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen } from "./screen";
import { criteriaOf, fullEntries, VILLAGE } from "./stock";

const REASON = "Công an xã xác nhận chưa có biên bản";
let screen: Screen;
let pane: PaneStore;
let workbook: FakeWorkbook;

afterEach(async () => {
  await screen.close();
  await pane.actions.stop();
});

function appraised(lower: readonly string[]): Entry[] {
  const items = criteriaOf("residential-area").criteria.flatMap((c) => [...c.items]);
  return fullEntries("residential-area").map((e, i) => ({
    ...e,
    councilScore: lower.includes(e.code) ? 0 : items[i]?.points,
  }));
}

async function show(subjects: Readonly<Record<string, Entry[]>>): Promise<void> {
  workbook = new FakeWorkbook();
  for (const [name, entries] of Object.entries(subjects))
    workbook.add({ ...VILLAGE, id: name, name }, entries);
  pane = paneOver(workbook);
  screen = new Screen();
  await screen.show(pane);
  await screen.press("tab", "Hội đồng");
}

test("the list says totals, difference, status and a verdict that was turned round; buttons filter it", async () => {
  await show({
    "Thôn Nà Mẫu": fullEntries("residential-area"),
    "Thôn Pò Ví Dụ": appraised(["2.1", "3.e"]),
  });
  expect(screen.text()).toContain("Thôn Pò Ví Dụ10085−15Đã thẩm định, chưa chốt · 2 mục lệch");
  expect(screen.text()).toContain("Từ đạt thành chưa đạt");
  expect(screen.text()).toContain("Thôn Nà Mẫu100––Chờ thẩm định");
  await screen.press("button", "1 Chưa chấm");
  expect(screen.all("button", "Thôn Pò Ví Dụ")).toEqual([]);
  await screen.press("button", "1 Chưa chấm");
  expect(screen.all("button", "Thôn Pò Ví Dụ")).toHaveLength(1);
});

test("a difference wants a reason of ten characters; then the result can be finalised, with a name for the log", async () => {
  await show({ "Thôn Nà Mẫu": appraised(["2.1"]) });
  await screen.press("button", "Mở chênh lệch tiếp theo");
  expect(screen.text()).toContain("Mục lệch 1/1");
  expect(currentCard(pane.getState())?.sheetId).toBe("Thôn Nà Mẫu");
  await screen.press("button", "Ghi lý do");
  expect(screen.text()).toContain("Ghi lý do để chốt kết quả");
  await screen.type(/Lý do chênh lệch/, "ngắn");
  await screen.press("button", "Ghi lý do");
  expect(screen.text()).toContain("Ghi ít nhất 10 ký tự");
  expect(workbook.log.filter((r) => r.startsWith("write"))).toEqual([]);

  await screen.type(/Lý do chênh lệch/, REASON);
  await screen.press("button", "Ghi lý do");
  workbook.edit("Thôn Nà Mẫu", "2.1", { councilReason: REASON });
  await screen.after(pane.actions.checkAgain);
  await screen.press("button", "Chốt kết quả");
  expect(screen.text()).toContain("Chốt kết quả Thôn Nà Mẫu?");
  await screen.press("button", "Chốt");
  expect(readLog(workbook.lines).entries.map((e) => e.detail.action)).toEqual(["close"]);
  expect(screen.all("button", "Mở lại")).toHaveLength(1);

  workbook.edit("Thôn Nà Mẫu", "1.1", { councilScore: 0 }, true);
  await screen.after(pane.actions.checkAgain);
  expect(screen.text()).toContain("Điểm đã đổi sau khi chốt. Ô đã đổi: J11");
});

test("the register says the ratio, what is left, and offers the commune’s sheet where there is none", async () => {
  await show({ "Thôn Nà Mẫu": appraised([]) });
  await screen.press("tab", "Tổng hợp");
  expect(screen.text()).toContain("Đang tổng hợp0%0/1 đơn vịcần ít nhất 11 đơn vị chưa chốt.");
  expect(screen.text()).toContain("Khu dân cư100%");
  await screen.press("button", "Thêm bảng của xã");
  expect(pane.getState().page).toBe("new-sheet");
});

test("the council’s dossier lists what is not final yet", async () => {
  await show({ "Thôn Nà Mẫu": appraised([]) });
  await screen.press("tab", "Hồ sơ");
  await screen.press("tab", "Thẩm định");
  expect(screen.text()).toContain("1 đơn vị chưa chốt.");
  await screen.press("button", "Mở đối tượng chờ chốt");
  expect(pane.getState().page).toBe("difference");
});
