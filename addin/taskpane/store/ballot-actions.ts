import { agreedScores, ballotSheet, MOST_MEMBERS } from "../../../src/council";
import { FIELD_CATALOGUE, profileKey, roundId } from "../../../src/dossier";
import { toNfc } from "../../../src/vi";
import { memberNames } from "../logic/ballot-list";
import { message } from "../strings";
import { busyRunner, councilSetter, type CouncilParts } from "./council-parts";
import type { BallotPage } from "./council-state";
import { isAssessed, type AssessedCard } from "./state";

export interface BallotActions {
  /** The page with the members' scores of a subject; looks for their sheet. */
  openBallots(sheetId: string): Promise<void>;
  closeBallots(): void;
  /** A sheet that is no scorecard was edited: theirs, perhaps. */
  noticeBallots(): void;
  /** Makes the sheet with a column for each of them, and keeps the list; resolves to whether it is there. */
  insertBallots(members: string): Promise<boolean>;
  goToBallots(): Promise<void>;
  /** Writes what the majority gave into the council's column; nothing where it is not what was shown any more. */
  writeAgreed(shown: readonly string[]): Promise<boolean>;
}

/** Wait for typing to pause, as for every other edit. */
const PAUSE_MS = 300;
const MEMBERS_FIELD = "hoi_dong.thanh_vien";

/** Members' own scores (optional): a sheet on request, their count, and what they agree on. */
export function createBallotActions(parts: CouncilParts): BallotActions {
  const { box, port, reader, attempt, announce } = parts;
  const set = councilSetter(box);
  const busy = busyRunner(parts);
  let pause: ReturnType<typeof setTimeout> | undefined;

  const page = (): BallotPage | undefined => box.getState().council.ballots;
  const cardOf = (sheetId: string | undefined): AssessedCard | undefined => {
    const card = box.getState().cards.find((c) => c.sheetId === sheetId);
    return isAssessed(card) ? card : undefined;
  };

  /** Looks at the members' sheet as it is now. */
  async function look(): Promise<void> {
    const sheetId = page()?.sheetId;
    const subject = cardOf(sheetId)?.identity.subject;
    if (sheetId === undefined || subject === undefined) return;
    const found = await port.findBallots(subject.id);
    // Another subject may have been opened meanwhile.
    const now = page();
    if (now?.sheetId === sheetId) set({ ballots: { ...now, found: found ?? "none" } });
  }

  /** Where the council's members are kept, for this year's papers. */
  function membersKey(sheetId: string): string | undefined {
    const subject = cardOf(sheetId)?.identity.subject;
    const field = FIELD_CATALOGUE.find((f) => f.name === MEMBERS_FIELD);
    if (subject === undefined || field === undefined) return undefined;
    return profileKey(field, roundId(subject.type === "commune" ? "commune" : "units", subject.year));
  }

  return {
    async openBallots(sheetId) {
      set({ ballots: { sheetId, members: "", found: undefined } });
      box.set({ page: "ballots", currentSheetId: sheetId });
      await attempt(async () => {
        if (cardOf(sheetId) === undefined) await reader.readSheet(sheetId);
        const members = box.getState().profile[membersKey(sheetId) ?? ""] ?? "";
        set({ ballots: { sheetId, members, found: undefined } });
        await look();
      });
    },
    closeBallots() {
      clearTimeout(pause);
      set({ ballots: undefined });
      box.set({ page: "difference" });
    },
    noticeBallots() {
      if (page() === undefined || box.getState().page !== "ballots") return;
      clearTimeout(pause);
      pause = setTimeout(() => void attempt(look), PAUSE_MS);
    },
    async insertBallots(members) {
      const card = cardOf(page()?.sheetId);
      const names = memberNames(members);
      if (card === undefined || names.length === 0 || names.length > MOST_MEMBERS) return false;
      return busy(async () => {
        const { subject } = card.identity;
        const key = membersKey(card.sheetId);
        const typed = toNfc(members).trim();
        if (key !== undefined && typed !== box.getState().profile[key])
          await port.writeProfile({ [key]: typed });
        // Somebody else may have made it meanwhile.
        if ((await port.findBallots(subject.id)) === undefined) {
          const source = {
            sheetName: card.sheetName,
            cellOf: (code: string, field: "self" | "council") => card.reading.addressOf(code, field),
          };
          await port.insertBallots(ballotSheet(card.criteria, subject, source, names));
          announce(message("bal.inserted", { n: names.length }));
        }
        await reader.readNow();
        await look();
      });
    },
    async goToBallots() {
      const found = page()?.found;
      if (found === undefined || found === "none") return;
      await attempt(() => port.activateSheet(found.sheetId));
    },
    async writeAgreed(shown) {
      const sheetId = page()?.sheetId;
      if (sheetId === undefined) return false;
      let isWritten = false;
      await busy(async () => {
        await reader.readSheet(sheetId);
        await look();
        const card = cardOf(sheetId);
        const found = page()?.found;
        if (card === undefined || found === undefined || found === "none") return;
        const { writes } = agreedScores(card.criteria, found.reading.ballots, card.reading.entries);
        const isAsShown = writes.map((w) => `${w.code} ${w.value}`).join() === shown.join();
        if (!isAsShown) return announce(message("bal.changed"));
        const cells = writes.flatMap(({ code, value }) => {
          const address = card.reading.addressOf(code, "council");
          return address === undefined ? [] : [{ address, value }];
        });
        await reader.ownWrite(() => port.writeCells(sheetId, cells));
        isWritten = true;
        announce(message("bal.written", { n: cells.length }));
      });
      return isWritten;
    },
  };
}
