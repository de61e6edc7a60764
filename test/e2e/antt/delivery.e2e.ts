import { readDocxText } from "../../../src/docx/read";
import { auditPane } from "../accessibility/audit";
import { sampleInput } from "../../../src/dossier/samples";
import { STOCK_SET } from "../../dossier/samples";
import {
  startWorkbench,
  excel,
  type Flavor,
  type OpenWorkbench,
  type Workbench,
} from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";
import { create, fillForm, filesOf, pasteEntries } from "./dossier-clerk";

/* Every way a document takes to its clerk, each against the emulated host: docs/assumptions.md lists what that leaves open. */

jest.setTimeout(300_000);

const SAMPLE = sampleInput(STOCK_SET, "agency");
const { name, commune } = SAMPLE.subject;
const NAMES = ["b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"].map(
  (id) => `2026_trung-tam-dich-vu-mau_${id}.docx`,
);

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(async () => {
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
  await open.close();
});
afterAll(() => workbench.close());

async function readyToCreate(flavor: Flavor): Promise<Clerk> {
  open = await workbench.open({ flavor });
  const clerk = new Clerk(open, name);
  await clerk.insert("agency", commune);
  await pasteEntries(clerk, name, SAMPLE);
  await fillForm(clerk, SAMPLE);
  return clerk;
}

async function saysScore(docx: Uint8Array | undefined): Promise<boolean> {
  const parts = await readDocxText(docx ?? new Uint8Array());
  return parts.some((p) => p.paragraphs.join("\n").includes("96/100 điểm (bằng chữ: chín mươi sáu điểm)"));
}

test("Excel on a Mac: nothing is downloaded; a page in the browser makes the same documents and downloads them", async () => {
  await readyToCreate("mac");
  const { page, pane } = open;
  await pane.getByRole("button", { name: /^Tạo\shồ\ssơ/ }).click();
  const opened = page.waitForEvent("popup");
  await pane.getByRole("button", { name: "Mở trang tải trong trình duyệt" }).click();
  const browser = await opened;
  const refused: string[] = [];
  browser.on("console", (m) => m.type() === "error" && refused.push(m.text()));
  const files = await filesOf(await browser.waitForEvent("download"));
  expect([...files.keys()].sort()).toEqual(NAMES);
  expect(await saysScore(files.get(NAMES[0] ?? ""))).toBe(true);
  // One of them again, and the address without its data asks for a code.
  const again = browser.waitForEvent("download");
  await browser.getByRole("button", { name: /^Tải Tờ trình/ }).click();
  expect([...(await filesOf(await again)).keys()]).toEqual([NAMES[0]]);
  const code = new URL(browser.url()).hash;
  expect(code.length).toBeLessThan(16_000);
  await browser.goto(browser.url().replace(/#.*/, ""));
  await browser.reload();
  await browser.getByLabel("Mã hồ sơ").fill(code.slice(0, 900));
  await browser.getByRole("button", { name: "Tạo văn bản" }).click();
  await browser.getByText("Mã hồ sơ bị thiếu một phần").waitFor();
  const pasted = browser.waitForEvent("download");
  await browser.getByLabel("Mã hồ sơ").fill(code);
  await browser.getByRole("button", { name: "Tạo văn bản" }).click();
  expect([...(await filesOf(await pasted)).keys()].sort()).toEqual(NAMES);
  expect(refused).toEqual([]);
});

test("Excel on the web: the zip, one document, its text, and a dossier file that Word reads", async () => {
  const clerk = await readyToCreate("web");
  const { page, pane } = open;
  const files = await create(clerk);
  expect([...files.keys()].sort()).toEqual(NAMES);
  const one = page.waitForEvent("download");
  await pane.getByRole("button", { name: /^Tải\slại: Báo cáo/ }).click();
  expect([...(await filesOf(await one)).keys()]).toEqual([NAMES[1]]);
  // A host that keeps the clipboard to itself: the text is shown to be copied by hand.
  await pane.locator("body").evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await pane.getByRole("button", { name: /^Chép\svăn\sbản: Tờ trình/ }).click();
  await pane.getByText("Không chép tự động được").first().waitFor();
  expect(await pane.locator("textarea[readonly]").inputValue()).toContain("Kính trình Thường trực");
  const kept = page.waitForEvent("download");
  await pane.getByRole("button", { name: /tệp\shồ\ssơ\sđể\smở\strong\sWord/ }).click();
  const [dossierFile] = await filesOf(await kept);
  expect(dossierFile?.[0]).toBe("2026_trung-tam-dich-vu-mau_ho-so-de-nghi.antt.txt");
  await open.close();

  open = await workbench.openWord({ flavor: "web" });
  await open.pane.locator("input[type=file]").setInputFiles({
    name: "ho-so.antt.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(dossierFile?.[1] ?? []),
  });
  await open.pane.getByRole("button", { name: /^Mở\s4\svăn\sbản/ }).click();
  await expectOpened(4);
});

test("Word: an .xlsx is read, documents are made and open; wrong files say what to do", async () => {
  await readyToCreate("desktop");
  const xlsx = Buffer.from(await excel(open.page, "save"));
  await open.close();

  open = await workbench.openWord({ flavor: "desktop" });
  const { pane } = open;
  const choose = (file: string, buffer: Buffer) =>
    pane
      .locator("input[type=file]")
      .setInputFiles({ name: file, mimeType: "application/octet-stream", buffer });
  await choose("a.xlsx", Buffer.from("PK không phải"));
  await pane.getByText(/không phải tệp Excel|bị hỏng/).waitFor();
  await pane.getByLabel("Hoặc dán mã hồ sơ").fill("abc");
  await pane.getByRole("button", { name: /^Đọc\smã/ }).click();
  await pane.getByText("Đây không phải mã hồ sơ").waitFor();
  expect(["start in Word", await auditPane(open)]).toEqual(["start in Word", []]);
  await choose("diem.xlsx", xlsx);
  await pane.getByLabel("Đối tượng", { exact: true }).waitFor();
  expect(["dossier in Word", await auditPane(open)]).toEqual(["dossier in Word", []]);
  await pane.getByRole("button", { name: /^Tạo\shồ\ssơ\s\(4/ }).click();
  await pane.getByRole("button", { name: /^Mở\strong\sWord: Biên bản/ }).click();
  await expectOpened(1);
  await pane.getByRole("button", { name: /^Mở\s4\svăn\sbản/ }).click();
  await expectOpened(5);
});

/** That many documents are open in the emulated Word, and the first with a score says it. */
async function expectOpened(count: number): Promise<void> {
  await open.page.waitForFunction(
    (n) => window.__word?.documents.filter((d) => d.isOpen).length === n,
    count,
  );
  const bytes = await open.page.evaluate(() =>
    (window.__word?.documents ?? []).map((d) => [...(d.bytes ?? [])]),
  );
  expect((await Promise.all(bytes.map((b) => saysScore(new Uint8Array(b))))).some(Boolean)).toBe(count > 1);
}
