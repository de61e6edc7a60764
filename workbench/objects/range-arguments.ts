import { invalidArgument, itemNotFound, type Arguments } from "../interpreter";
import { parseAddress } from "../model/address";
import { WHOLE_SHEET } from "../model/area";
import { findName, nameTarget } from "../model/names";
import { rangeClass } from "./range-class";
import { RangeTarget, type SheetTarget } from "./targets";

/** Reads what getRange takes: an A1 address, with or without sheet, or a defined name; nothing = all cells. */
export function rangeFromText(target: SheetTarget, text: string | undefined): RangeTarget {
  const { session, sheet, workbook } = target;
  if (text === undefined || text === "") return new RangeTarget(session, sheet, WHOLE_SHEET);
  const address = parseAddress(text.replace(/^=/, ""));
  if (address) {
    const home = address.sheetName === undefined ? sheet : workbook.findSheet(address.sheetName);
    if (!home) throw itemNotFound(`sheet "${address.sheetName ?? ""}"`);
    return new RangeTarget(session, home, address.area);
  }
  const local = findName(workbook, sheet, text);
  const item = local ?? findName(workbook, undefined, text);
  const place = item && nameTarget(workbook, item, local ? sheet : undefined);
  if (!place) throw invalidArgument(`"${text}" is not a range`);
  return new RangeTarget(session, place.sheet, place.area);
}

/** An argument that may be a Range object or its address. */
export function rangeArgument(args: Arguments, index: number, home: SheetTarget): RangeTarget {
  return args.object(index, rangeClass) ?? rangeFromText(home, args.text(index));
}
