import { FIELD_CELL, isReason, type LogDetail, type Role } from "../../../src/council";
import { toNfc } from "../../../src/vi";
import { message, type Message } from "../strings";
import { busyRunner, councilSetter, logWriter, type CouncilParts } from "./council-parts";
import type { CouncilFilter, CouncilPlace } from "./council-state";
import type { Preferences } from "./services";
import { isAssessed, type AssessedCard } from "./state";

export interface CouncilActions {
  /** Reads every sheet that is known by its summary only; for views over the whole file. */
  readEverySheet(): Promise<void>;
  filterCouncil(filter: CouncilFilter | undefined): void;
  searchCouncil(text: string): void;
  /** The step the button under the list names. */
  takeCouncilStep(): Promise<void>;
  /** The page of one subject: its first difference without reason, else its first. */
  openAppraisal(sheetId: string): Promise<void>;
  goToDifference(place: CouncilPlace): Promise<void>;
  /** Writes the reason into its cell; resolves to whether it stands there. */
  saveReason(place: Required<CouncilPlace>, reason: string): Promise<boolean>;
  /** Freezes the result as it stands now in the log; resolves to whether it did. */
  closeResult(sheetId: string): Promise<boolean>;
  reopenResult(sheetId: string, reason: string): Promise<boolean>;
  setPerson(name: string): void;
  setRole(role: Role): void;
  /** Cells of the other side that were just edited: leave them so, and say so in the log. */
  keepWrongColumn(): Promise<void>;
  /** The same cells as they were before. */
  undoWrongColumn(): Promise<void>;
}

