import type { SubjectType } from "../../src/criteria";
import type { CellInput, Entry } from "../../src/scoring";
import { tableOf } from "../criteria/stock-set";

/** Both columns at full points with evidence, but for the changes named by code. */
export function scoredByBoth(
  type: SubjectType,
  changes: Readonly<Record<string, Partial<Entry>>> = {},
): Entry[] {
  return tableOf(type)
    .criteria.flatMap((c) => c.items)
    .map(({ code, points }) => {
      const entry = {
        code,
        selfScore: points as CellInput,
        councilScore: points as CellInput,
        evidence: "Biên bản họp",
        ...changes[code],
      };
      return Object.fromEntries(Object.entries(entry).filter(([, v]) => v !== undefined)) as typeof entry;
    });
}

/** An entry with one field set or emptied. */
export function withField(entry: Entry, field: keyof Entry, value: CellInput): Entry {
  const rest = Object.entries(entry).filter(([key]) => key !== field);
  return Object.fromEntries([...rest, ...(value === undefined ? [] : [[field, value]])]) as unknown as Entry;
}
