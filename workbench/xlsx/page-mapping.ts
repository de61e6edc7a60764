import type { PageSetup } from "../../src/xlsx";
import { fromCorners, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { DEFAULT_PAGE_LAYOUT, type HeaderFooter, type PageLayout } from "../model/page-layout";
import { fromPlainArea, toPlainArea } from "./area-mapping";

/** Excel.PaperType and the file's number. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** The page set-up of a sheet → what the file says of it. */
export function toPlainPage(layout: PageLayout, rowBreaks: readonly number[]): PageSetup {
  const { zoom, titleRows, titleColumns, headersFooters, headersFootersState } = layout;
  const paperSize = PAPERS[layout.paperSize];
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const firstDiffers = headersFootersState.startsWith("First");
  const { defaultForAllPages: everywhere, firstPage } = headersFooters;
  const header = {
    ...sections(everywhere, "Header"),
    ...(firstDiffers ? { first: sections(firstPage, "Header").odd ?? "" } : {}),
  };
  const footer = {
    ...sections(everywhere, "Footer"),
    ...(firstDiffers ? { first: sections(firstPage, "Footer").odd ?? "" } : {}),
  };
  return {
    ...(paperSize === undefined ? {} : { paperSize }),
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    ...(fits ? { fit: { width: zoom.horizontalFitToPages ?? 0, height: zoom.verticalFitToPages ?? 0 } } : {}),
    ...(!fits && zoom.scale !== undefined && zoom.scale !== 100 ? { scale: zoom.scale } : {}),
    margins: {
      left: layout.leftMargin,
      right: layout.rightMargin,
      top: layout.topMargin,
      bottom: layout.bottomMargin,
      header: layout.headerMargin,
      footer: layout.footerMargin,
    },
    ...(layout.centerHorizontally ? { centerHorizontally: true } : {}),
    ...(layout.centerVertically ? { centerVertically: true } : {}),
    ...(Object.keys(header).length === 0 ? {} : { header }),
    ...(Object.keys(footer).length === 0 ? {} : { footer }),
    ...(layout.printArea.length === 0 ? {} : { printAreas: layout.printArea.map(toPlainArea) }),
    ...(titleRows ? { titleRows: { first: titleRows.row, last: lastRow(titleRows) } } : {}),
    ...(titleColumns ? { titleColumns: { first: titleColumns.column, last: lastColumn(titleColumns) } } : {}),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks: [...rowBreaks] }),
  };
}

export function fromPlainPage(page: PageSetup): PageLayout {
  const { margins, fit, header, footer, titleRows, titleColumns } = page;
  const firstDiffers = header?.first !== undefined || footer?.first !== undefined;
  const base = DEFAULT_PAGE_LAYOUT;
  return {
    ...base,
    paperSize: Object.entries(PAPERS).find(([, size]) => size === page.paperSize)?.[0] ?? base.paperSize,
    orientation: page.orientation === "landscape" ? "Landscape" : "Portrait",
    zoom: fit ? pagesOf(fit) : { scale: page.scale ?? 100 },
    leftMargin: margins?.left ?? base.leftMargin,
    rightMargin: margins?.right ?? base.rightMargin,
    topMargin: margins?.top ?? base.topMargin,
    bottomMargin: margins?.bottom ?? base.bottomMargin,
    headerMargin: margins?.header ?? base.headerMargin,
    footerMargin: margins?.footer ?? base.footerMargin,
    centerHorizontally: page.centerHorizontally ?? false,
    centerVertically: page.centerVertically ?? false,
    printArea: page.printAreas?.map(fromPlainArea) ?? [],
    titleRows: titleRows && fromCorners(titleRows.first, 0, titleRows.last, MAX_COLUMNS - 1),
    titleColumns: titleColumns && fromCorners(0, titleColumns.first, MAX_ROWS - 1, titleColumns.last),
    headersFooters: {
      ...base.headersFooters,
      defaultForAllPages: { ...split(header?.odd ?? "", "Header"), ...split(footer?.odd ?? "", "Footer") },
      firstPage: { ...split(header?.first ?? "", "Header"), ...split(footer?.first ?? "", "Footer") },
    },
    headersFootersState: firstDiffers ? "FirstAndDefault" : "Default",
  };
}

/** 0 pages means "as many as needed", which the API says by leaving the side out. */
const pagesOf = ({ width, height }: NonNullable<PageSetup["fit"]>): PageLayout["zoom"] => ({
  ...(width === 0 ? {} : { horizontalFitToPages: width }),
  ...(height === 0 ? {} : { verticalFitToPages: height }),
});

type Part = "Header" | "Footer";

/** Left, centre and right in the file's one text: "&Ltrái&Cgiữa&Rphải". */
function sections(texts: HeaderFooter, part: Part): { odd?: string } {
  const [left, center, right] = [texts[`left${part}`], texts[`center${part}`], texts[`right${part}`]];
  const odd = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return odd === "" ? {} : { odd };
}

function split(
  text: string,
  part: "Header",
): Pick<HeaderFooter, "leftHeader" | "centerHeader" | "rightHeader">;
function split(
  text: string,
  part: "Footer",
): Pick<HeaderFooter, "leftFooter" | "centerFooter" | "rightFooter">;
function split(text: string, part: Part): Partial<HeaderFooter> {
  const found: Record<string, string> = { L: "", C: "", R: "" };
  // Without a mark the text belongs to the middle.
  for (const match of text.matchAll(/(?:&([LCR]))?((?:(?!&[LCR]).)+)/gs))
    found[match[1] ?? "C"] = match[2] ?? "";
  return { [`left${part}`]: found["L"], [`center${part}`]: found["C"], [`right${part}`]: found["R"] };
}