export function createCouncilActions(parts: CouncilParts): CouncilActions {
  const { box, port, services, reader, attempt, announce } = parts;
  const set = councilSetter(box);
  const writeLog = logWriter(parts);
  const busy = busyRunner(parts);

  const work = () => import("./council-work");
  const assessed = (sheetId: string): AssessedCard | undefined => {
    const card = box.getState().cards.find((c) => c.sheetId === sheetId);
    return isAssessed(card) ? card : undefined;
  };
  const prefer = (patch: Preferences) => {
    const preferences = { ...box.getState().preferences, ...patch };
    services.savePreferences(preferences);
    box.set({ preferences });
  };

  async function goTo(place: CouncilPlace): Promise<void> {
    const address =
      place.itemCode === undefined
        ? undefined
        : assessed(place.sheetId)?.reading.addressOf(place.itemCode, "council");
    set({ place });
    box.set({ page: "difference", currentSheetId: place.sheetId });
    await attempt(() =>
      address === undefined ? port.activateSheet(place.sheetId) : port.selectCell(place.sheetId, address),
    );
  }

  /** The first item of a subject that the page should show; the one after `after` where there is one. */
  async function nextPlace(sheetId: string, after?: string): Promise<CouncilPlace> {
    const { comparisonOf } = await work();
    const card = assessed(sheetId);
    const differences = card === undefined ? [] : comparisonOf(card).differences;
    const at = differences.findIndex((d) => d.item.code === after);
    const turned = [...differences.slice(at + 1), ...differences.slice(0, at + 1)];
    const found = turned.find((d) => !d.hasReason) ?? (after === undefined ? turned[0] : undefined);
    const itemCode = found?.item.code ?? after;
    return itemCode === undefined ? { sheetId } : { sheetId, itemCode };
  }

  async function logged(
    sheetId: string,
    detail: LogDetail,
    done: (time: string) => Message,
  ): Promise<boolean> {
    const isDone = await busy(async () => {
      await writeLog([{ sheetId, detail }]);
      const subject = box.getState().cards.find((c) => c.sheetId === sheetId)?.identity.subject;
      const { register, log } = box.getState();
      if (register === undefined || subject === undefined) return;
      const { closedCells, closingsOf } = await work();
      const cells = closedCells(register, subject.id, closingsOf(log).get(subject.id));
      if (cells.length > 0) await port.writeRegisterCells(cells);
    });
    if (isDone) announce(done(services.now().slice(11, 16)));
    return isDone;
  }

  return {
    readEverySheet: () => reader.fill(),
    filterCouncil: (filter) => set({ filter }),
    searchCouncil: (search) => set({ search }),
    async takeCouncilStep() {
      const { councilStep, councilView } = await work();
      const step = councilStep(councilView(box.getState(), parts.sets(), services.today()));
      switch (step?.kind) {
        case "difference":
        case "final":
          return goTo(await nextPlace(step.sheetId));
        case "score": {
          const item = assessed(step.sheetId)?.council.items.find(
            (r) => r.state === "blank" || r.state === "invalid",
          );
          const address = item && assessed(step.sheetId)?.reading.addressOf(item.item.code, "council");
          if (address === undefined) return goTo({ sheetId: step.sheetId });
          const isDone = await attempt(() => port.selectCell(step.sheetId, address));
          if (isDone) announce(message("find.selected", { cell: address }));
          return;
        }
        case "documents":
          return box.set({ tab: "dossier", dossier: { ...box.getState().dossier, isAppraisal: true } });
        case "reading":
          return reader.fill();
        case undefined:
          return;
      }
    },
    async openAppraisal(sheetId) {
      if (assessed(sheetId) === undefined) await reader.readSheet(sheetId);
      await goTo(await nextPlace(sheetId));
    },
    goToDifference: goTo,
    async saveReason({ sheetId, itemCode }, reason) {
      const text = toNfc(reason).trim();
      const address = assessed(sheetId)?.reading.addressOf(itemCode, "councilReason");
      if (address === undefined || !isReason(text)) return false;
      // The apostrophe keeps whatever is typed a text.
      const isDone = await busy(() =>
        reader.ownWrite(() => port.writeCells(sheetId, [{ address, value: `'${text}` }])),
      );
      if (!isDone) return false;
      announce(message("fig.written", { cells: address }));
      const next = await nextPlace(sheetId, itemCode);
      if (next.itemCode !== itemCode) await goTo(next);
      return true;
    },
    async closeResult(sheetId) {
      await reader.readSheet(sheetId);
      const card = assessed(sheetId);
      if (card === undefined) return false;
      const { closedResult, closingProblems, comparisonOf } = await work();
      const comparison = comparisonOf(card);
      if (closingProblems(comparison).length > 0) return false;
      const result = closedResult(comparison, card.reading.entries);
      return logged(sheetId, { action: "close", result }, (time) => message("cou.finalisedAt", { time }));
    },
    async reopenResult(sheetId, reason) {
      const text = toNfc(reason).trim();
      if (!isReason(text)) return false;
      return logged(sheetId, { action: "reopen", reason: text }, () => message("cou.reopened"));
    },
    setPerson: (name) => prefer({ person: toNfc(name).trim() }),
    setRole(role) {
      prefer({ role });
      set({ wrongColumn: undefined });
    },
    async keepWrongColumn() {
      const { wrongColumn } = box.getState().council;
      if (wrongColumn === undefined) return;
      const { sheetId, role, changes } = wrongColumn;
      const isDone = await attempt(() =>
        writeLog([{ sheetId, detail: { action: "wrong-column", role, changes } }]),
      );
      if (isDone) set({ wrongColumn: undefined });
    },
    async undoWrongColumn() {
      const { wrongColumn } = box.getState().council;
      const card = wrongColumn && assessed(wrongColumn.sheetId);
      if (wrongColumn === undefined || card === undefined) return;
      const writes = wrongColumn.changes.flatMap(({ code, field, from }) => {
        const address = card.reading.addressOf(code, FIELD_CELL[field]);
        const value = typeof from === "string" ? `'${from}` : (from ?? "");
        return address === undefined ? [] : [{ address, value }];
      });
      const isDone = await attempt(() => reader.ownWrite(() => port.writeCells(card.sheetId, writes)));
      if (isDone) set({ wrongColumn: undefined });
    },
  };
}
