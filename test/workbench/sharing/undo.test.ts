import { FakeBrowser, type FakeWindow } from "./windows";

/** Two windows on one workbook without any delay; each act is seen by the other before the next. */
function twoWindows() {
  const browser = new FakeBrowser(() => Promise.resolve());
  const [lan, minh] = [browser.open("Lan"), browser.open("Minh")];
  const act = async (
    window: FakeWindow,
    run: (user: FakeWindow["host"]["user"]) => unknown,
  ): Promise<void> => {
    await window.shared.perform(() => run(window.host.user));
    await window.shared.stored();
    await new Promise((done) => setTimeout(done));
  };
  const values = (window: FakeWindow, address: readonly [row: number, column: number][]): unknown[] =>
    address.map(([row, column]) => window.host.workbook.sheets[0]?.content(row, column).value);
  return { lan, minh, act, values };
}

test("undo takes back one's own step and leaves the other user's", async () => {
  const { lan, minh, act, values } = twoWindows();
  await act(lan, (user) => user.typeInCell("Một", "A1", "5"));
  await act(minh, (user) => user.typeInCell("Một", "B1", "7"));
  await act(lan, (user) => user.undo());
  expect(
    values(minh, [
      [0, 0],
      [0, 1],
    ]),
  ).toEqual(["", 7]);
  expect(lan.host.user.undo()).toBe(false);
});

test("a cell the other user has overwritten is not the first one's to take back", async () => {
  const { lan, minh, act, values } = twoWindows();
  await act(lan, (user) => user.paste("Một", "A1", [["5", "6"]]));
  await act(minh, (user) => user.typeInCell("Một", "A1", "0"));
  await act(lan, (user) => user.undo());
  expect(
    values(minh, [
      [0, 0],
      [0, 1],
    ]),
  ).toEqual([0, ""]);
});

test("rows the other user inserts carry the undo list along, formulas too", async () => {
  const { lan, minh, act, values } = twoWindows();
  await act(lan, (user) => user.typeInCell("Một", "A3", "=A4"));
  await act(lan, (user) => user.typeInCell("Một", "A3", "9"));
  await act(minh, (user) => user.insertRows("Một", "1:1"));
  expect(values(lan, [[3, 0]])).toEqual([9]);
  await act(lan, (user) => user.undo());
  expect(minh.host.workbook.sheets[0]?.content(3, 0).formula).toBe("=A5");
  await act(lan, (user) => user.undo());
  expect(
    values(minh, [
      [2, 0],
      [3, 0],
    ]),
  ).toEqual(["", ""]);
});

test("undo into a sheet the other user has deleted does nothing", async () => {
  const { lan, minh, act } = twoWindows();
  await act(lan, (user) => user.addSheet("Hai"));
  await act(lan, (user) => user.typeInCell("Hai", "A1", "5"));
  await act(minh, (user) => user.deleteSheet("Hai"));
  await act(lan, (user) => user.undo());
  expect(minh.host.workbook.sheets.map(({ name }) => name)).toEqual(["Một"]);
});
