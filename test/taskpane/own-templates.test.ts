import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createDossierMaker } from "../../addin/taskpane/store/make-dossier";
import type { OwnTemplate, PaneStore } from "../../addin/taskpane/store";
import { dossierModel } from "../../addin/taskpane/logic/dossier-model";
import { readDocxText } from "../../src/docx/read";
import { currentCard, isAssessed } from "../../addin/taskpane/store";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, STOCK, VILLAGE } from "./stock";

const TABLE = "b4-bang-tu-cham-diem";
const stock = async (id: string) =>
  new Uint8Array(await readFile(join(__dirname, `../../templates/word/${id}.docx`)));

/** The stock table with one thing changed in Word. */
async function edited(from: string, to: string): Promise<OwnTemplate> {
  const files = unzipSync(await stock(TABLE));
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  if (!body.includes(from)) throw new Error(`the template does not hold ${from}`);
  const data = zipSync({ ...files, "word/document.xml": strToU8(body.replaceAll(from, to)) });
  return { id: TABLE, fileName: "bang-xa.docx", data };
}

let panes: PaneStore[] = [];
afterEach(async () => {
  await Promise.all(panes.map((p) => p.actions.stop()));
  panes = [];
});

async function open(): Promise<PaneStore> {
  const pane = paneOver(new FakeWorkbook().add(VILLAGE, fullEntries("residential-area")), {
    loadTemplate: stock,
  });
  panes.push(pane);
  await pane.actions.start();
  return pane;
}

/** The text of a score table made now, without looking at missing details. */
async function made(pane: PaneStore): Promise<string> {
  const card = currentCard(pane.getState());
  if (!isAssessed(card)) throw new Error("no assessed card");
  const request = { card, set: STOCK, profile: {}, today: "2026-11-07", dossier: "recognition" } as const;
  const model = dossierModel({ ...request, unwanted: new Set() });
  const row = {
    sheetId: VILLAGE.id,
    subject: VILLAGE,
    folder: "2026_thon-na-mau",
    slug: "thon-na-mau",
    model: { ...model, wanted: model.wanted.filter((p) => p.id === TABLE) },
    blockedBecause: () => undefined,
  };
  const { signal } = new AbortController();
  const maker = createDossierMaker(pane.services);
  const [subject] = await maker.makeAll({ rows: [row], signal, onProgress: () => undefined });
  const data = subject?.documents[0]?.file?.data ?? new Uint8Array();
  return (await readDocxText(data)).flatMap((p) => p.paragraphs).join("\n");
}

describe("the unit's own templates", () => {
  test("one without errors is used instead of the stock one, until it is taken away", async () => {
    const pane = await open();
    await pane.actions.addTemplate(await edited("BẢNG TỰ CHẤM ĐIỂM", "BẢNG TỰ CHẤM CỦA XÃ"));
    const [own] = pane.getState().templates;
    expect([own?.fileName, own?.errors, own?.problems]).toEqual(["bang-xa.docx", 0, []]);
    expect(own?.fields).toContain("tong_diem_tu_cham");
    expect(await made(pane)).toContain("BẢNG TỰ CHẤM CỦA XÃ");

    await pane.actions.removeTemplate(TABLE);
    expect(pane.getState().templates).toEqual([]);
    expect(await made(pane)).toContain("BẢNG TỰ CHẤM ĐIỂM");
  });

  test("one with an error names the tag and its paragraph; the stock one is used", async () => {
    const pane = await open();
    await pane.actions.addTemplate(await edited("BẢNG TỰ CHẤM ĐIỂM", "BẢNG CỦA XÃ {{ten_don_vi_khac}}"));
    const [own] = pane.getState().templates;
    expect(own?.problems.map((p) => [p.severity, p.place.tag, p.place.paragraph])).toEqual([
      ["error", "{{ten_don_vi_khac}}", "BẢNG CỦA XÃ {{ten_don_vi_khac}}"],
    ]);
    expect(await made(pane)).toContain("BẢNG TỰ CHẤM ĐIỂM");
  });
});
