import { ballotList, memberNames } from "../../addin/taskpane/logic/ballot-list";
import { isAssessed, type PaneStore } from "../../addin/taskpane/store";
import { MOST_MEMBERS } from "../../src/council";
import { FakeWorkbook, paneOver } from "./fake-workbook";
import { criteriaOf, fullEntries, VILLAGE } from "./stock";

const MEMBERS = [
  "1. Lý Văn Thử, Trưởng Công an xã, Chủ tịch Hội đồng",
  "Nông Thị Minh Họa",
  "",
  "Vi Văn Mẫu; Ủy viên",
].join("\n");
const KEY = "hoi-dong-2026/hoi_dong.thanh_vien";

let workbook: FakeWorkbook;
let pane: PaneStore;

beforeEach(async () => {
  workbook = new FakeWorkbook().add(VILLAGE, fullEntries("residential-area"));
  pane = paneOver(workbook);
  await pane.actions.start();
});
afterEach(() => pane.actions.stop());

/** Scores typed into the members' columns (F, G, H) of an item's row. */
function vote(code: string, ...scores: unknown[]): void {
  workbook.ballots = workbook.ballots.map((row) =>
    row[0] === code ? [...row.slice(0, 5), ...scores, ...row.slice(5 + scores.length)] : row,
  );
}

function list() {
  const card = pane.getState().cards[0];
  const found = pane.getState().council.ballots?.found;
  if (!isAssessed(card) || found === undefined || found === "none") throw new Error("no ballots");
  return ballotList(card, found.reading);
}

const pointsOf = (code: string): number =>
  criteriaOf("residential-area")
    .criteria.flatMap((c) => c.items)
    .find((i) => i.code === code)?.points ?? 0;
const shown = () => list().agreed.writes.map((w) => `${w.code} ${w.value}`);
const writes = () => workbook.log.filter((r) => r.startsWith("write"));

test("members are named once, the sheet comes on request, and its list serves the council's papers", async () => {
  await pane.actions.openBallots(VILLAGE.id);
  expect(pane.getState()).toMatchObject({
    page: "ballots",
    council: { ballots: { members: "", found: "none" } },
  });
  expect(await pane.actions.insertBallots("  \n ")).toBe(false);
  const crowd = Array.from({ length: MOST_MEMBERS + 1 }, (_, i) => `Người ${i}`).join("\n");
  expect(await pane.actions.insertBallots(crowd)).toBe(false);
  expect(workbook.log).not.toContain("insert ballots");

  expect(await pane.actions.insertBallots(MEMBERS)).toBe(true);
  expect(list().members).toEqual([
    { name: "Lý Văn Thử", scored: 0 },
    { name: "Nông Thị Minh Họa", scored: 0 },
    { name: "Vi Văn Mẫu", scored: 0 },
  ]);
  expect(workbook.profile[KEY]).toBe(MEMBERS);
  // Somebody else has just made it: no second one.
  expect(await pane.actions.insertBallots(MEMBERS)).toBe(true);
  expect(workbook.log.filter((r) => r === "insert ballots")).toHaveLength(1);
});

test("the majority is proposed beside the council's column, and only the button writes it", async () => {
  await pane.actions.openBallots(VILLAGE.id);
  await pane.actions.insertBallots(MEMBERS);
  const points = pointsOf("1.1");
  vote("1.1", points, points, 0);
  vote("2.1", 0, pointsOf("2.1"));
  vote("2.2", 0.5, 0.5, 0.5);
  await pane.actions.openBallots(VILLAGE.id);
  const { differing, divided, unscored, items, same } = list();
  expect(differing).toMatchObject([
    { item: { code: "1.1" }, proposed: String(points), council: "–", blank: 0 },
  ]);
  expect(divided).toMatchObject([
    { item: { code: "2.1" }, proposed: undefined, blank: 1 },
    { item: { code: "2.2" }, votes: [{ score: "0,5", count: 3, isInvalid: true }] },
  ]);
  expect([unscored, same]).toEqual([items - 3, 0]);
  expect(writes()).toEqual([]);

  const cell = pane.getState().cards[0]?.reading?.addressOf("1.1", "council");
  expect(await pane.actions.writeAgreed(shown())).toBe(true);
  expect(writes()).toEqual([`write ${VILLAGE.id} ${cell}=${points}`]);
});

test("scores that changed after they were shown are shown again, not written", async () => {
  await pane.actions.openBallots(VILLAGE.id);
  await pane.actions.insertBallots(MEMBERS);
  vote("1.1", pointsOf("1.1"), pointsOf("1.1"), 0);
  await pane.actions.openBallots(VILLAGE.id);
  const before = shown();
  vote("1.1", 0, pointsOf("1.1"), 0);
  expect(await pane.actions.writeAgreed(before)).toBe(false);
  expect(writes()).toEqual([]);
  expect(pane.getState().announcements.action).toMatchObject({ key: "bal.changed" });
  expect(shown()).toEqual(["1.1 0"]);
});

test("names are what stands before the first comma, numbers and dashes of a list taken off", () => {
  expect(memberNames("– Lý Văn Thử, Trưởng Công an\n2) Lý Văn Thử\n\nNông Thị A")).toEqual([
    "Lý Văn Thử",
    "Nông Thị A",
  ]);
});
