import { parseCell } from "./address";
import { fromFileFormula, shiftFormula } from "./formulas";
import type { StyleTable } from "./read-styles";
import type { CellValue, PlainCell } from "./types";
import { child, childrenOf, numberAttribute, type XmlElement } from "./xml-read";
import { decodeText } from "./xml-write";

const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 date system, as far as dates after February 1900 are concerned. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Text of a string item: its own `t`, or the runs of rich text joined. Phonetic hints are not text. */
export function stringItem(item: XmlElement | undefined): string {
  const runs = childrenOf(item, "r").map((run) => child(run, "t")?.text ?? "");
  return decodeText((child(item, "t")?.text ?? "") + runs.join("")).normalize("NFC");
}

/** Cells of `sheetData` in order. A row or cell without an address follows the one before. */
export function readCells(
  data: XmlElement | undefined,
  strings: readonly string[],
  styles: StyleTable,
): PlainCell[] {
  const shared = new Map<string, SharedFormula>();
  const cells: PlainCell[] = [];
  let row = -1;
  for (const line of childrenOf(data, "row")) {
    row = (numberAttribute(line, "r") ?? row + 2) - 1;
    let column = -1;
    for (const source of childrenOf(line, "c")) {
      const place = parseCell(source.attributes["r"] ?? "") ?? { row, column: column + 1 };
      column = place.column;
      const value = cellValue(source, strings);
      const formula = cellFormula(child(source, "f"), place, shared);
      const style = styles.cell(numberAttribute(source, "s") ?? 0);
      if (value === undefined && formula === undefined && style === undefined) continue;
      cells.push({
        row: place.row,
        column: place.column,
        ...(value === undefined ? {} : { value }),
        ...(formula === undefined ? {} : { formula }),
        ...(style === undefined ? {} : { style }),
      });
    }
  }
  return cells;
}

function cellValue(cell: XmlElement, strings: readonly string[]): CellValue | undefined {
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") return stringItem(child(cell, "is"));
  const text = child(cell, "v")?.text;
  if (text === undefined) return undefined;
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "str":
      return decodeText(text).normalize("NFC");
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text };
    case "d": {
      const time = Date.parse(/[zZ]$/.test(text) ? text : `${text}Z`);
      return Number.isNaN(time) ? text : (time - DAY_ZERO) / MS_PER_DAY;
    }
    default: {
      const value = Number(text);
      return text.trim() === "" || Number.isNaN(value) ? undefined : value;
    }
  }
}

/** A shared formula is written once; the other cells only name it. */
function cellFormula(
  source: XmlElement | undefined,
  place: { row: number; column: number },
  shared: Map<string, SharedFormula>,
): string | undefined {
  if (!source) return undefined;
  const text = source.text === "" ? undefined : fromFileFormula(source.text).normalize("NFC");
  const index = source.attributes["si"];
  if (source.attributes["t"] !== "shared" || index === undefined) return text;
  if (text !== undefined) {
    shared.set(index, { formula: text, ...place });
    return text;
  }
  const first = shared.get(index);
  return first && shiftFormula(first.formula, place.row - first.row, place.column - first.column);
}
