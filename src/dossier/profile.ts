import type { Subject } from "../scorecard";
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
 * What a new year's sheet takes over: the texts of the unit (names, posts, symbols, recipients) from its earlier sheet,
 * and what all sheets of that workbook share. Only texts that the new workbook has not got are returned.
 * @param past  profile of the earlier sheet's workbook, which may be the same one
 */
export function carryProfile(
  past: Profile,
  here: Profile,
  fromSubjectId: string,
  toSubjectId: string,
): Profile {
  const unitNames = new Set(FIELD_CATALOGUE.filter((f) => f.scope === "unit").map((f) => f.name));
  const prefix = `${fromSubjectId}/`;
  const carried = Object.entries(past).flatMap(([key, text]): [string, string][] => {
    if (key.startsWith(`${SHARED}/`)) return [[key, text]];
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : "";
    return unitNames.has(name.split("@")[0] ?? "") ? [[`${toSubjectId}/${name}`, text]] : [];
  });
  return Object.fromEntries(carried.filter(([key]) => !Object.hasOwn(here, key)));
}

/** Typed once for bodies above a unit, the same for its neighbours. */
const ABOVE_THE_UNIT = new Set([
  "co_quan_tham_dinh.ten",
  "nguoi_quyet_dinh",
  "kinh_gui",
  "don_vi.chu_quan",
  "don_vi.dia_danh",
]);

/**
 * What a new sheet takes over from the workbook's others, as keys of its own: everything of the unit from its latest
 * earlier year; the bodies above it from a subject of the same kind and commune. Texts of the whole workbook need no copy.
 */
export function carriedToNew(
  profile: Profile,
  subject: Subject,
  others: readonly Subject[],
): Readonly<Record<string, string>> {
  const [before] = others
    .filter((o) => o.type === subject.type && isSame(o.name, subject.name) && o.year < subject.year)
    .sort((a, b) => b.year - a.year);
  const neighbour = others.findLast((o) => o.type === subject.type && isSame(o.commune, subject.commune));
  const prefix = `${subject.id}/`;
  const own = before === undefined ? {} : carryProfile(profile, profile, before.id, subject.id);
  const above =
    neighbour === undefined || subject.type === "commune"
      ? []
      : Object.entries(carryProfile(profile, profile, neighbour.id, subject.id)).filter(([key]) =>
          ABOVE_THE_UNIT.has(key.slice(prefix.length).split("@")[0] ?? ""),
        );
  return Object.fromEntries(
    [...above, ...Object.entries(own)].filter(
      ([key]) => key.startsWith(prefix) && !Object.hasOwn(profile, key),
    ),
  );
}

const isSame = (a: string, b: string): boolean =>
  toNfc(a).trim().toLocaleLowerCase("vi") === toNfc(b).trim().toLocaleLowerCase("vi");
