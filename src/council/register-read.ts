import type { ManualColumns, OtherUnits, UnitType } from "./register";
import { UNIT_TYPES } from "./register";
import {
  BLOCK,
  BLOCK_HEADINGS,
  NO,
  REGISTER_COLUMN,
  REGISTER_HEADINGS,
  REGISTER_ROW,
  YES,
  type RegisterColumn,
} from "./register-columns";
import { TYPE_TEXT } from "./type-text";

/** One line of the list as it stands in the sheet. */
export interface RegisterReadingRow {
  readonly id: string;
  /** 1-based. */
  readonly row: number;
  readonly name: string;
  readonly type: string;
  readonly manual: ManualColumns;
}

/** What people keep in the register sheet. */
export interface RegisterReading {
  readonly rows: readonly RegisterReadingRow[];
  readonly others: Readonly<Partial<Record<UnitType, OtherUnits>>>;
}

/**
 * Reads the register sheet from the `values` of its named range: the lines by subject id, and what people typed. Rows
 * without an id are left alone. `undefined` when the headings of the list are not there any more: then the sheet is made
 * anew.
 */
export function readRegisterSheet(values: readonly (readonly unknown[])[]): RegisterReading | undefined {
  const headings = values.findIndex(
    (row, i) => i >= REGISTER_ROW.screenHeadings && row.includes(REGISTER_HEADINGS.decision),
  );
  if (headings === -1) return undefined;
  const heading = values[headings] ?? [];
  const shift = heading.indexOf(REGISTER_HEADINGS.number) - indexOf(REGISTER_COLUMN.number);
  const column = (key: RegisterColumn, text?: string) => {
    const found = text === undefined ? -1 : heading.indexOf(text);
    return found === -1 ? indexOf(REGISTER_COLUMN[key]) + Math.max(0, shift) : found;
  };
  const at = {
    id: column("id"),
    name: column("name", REGISTER_HEADINGS.name),
    type: column("type", REGISTER_HEADINGS.type),
    registered: column("registered", REGISTER_HEADINGS.registered),
    recognised: column("recognised", REGISTER_HEADINGS.recognised),
    decision: column("decision", REGISTER_HEADINGS.decision),
    note: column("note", REGISTER_HEADINGS.note),
  };
  const rows = values.slice(headings + 1).flatMap((cells, i): RegisterReadingRow[] => {
    const id = textOf(cells[at.id]);
    if (id === "") return [];
    return [
      {
        id,
        row: headings + i + 2,
        name: textOf(cells[at.name]),
        type: textOf(cells[at.type]),
        manual: {
          ...answer("registered", cells[at.registered]),
          ...answer("recognised", cells[at.recognised]),
          ...words("decision", cells[at.decision]),
          ...words("note", cells[at.note]),
        },
      },
    ];
  });
  return { rows, others: otherUnits(values.slice(0, headings)) };
}

/** Manual columns by subject id, for `register`. */
export function manualBySubject(reading: RegisterReading | undefined): Map<string, ManualColumns> {
  return new Map(reading?.rows.map((r) => [r.id, r.manual]));
}

function otherUnits(block: readonly (readonly unknown[])[]): Partial<Record<UnitType, OtherUnits>> {
  const heading = block.findIndex((row) => row.includes(BLOCK_HEADINGS.label));
  const found: Partial<Record<UnitType, OtherUnits>> = {};
  if (heading === -1) return found;
  const labels = block[heading]?.indexOf(BLOCK_HEADINGS.label) ?? 0;
  const offset = (key: keyof typeof BLOCK) => labels + indexOf(BLOCK[key]) - indexOf(BLOCK.label);
  for (const type of UNIT_TYPES) {
    const row = block.slice(heading).find((cells) => cells[labels] === TYPE_TEXT[type]);
    const [total, registered, recognised] = (
      ["otherTotal", "otherRegistered", "otherRecognised"] as const
    ).map((key) => numberOf(row?.[offset(key)]));
    if (total === undefined && registered === undefined && recognised === undefined) continue;
    found[type] = { total: total ?? 0, registered: registered ?? 0, recognised: recognised ?? 0 };
  }
  return found;
}

function answer<K extends "registered" | "recognised">(key: K, cell: unknown): { [P in K]?: boolean } {
  const text = textOf(cell).toLocaleLowerCase("vi");
  if (text === YES.toLocaleLowerCase("vi")) return { [key]: true } as { [P in K]?: boolean };
  return text === NO.toLocaleLowerCase("vi") ? ({ [key]: false } as { [P in K]?: boolean }) : {};
}

function words<K extends "decision" | "note">(key: K, cell: unknown): { [P in K]?: string } {
  const text = textOf(cell);
  return text === "" ? {} : ({ [key]: text } as { [P in K]?: string });
}

function numberOf(cell: unknown): number | undefined {
  return typeof cell === "number" ? cell : undefined;
}

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).normalize("NFC").trim() : "";
}

function indexOf(letters: string): number {
  return [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
}
