import type { CriteriaSet } from "../../../src/criteria";
import type { Profile } from "../../../src/dossier";
import type { WorkbookPort } from "../../excel/workbook-port";
import { subjectOfNextYear, type NextYear } from "../logic/carry-over";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { CarryOverSlice, PastFile } from "./carry-over-state";
import type { LiveReader } from "./live-reader";
import type { Services } from "./services";
import type { PaneState } from "./state";

export interface CarryOverActions {
  openCarryOver(): void;
  /** Reads an earlier year's workbook. A file that cannot be read says why; nothing is thrown. */
  choosePastFile(file: { readonly name: string; readonly data: Uint8Array }): Promise<void>;
  /** A sheet for each unit, with last year's figures, and what the form knew of it. Resolves to whether all are there. */
  carryOver(chosen: readonly NextYear[]): Promise<boolean>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly services: Services;
  readonly reader: Pick<LiveReader, "readNow" | "fill">;
  readonly sets: () => readonly CriteriaSet[];
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createCarryOverActions(parts: Parts): CarryOverActions {
  const { box, port, services, reader, sets, attempt, announce } = parts;
  const set = (carryOver: CarryOverSlice) => box.set({ carryOver });

  /** Inserts one sheet after the other. What the form knows of the units follows, also when a sheet could not be made. */
  async function insertAll(chosen: readonly NextYear[], file: PastFile | undefined): Promise<void> {
    const { layoutOf, fillLayout } = await import("./new-sheet");
    const { carryProfile } = await import("../../../src/dossier");
    const { profile: here } = box.getState();
    const past: Profile = file === undefined ? here : "profile" in file ? file.profile : {};
    const total = chosen.length;
    const sheets: string[] = [];
    let texts: Profile = {};
    try {
      for (const [done, next] of chosen.entries()) {
        set({ kind: "running", done, total, name: next.past.name });
        const subject = subjectOfNextYear(next, services.now());
        const { layout } = fillLayout(layoutOf(next.set, subject), next.figures);
        sheets.push((await port.insert(layout)).sheetId);
        texts = { ...texts, ...carryProfile(past, here, next.past.id, subject.id) };
      }
    } finally {
      if (Object.keys(texts).length > 0) await port.writeProfile(texts);
    }
    const [first] = sheets;
    if (first !== undefined && sheets.length > 1) await port.activateSheet(first);
  }

  return {
    openCarryOver() {
      box.set({ page: "carry-over", carryOver: { kind: "idle" } });
      // In a large workbook most sheets were only glanced at; their figures are asked for now.
      void reader.fill();
    },
    async choosePastFile({ name, data }) {
      await attempt(async () => {
        const { readPastFile } = await import("./past-file");
        set({ kind: "file", file: readPastFile(name, data, sets(), box.getState().locale) });
      });
    },
    async carryOver(chosen) {
      const before = box.getState().carryOver;
      if (before.kind === "running" || chosen.length === 0) return false;
      const isDone = await attempt(async () => {
        try {
          await insertAll(chosen, before.kind === "file" ? before.file : undefined);
        } finally {
          await reader.readNow();
        }
      });
      set(isDone ? { kind: "idle" } : before);
      if (!isDone) return false;
      box.set({ page: "subject", tab: "score", pill: "todo" });
      const k = chosen.reduce((sum, { figures }) => sum + figures.length, 0);
      announce(message("carry.done", { n: chosen.length, k }));
      return true;
    },
  };
}
