import { HostClass, invalidArgument, isRecord, NULL_OBJECT, type HostObject } from "../interpreter";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import type { HeaderFooter, HeaderFooterPage, PageLayout } from "../model/page-layout";
import { rangeAreasClass, RangeAreasTarget } from "./range-areas-class";
import { rangeArgument } from "./range-arguments";
import { rangeClass } from "./range-class";
import { flagValue, numberValue, oneOf, RangeTarget, textValue, type SheetTarget } from "./targets";

function change({ sheet }: SheetTarget, patch: Partial<PageLayout>): void {
  sheet.update({ pageLayout: { ...sheet.state.pageLayout, ...patch } });
}

function layoutProperty<K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]) {
  return {
    get: ({ sheet }: SheetTarget): unknown => sheet.state.pageLayout[key],
    set: (target: SheetTarget, value: unknown): void => change(target, { [key]: read(value) }),
  };
}

const flag = (
  key:
    | "blackAndWhite"
    | "centerHorizontally"
    | "centerVertically"
    | "draftMode"
    | "printGridlines"
    | "printHeadings",
) => layoutProperty(key, (value) => flagValue(value, key));

const margin = (
  key: "topMargin" | "bottomMargin" | "leftMargin" | "rightMargin" | "headerMargin" | "footerMargin",
) =>
  layoutProperty(key, (value) => {
    const points = numberValue(value, key);
    if (points < 0) throw invalidArgument(`${key} cannot be negative`);
    return points;
  });

const PAPER = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
] as const;

/** Points per unit of setPrintMargins. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

function readZoom(value: unknown): PageLayout["zoom"] {
  if (!isRecord(value)) throw invalidArgument("zoom must be an object");
  const part = (key: "scale" | "horizontalFitToPages" | "verticalFitToPages"): PageLayout["zoom"] => {
    const number = value[key];
    return typeof number === "number" ? { [key]: number } : {};
  };
  const zoom = { ...part("scale"), ...part("horizontalFitToPages"), ...part("verticalFitToPages") };
  if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400))
    throw invalidArgument("scale lies between 10 and 400");
  return zoom;
}

interface HeaderTarget {
  readonly target: SheetTarget;
  readonly page: HeaderFooterPage;
}

const headerPart = (key: keyof HeaderFooter) => ({
  get: ({ target, page }: HeaderTarget) => target.sheet.state.pageLayout.headersFooters[page][key],
  set: ({ target, page }: HeaderTarget, value: unknown) => {
    const { headersFooters } = target.sheet.state.pageLayout;
    const next = { ...headersFooters[page], [key]: textValue(value, key) };
    change(target, { headersFooters: { ...headersFooters, [page]: next } });
  },
});

const headerFooterClass = new HostClass<HeaderTarget>("HeaderFooter", {
  properties: {
    CenterFooter: headerPart("centerFooter"),
    CenterHeader: headerPart("centerHeader"),
    LeftFooter: headerPart("leftFooter"),
    LeftHeader: headerPart("leftHeader"),
    RightFooter: headerPart("rightFooter"),
    RightHeader: headerPart("rightHeader"),
  },
});

const header = (target: SheetTarget, page: HeaderFooterPage): HostObject =>
  headerFooterClass.of({ target, page });

const headerFooterGroupClass = new HostClass<SheetTarget>("HeaderFooterGroup", {
  properties: {
    State: layoutProperty("headersFootersState", (value) =>
      oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"], "header state"),
    ),
    UseSheetMargins: layoutProperty("useSheetMargins", (value) => flagValue(value, "useSheetMargins")),
    UseSheetScale: layoutProperty("useSheetScale", (value) => flagValue(value, "useSheetScale")),
  },
  navigations: {
    DefaultForAllPages: (target) => header(target, "defaultForAllPages"),
    EvenPages: (target) => header(target, "evenPages"),
    FirstPage: (target) => header(target, "firstPage"),
    OddPages: (target) => header(target, "oddPages"),
  },
});

const rangeOrNull = (target: SheetTarget, area: Area | undefined): HostObject | typeof NULL_OBJECT =>
  area ? rangeClass.of(new RangeTarget(target.session, target.sheet, area)) : NULL_OBJECT;

export const pageLayoutClass = new HostClass<SheetTarget>("PageLayout", {
  properties: {
    BlackAndWhite: flag("blackAndWhite"),
    BottomMargin: margin("bottomMargin"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    DraftMode: flag("draftMode"),
    FirstPageNumber: layoutProperty("firstPageNumber", (value) =>
      value === "" ? "" : numberValue(value, "firstPageNumber"),
    ),
    FooterMargin: margin("footerMargin"),
    HeaderMargin: margin("headerMargin"),
    LeftMargin: margin("leftMargin"),
    Orientation: layoutProperty("orientation", (value) =>
      oneOf(value, ["Portrait", "Landscape"], "orientation"),
    ),
    PaperSize: layoutProperty("paperSize", (value) => oneOf(value, PAPER, "paper size")),
    PrintComments: layoutProperty("printComments", (value) =>
      oneOf(value, ["NoComments", "EndSheet", "InPlace"], "way of printing comments"),
    ),
    PrintErrors: layoutProperty("printErrors", (value) =>
      oneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"], "way of printing errors"),
    ),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    PrintOrder: layoutProperty("printOrder", (value) =>
      oneOf(value, ["DownThenOver", "OverThenDown"], "print order"),
    ),
    RightMargin: margin("rightMargin"),
    TopMargin: margin("topMargin"),
    Zoom: layoutProperty("zoom", readZoom),
  },
  navigations: { HeadersFooters: (target) => headerFooterGroupClass.of(target) },
  methods: {
    GetPrintAreaOrNullObject: (target) => {
      const areas = target.sheet.state.pageLayout.printArea;
      return areas.length === 0
        ? NULL_OBJECT
        : rangeAreasClass.of(new RangeAreasTarget(target.session, target.sheet, areas));
    },
    GetPrintTitleColumnsOrNullObject: (target) =>
      rangeOrNull(target, target.sheet.state.pageLayout.titleColumns),
    GetPrintTitleRowsOrNullObject: (target) => rangeOrNull(target, target.sheet.state.pageLayout.titleRows),
    SetPrintArea: (target, args) => {
      const several = args.object(0, rangeAreasClass);
      change(target, { printArea: several ? several.areas : [rangeArgument(args, 0, target).area] });
    },
    SetPrintMargins: (target, args) => {
      const factor = UNITS[oneOf(args.at(0), Object.keys(UNITS), "unit")] ?? 1;
      const given = args.options(1);
      const patch = Object.entries(MARGINS).flatMap(([name, key]) => {
        const size = given[name];
        return typeof size === "number" ? [[key, size * factor] as const] : [];
      });
      change(target, Object.fromEntries(patch));
    },
    SetPrintTitleColumns: (target, args) => {
      const { area } = rangeArgument(args, 0, target);
      change(target, { titleColumns: { ...area, row: 0, rows: MAX_ROWS } });
    },
    SetPrintTitleRows: (target, args) => {
      const { area } = rangeArgument(args, 0, target);
      change(target, { titleRows: { ...area, column: 0, columns: MAX_COLUMNS } });
    },
  },
});

export const PAGE_LAYOUT_CLASSES = [pageLayoutClass, headerFooterGroupClass, headerFooterClass] as const;
