import { FakeWorkbook, paneOver } from "./fake-workbook";
import { Screen } from "./screen";
import { fullEntries, VILLAGE } from "./stock";

const OTHER = { ...VILLAGE, id: "po-vi-du", name: "Thôn Pò Ví Dụ" };

// The first test of a file also loads the component library.
jest.setTimeout(60_000);

let screen: Screen;
afterEach(() => screen.close());

async function open(...subjects: (typeof VILLAGE)[]) {
  screen = new Screen();
  const workbook = new FakeWorkbook();
  for (const subject of subjects)
    workbook.add(subject, fullEntries("residential-area", { "5.2": { selfScore: undefined } }));
  const pane = paneOver(workbook);
  await screen.show(pane);
  await screen.press("tab", "Hồ sơ");
  await screen.settle();
  return { workbook, pane };
}

describe("all subjects of the workbook", () => {
  test("who is blocked stands there with the reason and a way to open it", async () => {
    const { pane } = await open(VILLAGE, OTHER);
    await screen.press("radio", "Tất cả đối tượng trong tệp (2)");
    expect(screen.all("checkbox")).toHaveLength(4);
    expect(screen.text().match(/Còn 1 mục chưa chấm\./g)).toHaveLength(2);
    const [link] = screen.all("button", "Mở Thôn Pò Ví Dụ");
    expect(link).toBeDefined();
    await screen.press("button", "Mở Thôn Pò Ví Dụ");
    await screen.settle();
    expect(pane.getState()).toMatchObject({ currentSheetId: OTHER.id, dossier: { scope: "one" } });
  });

  test("a workbook with one subject is not asked", async () => {
    await open(VILLAGE);
    expect(screen.all("radio")).toEqual([]);
  });
});
