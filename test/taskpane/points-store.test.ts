import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSetFile, type CriteriaSet } from "../../src/criteria";
import { currentCard, type PaneStore, type Services } from "../../addin/taskpane/store";
import type { DeliveredFile } from "../../addin/delivery";
import { patchedSet } from "../criteria/stock-set";
import { criteriaShelf, deliveryBy, FakeWorkbook, paneOver } from "./fake-workbook";
import { fullEntries, STOCK, VILLAGE } from "./stock";

const FIXTURES = join(__dirname, "../fixtures/criteria-import");
const OFFICIAL = patchedSet({
  id: "lang-son-2026",
  title: "Thang điểm 2026",
  status: "official",
  "effective.from": "2026-01-01",
  "subjects.residential-area.criteria[0].items[0].points": 4,
  "subjects.residential-area.criteria[0].items[1].points": 6,
});

let panes: PaneStore[] = [];
afterEach(async () => {
  await Promise.all(panes.map((p) => p.actions.stop()));
  panes = [];
});

async function open(workbook: FakeWorkbook, services: Partial<Services> = {}): Promise<PaneStore> {
  const pane = paneOver(workbook, services);
  panes.push(pane);
  await pane.actions.start();
  return pane;
}

const village = () => new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
const draft = (year: number) => ({
  type: "residential-area" as const,
  isExcluded: undefined,
  name: `Thôn năm ${year}`,
  commune: "",
  year,
  isEarly: false,
  earlyReason: "",
});

describe("which table a new sheet is made with", () => {
  test("the official one from its first year on, the older one for years before", async () => {
    const workbook = village();
    workbook.storedSets = [OFFICIAL];
    const pane = await open(workbook);
    const made: string[] = [];
    const { insert } = workbook.port;
    workbook.port.insert = (layout) => {
      made.push(`${layout.identity.subject.year} ${layout.identity.setId} ${layout.identity.isIllustrative}`);
      return insert(layout);
    };
    await pane.actions.insert(draft(2026));
    await pane.actions.insert(draft(2025));
    expect(made).toEqual(["2026 lang-son-2026 false", "2025 lang-son-2022-minh-hoa true"]);
  });

  test("one kept on this machine goes into the workbook with the first sheet made with it", async () => {
    const criteria = criteriaShelf();
    await criteria.put(OFFICIAL);
    const workbook = village();
    const pane = await open(workbook, { criteria });
    await pane.actions.insert(draft(2026));
    expect(workbook.storedSets).toEqual([OFFICIAL]);
    expect(workbook.log.indexOf("store lang-son-2026")).toBeLessThan(workbook.log.indexOf("insert"));
  });
});

describe("sharing", () => {
  test("a set goes out as one file and comes in as it was", async () => {
    const files: DeliveredFile[] = [];
    const workbook = village();
    const delivery = deliveryBy((file) => {
      files.push(file);
      return Promise.resolve("downloaded");
    });
    const pane = await open(workbook, { delivery });
    await pane.actions.downloadSet(OFFICIAL);
    const [file] = files;
    if (file === undefined) throw new Error("no file");
    expect(readSetFile(new TextDecoder().decode(file.data))).toEqual(OFFICIAL);

    await pane.actions.readPointsFile(file);
    const { step } = pane.getState().points;
    if (step.kind !== "set") throw new Error(step.kind);
    await pane.actions.useSet(step.set);
    expect(workbook.storedSets).toEqual([OFFICIAL]);
  });

  test("sets of the web server are offered, the one that comes with the add-in is not", async () => {
    const loadOfferedSets = () => Promise.resolve({ sets: [STOCK, OFFICIAL], unread: ["a.json"] });
    const pane = await open(village(), { loadOfferedSets });
    await pane.actions.loadOffers();
    const { offers, unreadOffers } = pane.getState().points;
    expect(offers).toEqual([{ origin: "server", set: OFFICIAL }]);
    expect(unreadOffers).toHaveLength(1);
  });
});

