import type { SubjectType } from "../criteria";
import type { Subject } from "../scorecard";
import { capitalizeFirst, fileSlug, toNfc, upperCase } from "../vi";
import type { DocumentId, DossierKind } from "./documents";

/** Words that open the name of a residential area, and what its head is called. Longest first. */
const AREA_HEADS: readonly [string, string][] = [
  ["tổ dân phố", "Tổ trưởng tổ dân phố"],
  ["khu dân cư", "Trưởng khu dân cư"],
  ["khu phố", "Trưởng khu phố"],
  ["khối phố", "Trưởng khối phố"],
  ["thôn", "Trưởng thôn"],
  ["bản", "Trưởng bản"],
  ["làng", "Trưởng làng"],
  ["xóm", "Trưởng xóm"],
  ["buôn", "Trưởng buôn"],
  ["ấp", "Trưởng ấp"],
  ["khối", "Trưởng khối"],
  ["khu", "Trưởng khu"],
];
const COMMUNE_WORDS = ["thị trấn", "đặc khu", "phường", "xã"];
const HIGHER_WORDS = ["thành phố", "tỉnh", "huyện", "thị xã"];

/** A name in the middle of a sentence: “Thôn Nà Mẫu” -> “thôn Nà Mẫu”; names of agencies and schools stay. */
export function midSentence(name: string): string {
  const text = clean(name);
  const word = openingWord(text, [...AREA_HEADS.map(([w]) => w), ...COMMUNE_WORDS]);
  return word === undefined ? text : word + text.slice(word.length);
}

/**
 * A commune's or province's name as a place name in a document's head: “Xã Mẫu Sơn Mẫu” -> “Mẫu Sơn Mẫu”, but “Phường 3” stays.
 * Source: Decree 30/2020/NĐ-CP, Annex I, place name.
 */
export function placeName(place: string): string {
  const text = clean(place);
  const word = openingWord(text, [...COMMUNE_WORDS, ...HIGHER_WORDS]);
  const bare = word === undefined ? text : text.slice(word.length).trim();
  return capitalizeFirst(/^\d/.test(bare) ? text : bare);
}

/** The kind of a place that decides: “xã”, “tỉnh”, “thành phố”, …; “xã” when its name has none of them. */
export const placeWord = (place: string): string =>
  openingWord(clean(place), [...COMMUNE_WORDS, ...HIGHER_WORDS]) ?? "xã";

/** “xã”, “phường”, “đặc khu” or “thị trấn” of a commune's name; “xã” when it has none of them. */
export const communeWord = (commune: string): string => openingWord(clean(commune), COMMUNE_WORDS) ?? "xã";

/** What the head of a residential area is called, by the first word of its name. */
export function areaHead(name: string): string {
  const word = openingWord(
    clean(name),
    AREA_HEADS.map(([w]) => w),
  );
  return AREA_HEADS.find(([w]) => w === word)?.[1] ?? "Trưởng khu dân cư";
}

/** The commune a subject belongs to, mid-sentence; a commune belongs to itself. */
export const communeOf = (subject: Subject): string =>
  midSentence(subject.type === "commune" ? subject.name : subject.commune);

/** What a subject is, as lists name its kind. */
export function kindName(type: SubjectType, name: string): string {
  switch (type) {
    case "residential-area":
      return "khu dân cư";
    case "commune":
      return communeWord(name);
    case "agency":
      return "cơ quan";
    case "enterprise":
      return "doanh nghiệp";
    case "school":
      return "cơ sở giáo dục";
  }
}

/**
 * Initials for the symbol of a document: “thôn Nà Mẫu” -> “NM”, “Trường Trung học cơ sở Ví Dụ” -> “THCSVD”. An
 * assumption; each unit may set its own.
 */
export function initials(name: string): string {
  const text = clean(name);
  const word = openingWord(text, [...AREA_HEADS.map(([w]) => w), ...COMMUNE_WORDS, "trường"]);
  const bare = word === undefined ? text : text.slice(word.length).trim();
  const kept = bare === "" || /^\d/.test(bare) ? text : bare;
  return upperCase(
    (kept.match(/[\p{L}\d]+/gu) ?? []).flatMap((word) => word.match(/^\p{L}|\d+/gu) ?? []).join(""),
  );
}

/** `2026_thon-na-mau_b1-to-trinh.docx`. A caller with several subjects may hand in a slug that differs from the others. */
export const documentFileName = (subject: Subject, id: DocumentId, slug = fileSlug(subject.name)): string =>
  `${subject.year}_${slug}_${id}.docx`;

const BUNDLE_WORD: Record<DossierKind, string> = {
  registration: "dang-ky",
  recognition: "de-nghi",
  appraisal: "tham-dinh",
};

/** `2026_thon-na-mau_ho-so-de-nghi.zip`. */
export const bundleName = (subject: Subject, kind: DossierKind, slug = fileSlug(subject.name)): string =>
  `${subject.year}_${slug}_ho-so-${BUNDLE_WORD[kind]}.zip`;

function openingWord(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLocaleLowerCase("vi");
  return words.find((w) => lower.startsWith(`${w} `));
}

const clean = (text: string): string => toNfc(text).replace(/\s+/g, " ").trim();
