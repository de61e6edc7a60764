import type { CriteriaSet } from "../../../src/criteria";
import type { BallotActions } from "./ballot-actions";
import type { CopyActions } from "./copy-actions";
import type { CouncilActions } from "./council-actions";
import type { CouncilParts } from "./council-parts";
import { later } from "./later";
import type { PointsActions } from "./points-actions";
import type { RegisterActions } from "./register-actions";

export interface LaterParts extends CouncilParts {
  /** The set that comes with the add-in. */
  readonly stock: () => CriteriaSet | undefined;
  /** The sets of this machine have changed. */
  onKeptChanged(): Promise<void>;
}

export interface LaterActions
  extends CouncilActions, BallotActions, RegisterActions, CopyActions, PointsActions {
  /** Loads all of them ahead; rejects where they cannot be had now. */
  loadActions(): Promise<void>;
}

/** Actions of views that most people do not open at once: their code comes with the first use. */
export function createLaterActions(parts: LaterParts): LaterActions {
  const { attempt } = parts;
  const council = later(async () => (await import("./council-actions")).createCouncilActions(parts), attempt);
  const ballots = later(async () => (await import("./ballot-actions")).createBallotActions(parts), attempt);
  const register = later(
    async () => (await import("./register-actions")).createRegisterActions(parts),
    attempt,
  );
  const copies = later(async () => (await import("./copy-actions")).createCopyActions(parts), attempt);
  const points = later(async () => (await import("./points-actions")).createPointsActions(parts), attempt);
  return {
    async loadActions() {
      await Promise.all([council, ballots, register, copies, points].map((set) => set.prepare()));
    },

    readEverySheet: () => council.ask((a) => a.readEverySheet()),
    filterCouncil: (filter) => council.run((a) => a.filterCouncil(filter)),
    searchCouncil: (text) => council.run((a) => a.searchCouncil(text)),
    takeCouncilStep: () => council.ask((a) => a.takeCouncilStep()),
    openAppraisal: (sheetId) => council.ask((a) => a.openAppraisal(sheetId)),
    goToDifference: (place) => council.ask((a) => a.goToDifference(place)),
    saveReason: (place, reason) => council.ask((a) => a.saveReason(place, reason), false),
    closeResult: (sheetId) => council.ask((a) => a.closeResult(sheetId), false),
    reopenResult: (sheetId, reason) => council.ask((a) => a.reopenResult(sheetId, reason), false),
    setPerson: (name) => council.run((a) => a.setPerson(name)),
    setRole: (role) => council.run((a) => a.setRole(role)),
    keepWrongColumn: () => council.ask((a) => a.keepWrongColumn()),
    undoWrongColumn: () => council.ask((a) => a.undoWrongColumn()),

    openBallots: (sheetId) => ballots.ask((a) => a.openBallots(sheetId)),
    closeBallots: () => ballots.run((a) => a.closeBallots()),
    noticeBallots: () => ballots.run((a) => a.noticeBallots()),
    insertBallots: (members) => ballots.ask((a) => a.insertBallots(members), false),
    goToBallots: () => ballots.ask((a) => a.goToBallots()),
    writeAgreed: (shown) => ballots.ask((a) => a.writeAgreed(shown), false),

    updateRegister: () => register.ask((a) => a.updateRegister(), false),
    writeCommune: (override) => register.ask((a) => a.writeCommune(override), false),

    exportCopy: () => copies.ask((a) => a.exportCopy()),
    exportLog: () => copies.ask((a) => a.exportLog()),
    openReturned: (fileName, data) => copies.ask((a) => a.openReturned(fileName, data)),
    chooseSide: (sheetId, itemCode, side) => copies.run((a) => a.chooseSide(sheetId, itemCode, side)),
    takeReturned: () => copies.ask((a) => a.takeReturned(), false),
    forgetReturned: () => copies.run((a) => a.forgetReturned()),

    openPoints: () => points.run((a) => a.openPoints()),
    openCalendar: () => points.run((a) => a.openCalendar()),
    downloadCalendar: () => points.ask((a) => a.downloadCalendar()),
    loadOffers: () => points.ask((a) => a.loadOffers()),
    showPointsList: () => points.run((a) => a.showPointsList()),
    resumeImport: () => points.run((a) => a.resumeImport()),
    openPaste: () => points.run((a) => a.openPaste()),
    readPointsFile: (file) => points.ask((a) => a.readPointsFile(file)),
    readPastedPoints: (text) => points.ask((a) => a.readPastedPoints(text)),
    chooseTable: (table, type) => points.run((a) => a.chooseTable(table, type)),
    openChoice: () => points.run((a) => a.openChoice()),
    openReview: () => points.run((a) => a.openReview()),
    correct: (...corrections) => points.run((a) => a.correct(...corrections)),
    setStamp: (change) => points.run((a) => a.setStamp(change)),
    useTable: () => points.ask((a) => a.useTable(), false),
    useSet: (set) => points.ask((a) => a.useSet(set), false),
    dropSet: (set, origin) => points.ask((a) => a.dropSet(set, origin)),
    downloadSet: (set) => points.ask((a) => a.downloadSet(set)),
    openChange: () => points.run((a) => a.openChange()),
    changeSheets: (sheetIds) => points.ask((a) => a.changeSheets(sheetIds)),
  };
}
