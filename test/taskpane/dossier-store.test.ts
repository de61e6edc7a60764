import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { formFields } from "../../src/dossier";
import { dossierModel, createStep, type DossierModel } from "../../addin/taskpane/logic/dossier-model";
import { createLabel } from "../../addin/taskpane/logic/create-label";
import { dossierState } from "../../addin/taskpane/logic/subject-view";
import { currentCard, isAssessed, type PaneStore } from "../../addin/taskpane/store";
import { say } from "../../addin/taskpane/strings";
import { deliveryBy, FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, STOCK, VILLAGE } from "./stock";

const templates = join(__dirname, "../../templates/word");
const saved: { name: string; data: Uint8Array; type: string }[] = [];
let panes: PaneStore[] = [];

async function started(workbook: FakeWorkbook): Promise<PaneStore> {
  const pane = paneOver(workbook, {
    loadTemplate: async (id) => new Uint8Array(await readFile(join(templates, `${id}.docx`))),
    delivery: deliveryBy((file) => {
      saved.push(file);
      return Promise.resolve("downloaded");
    }),
  });
  panes.push(pane);
  await pane.actions.start();
  return pane;
}

afterEach(async () => {
  await Promise.all(panes.map((p) => p.actions.stop()));
  panes = [];
  saved.length = 0;
});

function modelOf(pane: PaneStore): DossierModel {
  const state = pane.getState();
  const card = currentCard(state);
  if (!isAssessed(card)) throw new Error("no assessed card");
  const { dossier, unwanted } = state.dossier;
  return dossierModel({ card, set: STOCK, profile: state.profile, today: "2026-11-07", dossier, unwanted });
}

const ANSWERS: Readonly<Record<string, string>> = {
  date: "03/11/2026",
  time: "08:00",
  number: "3",
  people: "Hoàng Văn Mẫu, Trưởng thôn\nLò Thị Ví Dụ, Bí thư chi bộ\nNông Văn Mẫu, Công an xã, Mặt trận",
};

/** Answers each missing detail with something of its kind, as a clerk would. */
async function answerAll(pane: PaneStore): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const f of modelOf(pane).missing) {
      const isEnd = f.field.name === "gio_ket_thuc";
      await pane.actions.saveField(f.key, isEnd ? "09:30" : (ANSWERS[f.input] ?? `Nội dung ${f.field.name}`));
    }
  }
}

const label = (model: DossierModel) =>
  say("vi", createLabel(createStep(model), model.wanted.length)).replaceAll("\u00A0", " ");

describe("what the create button does", () => {
  const village = (changes = {}) => new FakeWorkbook().add(VILLAGE, fullEntries("residential-area", changes));

  test.each<[string, Parameters<typeof village>[0], string, string]>([
    [
      "an error blocks, the same one that the list names first",
      { "1.3": { figureA: 118, figureB: 120 }, "4.a": { selfScore: 3 } },
      "problem",
      "Sửa mục 4.a trước khi tạo",
    ],
    [
      "an unanswered item blocks",
      { "5.2": { selfScore: undefined } },
      "problem",
      "Chấm mục 5.2 trước khi tạo",
    ],
    ["missing details do not change the words", {}, "missing", "Tạo hồ sơ (4 văn bản)"],
    [
      "not met: no submission, the others can be made",
      { "3.e": { selfScore: 0 } },
      "missing",
      "Tạo hồ sơ (3 văn bản)",
    ],
  ])("%s", async (_, changes, kind, words) => {
    const model = modelOf(await started(village(changes)));
    expect([createStep(model).kind, label(model)]).toEqual([kind, words]);
  });

  test("no document wanted", async () => {
    const pane = await started(village());
    for (const plan of modelOf(pane).plans) pane.actions.toggleDocument(plan.id);
    expect(createStep(modelOf(pane)).kind).toBe("nothing-wanted");
  });

  test("a registration does not look at scores", async () => {
    const pane = await started(village({ "4.a": { selfScore: 3 } }));
    pane.actions.openDossier("registration");
    expect(modelOf(pane).wanted.map((p) => p.code)).toEqual(["A1"]);
    expect(createStep(modelOf(pane)).kind).toBe("missing");
  });
});

