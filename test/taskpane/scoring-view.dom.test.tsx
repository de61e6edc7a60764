import { act } from "react";
import type { Entry } from "../../src/scoring";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen, plain } from "./screen";
import { fullEntries, VILLAGE } from "./stock";

const OTHER = { ...VILLAGE, id: "po-vi-du", name: "Thôn Pò Ví Dụ" };
const FAULTY: Record<string, Partial<Entry>> = {
  "1.3": { figureA: 118, figureB: 120 },
  "2.2": { evidence: "" },
  "3.e": { selfScore: 0 },
  "4.a": { selfScore: 3 },
  "5.2": { selfScore: undefined },
};

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

let screen: Screen;
afterEach(() => screen.close());

async function open(changes: Record<string, Partial<Entry>>, height?: number) {
  screen = new Screen(height);
  const workbook = new FakeWorkbook()
    .add(VILLAGE, fullEntries("residential-area", changes))
    .add(OTHER, fullEntries("residential-area"));
  const pane = paneOver(workbook);
  await screen.show(pane);
  return { workbook, pane };
}

const band = () => plain(screen.get("region", "Kết luận").textContent ?? "");

describe("the scoring view", () => {
  test("verdict, points, reason and next step are there, each in words", async () => {
    await open(FAULTY);
    expect(band()).toContain("Chưa đạt");
    expect(band()).toContain("Mục bắt buộc 3.e không đạt điểm tối đa. Còn 2 lỗi, 1 mục chưa chấm.");
    expect(screen.get("img", /86 điểm đã đạt.*mức đạt 90/)).toBeTruthy();
    expect(screen.get("button", "Tiếp theo: sửa mục 4.a")).toBeTruthy();
  });

  test("a whole finding row selects its cell", async () => {
    const { workbook } = await open(FAULTY);
    await screen.press("button", /^1\.3Số liệu 118\/120 chưa đủ 100%/);
    expect(workbook.log).toContain(`select ${VILLAGE.id} I13`);
    await screen.press("button", "3.e");
    expect(workbook.log).toContain(`select ${VILLAGE.id} I23`);
  });

  test("correcting the sheet changes the band by itself", async () => {
    const { workbook } = await open({ "3.e": { selfScore: 0 } });
    expect(band()).toContain("Chưa đạt");
    workbook.edit(VILLAGE.id, "3.e", { selfScore: 5 });
    await act(() => new Promise((done) => setTimeout(done, 400)));
    expect(band()).toContain("Đạt");
    expect(band()).not.toContain("Chưa đạt");
    expect(screen.text()).toContain("Không còn việc cần xử lý");
  });

  test("a co-author's edit does not move a row that is about to be pressed", async () => {
    const { workbook } = await open(FAULTY);
    const rows = () =>
      screen.all("button", /^(1\.3|4\.a)/).map((r) => plain(r.textContent ?? "").slice(0, 3));
    expect(rows()).toEqual(["4.a", "1.3"]);
    const focused = screen.get("button", /^1\.3/);
    await act(async () => focused.focus());
    workbook.edit(VILLAGE.id, "4.a", { selfScore: 5 }, true);
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 2 }, true);
    await act(() => new Promise((done) => setTimeout(done, 400)));
    // 1.1 is invalid now and would stand first; it comes last for as long as the focus is in the list.
    expect(screen.all("button", /^1\.[13]/).map((r) => plain(r.textContent ?? "").slice(0, 3))).toEqual([
      "1.3",
      "1.1",
    ]);
    expect(document.activeElement).toBe(focused);
    expect(screen.text()).toContain("Người cùng soạn sửa 2 mục");
  });

  test("two verdicts that differ are both said", async () => {
    await open({ "1.1": { selfScore: 0 } });
    expect(band()).toContain("Đạt thang điểm");
    expect(band()).toContain("Hai kết luận khác nhau. Thông tư 124 yêu cầu đạt đủ các tiêu chí.");
  });

  test("criteria: one status each, errors before missed mandatory items", async () => {
    const { workbook } = await open(FAULTY);
    await screen.press("tab", "Tiêu chí");
    expect(plain(screen.get("button", /^1.*15\/15/).textContent ?? "")).toContain("1 lỗi");
    expect(plain(screen.get("button", /^3Không để xảy ra/).textContent ?? "")).toContain(
      "Thiếu mục bắt buộc",
    );
    await screen.press("button", /^3Không để xảy ra/);
    expect(workbook.log).toContain(`select ${VILLAGE.id} C17`);
  });

  test("a low pane keeps verdict, mandatory count, the illustrative label and the next step", async () => {
    await open(FAULTY, 378);
    expect(band()).toContain("Bắt buộc đạt 7/8 · thang điểm minh họa");
    expect(band()).not.toContain("Còn 2 lỗi");
    expect(screen.all("button", /Tiếp theo: sửa mục 4.a/)).toHaveLength(1);
    await screen.press("button", "Xem lý do");
    expect(band()).toContain("Còn 2 lỗi");
  });

  test("another kind of sheet in front: the file's scoring sheets to choose from", async () => {
    const { workbook } = await open(FAULTY);
    await act(async () => workbook.ring({ kind: "selection", sheetId: "notes", isRemote: false }));
    expect(screen.text()).toContain("Trang đang mở không phải bảng chấm điểm");
    await screen.press("button", /^Thôn Pò Ví Dụ/);
    expect(workbook.log).toContain(`activate ${OTHER.id}`);
    expect(screen.get("heading", /Thôn Pò Ví Dụ/)).toBeTruthy();
  });
});

