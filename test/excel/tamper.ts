import { NAME } from "../../src/scorecard";
import type { NodeExcel } from "../../workbench/bridges/node";

/** A scorecard without protection, in the hands of somebody careless or clever. */
export interface Victim {
  readonly excel: NodeExcel;
  sheet: string;
  /** 1-based rows of the table’s body: group rows and items. */
  readonly first: number;
  readonly last: number;
  readonly items: readonly number[];
  readonly random: () => number;
}

export type Tampering = (victim: Victim) => void | Promise<void>;

const HEADINGS = [..."BCDEFGHIJKLM"];
const CHECKS = [..."NOPQRSTUV"];
const SUMMARY_ROWS = 25;
const JUNK = ["", 0, 5, 100, 1e300, "x", "pass", "full", "ok", "Bắt buộc", "1.1", "=1+1", '="pass"', "=X99"];

/** Everything done to a sheet that leaves the entries themselves as they were. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  "a cell of the letterhead overwritten": (v) => put(v, `${pick(v, HEADINGS)}${between(v, 3, 9)}`, junk(v)),
  "the strip overwritten": (v) => put(v, `${pick(v, HEADINGS)}1`, junk(v)),
  "a heading overwritten": (v) => put(v, `${pick(v, HEADINGS)}2`, junk(v)),
  "two headings changed over": (v) => swap(v, `${pick(v, HEADINGS)}2`, `${pick(v, HEADINGS)}2`),
  "a heading written twice": (v) => put(v, `${pick(v, HEADINGS)}2`, read(v, `${pick(v, HEADINGS)}2`)),
  "a code overwritten": (v) => put(v, `A${item(v)}`, junk(v)),
  "two codes changed over": (v) => swap(v, `A${item(v)}`, `A${item(v)}`),
  "wording overwritten": (v) => put(v, `${pick(v, ["B", "C", "D"])}${item(v)}`, junk(v)),
  "a maximum overwritten": (v) => put(v, `E${item(v)}`, between(v, 0, 20)),
  "two maxima changed over": (v) => swap(v, `E${item(v)}`, `E${item(v)}`),
  "a mandatory mark deleted": (v) => put(v, `F${item(v)}`, ""),
  "a mandatory mark added": (v) => put(v, `F${item(v)}`, "Bắt buộc"),
  "a check overwritten": (v) => put(v, `${pick(v, CHECKS)}${item(v)}`, junk(v)),
  "a check frozen at its value": (v) => freeze(v, `${pick(v, CHECKS)}${item(v)}`),
  "a check copied from another row": (v) => {
    const column = pick(v, CHECKS);
    v.excel.host.user.copyPaste(v.sheet, `${column}${item(v)}`, `${column}${item(v)}`);
  },
  "all checks frozen": (v) => {
    for (const row of v.items) for (const column of CHECKS) freeze(v, `${column}${row}`);
  },
  "a cell of the summary overwritten": (v) =>
    put(v, `${pick(v, ["W", "X", "Y"])}${between(v, 1, SUMMARY_ROWS)}`, junk(v)),
  "the summary frozen": (v) => {
    for (let row = 1; row <= SUMMARY_ROWS; row++) for (const c of ["X", "Y"]) freeze(v, `${c}${row}`);
  },
  "a verdict written in": (v) => {
    put(v, "X1", 100);
    put(v, pick(v, ["X6", "X7"]), "pass");
  },
  "a cell below the table overwritten": (v) =>
    put(v, `${pick(v, HEADINGS)}${v.last + between(v, 1, 5)}`, junk(v)),
  "a row inserted": (v) => {
    const row = between(v, 1, v.last + 5);
    v.excel.host.user.insertRows(v.sheet, `${row}:${row}`);
  },
  "rows deleted": (v) => {
    const row = between(v, 1, v.last + 4);
    v.excel.host.user.deleteRows(v.sheet, `${row}:${row + between(v, 0, 1)}`);
  },
  "a row copied over another": (v) => {
    const from = item(v);
    v.excel.host.user.copyPaste(v.sheet, `A${from}:V${from}`, `A${item(v)}`);
  },
  "a row copied below the table": (v) => {
    const from = item(v);
    v.excel.host.user.copyPaste(v.sheet, `A${from}:V${from}`, `A${v.last + 7}`);
  },
  "the table sorted": (v) => sort(v, "A", "V"),
  "the table sorted without its codes": (v) => sort(v, "B", "M"),
  "the table sorted with the summary": (v) => sort(v, "A", "Y"),
  "the table sorted without its checks": (v) => sort(v, "A", "M"),
  "a column inserted": (v) => column(v, (range) => range.insert("Right")),
  "a column deleted": (v) => column(v, (range) => range.delete("Left")),
  "cells pushed down": (v) => cells(v, (range) => range.insert("Down")),
  "cells pulled up": (v) => cells(v, (range) => range.delete("Up")),
  "the name deleted": (v) => names(v, (sheet) => sheet.names.getItem(NAME.table).delete()),
  "the name changed": (v) =>
    names(v, (sheet) => {
      sheet.names.getItem(NAME.table).delete();
      sheet.names.add("BANG_DIEM", sheet.getRange("A1:Y40"));
    }),
  "the name put on other cells": (v) =>
    names(v, (sheet) => {
      sheet.names.getItem(NAME.table).delete();
      const corner = `${pick(v, ["A", "B", "I"])}${between(v, 1, 4)}`;
      sheet.names.add(NAME.table, sheet.getRange(`${corner}:Y${between(v, 5, v.last + 5)}`));
    }),
  "the sheet renamed": (v) => {
    v.excel.host.user.renameSheet(v.sheet, "Bảng 1");
    v.sheet = "Bảng 1";
  },
  "the sheet copied": (v) => void v.excel.host.user.copySheet(v.sheet),
  "the sheet copied, the first one deleted": (v) => {
    const before = sheetNames(v);
    v.excel.host.user.copySheet(v.sheet);
    v.excel.host.user.deleteSheet(v.sheet);
    v.sheet = sheetNames(v).find((name) => !before.includes(name)) ?? "";
  },
  "the stamp deleted": (v) => put(v, "A1", ""),
  "the stamp cut short": (v) => put(v, "A1", String(read(v, "A1")).slice(0, between(v, 1, 200))),
  "the stamp of another subject type": (v) =>
    restamp(v, /"type":"[^"]*"/, `"type":"${pick(v, ["agency", "school", "residential-area"])}"`),
  "the stamp of another points table": (v) => restamp(v, /"hash":"[^"]*"/, '"hash":"0"'),
  "the stamp of an unknown points table": (v) => restamp(v, /"set":"[^"]*"/, '"set":"khac"'),
};

export function pick<T>({ random }: Pick<Victim, "random">, values: readonly T[]): T {
  const found = values[Math.floor(random() * values.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

const between = ({ random }: Victim, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));
const item = (v: Victim) => pick(v, v.items);
const junk = (v: Victim) => pick(v, JUNK);
const sheetNames = (v: Victim) => v.excel.host.workbook.sheets.map((s) => s.name);

function put(v: Victim, address: string, value: string | number): void {
  if (value === "") v.excel.host.user.clear(v.sheet, address);
  else v.excel.host.user.paste(v.sheet, address, [[value]]);
}

function read(v: Victim, address: string): string | number {
  const sheet = v.excel.host.workbook.findSheet(v.sheet);
  if (sheet === undefined) throw new Error(v.sheet);
  const value = v.excel.host.workbook.value(sheet, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
  return typeof value === "boolean" ? String(value) : value;
}

function freeze(v: Victim, address: string): void {
  put(v, address, read(v, address));
}

function swap(v: Victim, a: string, b: string): void {
  const [left, right] = [read(v, a), read(v, b)];
  put(v, a, typeof right === "string" && right !== "" ? `'${right}` : right);
  put(v, b, typeof left === "string" && left !== "" ? `'${left}` : left);
}

function sort(v: Victim, from: string, to: string): void {
  const ascending = v.random() < 0.5;
  const key = between(v, 0, 11);
  v.excel.host.user.sort(v.sheet, `${from}${v.first}:${to}${v.last}`, [{ column: key, ascending }]);
}

function restamp(v: Victim, part: RegExp, by: string): void {
  put(v, "A1", String(read(v, "A1")).replace(part, by));
}

const column = (v: Victim, change: (range: Excel.Range) => void) => {
  const letter = pick(v, [..."ABCDEFGHIJKLMNOQRUVWX"]);
  return names(v, (sheet) => change(sheet.getRange(`${letter}:${letter}`)));
};

const cells = (v: Victim, change: (range: Excel.Range) => void) =>
  names(v, (sheet) => change(sheet.getRange(`${pick(v, [..."ACEFGIJKOQSWX"])}${item(v)}`)));

/** Through the host, which a person reaches by the Name Manager and the menu of a heading; it may refuse. */
async function names(v: Victim, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  try {
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(v.sheet));
      await context.sync();
    });
  } catch (error) {
    // Torn merged cells and a name that is gone: Excel refuses, and nothing was tampered with.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "InvalidOperation" && code !== "ItemNotFound" && code !== "InvalidArgument") throw error;
  }
}
