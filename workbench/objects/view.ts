import { areaToA1 } from "../model/address";
import { boundingArea, cellArea, type Area } from "../model/area";
import type { WorkbookEvent } from "../model/events";
import { moveArea } from "../model/shift";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { EVENT, WORKBOOK_TARGET, type EventDelivery } from "./event-delivery";

/** What one user sees: the active sheet and the selection on each sheet. */
export class View {
  private active: Sheet | undefined;
  private readonly selections = new Map<Sheet, readonly Area[]>();

  constructor(
    private readonly workbook: Workbook,
    private readonly events: EventDelivery,
  ) {}

  /** The first visible sheet until another is activated. */
  get activeSheet(): Sheet {
    if (this.active && this.workbook.has(this.active)) return this.active;
    const first =
      this.workbook.sheets.find((sheet) => sheet.state.visibility === "Visible") ?? this.workbook.sheets[0];
    if (!first) throw new Error("a workbook has at least one sheet");
    return first;
  }

  selectionOn(sheet: Sheet): readonly Area[] {
    return this.selections.get(sheet) ?? [cellArea(0, 0)];
  }

  /** The selected area of the active sheet, or the rectangle around several. */
  get selectedArea(): Area {
    return this.selectionOn(this.activeSheet).reduce(boundingArea);
  }

  get activeCell(): Area {
    const [first = cellArea(0, 0)] = this.selectionOn(this.activeSheet);
    return cellArea(first.row, first.column);
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    this.active = sheet;
    if (before === sheet) return;
    this.raise(EVENT.deactivated, before, { worksheetId: before.id });
    this.raise(EVENT.activated, sheet, { worksheetId: sheet.id });
    this.workbook.note({ aspect: "workbook" });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selections.set(sheet, areas);
    this.raise(EVENT.selectionChanged, sheet, {
      worksheetId: sheet.id,
      address: areas.map((area) => areaToA1(area)).join(","),
    });
  }

  /** Keeps selection and active sheet right when others change the workbook. */
  follow(event: WorkbookEvent): void {
    if (event.kind === "shifted") {
      const moved = this.selectionOn(event.sheet).flatMap((area) => moveArea(area, event.shift) ?? []);
      if (moved.length > 0) this.selections.set(event.sheet, moved);
    }
    if (event.kind === "deleted" && this.active === event.sheet) {
      this.active = undefined;
      this.raise(EVENT.activated, this.activeSheet, { worksheetId: this.activeSheet.id });
    }
  }

  private raise(type: number, sheet: Sheet, message: object): void {
    this.events.raise(type, [sheet.id, WORKBOOK_TARGET], message);
  }
}
