import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { eachBatchRow, type BatchRow } from "../../addin/taskpane/logic/dossier-batch";
import type { FinishedBatch, PaneStore } from "../../addin/taskpane/store";
import { parseField } from "../../src/dossier";
import { readDocxText } from "../../src/docx/read";
import { deliveryBy, FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, STOCK, VILLAGE } from "./stock";

const templates = join(__dirname, "../../templates/word");
let saved: { name: string; data: Uint8Array }[] = [];
let panes: PaneStore[] = [];

/** A workbook of `count` villages; the changes of one village are keyed by its number. */
function villages(count: number, changes: Record<number, Parameters<typeof fullEntries>[1]> = {}) {
  const workbook = new FakeWorkbook();
  for (let i = 1; i <= count; i++)
    workbook.add(
      { ...VILLAGE, id: `thon-${i}`, name: `Thôn Mẫu ${i}` },
      fullEntries("residential-area", changes[i]),
    );
  return workbook;
}

const FILES = new Map<string, Promise<Buffer>>();
const file = (id: string) => {
  const known = FILES.get(id) ?? readFile(join(templates, `${id}.docx`));
  FILES.set(id, known);
  return known;
};

async function started(workbook: FakeWorkbook): Promise<PaneStore> {
  const pane = paneOver(workbook, {
    loadTemplate: async (id) => new Uint8Array(await file(id)),
    delivery: deliveryBy((bundle) => {
      saved.push(bundle);
      return Promise.resolve("downloaded");
    }),
  });
  panes.push(pane);
  await pane.actions.start();
  pane.actions.chooseScope("all");
  return pane;
}

function rowsOf(pane: PaneStore): BatchRow[] {
  const { cards, profile, dossier } = pane.getState();
  const choice = { cards, profile, kind: dossier.dossier, unwanted: dossier.unwanted };
  return [...eachBatchRow(choice, [STOCK], "2026-11-07")];
}

const ANSWERS: Readonly<Record<string, string>> = {
  date: "03/11/2026",
  time: "08:00",
  number: "3",
  people: "Hoàng Văn Mẫu, Trưởng thôn\nLò Thị Ví Dụ, Bí thư chi bộ\nNông Văn Mẫu, Công an xã, Mặt trận",
};

/** What a clerk types once; every further village of the commune then needs the same few details. */
async function answerAll(workbook: FakeWorkbook, pane: PaneStore): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const { model } of rowsOf(pane))
      for (const f of model?.missing ?? []) {
        const text =
          f.field.name === "gio_ket_thuc" ? "09:30" : (ANSWERS[f.input] ?? `Nội dung ${f.field.name}`);
        expect(parseField(f.field, text).ok).toBe(true);
        workbook.profile[f.key] = text;
      }
    await pane.actions.checkAgain();
  }
}

function finished(pane: PaneStore): FinishedBatch {
  const { batch } = pane.getState().dossier;
  if (batch.kind !== "finished") throw new Error(`the run is ${batch.kind}`);
  return batch;
}

afterEach(async () => {
  await Promise.all(panes.map((p) => p.actions.stop()));
  panes = [];
  saved = [];
});

