import { invalidArgument, itemAlreadyExists } from "../interpreter/host-error";
import { areaToA1, parseAddress, quoteSheetName } from "./address";
import type { Area } from "./area";
import { rewriteTokens } from "./formula-tokens";
import type { Sheet } from "./sheet";
import type { NamedItem } from "./sheet-state";
import type { Workbook } from "./workbook";

/** Where a name lives: one sheet, or the workbook when undefined. */
export type NameScope = Sheet | undefined;

export const namesIn = (workbook: Workbook, scope: NameScope): readonly NamedItem[] =>
  scope ? scope.state.names : workbook.state.names;

export const findName = (workbook: Workbook, scope: NameScope, name: string): NamedItem | undefined =>
  namesIn(workbook, scope).find((item) => item.name.toLowerCase() === name.toLowerCase());

export function setNames(workbook: Workbook, scope: NameScope, names: readonly NamedItem[]): void {
  if (scope) scope.update({ names });
  else workbook.update({ names });
}

export function addName(workbook: Workbook, scope: NameScope, item: NamedItem): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(item.name) || item.name.length > 255 || parseAddress(item.name))
    throw invalidArgument(`"${item.name}" cannot be a name`);
  if (findName(workbook, scope, item.name)) throw itemAlreadyExists(`name "${item.name}"`);
  if (!workbook.calculation.accepts(item.formula))
    throw invalidArgument(`the formula ${item.formula} has a mistake`);
  setNames(workbook, scope, [...namesIn(workbook, scope), item]);
}

export function replaceName(
  workbook: Workbook,
  scope: NameScope,
  name: string,
  patch: Partial<NamedItem>,
): void {
  setNames(
    workbook,
    scope,
    namesIn(workbook, scope).map((item) => (item.name === name ? { ...item, ...patch } : item)),
  );
}

export function removeName(workbook: Workbook, scope: NameScope, name: string): void {
  setNames(
    workbook,
    scope,
    namesIn(workbook, scope).filter((item) => item.name !== name),
  );
}

export const rangeFormula = (sheet: Sheet, area: Area): string =>
  `=${quoteSheetName(sheet.name)}!${areaToA1(area, true)}`;

/** The place a name points at, or undefined if it stands for a value or a lost reference. */
export function nameTarget(
  workbook: Workbook,
  item: NamedItem,
  home: NameScope,
): { sheet: Sheet; area: Area } | undefined {
  const address = parseAddress(item.formula.replace(/^=/, ""));
  if (!address) return undefined;
  const sheet = address.sheetName === undefined ? home : workbook.findSheet(address.sheetName);
  return sheet && { sheet, area: address.area };
}

/** Excel stores references in names with their sheet: `=A1` given for a sheet's name becomes `=Sheet!A1`. */
export function withSheet(formula: string, sheet: Sheet): string {
  return rewriteTokens(formula, (token) =>
    token.kind === "reference" && token.sheet === undefined ? { ...token, sheet: sheet.name } : token,
  );
}
