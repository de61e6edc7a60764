import { fingerprint } from "../criteria";
import type { CellInput, Entry } from "../scoring";
import { ENTRY_FIELDS, isBlankEntry, TEXT_FIELDS, valueOf, type EntryField } from "./entry-fields";

/**
 * What all entries of a scorecard were at one moment, small enough for one cell: scores and figures as typed, texts
 * as fingerprints. It shows any later change of any entry and what it was of; it is no signature, and whoever wants
 * to forge it can.
 */
export interface Seal {
  readonly hash: string;
  /** By item code; items without any entry are left out. One value per field of `ENTRY_FIELDS`, `null` = blank. */
  readonly items: Readonly<Record<string, readonly SealedValue[]>>;
}

export type SealedValue = number | string | boolean | null;

/** One cell that is not what it was. `before` is unknown for texts: the seal keeps only their fingerprint. */
export interface SealedChange {
  readonly code: string;
  readonly field: EntryField;
  readonly before?: CellInput;
  readonly now: CellInput;
}

/** Seals the entries of both columns; their order does not matter. */
export function seal(entries: readonly Entry[]): Seal {
  const items = Object.fromEntries(
    entries
      .filter((e) => !isBlankEntry(e))
      .map((e): [string, SealedValue[]] => [e.code, ENTRY_FIELDS.map((field) => sealed(e, field))])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { hash: fingerprint(items), items };
}

/** Every cell that differs from the seal, in the order of the entries; deleted items last. Empty = unchanged. */
export function changesSince(before: Seal, entries: readonly Entry[]): SealedChange[] {
  const now = new Map(entries.map((e) => [e.code, e]));
  const codes = new Set([...now.keys(), ...Object.keys(before.items)]);
  return [...codes].flatMap((code) =>
    ENTRY_FIELDS.flatMap((field, i): SealedChange[] => {
      const was = before.items[code]?.[i] ?? null;
      const entry = now.get(code);
      if (sealed(entry, field) === was) return [];
      const value = valueOf(entry, field);
      if (TEXT_FIELDS.has(field)) return [{ code, field, now: value }];
      return [{ code, field, ...(was === null ? {} : { before: was }), now: value }];
    }),
  );
}

/** Whether a seal agrees with itself: a row edited by hand does not. */
export function isIntact(s: Seal): boolean {
  return fingerprint(s.items) === s.hash;
}

function sealed(entry: Entry | undefined, field: EntryField): SealedValue {
  const value = valueOf(entry, field);
  if (value === undefined) return null;
  return TEXT_FIELDS.has(field) ? fingerprint({ text: value }) : value;
}
