import { RATING_PENDING, evaluate, type Entry } from "../../src/scoring";
import { findingGroups, heldOrder } from "../../addin/taskpane/logic/finding-groups";
import { nextStep, type DossierState } from "../../addin/taskpane/logic/next-step";
import { say } from "../../addin/taskpane/strings";
import { criteriaOf, fullEntries, readingOf, VILLAGE } from "./stock";

const residential = criteriaOf("residential-area");
const plain = (text: string) => text.replaceAll("\u00A0", " ");

function groupsOf(entries: readonly Entry[]) {
  return findingGroups(evaluate(residential, entries), residential, readingOf(VILLAGE, entries));
}

function stepOf(entries: readonly Entry[], dossier: DossierState = "none") {
  const step = nextStep({
    evaluation: evaluate(residential, entries),
    groups: groupsOf(entries),
    hasFigures: (code) => entries.some((e) => e.code === code && e.figureA !== undefined),
    dossier,
  });
  return `${step.kind}: ${plain(say("vi", step.text))}`;
}

const open = { selfScore: undefined };
const full = (changes: Record<string, Partial<Entry>>) => fullEntries("residential-area", changes);

// Pane design, section 5.4; the first rule that holds.
describe("the next step", () => {
  test.each<[string, readonly Entry[], string]>([
    [
      "an invalid entry before a contradiction, though it stands lower",
      full({ "4.a": { selfScore: 3 }, "1.3": { figureA: 118, figureB: 120 }, "5.2": open }),
      "cell: Tiếp theo: sửa mục 4.a",
    ],
    [
      "a score against its figures before open items",
      full({ "1.3": { figureA: 118, figureB: 120 }, "1.1": open }),
      "cell: Tiếp theo: sửa mục 1.3",
    ],
    ["nothing scored yet", [], "cell: Bắt đầu chấm mục 1.1"],
    ["figures before their score", full({ "1.3": open }), "figures: Tiếp theo: nhập số liệu mục 1.3"],
    [
      "figures are there, the score is not",
      full({ "1.3": { ...open, figureA: 120, figureB: 120 } }),
      "cell: Tiếp theo: chấm mục 1.3",
    ],
    ["a plain count is scored straight away", full({ "3.b": open }), "cell: Tiếp theo: chấm mục 3.b"],
    [
      "a waiting item only when nothing else is open",
      full({ "5.1": { ...open, figureA: RATING_PENDING }, "5.2": open }),
      "cell: Tiếp theo: chấm mục 5.2",
    ],
    [
      "only waiting items",
      full({ "5.1": { ...open, figureA: RATING_PENDING } }),
      "wait: Chờ kết quả mục 5.1",
    ],
    [
      "complete, not met",
      full({ "1.1": { selfScore: 0 }, "2.1": { selfScore: 0 } }),
      "review: Xem 2 mục mất điểm",
    ],
    ["complete, met", full({}), "dossier: Tiếp theo: tạo hồ sơ"],
  ])("%s", (_, entries, expected) => expect(stepOf(entries)).toBe(expected));

  test("a current dossier is done, a stale one is made again", () => {
    expect(stepOf(full({}), "current")).toBe("done: Hồ sơ đã tạo");
    expect(stepOf(full({}), "stale")).toBe("dossier: Tiếp theo: tạo hồ sơ");
  });
});

describe("the list of findings", () => {
  const entries = full({
    "1.3": { figureA: 118, figureB: 120 },
    "2.2": { evidence: "" },
    "3.e": { selfScore: 0 },
    "4.a": { selfScore: 3 },
    "5.1": { ...open, figureA: RATING_PENDING },
    "5.2": open,
  });

  test("three groups; inside a group by kind, then in sheet order, with the cell to go to", () => {
    expect(groupsOf(entries).map((g) => [g.id, ...g.rows.map((r) => `${r.itemCode} ${r.address}`)])).toEqual([
      ["error", "4.a I26", "1.3 I13"],
      ["warning", "3.e I23", "2.2 K16"],
      ["todo", "5.2 I34", "5.1 I33"],
    ]);
  });

  test("the first row is what the next-step button does", () => {
    expect(groupsOf(entries)[0]?.rows[0]?.itemCode).toBe("4.a");
    expect(stepOf(entries)).toContain("4.a");
  });

  test("a full sheet has no groups", () => expect(groupsOf(full({}))).toEqual([]));

  test("a row that is gone leads to its group's row", () => {
    const reading = { ...readingOf(VILLAGE, []), addressOf: () => undefined };
    const [todo] = findingGroups(evaluate(residential, []), residential, reading);
    expect(todo?.rows[0]?.address).toBe("C10");
  });

  test("items that may not apply, and ratings without a result, can be answered from their row", () => {
    const agency = criteriaOf("agency");
    const reading = readingOf({ ...VILLAGE, type: "agency" }, []);
    const rows = findingGroups(evaluate(agency, []), agency, reading).flatMap((g) => g.rows);
    const offers = rows.filter((r) => r.offer !== undefined).map((r) => `${r.itemCode} ${r.offer}`);
    expect(offers).toEqual([
      "1.1 not-applicable",
      "2.2 not-applicable",
      "4.1 not-applicable",
      "5.1 not-applicable",
    ]);
    expect(
      groupsOf([])
        .flatMap((g) => g.rows)
        .find((r) => r.offer === "waiting")?.itemCode,
    ).toBe("5.1");
  });

  test("held rows keep their places: gone ones drop out, new ones come last", () => {
    const rows = ["n", "b", "a"].map((id) => ({ id }));
    expect(heldOrder(rows, ["a", "gone", "b"]).map((r) => r.id)).toEqual(["a", "b", "n"]);
  });
});
