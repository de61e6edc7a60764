import { isRecord, invalidArgument } from "../interpreter";
import { cellsOf } from "../model/area";
import type { Hyperlink } from "../model/cell";
import { requireAllowed, requireEditable } from "../model/protection";
import type { RangeTarget } from "./targets";

/** The link of the first cell; null if there is none. */
export const hyperlinkOf = ({ sheet, area }: RangeTarget): Hyperlink | null =>
  sheet.cell(area.row, area.column)?.hyperlink ?? null;

export function setHyperlink(range: RangeTarget, value: unknown): void {
  const { workbook, sheet, area } = range;
  if (!isRecord(value)) throw invalidArgument("a hyperlink must be an object");
  requireAllowed(sheet, "allowInsertHyperlinks");
  const field = (name: keyof Hyperlink): Hyperlink =>
    typeof value[name] === "string" ? { [name]: value[name] } : {};
  const link: Hyperlink = {
    ...field("address"),
    ...field("documentReference"),
    ...field("screenTip"),
    ...field("textToDisplay"),
  };
  for (const [row, column] of cellsOf(area)) {
    const cell = sheet.cell(row, column) ?? { value: "" };
    const shown =
      link.textToDisplay ?? (cell.value === "" ? (link.address ?? link.documentReference ?? "") : undefined);
    if (shown !== undefined) {
      requireEditable(sheet, area);
      sheet.setCell(row, column, { ...cell, value: shown, hyperlink: link });
    } else sheet.setCell(row, column, { ...cell, hyperlink: link });
  }
  workbook.emit({ kind: "formatChanged", sheet, area });
}
