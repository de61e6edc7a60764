import { isSameText, similarity, wordsOf } from "./import/similar-text";
import type { Citation, Item, SubjectCriteria } from "./types";

/** An entry moved to the new table. */
export interface CarriedEntry<E> {
  /** With the code of the new table. */
  readonly entry: E;
  readonly fromCode: string;
  readonly matched: "same-item" | "same-citation";
  /** Score and maximum mean the same; otherwise the caller clears the scores and asks anew. */
  readonly keepsScores: boolean;
  /** The figures asked for are the same. */
  readonly keepsFigures: boolean;
}

export interface LostEntry<E> {
  readonly entry: E;
  /** `taken`: another entry already goes to the only item it could go to. */
  readonly reason: "unknown-code" | "duplicate-entry" | "no-counterpart" | "taken";
}

export interface Migration<E> {
  readonly carried: readonly CarriedEntry<E>[];
  readonly lost: readonly LostEntry<E>[];
  /** Items of the new table that no entry goes to. */
  readonly unanswered: readonly string[];
}

/** Wordings of one citation that are at least so alike ask for the same thing. */
const ALIKE = 0.6;

/**
 * “Đổi sang thang điểm mới”: takes entries from one table of a subject type to another. An item is found again by
 * its citation and wording; the same code decides between equals. Code and citation alone are not enough: several
 * items cite one clause, and a new table may number them anew. Every entry ends in exactly one of the two lists.
 */
export function migrateEntries<E extends { readonly code: string }>(
  from: SubjectCriteria,
  to: SubjectCriteria,
  entries: readonly E[],
): Migration<E> {
  const oldItems = new Map(itemsOf(from).map((item) => [item.code, item]));
  const newItems = itemsOf(to);
  const seen = new Set<string>();
  const lost: LostEntry<E>[] = [];
  const known: { entry: E; item: Item }[] = [];
  for (const entry of entries) {
    const item = oldItems.get(entry.code);
    if (item === undefined) lost.push({ entry, reason: "unknown-code" });
    else if (seen.has(entry.code)) lost.push({ entry, reason: "duplicate-entry" });
    else known.push({ entry, item });
    seen.add(entry.code);
  }
  const taken = new Map<string, CarriedEntry<E>>();
  const placed = new Set<E>();
  // The surest pairs first, so that a likeness never takes the place of the item itself.
  const pairs = known
    .flatMap((k) => newItems.map((target) => ({ ...k, target, rank: rankOf(k.item, target) })))
    .filter((p) => p.rank > 0)
    .sort((a, b) => b.rank - a.rank);
  for (const { entry, item, target } of pairs) {
    if (placed.has(entry) || taken.has(target.code)) continue;
    placed.add(entry);
    taken.set(target.code, carry(entry, item, target));
  }
  for (const { entry, item } of known)
    if (!placed.has(entry)) {
      const hadTarget = newItems.some((target) => rankOf(item, target) > 0);
      lost.push({ entry, reason: hadTarget ? "taken" : "no-counterpart" });
    }
  return {
    carried: newItems.flatMap((i) => taken.get(i.code) ?? []),
    lost,
    unanswered: newItems.filter((i) => !taken.has(i.code)).map((i) => i.code),
  };
}

function itemsOf(subject: SubjectCriteria): Item[] {
  return subject.criteria.flatMap((c) => c.items);
}

/** 0: not the same requirement. */
function rankOf(a: Item, b: Item): number {
  if (!isSamePlace(a.cite, b.cite) || (a.mustNotOccur ?? false) !== (b.mustNotOccur ?? false)) return 0;
  const likeness = isSameText(a.text, b.text) ? 2 : similarity(wordsOf(a.text), wordsOf(b.text));
  if (likeness < ALIKE) return 0;
  return likeness + (a.code === b.code ? 0.1 : 0);
}

function isSamePlace(a: Citation, b: Citation): boolean {
  return (
    a.instrument === b.instrument &&
    a.article === b.article &&
    a.clause === b.clause &&
    (a.point === undefined || b.point === undefined || a.point === b.point) &&
    (a.refersTo === undefined ||
      b.refersTo === undefined ||
      JSON.stringify(a.refersTo) === JSON.stringify(b.refersTo))
  );
}

function carry<E extends { readonly code: string }>(entry: E, from: Item, to: Item): CarriedEntry<E> {
  const isSame = from.code === to.code && isSameText(from.text, to.text);
  return {
    entry: { ...entry, code: to.code },
    fromCode: from.code,
    matched: isSame ? "same-item" : "same-citation",
    keepsScores:
      from.points === to.points && sameJson(from.allowed ?? "max-or-zero", to.allowed ?? "max-or-zero"),
    keepsFigures: sameJson(from.measure, to.measure),
  };
}

/** Parsed sets list the members of a value in one order. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