describe("details", () => {
  test("are kept in the workbook in NFC, an empty text goes back to its default", async () => {
    const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
    const pane = await started(workbook);
    const [field] = formFields([{ id: "b3-bien-ban-hop" }], modelOf(pane).input);
    if (field === undefined) throw new Error("the minutes ask for nothing");
    await pane.actions.saveField(field.key, " Nhà văn hóa ".normalize("NFD"));
    expect([workbook.profile[field.key], pane.getState().profile[field.key]]).toEqual([
      "Nhà văn hóa",
      "Nhà văn hóa",
    ]);
    await pane.actions.saveField(field.key, "");
    expect(pane.getState().profile).toEqual({});
    expect(workbook.profile[field.key]).toBe("");
  });
});

describe("creating", () => {
  test("details asked once, then one press gives a zip of four documents", async () => {
    const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
    const pane = await started(workbook);
    await answerAll(pane);
    const step = createStep(modelOf(pane));
    expect(step.kind).toBe("create");
    await pane.actions.createDossier(step.kind === "create" ? step.ids : []);

    expect(saved.map((f) => [f.name, f.type])).toEqual([
      ["2026_thon-na-mau_ho-so-de-nghi.zip", "application/zip"],
    ]);
    expect(Object.keys(unzipSync(saved[0]?.data ?? new Uint8Array())).sort()).toEqual([
      "2026_thon-na-mau_b1-to-trinh.docx",
      "2026_thon-na-mau_b2-bao-cao.docx",
      "2026_thon-na-mau_b3-bien-ban-hop.docx",
      "2026_thon-na-mau_b4-bang-tu-cham-diem.docx",
    ]);
    const { run } = pane.getState().dossier;
    expect(run).toMatchObject({ kind: "finished", asked: 4, delivered: "downloaded" });

    const card = currentCard(pane.getState());
    if (!isAssessed(card)) throw new Error("no assessed card");
    expect(dossierState(card, run)).toBe("current");
    workbook.edit(VILLAGE.id, "1.1", { selfScore: 0 });
    await pane.actions.checkAgain();
    const changed = currentCard(pane.getState());
    expect(isAssessed(changed) && dossierState(changed, run)).toBe("stale");
  });

  test("one document comes as it is, in its own file", async () => {
    const pane = await started(new FakeWorkbook().add(VILLAGE, fullEntries("residential-area")));
    await answerAll(pane);
    for (const id of ["b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop"] as const)
      pane.actions.toggleDocument(id);
    await pane.actions.createDossier(["b4-bang-tu-cham-diem"]);
    expect(saved.map((f) => f.name)).toEqual(["2026_thon-na-mau_b4-bang-tu-cham-diem.docx"]);
  });

  test("the sheet is read once more just before: a new error stops the run", async () => {
    const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
    const pane = await started(workbook);
    await answerAll(pane);
    const sheet = workbook.sheets.get(VILLAGE.id);
    if (sheet !== undefined) sheet.entries = fullEntries("residential-area", { "4.a": { selfScore: 3 } });
    await pane.actions.createDossier(["b2-bao-cao"]);
    expect(saved).toEqual([]);
    expect(pane.getState().dossier).toMatchObject({ run: { kind: "idle" }, wasAsked: true });
  });

  test("a document that fails leaves the others, and can be made again alone", async () => {
    const workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
    const pane = await started(workbook);
    await answerAll(pane);
    const load = pane.services.loadTemplate;
    let isBroken = true;
    Object.assign(pane.services, {
      loadTemplate: (id: string) =>
        isBroken && id === "b2-bao-cao" ? Promise.reject(new Error("404")) : load(id),
    });
    await pane.actions.createDossier([
      "b1-to-trinh",
      "b2-bao-cao",
      "b3-bien-ban-hop",
      "b4-bang-tu-cham-diem",
    ]);
    const failed = () => {
      const { run } = pane.getState().dossier;
      return run.kind === "finished"
        ? run.documents.filter((d) => d.file === undefined).map((d) => d.id)
        : [];
    };
    expect(failed()).toEqual(["b2-bao-cao"]);
    isBroken = false;
    await pane.actions.retryDocument("b2-bao-cao");
    expect(failed()).toEqual([]);
    const { run } = pane.getState().dossier;
    expect(run.kind === "finished" && run.documents.map((d) => d.id)).toEqual([
      "b1-to-trinh",
      "b2-bao-cao",
      "b3-bien-ban-hop",
      "b4-bang-tu-cham-diem",
    ]);
  });
});
