import { fingerprint } from "../criteria";
import type { Subject } from "../scorecard";
import type { CellInput, Entry } from "../scoring";
import { ENTRY_FIELDS, TEXT_FIELDS } from "./entry-fields";
import { mergeEntries, type Merge } from "./merge";

/** A copy handed out for scoring elsewhere: which one, when, by whom, to whom, and all entries as they were. */
export interface ReviewMark {
  readonly copyId: string;
  readonly time: string;
  readonly person: string;
  readonly to: string;
  /** By subject id; a subject whose line was damaged is missing. */
  readonly base: ReadonlyMap<string, readonly Entry[]>;
}

/** One scorecard of a workbook. */
export interface SubjectEntries {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
}

const MARK = "ANTT-BAN-GIAO-1";
/** A cell takes at most 32.767 characters. */
const CHUNK = 30_000;

/** The mark as texts row by row, for the hidden sheet: a head, then a line for each subject. */
export function reviewRows(mark: ReviewMark): string[][] {
  const head = [MARK, mark.copyId, mark.time, mark.person, mark.to];
  const lines = [...mark.base].map(([id, entries]) => {
    // Files and hosts may write letters in another Unicode form; the fingerprint is of this one.
    const json = JSON.stringify(entries).normalize("NFC");
    return [id, fingerprint([json]), ...chunksOf(json)];
  });
  return [head, ...lines];
}

/** Reads the hidden sheet of a copy that came back; `undefined` when there is none or it is no such sheet. */
export function readReviewRows(rows: readonly (readonly string[])[] | undefined): ReviewMark | undefined {
  const [head = [], ...lines] = rows ?? [];
  const [mark, copyId = "", time = "", person = "", to = ""] = head;
  if (mark !== MARK || copyId === "") return undefined;
  const base = new Map<string, readonly Entry[]>();
  for (const [id = "", hash, ...chunks] of lines) {
    const json = chunks.join("").normalize("NFC");
    const entries = fingerprint([json]) === hash ? entriesIn(json) : undefined;
    if (id !== "" && entries !== undefined) base.set(id, entries);
  }
  return { copyId, time, person, to, base };
}

/** One scorecard of a returned copy beside ours. */
export interface SubjectMerge {
  readonly subject: Subject;
  readonly merge: Merge;
  /** The copy knows what was handed out. */
  readonly hasBase: boolean;
  /** Same identity, other name: perhaps another unit's form. To be confirmed before anything is taken. */
  readonly theirName?: string;
}

/** A whole returned copy beside our workbook. */
export interface WorkbookMerge {
  /** In the order of our sheets; only those with something to take, to choose or to show. */
  readonly subjects: readonly SubjectMerge[];
  /** Scorecards of theirs that we do not have; nothing of them is lost, the pane offers to insert them. */
  readonly onlyTheirs: readonly SubjectEntries[];
  /** Names of subjects that stand twice in either workbook (a copied sheet); they are left alone. */
  readonly ambiguous: readonly string[];
}

/**
 * Merges a returned copy, scorecard by scorecard: matched by subject id, type and year, items by code. Nothing is
 * written here; the choices of a person go into `mergeWrites` for each subject.
 */
export function mergeWorkbooks(
  mark: ReviewMark | undefined,
  ours: readonly SubjectEntries[],
  theirs: readonly SubjectEntries[],
): WorkbookMerge {
  const [mine, yours] = [byIdentity(ours), byIdentity(theirs)];
  const ambiguous = [...mine, ...yours].flatMap(([, group]) =>
    group.length > 1 ? (group[0]?.subject.name ?? []) : [],
  );
  const subjects = [...mine].flatMap(([key, [own, twin]]): SubjectMerge[] => {
    const [other, otherTwin] = yours.get(key) ?? [];
    if (own === undefined || other === undefined || twin !== undefined || otherTwin !== undefined) return [];
    const base = mark?.base.get(own.subject.id);
    const merge = mergeEntries(base, own.entries, other.entries);
    const nameDiffers = !isSameName(own.subject.name, other.subject.name);
    if (merge.items.length === 0 && merge.foreign.length === 0) return [];
    return [
      {
        subject: own.subject,
        merge,
        hasBase: base !== undefined,
        ...(nameDiffers ? { theirName: other.subject.name } : {}),
      },
    ];
  });
  return {
    subjects,
    onlyTheirs: [...yours].flatMap(([key, group]) => (mine.has(key) ? [] : group)),
    ambiguous: [...new Set(ambiguous)],
  };
}

function byIdentity(cards: readonly SubjectEntries[]): Map<string, SubjectEntries[]> {
  const groups = new Map<string, SubjectEntries[]>();
  for (const card of cards) {
    const { id, type, year } = card.subject;
    const key = JSON.stringify([id, type, year]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [card]);
    else group.push(card);
  }
  return groups;
}

function isSameName(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFC").trim().toLocaleLowerCase("vi");
  return plain(a) === plain(b);
}

/** Never cut inside a character: half of one is none. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length;) {
    const cut = text.slice(from, from + CHUNK);
    const chunk = from + CHUNK < text.length ? cut.replace(/[\ud800-\udbff]$/, "") : cut;
    chunks.push(chunk);
    from += chunk.length;
  }
  return chunks;
}

/** Entries of a copy's base; `undefined` when the text is no list of entries. */
function entriesIn(json: string): Entry[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) return undefined;
  const entries = list.flatMap((one: unknown): Entry[] => {
    if (typeof one !== "object" || one === null) return [];
    const code: unknown = Reflect.get(one, "code");
    if (typeof code !== "string") return [];
    const fields = ENTRY_FIELDS.flatMap((field): [string, CellInput][] => {
      const value: unknown = Reflect.get(one, field);
      const isText = typeof value === "string";
      const isOther = !TEXT_FIELDS.has(field) && (typeof value === "number" || typeof value === "boolean");
      return isText || isOther ? [[field, value]] : [];
    });
    return [{ code, ...Object.fromEntries(fields) }];
  });
  return entries.length === list.length ? entries : undefined;
}
