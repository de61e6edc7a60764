import type { CriteriaSet } from "../../../src/criteria";
import { setOfSheet } from "../../../src/scorecard";
import type { WorkbookPort } from "../../excel/workbook-port";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { LiveReader } from "./live-reader";
import { currentCard, type PaneState } from "./state";

export interface RepairActions {
  /** A new sheet with every entry of the current one; the damaged sheet stays. Resolves to whether it is there. */
  repairSheet(): Promise<boolean>;
}

interface RepairContext {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly reader: LiveReader;
  now(): string;
  sets(): readonly CriteriaSet[];
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createRepairActions(context: RepairContext): RepairActions {
  const { box, port, reader, now, sets, attempt, announce } = context;
  return {
    async repairSheet() {
      const card = currentCard(box.getState());
      const set = card && setOfSheet(sets(), card.identity);
      if (card?.reading === undefined || set === undefined || box.getState().isInserting) return false;
      const { identity } = card;
      const { entries } = card.reading;
      // The damaged sheet keeps its own id: both are in the workbook until the clerk deletes one.
      const subject = { ...identity.subject, id: `${identity.subject.id}+${now()}` };
      box.set({ isInserting: true });
      const isDone = await attempt(async () => {
        const { layoutOf, fillLayout } = await import("./new-sheet");
        const { layout } = fillLayout(layoutOf(set, subject), entries);
        const { sheetName } = await port.insert(layout);
        await reader.readNow();
        announce(message("st.broken.done", { sheet: sheetName }));
      });
      box.set({ isInserting: false });
      return isDone;
    },
  };
}
