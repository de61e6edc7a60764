import type { Evaluation, ItemResult } from "../../../src/scoring";
import { message, type Message } from "../strings";
import type { FindingGroup, FindingRow } from "./finding-groups";

/** What the one primary button of the scoring view does, and what it says. */
export type NextStep = { readonly text: Message } & (
  | { readonly kind: "cell"; readonly address: string }
  | { readonly kind: "wait"; readonly address: string }
  | { readonly kind: "list" }
  | { readonly kind: "figures"; readonly itemCode: string }
  | { readonly kind: "review" }
  | { readonly kind: "dossier" }
  | { readonly kind: "done" }
);

/** Whether the documents made last still match the sheet. */
export type DossierState = "none" | "current" | "stale";

export interface NextStepInput {
  readonly evaluation: Evaluation;
  /** As `findingGroups` gives them: the step is always the first row of the first group that holds work. */
  readonly groups: readonly FindingGroup[];
  /** Whether any figure of an item is filled in. */
  hasFigures(itemCode: string): boolean;
  readonly dossier: DossierState;
}

/** The next step of a subject; the first rule that holds (pane design, section 5.4). */
export function nextStep({ evaluation: e, groups, hasFigures, dossier }: NextStepInput): NextStep {
  const first = (id: FindingGroup["id"]) => groups.find((g) => g.id === id)?.rows[0];
  const error = first("error");
  if (error !== undefined) return fixStep(error);

  const todo = first("todo");
  if (todo !== undefined) {
    const result = e.items.find((r) => r.item.code === todo.itemCode);
    return scoreStep(todo, result, hasFigures(todo.itemCode), e.answered === 0);
  }

  if (e.verdict !== "pass") return { kind: "review", text: message("next.review", { n: lostItems(e) }) };
  return dossier === "current"
    ? { kind: "done", text: message("next.done") }
    : { kind: "dossier", text: message("next.dossier") };
}

/** Shares, trends and ratings are worked out from figures; a plain count is scored straight away (picture 02b a). */
export function needsFigures({ item }: ItemResult): boolean {
  return item.measure !== undefined && item.measure.kind !== "count";
}

function fixStep({ itemCode, address }: FindingRow): NextStep {
  if (address === undefined) return { kind: "list", text: message("next.fixSheet") };
  return {
    kind: "cell",
    address,
    text:
      itemCode === "" ? message("next.fixCell", { cell: address }) : message("next.fix", { code: itemCode }),
  };
}

function scoreStep(
  row: FindingRow,
  result: ItemResult | undefined,
  hasFigures: boolean,
  nothingScored: boolean,
): NextStep {
  const { itemCode: code, address } = row;
  if (address === undefined) return { kind: "list", text: message("next.fixSheet") };
  if (result?.isWaiting === true) return { kind: "wait", address, text: message("next.wait", { code }) };
  if (result !== undefined && needsFigures(result) && !hasFigures)
    return { kind: "figures", itemCode: code, text: message("next.figures", { code }) };
  const text = nothingScored ? message("next.start", { code }) : message("next.score", { code });
  return { kind: "cell", address, text };
}

function lostItems(e: Evaluation): number {
  return e.items.filter((r) => r.state === "must" || r.state === "lost").length;
}
