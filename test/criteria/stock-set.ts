import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseCriteriaSet,
  type CriteriaSet,
  type SubjectCriteria,
  type SubjectType,
} from "../../src/criteria";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const TEXT = readFileSync(join(__dirname, "../../templates/criteria/lang-son-2022-minh-hoa.json"), "utf8");

/** The stock criteria set as raw JSON, a fresh copy for each caller. */
export function stockJson(): unknown {
  return JSON.parse(TEXT);
}

/** The stock criteria set. */
export const STOCK: CriteriaSet = parseCriteriaSet(stockJson());

/** One subject type's table of a set. */
export function tableOf(type: SubjectType, set: CriteriaSet = STOCK): SubjectCriteria {
  const criteria = set.subjects[type];
  if (criteria === undefined) throw new Error(`no table for ${type}`);
  return criteria;
}

/** Removes the member at a path instead of setting it. */
export const REMOVED = Symbol("removed");

/**
 * The stock JSON with single members changed, by the same paths that problems carry:
 * `subjects.school.criteria[2].items[0].points`.
 */
export function patched(changes: Readonly<Record<string, Json | typeof REMOVED>>): unknown {
  const root = stockJson();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
    const last = keys.pop() ?? "";
    let parent: unknown = root;
    for (const key of keys) parent = Reflect.get(Object(parent), key);
    if (typeof parent !== "object" || parent === null) throw new Error(`no such place: ${path}`);
    if (value === REMOVED) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  }
  return root;
}

/** A patched stock set, parsed. */
export function patchedSet(changes: Parameters<typeof patched>[0]): CriteriaSet {
  return parseCriteriaSet(patched(changes));
}
