import { HostError, invalidArgument } from "../interpreter";
import { isInSheet, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { moveArea, type Shift } from "../model/shift";
import type { Workbook } from "../model/workbook";
import type { Session } from "./session";

/** A worksheet as an API object sees it. */
export class SheetTarget {
  constructor(
    readonly session: Session,
    private readonly model: Sheet,
  ) {}

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** The sheet; an add-in that still holds a deleted one gets InvalidReference. */
  get sheet(): Sheet {
    if (!this.workbook.has(this.model))
      throw new HostError("InvalidReference", "emulator: the sheet was deleted");
    return this.model;
  }
}

/** A range as an API object sees it. Kept ranges move when rows or columns are inserted or deleted. */
export class RangeTarget extends SheetTarget {
  constructor(
    session: Session,
    sheet: Sheet,
    private place: Area | undefined,
  ) {
    super(session, sheet);
  }

  get area(): Area {
    if (!this.place) throw new HostError("InvalidReference", "emulator: the cells were deleted");
    return this.place;
  }

  shift(shift: Shift): void {
    this.place = this.place && moveArea(this.place, shift);
  }

  /** Another area of the same sheet; outside the sheet is InvalidArgument. */
  at(area: Area): RangeTarget {
    if (!isInSheet(area)) throw invalidArgument("the range would lie outside the sheet");
    return new RangeTarget(this.session, this.sheet, area);
  }
}

/** One of the values an API enumeration allows, in any case. */
export function oneOf<V extends string>(value: unknown, allowed: readonly V[], what: string): V {
  const found = allowed.find(
    (each) => typeof value === "string" && each.toLowerCase() === value.toLowerCase(),
  );
  if (found === undefined) throw invalidArgument(`${String(value)} is not a ${what}`);
  return found;
}

export function textValue(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`${what} must be text`);
}

export function numberValue(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(`${what} must be a number`);
}

export function flagValue(value: unknown, what: string): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${what} must be true or false`);
}
