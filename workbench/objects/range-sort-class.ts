import { HostClass, invalidArgument, isRecord } from "../interpreter";
import { requireAllowed, requireEditable } from "../model/protection";
import { sortRows, type SortField } from "../model/sorting";
import type { RangeTarget } from "./targets";

function fieldsFrom(value: unknown): readonly SortField[] {
  if (!Array.isArray(value)) throw invalidArgument("sort fields must be an array");
  return value.map((field: unknown) => {
    if (!isRecord(field) || typeof field["key"] !== "number")
      throw invalidArgument("a sort field needs a key");
    return { column: field["key"], ascending: field["ascending"] !== false };
  });
}

export const rangeSortClass = new HostClass<RangeTarget>("RangeSort", {
  methods: {
    Apply: (range, args) => {
      requireAllowed(range.sheet, "allowSort");
      requireEditable(range.sheet, range.area);
      if (args.at(3) === "Columns") throw invalidArgument("the emulator sorts rows only");
      sortRows(range.workbook, range.sheet, range.area, fieldsFrom(args.at(0)), args.flag(2));
    },
  },
});
