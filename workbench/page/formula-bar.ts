import { parseAddress, areaToA1 } from "../model/address";
import { cellArea } from "../model/area";
import type { Refusal } from "../grid";
import type { WorkbookSource } from "./workbook-source";

/** Name box and formula bar above the grid. */
export function connectFormulaBar(options: {
  readonly nameBox: HTMLInputElement;
  readonly formula: HTMLInputElement;
  readonly source: WorkbookSource;
  readonly focusGrid: () => void;
  readonly onRefusal: (refusal: Refusal) => Promise<boolean>;
}): void {
  const { nameBox, formula, source, focusGrid, onRefusal } = options;
  const isFocused = (input: HTMLInputElement): boolean => input.ownerDocument.activeElement === input;

  const show = (): void => {
    const { sheetId, row, column } = source.selection();
    if (!isFocused(nameBox)) nameBox.value = areaToA1(cellArea(row, column));
    if (!isFocused(formula)) formula.value = source.editText(sheetId, row, column);
  };
  const leave = (): void => {
    focusGrid();
    show();
  };

  nameBox.addEventListener("focus", () => nameBox.select());
  nameBox.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key !== "Enter") return;
    const target = parseAddress(nameBox.value);
    const sheet = source.frames().find((frame) => frame.name === target?.sheetName);
    const sheetId = sheet?.id ?? source.selection().sheetId;
    if (target)
      source.select({ sheetId, area: target.area, row: target.area.row, column: target.area.column });
    leave();
  });

  formula.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") leave();
    if (event.key !== "Enter") return;
    const { sheetId, row, column } = source.selection();
    const refusal =
      source.mayEdit(sheetId, row, column) ??
      source.enter(sheetId, row, column, formula.value.normalize("NFC"));
    if (!refusal || refusal instanceof Promise) {
      leave();
      void refusal?.then((late) => late && onRefusal({ ...late, canRetry: false }));
    } else void onRefusal(refusal).then((again) => (again ? formula.focus() : leave()));
  });

  source.subscribe(show);
  show();
}
