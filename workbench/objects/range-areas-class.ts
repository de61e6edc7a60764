import { HostClass, itemNotFound } from "../interpreter";
import { areaToA1, quoteSheetName } from "../model/address";
import { cellCount, type Area } from "../model/area";
import { clearArea } from "../model/editing";
import { requireEditable } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { rangeClass } from "./range-class";
import type { Session } from "./session";
import { SheetTarget } from "./targets";
import { worksheetClass } from "./worksheet-class";

/** Several areas of one sheet. */
export class RangeAreasTarget extends SheetTarget {
  constructor(
    session: Session,
    sheet: Sheet,
    readonly areas: readonly Area[],
  ) {
    super(session, sheet);
  }
}

const addresses = ({ sheet, areas }: RangeAreasTarget): string =>
  areas.map((area) => `${quoteSheetName(sheet.name)}!${areaToA1(area)}`).join(",");

const rangesOf = (target: RangeAreasTarget) =>
  target.areas.map((area) => rangeClass.of(target.session.rangeAt(target.sheet, area)));

export const rangeCollectionClass: HostClass<RangeAreasTarget> = new HostClass<RangeAreasTarget>(
  "RangeCollection",
  {
    items: rangesOf,
    methods: {
      GetCount: ({ areas }) => areas.length,
      GetItemAt: (target, args) => {
        const range = rangesOf(target)[args.number(0)];
        if (!range) throw itemNotFound(`area ${args.number(0)}`);
        return range;
      },
    },
  },
);

export const rangeAreasClass: HostClass<RangeAreasTarget> = new HostClass<RangeAreasTarget>("RangeAreas", {
  properties: {
    Address: { get: addresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: (target) => rangeCollectionClass.of(target),
    Worksheet: (target) => worksheetClass.of(target),
  },
  methods: {
    Clear: ({ workbook, sheet, areas }) => {
      for (const area of areas) {
        requireEditable(sheet, area);
        clearArea(workbook, sheet, area, "All");
      }
    },
    Select: ({ session, sheet, areas }) => session.view.select(sheet, areas),
  },
});
