import { HostClass, NULL_OBJECT } from "../interpreter";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import { rangeArgument } from "./range-arguments";
import { rangeClass } from "./range-class";
import { RangeTarget, type SheetTarget } from "./targets";

function frozenArea({ sheet }: SheetTarget): Area | undefined {
  const { freeze } = sheet.state;
  if (!freeze) return undefined;
  return {
    row: 0,
    column: 0,
    rows: freeze.rows === 0 ? MAX_ROWS : freeze.rows,
    columns: freeze.columns === 0 ? MAX_COLUMNS : freeze.columns,
  };
}

export const freezePanesClass = new HostClass<SheetTarget>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: (target, args) => {
      const { area } = rangeArgument(args, 0, target);
      target.sheet.update({ freeze: { rows: lastRow(area) + 1, columns: lastColumn(area) + 1 } });
    },
    FreezeColumns: ({ sheet }, args) =>
      sheet.update({ freeze: { rows: 0, columns: args.optionalNumber(0) ?? 1 } }),
    FreezeRows: ({ sheet }, args) =>
      sheet.update({ freeze: { rows: args.optionalNumber(0) ?? 1, columns: 0 } }),
    GetLocationOrNullObject: (target) => {
      const area = frozenArea(target);
      return area ? rangeClass.of(new RangeTarget(target.session, target.sheet, area)) : NULL_OBJECT;
    },
    Unfreeze: ({ sheet }) => sheet.update({ freeze: undefined }),
  },
});
