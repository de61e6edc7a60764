import type { Download } from "playwright-core";
import { unzipSync } from "fflate";
import type { DossierInput } from "../../../src/dossier";
import { excel } from "../workbench/workbench-page";
import type { Clerk } from "./clerk";

type DossierKind = "Đề nghị" | "Đăng ký";

/** Pastes a sample's entries into the sheet, column by column, as a clerk pastes from the unit's own table. */
export async function pasteEntries(clerk: Clerk, sheet: string, { entries }: DossierInput): Promise<void> {
  const rows = await clerk.rows();
  const lines = entries.flatMap((entry) => {
    const row = rows.get(entry.code)?.row;
    return row === undefined ? [] : [{ entry, row }];
  });
  for (const { entry, row } of lines) {
    if (entry.figureA !== undefined) await clerk.type(`G${row}`, String(entry.figureA));
    if (entry.figureB !== undefined) await clerk.type(`H${row}`, String(entry.figureB));
  }
  for (const block of runs(lines)) {
    const [first] = block;
    if (first === undefined) continue;
    const paste = async (column: string, cells: string[][]) => {
      const refused = await excel(clerk.page, "paste", `'${sheet}'!${column}${first.row}`, cells);
      if (refused !== undefined) throw new Error(`${column}${first.row}: ${JSON.stringify(refused)}`);
    };
    await paste(
      "I",
      block.map(({ entry }) => [String(entry.selfScore ?? "")]),
    );
    await paste(
      "K",
      block.map(({ entry }) => [String(entry.evidence ?? ""), String(entry.note ?? "")]),
    );
  }
  // What the form asks depends on what was read of the sheet.
  await clerk
    .verdict()
    .getByText(/chưa\schấm/)
    .first()
    .waitFor({ state: "hidden" });
}

/** Lines that stand below each other; bands of criteria between them are locked. */
function runs<T extends { readonly row: number }>(lines: readonly T[]): T[][] {
  const blocks: T[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last?.at(-1)?.row === line.row - 1) last?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Opens the form of a kind of dossier with every group; the pane fetches the view and stays with the last kind made. */
export async function openForm({ pane }: Clerk, kind: DossierKind): Promise<void> {
  await pane.getByRole("tab", { name: "Hồ sơ" }).click();
  await pane.getByRole("tab", { name: kind }).click();
  const all = pane.getByRole("button", { name: /^Sửa\sthông\stin\sđã\slưu/ });
  if (await all.isVisible()) await all.click();
  // A group that opens leaves the list of closed ones.
  const closed = pane.locator("h3 button[aria-expanded=false]").first();
  while (await closed.isVisible()) await closed.click();
}

/** Types what the clerk of a sample typed, into whatever the form shows; fields of other documents are passed over. */
export async function fillForm(
  clerk: Clerk,
  { profile }: Pick<DossierInput, "profile">,
  kind: DossierKind = "Đề nghị",
): Promise<void> {
  const { pane } = clerk;
  const missing = pane.getByText(/thiếu\s\d+\sthông\stin/).first();
  // What is asked may depend on an answer that is saved a moment later.
  for (let round = 0; round < 10; round++) {
    await openForm(clerk, kind);
    for (const [key, text] of Object.entries(profile)) await fillField(clerk, key, text);
    if (!(await missing.isVisible())) return;
    await clerk.page.waitForTimeout(300);
  }
}

async function fillField({ pane }: Clerk, key: string, text: string): Promise<void> {
  const name = key.replace(/^[^/]+\//, "");
  const field = pane.locator(`input[name$="/${name}"], textarea[name$="/${name}"], select[name$="/${name}"]`);
  if ((await field.count()) === 0 || (await field.inputValue()) === text) return;
  await field.fill(text);
  await field.blur();
}

/** Presses the button and takes what is downloaded: file names to bytes, a zip by its parts. */
export async function create({ pane, page }: Clerk): Promise<Map<string, Uint8Array>> {
  const started = page.waitForEvent("download");
  await pane.getByRole("button", { name: /^(Tạo\shồ\ssơ|Tạo\slại$)/ }).click();
  return filesOf(await started);
}

export async function filesOf(download: Download): Promise<Map<string, Uint8Array>> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const name = download.suggestedFilename();
  return name.endsWith(".zip") ? new Map(Object.entries(unzipSync(bytes))) : new Map([[name, bytes]]);
}
