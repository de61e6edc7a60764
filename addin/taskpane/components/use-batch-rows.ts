import { useEffect, useState } from "react";
import { eachBatchRow, type BatchRow } from "../logic/dossier-batch";
import { nextTask } from "../store/next-task";
import { usePane, useStore } from "./pane-context";

/** Short enough not to be felt between two presses of a key. */
const SLICE_MS = 12;

/**
 * Every subject of the workbook and what is in its way, worked out a slice at a time: a hundred subjects at once would
 * hold the pane for a moment. `undefined` until they are first known; later the last ones stand until the new are there.
 */
export function useBatchRows(): readonly BatchRow[] | undefined {
  const { cards, profile, dossier } = usePane();
  const { services, criteriaSets } = useStore();
  const { dossier: kind, unwanted } = dossier;
  const today = services.today();
  const [rows, setRows] = useState<readonly BatchRow[]>();
  useEffect(() => {
    const controller = new AbortController();
    const each = eachBatchRow({ cards, profile, kind, unwanted }, criteriaSets(), today);
    void inSlices(each, controller.signal).then((found) => found !== undefined && setRows(found));
    return () => controller.abort();
  }, [cards, profile, kind, unwanted, criteriaSets, today]);
  return rows;
}

async function inSlices<T>(each: Iterable<T>, signal: AbortSignal): Promise<T[] | undefined> {
  const found: T[] = [];
  let until = performance.now() + SLICE_MS;
  for (const one of each) {
    found.push(one);
    if (performance.now() < until) continue;
    await nextTask();
    if (signal.aborted) return undefined;
    until = performance.now() + SLICE_MS;
  }
  return signal.aborted ? undefined : found;
}
