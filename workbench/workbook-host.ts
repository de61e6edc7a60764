import type { FormulaEngine } from "./engine";
import type { EventEntry, RequestBody, ResponseBody, RichApiHost } from "./interpreter";
import type { Culture } from "./model/culture";
import { addSheet } from "./model/sheets";
import { bySystem, Workbook } from "./model/workbook";
import { Session, type SessionOptions } from "./objects/session";
import { UserActions } from "./user-actions";

export interface WorkbookHostOptions extends SessionOptions {
  readonly engine: FormulaEngine;
  readonly culture?: Culture;
  /** Names of the sheets of the new workbook; one called Sheet1 by default. */
  readonly sheets?: readonly string[];
}

/**
 * An emulated Excel: a workbook, the session of one add-in and the hands of its user. `coAuthor` opens the same
 * workbook for a second person; what that person does arrives here as "Remote".
 */
export class WorkbookHost implements RichApiHost {
  readonly session: Session;
  readonly user: UserActions;

  constructor(
    readonly workbook: Workbook,
    options: SessionOptions = {},
  ) {
    this.session = new Session(workbook, options);
    this.user = new UserActions(this.session);
  }

  execute(body: RequestBody): ResponseBody {
    return this.session.execute(body);
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.session.onEvents(listener);
  }

  coAuthor(author: string): WorkbookHost {
    return new WorkbookHost(this.workbook, { author, apiLevel: this.session.apiLevel });
  }
}

/** A host on a new, empty workbook. */
export function createWorkbookHost(options: WorkbookHostOptions): WorkbookHost {
  const { engine, culture, sheets = ["Sheet1"], ...session } = options;
  const workbook = new Workbook(culture ? { engine, culture } : { engine });
  workbook.transaction(bySystem, "no-undo", () => {
    for (const name of sheets) addSheet(workbook, name);
    workbook.update({ isDirty: false });
  });
  return new WorkbookHost(workbook, session);
}
