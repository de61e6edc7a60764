import type { EventEntry, RequestBody, ResponseBody, RichApiHost } from "../interpreter";

/** What the add-in has asked of the workbook so far. */
export interface Counters {
  /** Batches, which is what `context.sync()` sends. */
  syncs: number;
  /** Characters of JSON the add-in sent and was sent. */
  requestBytes: number;
  responseBytes: number;
}

/** The same host, counted; `afterBatch` runs when a batch has been answered. */
export function counted(
  host: RichApiHost,
  afterBatch: () => void,
): { host: RichApiHost; counters: Counters } {
  const counters: Counters = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  return {
    counters,
    host: {
      execute(body: RequestBody): ResponseBody {
        const response = host.execute(body);
        counters.syncs += 1;
        counters.requestBytes += JSON.stringify(body).length;
        counters.responseBytes += JSON.stringify(response).length;
        afterBatch();
        return response;
      },
      onEvents: (listener: (entries: readonly EventEntry[]) => void) => host.onEvents(listener),
    },
  };
}
