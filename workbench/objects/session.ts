import {
  compareSets,
  Gate,
  Interpreter,
  openStartService,
  type EventEntry,
  type RequestBody,
  type ResponseBody,
  type RichApiHost,
} from "../interpreter";
import type { Origin } from "../model/events";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Shift } from "../model/shift";
import type { Workbook } from "../model/workbook";
import { EventDelivery } from "./event-delivery";
import { rangeClass } from "./range-class";
import requirementSets from "./requirement-sets.json";
import { RangeTarget } from "./targets";
import { View } from "./view";
import { workbookClass } from "./workbook-class";

export interface SessionOptions {
  /** Highest ExcelApi set this emulated Excel has, such as "1.14". */
  readonly apiLevel?: string;
  /** Whether members of ExcelApiOnline answer too. */
  readonly online?: boolean;
  /** Tells co-authors apart; events from another author arrive as "Remote". */
  readonly author?: string;
}

export const HIGHEST_API_LEVEL = "1.15";

/**
 * One running copy of office.js on a workbook: its kept objects, its registered events, its own selection. Several
 * sessions on one workbook are co-authors.
 */
export class Session implements RichApiHost {
  readonly author: string;
  readonly apiLevel: string;
  readonly view: View;
  readonly events: EventDelivery;
  private readonly interpreter: Interpreter;
  private readonly stopListening: () => void;

  constructor(
    readonly workbook: Workbook,
    options: SessionOptions = {},
  ) {
    this.author = options.author ?? "user";
    this.apiLevel = options.apiLevel ?? HIGHEST_API_LEVEL;
    this.events = new EventDelivery(this.author);
    this.view = new View(workbook, this.events);
    this.interpreter = new Interpreter({
      root: () => workbookClass.of(this),
      service: openStartService,
      gate: new Gate(this.apiLevel, requirementSets, { online: options.online ?? false }),
      around: (run) => workbook.transaction(this.addinOrigin, "undoable", run),
    });
    this.stopListening = workbook.onEvent((event, origin) => {
      if (event.kind === "shifted") this.moveKeptRanges(event);
      this.events.deliver(event, origin);
      this.view.follow(event);
    });
  }

  get addinOrigin(): Origin {
    return { author: this.author, byAddin: true };
  }

  get userOrigin(): Origin {
    return { author: this.author, byAddin: false };
  }

  rangeAt(sheet: Sheet, area: Area): RangeTarget {
    return new RangeTarget(this, sheet, area);
  }

  has(set: string): boolean {
    return compareSets(set, this.apiLevel) <= 0;
  }

  execute(body: RequestBody): ResponseBody {
    return this.interpreter.execute(body);
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.events.listen(listener);
  }

  /** Ends the session; the workbook lives on. */
  close(): void {
    this.stopListening();
  }

  /** Ranges the add-in holds on to move with the cells, as in Excel. */
  private moveKeptRanges({ sheet, shift }: { readonly sheet: Sheet; readonly shift: Shift }): void {
    for (const object of this.interpreter.keptObjects()) {
      const range = rangeClass.targetOf(object);
      if (range?.sheet === sheet) range.shift(shift);
    }
  }
}
