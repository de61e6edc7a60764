import type { Area as PlainArea } from "../../src/xlsx";
import { fromCorners, lastColumn, lastRow, type Area } from "../model/area";

export const toPlainArea = (area: Area): PlainArea => ({
  top: area.row,
  left: area.column,
  bottom: lastRow(area),
  right: lastColumn(area),
});

export const fromPlainArea = (area: PlainArea): Area =>
  fromCorners(area.top, area.left, area.bottom, area.right);