describe("changing sheets to the table now in force", () => {
  const change = async (next: CriteriaSet) => {
    const workbook = village();
    workbook.storedSets = [next];
    const inserted: { id: string; cells: number }[] = [];
    const { insert } = workbook.port;
    workbook.port.insert = (layout) => {
      inserted.push({ id: layout.identity.setId, cells: layout.cells.flat().filter((c) => c === 5).length });
      return insert(layout);
    };
    const pane = await open(workbook);
    pane.actions.openChange();
    await pane.actions.changeSheets([VILLAGE.id]);
    return { workbook, pane, inserted };
  };

  test("a new sheet is made, the old one stays, and what could not go over is named", async () => {
    const { workbook, pane, inserted } = await change(OFFICIAL);
    expect(inserted.map((i) => i.id)).toEqual(["lang-son-2026"]);
    expect([...workbook.sheets.keys()]).toEqual([VILLAGE.id, `${VILLAGE.id}+2026-11-07T10:42:00`]);
    expect(workbook.sheets.get(VILLAGE.id)?.entries).toEqual(fullEntries("residential-area"));
    expect(pane.getState().points.changed).toEqual([
      {
        name: "Thôn Nà Mẫu",
        newSheet: "Thôn Nà Mẫu",
        carried: 20,
        left: [
          "Mục 1.1: điểm chuẩn hoặc mức điểm đã đổi, chấm lại (tự chấm 5).",
          "Mục 1.2: điểm chuẩn hoặc mức điểm đã đổi, chấm lại (tự chấm 5).",
        ],
      },
    ]);
  });

  test("a host that refuses leaves everything as it was and says so", async () => {
    const workbook = village();
    workbook.storedSets = [OFFICIAL];
    workbook.port.insert = () => Promise.reject(new Error("no"));
    const pane = await open(workbook);
    pane.actions.openChange();
    await pane.actions.changeSheets([VILLAGE.id]);
    expect(pane.getState().points).toMatchObject({ isBusy: false, changed: [] });
    expect([...workbook.sheets.keys()]).toEqual([VILLAGE.id]);
  });
});

describe("an import in the store", () => {
  test("a file with one obvious table goes straight to the check, with its type", async () => {
    const pane = await open(village());
    for (const name of ["khu-dan-cu-so-la-ma.docx", "truong-hoc-hai-cap.xlsx"]) {
      await pane.actions.readPointsFile({ name, data: new Uint8Array(readFileSync(join(FIXTURES, name))) });
      const { step } = pane.getState().points;
      expect(step).toMatchObject({ kind: "review", work: { corrections: [] } });
    }
  });

  test("a place corrected twice keeps the last word; another table starts without corrections", async () => {
    const pane = await open(village());
    await pane.actions.readPastedPoints("TT\tNội dung\tĐiểm\n1\tViệc một\t50\n2\tViệc hai\t50");
    pane.actions.correct({ kind: "points", id: "2.0", value: 40 });
    pane.actions.correct({ kind: "points", id: "2.0", value: 60 }, { kind: "points", id: "3.0", value: 40 });
    const { step } = pane.getState().points;
    if (step.kind !== "choose") throw new Error(step.kind);
    expect(step.work.corrections).toEqual([
      { kind: "points", id: "2.0", value: 60 },
      { kind: "points", id: "3.0", value: 40 },
    ]);
    pane.actions.chooseTable(0, "school");
    pane.actions.openReview();
    expect(pane.getState().points.step).toMatchObject({ kind: "review", work: { type: "school" } });
  });

  test("sheets whose table is not known here say so, and know it again when it comes", async () => {
    const workbook = village();
    const pane = await open(workbook, { loadCriteriaSets: () => Promise.resolve([OFFICIAL]) });
    expect(currentCard(pane.getState())?.criteria).toBeUndefined();
    await pane.actions.useSet(STOCK);
    expect(currentCard(pane.getState())?.self?.total).toBe(100);
  });
});
