import { evaluate, type Entry } from "../src/scoring";
import { stockSubjects } from "./stock-set";
import { medianMs, printTable } from "./table";

/** Evaluation of one full scorecard beside its floor: adding up the same scores and nothing else. Goal: ≤ 0.1 ms. */
export function benchEvaluate(): void {
  const rows = stockSubjects().map(({ type, criteria }) => {
    const items = criteria.criteria.flatMap((c) => c.items);
    const entries: Entry[] = items.map((i, n) => ({
      code: i.code,
      selfScore: n % 7 === 3 ? 0 : i.points,
      figureA: 1,
      figureB: 1,
      evidence: "Sổ theo dõi",
    }));
    const full = medianMs(() => evaluate(criteria, entries));
    const floor = medianMs(() =>
      entries.reduce((sum, e) => sum + (typeof e.selfScore === "number" ? e.selfScore : 0), 0),
    );
    return [type, String(items.length), `${full.toFixed(4)} ms`, `${floor.toFixed(5)} ms`];
  });
  printTable("Evaluate one scorecard", ["subject type", "items", "evaluate", "floor (sum of scores)"], rows);
}
