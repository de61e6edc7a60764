import { FIELD_CELL, type MergeWrite, type Side } from "../../../src/council";
import { fileSlug } from "../../../src/vi";
import type { SheetWrites } from "../../excel/workbook-port";
import { bodyName } from "../logic/register-view";
import { message } from "../strings";
import { busyRunner, councilSetter, logWriter, type CouncilParts } from "./council-parts";
import type { ReturnedSubject } from "./council-state";
import { isAssessed } from "./state";

export interface CopyActions {
  /** A file with every scorecard and what was handed out, for scoring where this file cannot be opened. */
  exportCopy(): Promise<void>;
  /** The log as a file for a program that has no part in this one. */
  exportLog(): Promise<void>;
  /** Reads a returned copy beside this workbook; nothing of it is written yet. */
  openReturned(fileName: string, data: Uint8Array): Promise<void>;
  chooseSide(sheetId: string, itemCode: string, side: Side): void;
  /** Writes what only they changed and what was chosen from them, in one batch; asks again where a cell changed since. */
  takeReturned(): Promise<boolean>;
  /** Nothing of the returned copy is taken over. */
  forgetReturned(): void;
}

export function createCopyActions(parts: CouncilParts): CopyActions {
  const { box, port, services, reader, sets, attempt, announce } = parts;
  const set = councilSetter(box);
  const writeLog = logWriter(parts);
  const busy = busyRunner(parts);

  /** Reading and writing files, in a bundle of its own. */
  const files = () => import("./review-files");
  const ours = () => box.getState().cards.filter(isAssessed);

  function refuse(reason: "file" | "empty"): void {
    set({ copyProblem: reason });
  }

  return {
    async exportCopy() {
      await busy(async () => {
        await reader.readAllNow();
        const { preferences, cards } = box.getState();
        const time = services.now() + services.offset();
        const { reviewFile } = await files();
        const made = reviewFile({
          cards: ours(),
          sets: sets(),
          mark: { time, person: preferences.person ?? "", to: "" },
          body: bodyName(cards),
        });
        const delivered = await services.delivery.save(made.file);
        await writeLog([
          { detail: { action: "hand-out", copyId: made.copyId, subjects: ours().length, to: "" } },
        ]);
        announce(message(delivered === "downloaded" ? "cou.exported" : "dos.manual"));
      });
    },
    async exportLog() {
      await attempt(async () => {
        await reader.readNow();
        const { cards, log } = box.getState();
        const name = `${services.today()}_${fileSlug(bodyName(cards))}_nhat-ky.csv`;
        const { logCsv } = await import("./council-work");
        const data = new TextEncoder().encode(logCsv(log));
        const delivered = await services.delivery.save({ name, data, type: "text/csv" });
        announce(message(delivered === "downloaded" ? "cou.log.done" : "dos.manual"));
      });
    },
    async openReturned(fileName, data) {
      set({ copyProblem: undefined });
      await busy(async () => {
        await reader.readAllNow();
        const { returnedCopy } = await files();
        const returned = returnedCopy(fileName, data, ours(), sets());
        if (typeof returned === "string") return refuse(returned);
        set({ returned });
        box.set({ page: "returned-copy" });
      });
    },
    chooseSide(sheetId, itemCode, side) {
      const { returned } = box.getState().council;
      if (returned === undefined) return;
      const own = new Map(returned.choices.get(sheetId) ?? []);
      own.set(itemCode, side);
      set({ returned: { ...returned, choices: new Map([...returned.choices, [sheetId, own]]) } });
    },
    async takeReturned() {
      const { returned } = box.getState().council;
      const { openChoices, remerge } = await files();
      if (returned === undefined || openChoices(returned) > 0) return false;
      let isTaken = false;
      await busy(async () => {
        await reader.readAllNow();
        const fresh = remerge(returned, ours());
        // A cell that changed while the copy was looked at: shown again, with the choices made so far.
        if (openChoices(fresh) > 0) return set({ returned: fresh });
        const { mergeWrites } = await import("./council-work");
        const sheets = fresh.subjects.flatMap((s) =>
          sheetWrites(s, mergeWrites(s.merge, fresh.choices.get(s.sheetId))),
        );
        const taken = sheets.reduce((n, s) => n + s.writes.length, 0);
        const kept = fresh.subjects.flatMap((s) => s.merge.items.flatMap((i) => i.cells)).length - taken;
        if (taken > 0) await reader.ownWrite(() => port.writeSheets(sheets));
        await writeLog([{ detail: { action: "take-back", copyId: fresh.copyId, taken, kept } }]);
        isTaken = true;
        set({ returned: undefined });
        box.set({ page: "subject" });
        announce(message("cou.taken", { n: taken }));
      });
      return isTaken;
    },
    forgetReturned() {
      set({ returned: undefined });
      box.set({ page: "subject" });
    },
  };

  function sheetWrites({ sheetId }: ReturnedSubject, merged: readonly MergeWrite[]): SheetWrites[] {
    const card = ours().find((c) => c.sheetId === sheetId);
    const writes = merged.flatMap(({ code, field, value }) => {
      const address = card?.reading.addressOf(code, FIELD_CELL[field]);
      return address === undefined ? [] : [{ address, value: cellValue(value) }];
    });
    return writes.length === 0 ? [] : [{ sheetId, writes }];
  }
}

/** Texts stay texts: the host would read “5” or “=1” as something else. */
function cellValue(value: MergeWrite["value"]): string | number | boolean {
  return typeof value === "string" ? `'${value}` : (value ?? "");
}
