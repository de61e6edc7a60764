import { act } from "react";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen } from "./screen";
import { fullEntries, VILLAGE } from "./stock";

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

let screen: Screen;
afterEach(() => screen.close());

async function open() {
  screen = new Screen();
  const pane = paneOver(new FakeWorkbook().add(VILLAGE, fullEntries("residential-area")));
  await screen.show(pane);
  return pane;
}

test("the page lists every document; a file that is no Word document is told and not used", async () => {
  const pane = await open();
  await act(async () => pane.actions.openTemplates());
  await screen.settle();
  expect(screen.get("heading", "Mẫu văn bản")).toBeTruthy();
  expect(screen.all("button", /^Thêm mẫu Word: /)).toHaveLength(11);
  expect(screen.text().match(/Mẫu có sẵn(?!:)/g)).not.toBeNull();

  const data = new Uint8Array([1, 2, 3]);
  await act(() => pane.actions.addTemplate({ id: "b1-to-trinh", fileName: "to-trinh.docx", data }));
  await screen.settle();
  expect(screen.text()).toContain("to-trinh.docx: 1 lỗi trong mẫu");
  await screen.press("button", "Kiểm tra mẫu: Tờ trình đề nghị xét duyệt, công nhận");
  expect(screen.text()).toContain("Tệp không phải là văn bản Word (.docx).");

  await screen.press("button", "Quay lại");
  await screen.press("tab", "Hồ sơ");
  await screen.settle();
  expect(screen.text()).toContain("Mẫu của đơn vị có 1 lỗi, dùng mẫu có sẵn");

  await act(() => pane.actions.removeTemplate("b1-to-trinh"));
  await screen.settle();
  expect(screen.text()).not.toContain("Mẫu của đơn vị");
});
