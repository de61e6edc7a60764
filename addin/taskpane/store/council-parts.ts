import type { CriteriaSet } from "../../../src/criteria";
import type { LogDetail } from "../../../src/council";
import type { WorkbookPort } from "../../excel/workbook-port";
import type { Message } from "../strings";
import type { Box } from "./box";
import type { CouncilSlice } from "./council-state";
import type { LiveReader } from "./live-reader";
import type { Services } from "./services";
import type { PaneState } from "./state";

/** What the actions over the whole file work with. */
export interface CouncilParts {
  readonly box: Box<PaneState>;
  readonly port: WorkbookPort;
  readonly services: Services;
  readonly reader: LiveReader;
  readonly sets: () => readonly CriteriaSet[];
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

/** Sets part of the council's slice. */
export function councilSetter(box: Box<PaneState>): (patch: Partial<CouncilSlice>) => void {
  return (patch) => box.set({ council: { ...box.getState().council, ...patch } });
}

/** Adds lines to the log; kept in mind until a later read has seen them. */
export function logWriter({ box, port, services }: CouncilParts) {
  const set = councilSetter(box);
  return async (details: readonly { sheetId?: string; detail: LogDetail }[]): Promise<void> => {
    const { cards, preferences } = box.getState();
    const records = details.map(({ sheetId, detail }) => {
      const subject = cards.find((c) => c.sheetId === sheetId)?.identity.subject;
      return {
        time: services.now() + services.offset(),
        person: preferences.person ?? "",
        ...(subject === undefined ? {} : { subject: { id: subject.id, name: subject.name } }),
        detail,
      };
    });
    const { log, written } = await port.appendLog(records);
    box.set({ log });
    set({ written: [...box.getState().council.written, ...written] });
  };
}

/** Runs a request while the buttons of these views wait. */
export function busyRunner({ box, attempt }: CouncilParts) {
  const set = councilSetter(box);
  return async (request: () => Promise<void>): Promise<boolean> => {
    set({ isBusy: true });
    const isDone = await attempt(request);
    set({ isBusy: false });
    return isDone;
  };
}
