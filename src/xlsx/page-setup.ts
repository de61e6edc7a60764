import { absoluteAreaName, columnIndex, columnName, parseArea, quoteSheetName } from "./address";
import { dropUndefined, unlessEmpty } from "./drop-undefined";
import type { Area, PageMargins, PageSetup } from "./types";
import { child, childrenOf, flag, numberAttribute, oneOf, type XmlElement } from "./xml-read";
import { decodeText, element, encodeText, escapeXml } from "./xml-write";

const POINTS_PER_INCH = 72;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Print area and repeated rows and columns are names of the sheet. */
export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

type Titles = { readonly first: number; readonly last: number };

/** Everything about paper in a `worksheet` part; print area and titles come from the sheet's names. */
export function readPageSetup(
  sheet: XmlElement,
  printArea: string | undefined,
  printTitles: string | undefined,
): PageSetup | undefined {
  const setup = child(sheet, "pageSetup");
  const fits = flag(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const options = child(sheet, "printOptions");
  const texts = child(sheet, "headerFooter");
  const different = flag(texts, "differentFirst");
  const text = (name: string): string | undefined => {
    const found = child(texts, name)?.text;
    return found === undefined || found === "" ? undefined : decodeText(found);
  };
  const pair = (odd: string, first: string): PageSetup["header"] =>
    unlessEmpty(
      dropUndefined<NonNullable<PageSetup["header"]>>({
        odd: text(odd),
        first: different ? (text(first) ?? "") : undefined,
      }),
    );
  const breaks = childrenOf(child(sheet, "rowBreaks"), "brk").map((b) => numberAttribute(b, "id") ?? 0);
  const areas = referenced(printArea)
    .map(parseArea)
    .filter((area) => area !== undefined);
  const scale = numberAttribute(setup, "scale");

  return unlessEmpty(
    dropUndefined<PageSetup>({
      paperSize: numberAttribute(setup, "paperSize"),
      orientation: oneOf(setup?.attributes["orientation"], ["portrait", "landscape"]),
      scale: fits || scale === 100 ? undefined : scale,
      fit: fits
        ? {
            width: numberAttribute(setup, "fitToWidth") ?? 1,
            height: numberAttribute(setup, "fitToHeight") ?? 1,
          }
        : undefined,
      margins: readMargins(child(sheet, "pageMargins")),
      centerHorizontally: flag(options, "horizontalCentered") || undefined,
      centerVertically: flag(options, "verticalCentered") || undefined,
      header: pair("oddHeader", "firstHeader"),
      footer: pair("oddFooter", "firstFooter"),
      printAreas: areas.length > 0 ? areas : undefined,
      titleRows: titles(printTitles, /^\$?(\d+):\$?(\d+)$/, (name) => Number(name) - 1),
      titleColumns: titles(printTitles, /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i, columnIndex),
      rowBreaks: breaks.length > 0 ? breaks : undefined,
    }),
  );
}

function readMargins(source: XmlElement | undefined): PageMargins | undefined {
  if (!source) return undefined;
  // Four decimals of a point: finer than any printer, and 20 mm comes back as it went.
  const points = (side: string): number =>
    Math.round((numberAttribute(source, side) ?? 0) * POINTS_PER_INCH * 1e4) / 1e4;
  const [left, right, top, bottom, header, footer] = SIDES.map(points);
  return {
    left: left ?? 0,
    right: right ?? 0,
    top: top ?? 0,
    bottom: bottom ?? 0,
    header: header ?? 0,
    footer: footer ?? 0,
  };
}

/** "'a,b'!$A$1:$B$2,'a,b'!$D$1" → the references without the sheet's name. */
function referenced(formula: string | undefined): string[] {
  if (!formula) return [];
  return formula
    .replace(/'(?:[^']|'')*'!|[^,!']+!/g, "")
    .split(",")
    .map((part) => part.trim());
}

function titles(
  formula: string | undefined,
  shape: RegExp,
  index: (name: string) => number,
): Titles | undefined {
  for (const reference of referenced(formula)) {
    const match = shape.exec(reference);
    if (match) return { first: index(match[1] ?? ""), last: index(match[2] ?? "") };
  }
  return undefined;
}

/** Elements of a `worksheet` part, which wants them in places of its own. */
export interface PageXml {
  readonly fitToPage: string;
  readonly options: string;
  readonly margins: string;
  readonly setup: string;
  readonly texts: string;
  readonly breaks: string;
}

export function pageXml(page: PageSetup): PageXml {
  const { margins, header, footer, rowBreaks = [] } = page;
  const inches = (points: number): number => points / POINTS_PER_INCH;
  const setup = {
    paperSize: page.paperSize,
    scale: page.scale,
    fitToWidth: page.fit && page.fit.width !== 1 ? page.fit.width : undefined,
    fitToHeight: page.fit && page.fit.height !== 1 ? page.fit.height : undefined,
    orientation: page.orientation,
  };
  const options = { horizontalCentered: page.centerHorizontally, verticalCentered: page.centerVertically };
  const text = (name: string, value: string | undefined): string =>
    value ? element(name, {}, escapeXml(encodeText(value))) : "";
  const texts =
    text("oddHeader", header?.odd) +
    text("oddFooter", footer?.odd) +
    text("firstHeader", header?.first) +
    text("firstFooter", footer?.first);
  const different = header?.first !== undefined || footer?.first !== undefined;
  const anySet = (record: object): boolean => Object.values(record).some((value) => value !== undefined);
  return {
    fitToPage: page.fit ? element("pageSetUpPr", { fitToPage: true }) : "",
    options: anySet(options) ? element("printOptions", options) : "",
    margins: margins
      ? element("pageMargins", Object.fromEntries(SIDES.map((side) => [side, inches(margins[side])])))
      : "",
    setup: anySet(setup) ? element("pageSetup", setup) : "",
    texts:
      texts !== "" || different
        ? element("headerFooter", { differentFirst: different || undefined }, texts)
        : "",
    breaks:
      rowBreaks.length === 0
        ? ""
        : element(
            "rowBreaks",
            { count: rowBreaks.length, manualBreakCount: rowBreaks.length },
            rowBreaks.map((row) => element("brk", { id: row, max: 16383, man: true })).join(""),
          ),
  };
}

/** The names that carry print area and titles. */
export function printNames(
  sheetName: string,
  page: PageSetup | undefined,
): { name: string; formula: string }[] {
  const prefix = `${quoteSheetName(sheetName)}!`;
  const names: { name: string; formula: string }[] = [];
  const areas = page?.printAreas?.map((area: Area) => prefix + absoluteAreaName(area)) ?? [];
  if (areas.length > 0) names.push({ name: PRINT_AREA, formula: areas.join(",") });
  const { titleColumns, titleRows } = page ?? {};
  const parts = [
    ...(titleColumns
      ? [`${prefix}$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`]
      : []),
    ...(titleRows ? [`${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  if (parts.length > 0) names.push({ name: PRINT_TITLES, formula: parts.join(",") });
  return names;
}