describe("figures", () => {
  test("what was typed is never overwritten by the sheet: the two are shown, the user chooses", async () => {
    const { workbook } = await open({ "1.3": { figureA: 118, figureB: 120 } });
    await screen.press("tab", /^Số liệu/);
    await screen.type("Số hộ đã đăng ký", "117");
    await screen.leave("Số hộ đã đăng ký");
    expect(screen.text()).not.toContain("Trên bảng vừa đổi");
    workbook.edit(VILLAGE.id, "1.3", { figureA: 119 }, true);
    await act(() => new Promise((done) => setTimeout(done, 400)));
    expect(screen.text()).toContain("Trên bảng vừa đổi thành 119/120.");
    expect(screen.value("Số hộ đã đăng ký")).toBe("117");
    await screen.press("button", "Ghi 117/120 và 0 điểm");
    expect(workbook.log).toContain(`write ${VILLAGE.id} G13=117 H13=120 I13=0`);
  });

  test("the sheet's own figures can be taken back", async () => {
    const { workbook } = await open({ "1.3": { figureA: 118, figureB: 120 } });
    await screen.press("tab", /^Số liệu/);
    await screen.type("Số hộ đã đăng ký", "117");
    await screen.leave("Số hộ đã đăng ký");
    workbook.edit(VILLAGE.id, "1.3", { figureA: 119 }, true);
    await act(() => new Promise((done) => setTimeout(done, 400)));
    await screen.press("button", "Dùng số trên bảng");
    expect(screen.value("Số hộ đã đăng ký")).toBe("119");
  });
});

describe("the dossier view", () => {
  test("what blocks is on the button, and the button leads there", async () => {
    const { workbook } = await open(FAULTY);
    await screen.press("tab", "Hồ sơ");
    expect((screen.get("checkbox", /^Tờ trình/) as HTMLInputElement).disabled).toBe(true);
    expect(screen.text()).toContain("Chỉ lập khi kết luận là đạt");
    await screen.press("button", "Sửa mục 4.a trước khi tạo");
    expect(workbook.log).toContain(`select ${VILLAGE.id} I26`);
  });

  test("missing details: the first empty field gets the focus and says what it is for", async () => {
    await open({});
    await screen.press("tab", "Hồ sơ");
    await screen.press("button", "Tạo hồ sơ (4 văn bản)");
    expect(document.activeElement).toBe(screen.get("textbox", /^Ngày họp/));
    expect(screen.text()).toContain("Cần điền để tạo biên bản họp đánh giá");
  });
});
