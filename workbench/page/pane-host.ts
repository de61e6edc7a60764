import {
  isReadOnly,
  type EventEntry,
  type RequestBody,
  type ResponseBody,
  type RichApiHost,
} from "../interpreter";
import type { SharedWorkbook } from "../sharing";
import type { PaneHost } from "./connect-pane";

/** What the add-in has asked of the workbook so far. */
export interface Counters {
  /** Batches, which is what `context.sync()` sends. */
  syncs: number;
  /** Characters of JSON the add-in sent and was sent. */
  requestBytes: number;
  responseBytes: number;
}

/**
 * The host as the pane reaches it: batches are counted, one that may change something waits for this window's turn, and
 * `afterBatch` runs when it has been answered.
 */
export function paneHost(
  host: RichApiHost,
  shared: SharedWorkbook,
  afterBatch: () => void,
): { host: PaneHost; counters: Counters } {
  const counters: Counters = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  const run = (body: RequestBody): ResponseBody => {
    const response = host.execute(body);
    counters.syncs += 1;
    counters.requestBytes += JSON.stringify(body).length;
    counters.responseBytes += JSON.stringify(response).length;
    afterBatch();
    return response;
  };
  return {
    counters,
    host: {
      execute: (body) => (isReadOnly(body) ? run(body) : shared.perform(() => run(body))),
      onEvents: (listener: (entries: readonly EventEntry[]) => void) => host.onEvents(listener),
    },
  };
}
