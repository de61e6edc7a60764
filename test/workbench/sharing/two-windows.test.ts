import fc from "fast-check";
import { FakeBrowser, picture, type FakeWindow } from "./windows";

/*
 * Several windows edit one workbook. Whatever the order in which locks, messages and stored steps arrive, all copies and the
 * stored workbook end up equal, and what was written last into a cell stands in it.
 */

/** One thing a person does; sheets are named by number, since names change under way. */
type Act = (window: FakeWindow) => unknown;

const sheetName = ({ host }: FakeWindow, number: number): string =>
  host.workbook.sheets[number % host.workbook.sheets.length]?.name ?? "";

const place = fc.record({
  sheet: fc.nat(3),
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.constantFrom("A", "B", "C"),
});
const text = fc.oneof(
  fc.constantFrom("5", "2,5", "đạt", "=SUM(A1:A6)", "=B2*2", "'=chữ", ""),
  fc.integer({ min: 0, max: 99 }).map(String),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(place, text).map(
      ([at, typed]): Act =>
        (window) =>
          window.host.user.typeInCell(sheetName(window, at.sheet), `${at.column}${at.row}`, typed),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (at): Act =>
        (window) =>
          window.host.user.paste(sheetName(window, at.sheet), `${at.column}${at.row}`, [
            ["1", "=A1"],
            ["chữ", 3],
          ]),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Act =>
        (window) =>
          window.host.user.insertRows(sheetName(window, at.sheet), `${at.row}:${at.row}`),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Act =>
        (window) =>
          window.host.user.deleteRows(sheetName(window, at.sheet), `${at.row}:${at.row}`),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((window) => window.host.user.addSheet()) },
  {
    weight: 1,
    arbitrary: fc.nat(3).map(
      (n): Act =>
        (window) =>
          window.host.user.copySheet(sheetName(window, n)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(3).map(
      (n): Act =>
        (window) =>
          window.host.user.deleteSheet(sheetName(window, n)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(3), fc.constantFrom("Thôn Nà Mẫu", "Tổng hợp", "Một")).map(
      ([n, name]): Act =>
        (window) =>
          window.host.user.renameSheet(sheetName(window, n), name),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(3)).map(
      ([n, to]): Act =>
        (window) =>
          window.host.user.moveSheet(sheetName(window, n), to % window.host.workbook.sheets.length),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Act>((window) => window.host.user.undo()) },
  { weight: 1, arbitrary: fc.constant<Act>((window) => window.host.user.redo()) },
);

const script = fc.array(fc.tuple(fc.nat(2), act), { minLength: 1, maxLength: 40 });

test("every interleaving ends with equal copies, in the windows and in the store", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), script, async (scheduler, acts) => {
      const browser = new FakeBrowser(() => scheduler.schedule(Promise.resolve()));
      const windows = ["Lan", "Minh", "Nam"].map((author) => browser.open(author));
      const done = Promise.all(
        acts.map(async ([who, run]) => {
          await scheduler.schedule(Promise.resolve());
          const window = windows[who];
          if (window) await window.shared.perform(() => run(window));
        }),
      );
      await scheduler.waitFor(done);
      await scheduler.waitFor(Promise.all(windows.map(({ shared }) => shared.stored())));
      await scheduler.waitIdle();
      const stored = picture(browser.storedCopy());
      for (const { host, problems } of windows) {
        expect(problems).toEqual([]);
        expect(picture(host.workbook)).toEqual(stored);
      }
    }),
    { numRuns: 60 },
  );
});

test("nothing typed is lost: each cell holds what was entered into it last", async () => {
  const entries = fc.array(fc.tuple(fc.nat(1), fc.nat(5)), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), entries, async (scheduler, typed) => {
      const browser = new FakeBrowser(() => scheduler.schedule(Promise.resolve()));
      const windows = [browser.open("Lan"), browser.open("Minh")];
      const last = new Map<number, number>();
      const done = Promise.all(
        typed.map(async ([who, row], number) => {
          await scheduler.schedule(Promise.resolve());
          await windows[who]?.shared.perform(() => {
            windows[who]?.host.user.typeInCell("Một", `A${row + 1}`, String(number));
            last.set(row, number);
          });
        }),
      );
      await scheduler.waitFor(done);
      await scheduler.waitFor(Promise.all(windows.map(({ shared }) => shared.stored())));
      await scheduler.waitIdle();
      for (const workbook of [...windows.map(({ host }) => host.workbook), browser.storedCopy()])
        for (const [row, number] of last) expect(workbook.sheets[0]?.content(row, 0).value).toBe(number);
    }),
    { numRuns: 60 },
  );
});

test("a window that closes right after its work has lost nothing, and the others get it without a word", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 6 }), async (scheduler, count) => {
      const browser = new FakeBrowser(() => scheduler.schedule(Promise.resolve()));
      const [lan, minh] = [browser.open("Lan"), browser.open("Minh")];
      await scheduler.waitFor(lan.shared.start());
      const work = async (): Promise<void> => {
        for (let row = 0; row < count; row += 1)
          await minh.shared.perform(() => minh.host.user.typeInCell("Một", `A${row + 1}`, String(row)));
        browser.close(minh);
      };
      await scheduler.waitFor(work());
      await scheduler.waitIdle();
      for (const workbook of [lan.host.workbook, browser.storedCopy()])
        for (let row = 0; row < count; row += 1) expect(workbook.sheets[0]?.content(row, 0).value).toBe(row);
      await scheduler.waitFor(lan.shared.perform(() => lan.host.user.typeInCell("Một", "B1", "tiếp")));
      await scheduler.waitFor(lan.shared.stored());
      expect(picture(browser.storedCopy())).toEqual(picture(lan.host.workbook));
      expect(lan.problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
