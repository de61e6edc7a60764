import type { Area } from "./area";

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPage = "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";

/** Margins are points, as in the API (72 to the inch). */
export interface PageLayout {
  readonly orientation: string;
  readonly paperSize: string;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printOrder: string;
  readonly printComments: string;
  readonly printErrors: string;
  readonly firstPageNumber: number | "";
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea: readonly Area[];
  readonly titleRows: Area | undefined;
  readonly titleColumns: Area | undefined;
  readonly headersFooters: Readonly<Record<HeaderFooterPage, HeaderFooter>>;
  readonly headersFootersState: string;
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
}

const NO_HEADER: HeaderFooter = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "Letter",
  blackAndWhite: false,
  draftMode: false,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  firstPageNumber: "",
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  printArea: [],
  titleRows: undefined,
  titleColumns: undefined,
  headersFooters: {
    defaultForAllPages: NO_HEADER,
    firstPage: NO_HEADER,
    evenPages: NO_HEADER,
    oddPages: NO_HEADER,
  },
  headersFootersState: "Default",
  useSheetMargins: true,
  useSheetScale: true,
};
