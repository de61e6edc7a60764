import { fingerprint, SUBJECT_TYPES, type CriteriaSet, type SubjectCriteria } from "../criteria";
import type { Subject } from "./subject";

/** Changes when rows or columns of the layout move; older sheets stay readable by their own version. */
export const LAYOUT_VERSION = 1;
/** Key of the worksheet custom property that mirrors the stamp. */
export const STAMP_PROPERTY = "antt.stamp";

/** The stamp that makes a sheet a scorecard: what it is of, and which points table it was made with. */
export interface ScorecardIdentity {
  readonly layoutVersion: number;
  readonly subject: Subject;
  readonly setId: string;
  /** `fingerprint` of the subject type's table at insertion. */
  readonly setFingerprint: string;
  readonly isIllustrative: boolean;
}

/** The identity of a sheet to be made now. */
export function identityOf(set: CriteriaSet, criteria: SubjectCriteria, subject: Subject): ScorecardIdentity {
  return {
    layoutVersion: LAYOUT_VERSION,
    subject,
    setId: set.id,
    setFingerprint: fingerprint(criteria),
    isIllustrative: set.status === "illustrative",
  };
}

/**
 * The set that a sheet was made with. Of several with its id (a corrected import keeps its id) the one with the same
 * content; with none such any of them, and reading then says in what the sheet differs.
 */
export function setOfSheet(
  sets: readonly CriteriaSet[],
  { setId, setFingerprint, subject }: ScorecardIdentity,
): CriteriaSet | undefined {
  const named = sets.filter((s) => s.id === setId);
  const isOwn = (set: CriteriaSet): boolean => {
    const table = set.subjects[subject.type];
    return table !== undefined && fingerprint(table) === setFingerprint;
  };
  return named.length < 2 ? named[0] : (named.find(isOwn) ?? named[0]);
}

const MARK = "ANTT";

/** The stamp as the text of one locked cell; the same text is mirrored in a custom property where the host has them. */
export function writeStamp(id: ScorecardIdentity): string {
  const { subject: s } = id;
  return JSON.stringify({
    mark: MARK,
    layout: id.layoutVersion,
    id: s.id,
    type: s.type,
    name: s.name,
    commune: s.commune,
    year: s.year,
    ...(s.earlyReason === undefined ? {} : { early: s.earlyReason }),
    set: id.setId,
    hash: id.setFingerprint,
    illustrative: id.isIllustrative,
  });
}

/** Reads a stamp; `undefined` when the text is not one (any other sheet, or a damaged stamp). */
export function readStamp(text: unknown): ScorecardIdentity | undefined {
  if (typeof text !== "string" || !text.includes(`"${MARK}"`)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null) return undefined;
  const at = (key: string): unknown => (Object.hasOwn(json, key) ? Reflect.get(json, key) : undefined);
  const type = SUBJECT_TYPES.find((t) => t === at("type"));
  const [layout, id, name, commune, year, set, hash, early] = [
    "layout",
    "id",
    "name",
    "commune",
    "year",
    "set",
    "hash",
    "early",
  ].map(at);
  if (at("mark") !== MARK || type === undefined) return undefined;
  if (!isWhole(layout) || !isWhole(year)) return undefined;
  if (typeof id !== "string" || typeof name !== "string" || typeof commune !== "string") return undefined;
  if (typeof set !== "string" || typeof hash !== "string") return undefined;
  return {
    layoutVersion: layout,
    subject: { id, type, name, commune, year, ...(typeof early === "string" ? { earlyReason: early } : {}) },
    setId: set,
    setFingerprint: hash,
    isIllustrative: at("illustrative") === true,
  };
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