describe("one click for every subject of the workbook", () => {
  test("100 subjects give one zip with a folder and four documents each, progress on the way", async () => {
    const workbook = villages(100);
    const pane = await started(workbook);
    await answerAll(workbook, pane);
    const seen: number[] = [];
    pane.subscribe(() => {
      const { batch } = pane.getState().dossier;
      if (batch.kind === "running") seen.push(batch.done);
    });
    await pane.actions.createAll();

    expect(saved.map((f) => f.name)).toEqual(["2026_100-doi-tuong_ho-so-de-nghi.zip"]);
    const files = unzipSync(saved[0]?.data ?? new Uint8Array());
    expect(Object.keys(files)).toHaveLength(400);
    expect(Object.keys(files).filter((n) => n.startsWith("2026_thon-mau-37/"))).toEqual([
      "2026_thon-mau-37/2026_thon-mau-37_b1-to-trinh.docx",
      "2026_thon-mau-37/2026_thon-mau-37_b2-bao-cao.docx",
      "2026_thon-mau-37/2026_thon-mau-37_b3-bien-ban-hop.docx",
      "2026_thon-mau-37/2026_thon-mau-37_b4-bang-tu-cham-diem.docx",
    ]);
    const report = files["2026_thon-mau-37/2026_thon-mau-37_b2-bao-cao.docx"] ?? new Uint8Array();
    const text = (await readDocxText(report)).flatMap((p) => p.paragraphs).join("\n");
    expect(text).toMatch(/thôn Mẫu 37/i);
    expect(text).not.toMatch(/thôn Mẫu 36/i);

    expect([seen.at(0), seen.at(-1)]).toEqual([0, 400]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(300);
    expect(finished(pane)).toMatchObject({
      made: 400,
      asked: 400,
      wasStopped: false,
      delivered: "downloaded",
    });
  });

  test("a subject that is blocked is left out with its reason, the others are made", async () => {
    const workbook = villages(3, { 2: { "5.2": { selfScore: undefined } } });
    const pane = await started(workbook);
    await answerAll(workbook, pane);
    await pane.actions.createAll();
    const { subjects, made } = finished(pane);
    expect(subjects.map((s) => [s.subject.name, s.documents.length, s.skippedBecause])).toEqual([
      ["Thôn Mẫu 1", 4, undefined],
      ["Thôn Mẫu 2", 0, "Còn 1\u00A0mục chưa chấm."],
      ["Thôn Mẫu 3", 4, undefined],
    ]);
    expect(made).toBe(8);
    expect(saved.map((f) => f.name)).toEqual(["2026_2-doi-tuong_ho-so-de-nghi.zip"]);
  });

  test("a subject without its details says the first of them", async () => {
    const pane = await started(villages(2));
    expect(rowsOf(pane)[0]?.blockedBecause("vi")).toMatch(/^Thiếu \d+\s+thông tin: /);
    await pane.actions.createAll();
    expect(pane.getState().dossier.batch.kind).toBe("idle");
    expect(saved).toEqual([]);
  });

  test("stopped half-way, what is made stays and is handed over", async () => {
    const workbook = villages(5);
    const pane = await started(workbook);
    await answerAll(workbook, pane);
    const stop = pane.subscribe(() => {
      const { batch } = pane.getState().dossier;
      if (batch.kind === "running" && batch.done === 8) pane.actions.stopAll();
    });
    await pane.actions.createAll();
    stop();
    const { subjects, made, asked, wasStopped } = finished(pane);
    expect([made, asked, wasStopped]).toEqual([8, 20, true]);
    expect(subjects.map((s) => s.subject.name)).toEqual(["Thôn Mẫu 1", "Thôn Mẫu 2"]);
    expect(Object.keys(unzipSync(saved[0]?.data ?? new Uint8Array()))).toHaveLength(8);
  });

  test("villages of the same name keep folders of their own", async () => {
    const workbook = new FakeWorkbook()
      .add({ ...VILLAGE, id: "a" }, fullEntries("residential-area"))
      .add({ ...VILLAGE, id: "b", name: "THÔN NÀ MẪU" }, fullEntries("residential-area"));
    const pane = await started(workbook);
    expect(rowsOf(pane).map((r) => r.folder)).toEqual(["2026_thon-na-mau", "2026_thon-na-mau-2"]);
  });

  test("the zip can be fetched again as it was made", async () => {
    const workbook = villages(2);
    const pane = await started(workbook);
    await answerAll(workbook, pane);
    await pane.actions.createAll();
    pane.actions.openDossier("registration");
    await pane.actions.downloadAll();
    expect(saved).toHaveLength(2);
    expect(saved[1]?.name).toBe(saved[0]?.name);
    expect(saved[1]?.data).toEqual(saved[0]?.data);
  });
});
