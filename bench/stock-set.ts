import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseCriteriaSet,
  SUBJECT_TYPES,
  type CriteriaSet,
  type SubjectCriteria,
  type SubjectType,
} from "../src/criteria";

const file = join(__dirname, "../templates/criteria/lang-son-2022-minh-hoa.json");

/** The built-in criteria set. */
export function stockSet(): CriteriaSet {
  return parseCriteriaSet(JSON.parse(readFileSync(file, "utf8")));
}

/** Its table of every subject type. */
export function stockSubjects(): { type: SubjectType; criteria: SubjectCriteria }[] {
  const set = stockSet();
  return SUBJECT_TYPES.flatMap((type) => {
    const criteria = set.subjects[type];
    return criteria === undefined ? [] : [{ type, criteria }];
  });
}
