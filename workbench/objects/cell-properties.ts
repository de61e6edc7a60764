import { invalidArgument, isRecord, type HostObject } from "../interpreter";
import { mapCells } from "../model/area";
import { rangeClass } from "./range-class";
import type { RangeTarget } from "./targets";

type Options = Readonly<Record<string, unknown>>;

/** `getCellProperties({format: {fill: {color: true}}})`: per cell, the asked properties in the same shape. */
export function readCellProperties(range: RangeTarget, options: Options): unknown[][] {
  return mapCells(range.area, (row, column) =>
    readShape(rangeClass.of(range.at({ row, column, rows: 1, columns: 1 })), options),
  );
}

function readShape(object: HostObject, options: Options): Record<string, unknown> {
  const entries = Object.entries(options).flatMap(([name, wanted]): [string, unknown][] => {
    if (wanted === false || wanted === undefined) return [];
    if (wanted === true) {
      const property = object.property(name);
      if (!property?.get) throw invalidArgument(`${object.className} has no ${name}`);
      return [[name, property.get()]];
    }
    return [[name, isRecord(wanted) ? readShape(open(object, name), wanted) : undefined]];
  });
  return Object.fromEntries(entries);
}

/** `setCellProperties`: sets the given properties of one cell. */
export function writeCellProperties(cell: RangeTarget, properties: Options): void {
  writeShape(rangeClass.of(cell), properties);
}

function writeShape(object: HostObject, properties: Options): void {
  for (const [name, value] of Object.entries(properties)) {
    const property = object.property(name);
    if (property?.set) property.set(value);
    else if (isRecord(value)) writeShape(open(object, name), value);
    else throw invalidArgument(`${object.className}.${name} cannot be set`);
  }
}

/** Borders come by side name (`borders: {top: …}`), everything else by navigation. */
function open(object: HostObject, name: string): HostObject {
  const child = object.navigation(name)?.open();
  if (child === undefined || typeof child === "symbol")
    throw invalidArgument(`${object.className} has no ${name}`);
  return child;
}
