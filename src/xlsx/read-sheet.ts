import { parseArea, parseCell } from "./address";
import type { ColourReader } from "./colours";
import { digitPixels, widthAttributeToPoints } from "./column-width";
import { dropUndefined } from "./drop-undefined";
import { PRINT_AREA, PRINT_TITLES, readPageSetup } from "./page-setup";
import { readProtection } from "./protection";
import { readCells } from "./read-cells";
import type { StyleTable } from "./read-styles";
import { readConditionalFormats, readValidation } from "./rules";
import type { DefinedName, PlainColumn, PlainRow, PlainSheet } from "./types";
import { child, childrenOf, flag, numberAttribute, type XmlElement } from "./xml-read";

/** What a sheet needs from the rest of the workbook. */
export interface SheetContext {
  readonly name: string;
  readonly state: PlainSheet["state"];
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly colour: ColourReader;
  /** All names of this sheet, the built-in ones too. */
  readonly names: readonly DefinedName[];
  readonly customProperties: PlainSheet["customProperties"];
  /** Told of everything that is left out. */
  readonly drop: (what: string) => void;
}

/** Elements of a sheet that have no place in the plain data. */
const NOT_READ: Readonly<Record<string, string>> = {
  drawing: "drawing",
  legacyDrawing: "comments",
  tableParts: "table",
  autoFilter: "filter",
  hyperlinks: "hyperlink",
  oleObjects: "object",
  picture: "background",
};

/** A whole-sheet `cols` entry must not become 16 384 columns. */
const MAX_READ_COLUMNS = 1_024;

export function readSheet(xml: XmlElement, context: SheetContext): PlainSheet {
  const { styles, names, drop } = context;
  const properties = child(xml, "sheetPr");
  const view = child(child(xml, "sheetViews"), "sheetView");
  const format = child(xml, "sheetFormatPr");
  const digit = digitPixels(styles.defaultFont);
  const data = child(xml, "sheetData");
  for (const part of xml.children) {
    const dropped = NOT_READ[part.name];
    if (dropped) drop(dropped);
  }
  const builtIn = (name: string): string | undefined => names.find((n) => n.name === name)?.formula;
  const extensions = childrenOf(child(xml, "extLst"), "ext");
  const inExtension = (name: string): XmlElement[] => extensions.flatMap((ext) => childrenOf(ext, name));
  const defaultWidth = numberAttribute(format, "defaultColWidth");
  const pane = child(view, "pane");
  const frozen = pane?.attributes["state"] === "frozen" || pane?.attributes["state"] === "frozenSplit";

  return dropUndefined<PlainSheet>({
    name: context.name,
    state: context.state,
    tabColor: context.colour(child(properties, "tabColor")),
    showGridlines: flag(view, "showGridLines", true),
    zoom: ifNot(numberAttribute(view, "zoomScale"), 100),
    defaultColumnWidth: defaultWidth === undefined ? undefined : widthAttributeToPoints(defaultWidth, digit),
    defaultRowHeight: flag(format, "customHeight") ? numberAttribute(format, "defaultRowHeight") : undefined,
    cells: readCells(data, context.strings, styles),
    columns: readColumns(child(xml, "cols"), digit, styles),
    rows: readRows(data, styles),
    merges: childrenOf(child(xml, "mergeCells"), "mergeCell")
      .map((m) => parseArea(m.attributes["ref"] ?? ""))
      .filter((area) => area !== undefined),
    freeze: frozen ? frozenPart(pane) : undefined,
    selection: selection(view),
    protection: readProtection(child(xml, "sheetProtection")),
    validations: [
      ...childrenOf(child(xml, "dataValidations"), "dataValidation"),
      ...inExtension("dataValidations").flatMap((list) => childrenOf(list, "dataValidation")),
    ]
      .map(readValidation)
      .filter((validation) => validation !== undefined),
    conditionalFormats: [
      ...childrenOf(xml, "conditionalFormatting"),
      ...inExtension("conditionalFormattings").flatMap((list) => childrenOf(list, "conditionalFormatting")),
    ]
      .flatMap((source) =>
        readConditionalFormats(source, styles, (kind) => drop(`conditional format ${kind}`)),
      )
      .sort((a, b) => a.priority - b.priority),
    page: readPageSetup(xml, builtIn(PRINT_AREA), builtIn(PRINT_TITLES)),
    names: names.filter((name) => !name.name.startsWith("_xlnm.")),
    customProperties: context.customProperties,
  });
}

const ifNot = (value: number | undefined, usual: number): number | undefined =>
  value === usual ? undefined : value;

function readColumns(source: XmlElement | undefined, digit: number, styles: StyleTable): PlainColumn[] {
  return childrenOf(source, "col").flatMap((col) => {
    const first = numberAttribute(col, "min") ?? 1;
    const last = Math.min(numberAttribute(col, "max") ?? first, MAX_READ_COLUMNS);
    const width = numberAttribute(col, "width");
    const style = styles.cell(numberAttribute(col, "style") ?? 0);
    const columns: PlainColumn[] = [];
    for (let index = first - 1; index < last; index++) {
      const column = dropUndefined<PlainColumn>({
        index,
        width:
          width === undefined || !flag(col, "customWidth", true)
            ? undefined
            : widthAttributeToPoints(width, digit),
        hidden: flag(col, "hidden") || undefined,
        style,
      });
      if (Object.keys(column).length > 1) columns.push(column);
    }
    return columns;
  });
}

function readRows(data: XmlElement | undefined, styles: StyleTable): PlainRow[] {
  let index = -1;
  return childrenOf(data, "row").flatMap((line) => {
    index = (numberAttribute(line, "r") ?? index + 2) - 1;
    const height = numberAttribute(line, "ht");
    const row = dropUndefined<PlainRow>({
      index,
      height,
      // A height without the mark is what the program measured last.
      fitsText: (height !== undefined && !flag(line, "customHeight")) || undefined,
      hidden: flag(line, "hidden") || undefined,
      style: flag(line, "customFormat") ? styles.cell(numberAttribute(line, "s") ?? 0) : undefined,
    });
    return Object.keys(row).length > 1 ? [row] : [];
  });
}

/** A split that scrolled its upper part keeps the count from the first row in view. */
function frozenPart(pane: XmlElement | undefined): { rows: number; columns: number } {
  return { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 };
}

function selection(view: XmlElement | undefined): PlainSheet["selection"] {
  const selections = childrenOf(view, "selection");
  const activePane = child(view, "pane")?.attributes["activePane"];
  const active = selections.find((s) => s.attributes["pane"] === activePane) ?? selections[0];
  const text = active?.attributes["sqref"]?.split(" ")[0] ?? active?.attributes["activeCell"];
  const cell = parseCell(text ?? "");
  return cell
    ? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
    : parseArea(text ?? "");
}
