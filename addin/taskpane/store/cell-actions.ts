import { NOT_APPLICABLE, RATING_PENDING } from "../../../src/scoring";
import { toNfc } from "../../../src/vi";
import type { CellWrite, WorkbookPort } from "../../excel/workbook-port";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { LiveReader } from "./live-reader";
import { currentCard, type PaneState } from "./state";

export interface CellActions {
  goToCell(address: string): Promise<void>;
  goToItem(itemCode: string): Promise<void>;
  /** A cell of any scorecard; that sheet is then the subject. */
  selectIn(sheetId: string, address: string): Promise<void>;
  markNotApplicable(itemCode: string, reason: string): Promise<void>;
  markWaiting(itemCode: string): Promise<void>;
  /** One batch of cells of the current sheet; resolves to whether they were written. */
  writeCells(writes: readonly CellWrite[], done: Message): Promise<boolean>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly reader: Pick<LiveReader, "readNow">;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

/** Selecting and writing cells of the subject the views speak of. */
export function createCellActions({ box, port, reader, attempt, announce }: Parts): CellActions {
  async function goToCell(address: string): Promise<void> {
    const { currentSheetId } = box.getState();
    if (currentSheetId === undefined) return;
    const isDone = await attempt(() => port.selectCell(currentSheetId, address));
    if (isDone) announce(message("find.selected", { cell: address }));
  }

  async function writeCells(writes: readonly CellWrite[], done: Message): Promise<boolean> {
    const { currentSheetId } = box.getState();
    if (currentSheetId === undefined) return false;
    const isDone = await attempt(() => port.writeCells(currentSheetId, writes));
    if (isDone) {
      announce(done);
      await reader.readNow();
    }
    return isDone;
  }

  /** Where an item's cells are and what stands in its note. */
  function rowOf(itemCode: string) {
    const card = currentCard(box.getState());
    return {
      score: card?.reading?.addressOf(itemCode, "self"),
      figureA: card?.reading?.addressOf(itemCode, "figureA"),
      note: card?.reading?.addressOf(itemCode, "note"),
      noteText: card?.reading?.entries.find((e) => e.code === itemCode)?.note?.trim() ?? "",
    };
  }

  return {
    goToCell,
    async goToItem(itemCode) {
      const address = rowOf(itemCode).score;
      if (address !== undefined) await goToCell(address);
    },
    async selectIn(sheetId, address) {
      box.set({ currentSheetId: sheetId });
      await goToCell(address);
    },
    async markNotApplicable(itemCode, reason) {
      const { score, note, noteText } = rowOf(itemCode);
      if (score === undefined || note === undefined) return;
      const text = toNfc(reason).trim();
      await writeCells(
        [
          { address: score, value: NOT_APPLICABLE },
          // What the unit noted itself stays.
          { address: note, value: noteText === "" ? text : `${noteText}; ${text}` },
        ],
        message("fig.written", { cells: `${score}, ${note}` }),
      );
    },
    async markWaiting(itemCode) {
      const { figureA } = rowOf(itemCode);
      if (figureA === undefined) return;
      await writeCells(
        [{ address: figureA, value: RATING_PENDING }],
        message("fig.written", { cells: figureA }),
      );
    },
    writeCells,
  };
}
