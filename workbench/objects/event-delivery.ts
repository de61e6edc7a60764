import type { EventEntry } from "../interpreter";
import { areaToA1 } from "../model/address";
import { valueType } from "../model/cell";
import type { Origin, WorkbookEvent } from "../model/events";

const RICH_API_EVENT = 65536;

/** Taken when the module loads: a test with fake timers still gets its events. */
const { setTimeout: laterTask } = globalThis;

/** Events of the whole collection or workbook have this target. */
export const WORKBOOK_TARGET = "Workbook";

/** The library's numbers for its events. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  autoSaveChanged: 2200,
  workbookActivated: 2203,
  settingsChanged: 1010,
} as const;

/**
 * Queues events for one session: only those registered before they happened, delivered together once the current
 * task is over (the answer to the batch must reach the client first, or it has no handlers yet).
 */
export class EventDelivery {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private queue: EventEntry[] = [];
  /** `runtime.enableEvents`: off, events are lost, as in Excel. */
  enabled = true;

  constructor(private readonly author: string) {}

  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  isRegistered(type: number, target: string): boolean {
    return this.registered.has(`${type} ${target}`);
  }

  raise(type: number, targets: readonly string[], message: object): void {
    if (!this.enabled) return;
    for (const targetId of targets.filter((target) => this.isRegistered(type, target))) {
      if (this.queue.length === 0) laterTask(() => this.flush(), 0);
      this.queue.push({
        messageCategory: RICH_API_EVENT,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
        id: "",
      });
    }
  }

  /** Turns a change of the workbook into Office.js events. */
  deliver(event: WorkbookEvent, origin: Origin): void {
    const source = origin.author === this.author || origin.author === "" ? "Local" : "Remote";
    const base = { worksheetId: event.sheet.id, source };
    const targets = [event.sheet.id, WORKBOOK_TARGET];
    switch (event.kind) {
      case "changed": {
        const { detail, shiftDirection } = event;
        this.raise(EVENT.changed, targets, {
          ...base,
          address: areaToA1(event.area),
          changeType: event.changeType,
          triggerSource: origin.byAddin && source === "Local" ? "ThisLocalAddin" : "Unknown",
          shiftDirection: shiftDirection ?? "None",
          ...(detail
            ? {
                valueBefore: detail.before,
                valueAfter: detail.after,
                valueTypeBefore: valueType(detail.before),
                valueTypeAfter: valueType(detail.after),
              }
            : {}),
        });
        return;
      }
      case "formatChanged":
        return this.raise(EVENT.formatChanged, targets, { ...base, address: areaToA1(event.area) });
      case "calculated":
        return this.raise(EVENT.calculated, targets, { worksheetId: event.sheet.id, address: "" });
      case "added":
        return this.raise(EVENT.added, [WORKBOOK_TARGET], base);
      case "deleted":
        return this.raise(EVENT.deleted, [WORKBOOK_TARGET], base);
      case "moved":
        return this.raise(EVENT.moved, [WORKBOOK_TARGET], base);
      case "renamed":
        return this.raise(EVENT.nameChanged, targets, {
          ...base,
          nameBefore: event.before,
          nameAfter: event.after,
        });
      case "visibilityChanged":
        return this.raise(EVENT.visibilityChanged, targets, {
          ...base,
          visibilityBefore: event.before,
          visibilityAfter: event.after,
        });
      case "protectionChanged":
        return this.raise(EVENT.protectionChanged, targets, { ...base, isProtected: event.isProtected });
      case "shifted":
        return;
    }
  }

  private flush(): void {
    const entries = this.queue;
    this.queue = [];
    for (const listener of this.listeners) listener(entries);
  }
}
