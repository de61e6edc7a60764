import { startWorkbench, excel, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";
import { openForm } from "./dossier-clerk";

/*
 * Vietnamese is typed through an input method: letters stand for a while as a composition that the next key may change.
 * The workbook goes on meanwhile; a pane that drew its field anew, or took Enter for “done”, would lose letters.
 */

jest.setTimeout(180_000);

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
  open = await workbench.open();
});
afterAll(() => workbench.close());

const NAME = "Thôn Nà Mẫu";

/** One word after another, each grown letter by letter in a composition, as Telex does it. */
async function compose(words: readonly (readonly string[])[], meanwhile: () => Promise<void>): Promise<void> {
  const keyboard = await open.page.context().newCDPSession(open.page);
  for (const stages of words) {
    for (const text of stages) {
      await keyboard.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await meanwhile();
    }
    await keyboard.send("Input.insertText", { text: stages.at(-1) ?? "" });
    await keyboard.send("Input.insertText", { text: " " });
  }
  await keyboard.detach();
}

test("words composed while others edit the sheet are kept whole, in the field and in the workbook", async () => {
  const clerk = new Clerk(open, NAME);
  await clerk.insert("residential-area", "Xã Mẫu Sơn Mẫu");
  const rows = [...(await clerk.rows()).values()];
  await openForm(clerk, "Đề nghị");

  let edited = 0;
  const edit = async () => {
    const row = rows[edited++ % rows.length];
    if (row !== undefined) await clerk.type(`I${row.row}`, String(row.max));
  };
  const long = open.pane.locator('textarea[name$="/dac_diem"]');
  await long.click();
  await compose(
    [
      ["d", "đ", "đi", "đia", "địa"],
      ["b", "ba", "ban", "bàn"],
      ["v", "vu", "vuw", "vưn", "vưng", "vững"],
      ["y", "ye", "yê", "yên"],
    ],
    edit,
  );
  // Enter ends a composition and a line; it is no “done” in a field of several lines.
  await long.press("Enter");
  await compose(
    [
      ["n", "nh", "nhâ", "nhân"],
      ["d", "dâ", "dân"],
    ],
    edit,
  );
  expect(await long.inputValue()).toBe("địa bàn vững yên \nnhân dân ");

  const short = open.pane.locator('input[name$="/thu_ky.ho_ten"]');
  await short.click();
  await compose(
    [
      ["N", "No", "Nô", "Nôn", "Nông"],
      ["T", "Th", "Thi", "Thị"],
    ],
    edit,
  );
  expect(await short.inputValue()).toBe("Nông Thị ");
  await short.blur();

  await open.page.waitForFunction(
    () => window.__excel?.values("'ANTT_HO_SO'!A1:B9").flat().filter(Boolean).length === 4,
  );
  const saved = await excel(open.page, "values", "'ANTT_HO_SO'!B1:B2");
  expect(saved.flat()).toEqual(["địa bàn vững yên \nnhân dân", "Nông Thị"]);
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
});
