import { HostError, invalidArgument, invalidOperation, itemAlreadyExists } from "../interpreter/host-error";
import { dropSheetFromFormula, renameSheetInFormula } from "./formula-rewrite";
import { rewriteAllFormulas, rewriteNames } from "./formulas-everywhere";
import type { Sheet } from "./sheet";
import type { SheetState, Visibility } from "./sheet-state";
import { tokenize } from "./formula-tokens";
import type { Workbook } from "./workbook";

const MAX_NAME_LENGTH = 31;

/** Excel's rules for a sheet name; throws InvalidArgument or ItemAlreadyExists. */
export function checkSheetName(workbook: Workbook, name: string, own?: Sheet): void {
  const bad =
    name.trim() === "" ||
    name.length > MAX_NAME_LENGTH ||
    /[[\]:*?/\\]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw invalidArgument(`"${name}" is not a sheet name`);
  const taken = workbook.findSheet(name);
  if (taken && taken !== own) throw itemAlreadyExists(`sheet "${name}"`);
}

export function addSheet(workbook: Workbook, name?: string): Sheet {
  if (name !== undefined) checkSheetName(workbook, name);
  const sheet = workbook.insertSheet(name ?? freeName(workbook), workbook.sheets.length);
  workbook.emit({ kind: "added", sheet });
  return sheet;
}

function freeName(workbook: Workbook): string {
  for (let number = workbook.sheets.length + 1; ; number += 1)
    if (!workbook.findSheet(`Sheet${number}`)) return `Sheet${number}`;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  checkSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.update({ name });
  rewriteAllFormulas(workbook, (formula) => renameSheetInFormula(formula, before, name));
  workbook.emit({ kind: "renamed", sheet, before, after: name });
}

export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  requireAnotherVisible(workbook, sheet);
  workbook.removeSheet(sheet);
  rewriteAllFormulas(workbook, (formula) => dropSheetFromFormula(formula, sheet.name));
  workbook.emit({ kind: "deleted", sheet });
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  if (visibility !== "Visible") requireAnotherVisible(workbook, sheet);
  sheet.update({ visibility });
  workbook.emit({ kind: "visibilityChanged", sheet, before, after: visibility });
}

function requireAnotherVisible(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheets.filter((each) => each !== sheet && each.state.visibility === "Visible");
  if (others.length === 0) throw invalidOperation("a workbook needs one visible sheet");
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw invalidArgument(`there is no position ${position}`);
  workbook.moveSheet(sheet, position);
  workbook.emit({ kind: "moved", sheet });
}

export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/**
 * Copies a sheet with everything on it, protection and custom properties included. References without a sheet
 * name follow the copy; names of the sheet, and workbook names that point at it, become names of the copy.
 */
export function copySheet(workbook: Workbook, sheet: Sheet, where: CopyPosition, relativeTo?: Sheet): Sheet {
  const name = copyName(workbook, sheet.name);
  const toCopy = (formula: string): string => renameSheetInFormula(formula, sheet.name, name);
  const own = new Set(sheet.state.names.map((item) => item.name.toLowerCase()));
  const global = workbook.state.names.filter(
    (item) => pointsAt(item.formula, sheet.name) && !own.has(item.name.toLowerCase()),
  );
  const state: SheetState = {
    ...sheet.state,
    name,
    names: rewriteNames([...sheet.state.names, ...global], toCopy, name),
    conditionalFormats: sheet.state.conditionalFormats.map((each) => ({ ...each, id: workbook.newId() })),
    comments: sheet.state.comments.map((each) => ({ ...each, id: workbook.newId() })),
    tables: sheet.state.tables.map((each) => ({
      ...each,
      id: workbook.newId(),
      name: freeTableName(workbook, each.name),
    })),
  };
  const copy = workbook.insertSheet(name, copyIndex(workbook, where, relativeTo), state);
  for (const [row, column, cell] of sheet.stored()) copy.setCell(row, column, cell);
  workbook.emit({ kind: "added", sheet: copy });
  return copy;
}

const pointsAt = (formula: string, sheetName: string): boolean =>
  tokenize(formula).some(
    (token) => token.kind === "reference" && token.sheet?.toLowerCase() === sheetName.toLowerCase(),
  );

function copyIndex(workbook: Workbook, where: CopyPosition, relativeTo: Sheet | undefined): number {
  switch (where) {
    case "Beginning":
      return 0;
    case "Before":
    case "After": {
      if (!relativeTo) throw new HostError("InvalidArgument", `emulator: copy ${where} needs a sheet`);
      return workbook.sheets.indexOf(relativeTo) + (where === "After" ? 1 : 0);
    }
    default:
      return workbook.sheets.length;
  }
}

function copyName(workbook: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = stem.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
    if (!workbook.findSheet(candidate)) return candidate;
  }
}

export function freeTableName(workbook: Workbook, stem: string): string {
  const taken = new Set(
    workbook.sheets.flatMap((sheet) => sheet.state.tables.map((table) => table.name.toLowerCase())),
  );
  const plain = stem.replace(/\d+$/, "");
  for (let number = 1; ; number += 1)
    if (!taken.has(`${plain}${number}`.toLowerCase())) return `${plain}${number}`;
}
