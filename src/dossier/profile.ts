import { toNfc } from "../vi";
import { FIELD_CATALOGUE, type CatalogueField } from "./catalogue";

/**
 * What was typed for documents, as texts: the pane keeps them in cells of the workbook. Keys are
 * `chung/<field>` for what all subjects share and `<subject id>/<field>` for one subject and year; a field that
 * differs between issuing bodies or papers carries `@<variant>`.
 */
export type Profile = Readonly<Record<string, string>>;

const SHARED = "chung";

/** Typed alone, it leaves a field with a default value empty on purpose. */
export const LEFT_BLANK = "-";

/** The key of a field's text. */
export function profileKey(field: CatalogueField, subjectId: string, variant = ""): string {
  const owner = field.scope === "workbook" ? SHARED : subjectId;
  return `${owner}/${field.name}${variant === "" ? "" : `@${variant}`}`;
}

/** The text stored under a key, in NFC and trimmed; `undefined` when nothing was typed. */
export function readProfile(profile: Profile, key: string): string | undefined {
  const text = Object.hasOwn(profile, key) ? toNfc(profile[key] ?? "").trim() : "";
  return text === "" ? undefined : text;
}

/** The profile with one text changed; an empty text goes back to the default and leaves no key behind. */
export function writeProfile(profile: Profile, key: string, text: string): Profile {
  const typed = toNfc(text).trim();
  const rest = Object.entries(profile).filter(([k]) => k !== key);
  return Object.fromEntries(typed === "" ? rest : [...rest, [key, typed]]);
}

/**
 * The profile with what belongs to the unit (names, posts, symbols, recipients) copied from one sheet to another,
 * as from last year's to this year's. Texts already typed for the new sheet stay.
 */
export function carryProfile(profile: Profile, fromSubjectId: string, toSubjectId: string): Profile {
  const unitNames = new Set(FIELD_CATALOGUE.filter((f) => f.scope === "unit").map((f) => f.name));
  const prefix = `${fromSubjectId}/`;
  const copied = Object.entries(profile)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => [key.slice(prefix.length), text] as const)
    .filter(([name]) => unitNames.has(name.split("@")[0] ?? ""))
    .map(([name, text]) => [`${toSubjectId}/${name}`, text] as const);
  return { ...Object.fromEntries(copied), ...profile };
}
