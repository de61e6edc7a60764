import type { CellInput, Entry } from "../scoring";
import { ENTRY_FIELDS, isBlankEntry, valueOf, type EntryField } from "./entry-fields";

/** One cell that is not the same on both sides. */
export interface MergedCell {
  readonly code: string;
  readonly field: EntryField;
  /** As it was handed out; `undefined` = blank, or the copy carries no base. */
  readonly base: CellInput;
  readonly ours: CellInput;
  readonly theirs: CellInput;
  /**
   * `theirs`: only they wrote, it is taken. `ours`: only we wrote, it stays. `conflict`: both wrote different things.
   * `removed`: they emptied what we have untouched; a choice too, for nothing typed vanishes by itself.
   */
  readonly outcome: "theirs" | "ours" | "conflict" | "removed";
}

/** One item with cells that differ. */
export interface MergedItem {
  readonly code: string;
  readonly cells: readonly MergedCell[];
  /** Somebody has to choose. */
  readonly needsChoice: boolean;
}

/** The comparison of one scorecard in three versions. */
export interface Merge {
  readonly items: readonly MergedItem[];
  /** Items of theirs that our sheet has no row for and that are not blank; shown, never dropped in silence. */
  readonly foreign: readonly Entry[];
}

export type Side = "ours" | "theirs";
/** By item code; fields that need a choice and have none stay as they are in our workbook. */
export type MergeChoices = ReadonlyMap<string, Side | Readonly<Partial<Record<EntryField, Side>>>>;

/** A cell to be written. `expected` is what it held when the merge was made: another value now means merge again. */
export interface MergeWrite {
  readonly code: string;
  readonly field: EntryField;
  readonly value: CellInput;
  readonly expected: CellInput;
}

/**
 * Three-way merge of one scorecard, field by field; items are matched by code.
 * @param base  the entries as handed out; `undefined` when the copy does not carry them: then a cell that is blank on
 *   one side is taken from the other, and two different values are a conflict
 * @param ours  the entries of this workbook now: one for each row of the sheet
 */
export function mergeEntries(
  base: readonly Entry[] | undefined,
  ours: readonly Entry[],
  theirs: readonly Entry[],
): Merge {
  const [was, now] = [new Map(base?.map((e) => [e.code, e])), new Map(theirs.map((e) => [e.code, e]))];
  const known = new Set(ours.map((e) => e.code));
  const items = ours.flatMap((mine): MergedItem[] => {
    const yours = now.get(mine.code);
    // A row they no longer have says nothing about its entries.
    if (yours === undefined) return [];
    const cells = ENTRY_FIELDS.flatMap((field) => mergedCell(was.get(mine.code), mine, yours, field));
    return cells.length === 0 ? [] : [{ code: mine.code, cells, needsChoice: cells.some(isOpen) }];
  });
  return { items, foreign: theirs.filter((e) => !known.has(e.code) && !isBlankEntry(e)) };
}

function mergedCell(was: Entry | undefined, mine: Entry, yours: Entry, field: EntryField): MergedCell[] {
  const [base, ours, theirs] = [valueOf(was, field), valueOf(mine, field), valueOf(yours, field)];
  if (ours === theirs) return [];
  return [{ code: mine.code, field, base, ours, theirs, outcome: outcomeOf(base, ours, theirs) }];
}

function outcomeOf(base: CellInput, ours: CellInput, theirs: CellInput): MergedCell["outcome"] {
  if (theirs === base) return "ours";
  if (ours === base) return theirs === undefined ? "removed" : "theirs";
  return "conflict";
}

function isOpen({ outcome }: MergedCell): boolean {
  return outcome === "conflict" || outcome === "removed";
}

/** Items that need a choice and have none for at least one of their cells. */
export function openItems({ items }: Merge, choices: MergeChoices): MergedItem[] {
  return items.filter((item) =>
    item.cells.some((cell) => isOpen(cell) && choiceFor(cell, choices) === undefined),
  );
}

/** The cells to write into our sheet: what only they wrote, and what was chosen from them. */
export function mergeWrites({ items }: Merge, choices: MergeChoices = new Map()): MergeWrite[] {
  return items
    .flatMap((i) => i.cells)
    .filter((cell) => (isOpen(cell) ? choiceFor(cell, choices) === "theirs" : cell.outcome === "theirs"))
    .map(({ code, field, theirs, ours }) => ({ code, field, value: theirs, expected: ours }));
}

function choiceFor({ code, field }: MergedCell, choices: MergeChoices): Side | undefined {
  const choice = choices.get(code);
  return typeof choice === "string" ? choice : choice?.[field];
}

/** Entries after writing; what a test or a preview shows. */
export function applyWrites(entries: readonly Entry[], writes: readonly MergeWrite[]): Entry[] {
  return entries.map((entry) => {
    const own = writes.filter((w) => w.code === entry.code);
    if (own.length === 0) return entry;
    const fields = new Map<string, CellInput>(ENTRY_FIELDS.map((f) => [f, entry[f]]));
    for (const { field, value } of own) fields.set(field, value);
    return { code: entry.code, ...Object.fromEntries([...fields].filter(([, v]) => v !== undefined)) };
  });
}
