import { midSentence, communeOf } from "./naming";
import { authorityRows, type AuthorityLevel, type AuthorityRow } from "./authority";
import { isUnit } from "./conditions";
import type { DossierInput } from "./types";

const LEVEL_VALUES: Readonly<Record<string, AuthorityLevel>> = {
  xa: "commune",
  huyen: "district",
  tinh: "province",
};

/** The stored value of the level a unit is most likely decided at: upper secondary schools and above by the province. */
export const likelyLevel = (name: string): "xa" | "tinh" =>
  /trung học phổ thông|thpt|đại học|cao đẳng/iu.test(name.normalize("NFC")) ? "tinh" : "xa";

/**
 * The authority row of a subject on a day. Residential areas and communes have one level by law; a unit has the level
 * its profile names. `undefined`: no such level on that day (a district after 30/6/2025).
 */
export function authorityOf(input: DossierInput, date: string, levelValue: string): AuthorityRow | undefined {
  const rows = authorityRows(input.subject.type, date);
  return isUnit(input.subject.type) ? rows.find((r) => r.level === LEVEL_VALUES[levelValue]) : rows[0];
}

/** Bodies of a level by the name of their place; empty while the place is unknown. */
export function bodiesOf(place: string): { reception: string; chairman: string; committee: string } {
  const name = midSentence(place);
  if (name === "") return { reception: "", chairman: "", committee: "" };
  return {
    reception: `Thường trực Ban Chỉ đạo 138 ${name}`,
    chairman: `Chủ tịch Ủy ban nhân dân ${name}`,
    committee: `Ủy ban nhân dân ${name}`,
  };
}

/** The name of the place that decides at a level. */
export function placeOf(input: DossierInput, level: AuthorityLevel, text: (name: string) => string): string {
  switch (level) {
    case "commune":
      return communeOf(input.subject);
    case "district":
      return text("huyen");
    case "province":
      return text("tinh");
  }
}
