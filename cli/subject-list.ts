import { excludedByName, type SubjectType } from "../src/criteria";
import { FIELD_CATALOGUE } from "../src/dossier";
import { toNfc } from "../src/vi";
import { fold } from "./fold";
import { text, TYPE_WORDS, type Text } from "./words";

/** One row of a table, from CSV or from a sheet. */
export interface ListRow {
  /** As a person counts in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A unit of the list, and the texts for its dossier that the list has. */
export interface ListedSubject {
  readonly type: SubjectType;
  readonly name: string;
  /** Empty for a commune itself. */
  readonly commune: string;
  readonly year: number;
  readonly earlyReason?: string;
  /** Texts for the dossier form by field name, such as `nguoi_dung_dau.ho_ten`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ListProblem {
  /** 0 for the list as a whole. */
  readonly line: number;
  readonly message: Text;
}

export interface SubjectList {
  readonly subjects: readonly ListedSubject[];
  /** All of them at once; with any, nothing is made. */
  readonly problems: readonly ListProblem[];
  /** Headings nobody knows; their columns are left out. */
  readonly unusedColumns: readonly string[];
}

export interface ListDefaults {
  readonly year: number;
  readonly commune?: string;
}

type Role = "name" | "type" | "commune" | "year" | "early" | "number";

/** Headings as people write them, folded. */
const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  name: ["ten don vi", "ten doi tuong", "don vi", "doi tuong", "ten", "ten goi", "name", "unit", "subject"],
  type: ["loai", "loai doi tuong", "loai don vi", "loai hinh", "nhom", "type", "kind"],
  commune: [
    "xa",
    "xa phuong",
    "xa phuong dac khu",
    "xa phuong thi tran",
    "thuoc xa",
    "dia ban",
    "ubnd",
    "commune",
  ],
  year: ["nam", "nam danh gia", "nam cham", "year"],
  early: ["ly do tham dinh som", "tham dinh som", "ly do som", "early reason"],
  number: ["tt", "stt", "so tt", "so thu tu", "no"],
};

const TYPES: Readonly<Record<SubjectType, readonly string[]>> = {
  "residential-area": [
    "residential area",
    "khu dan cu",
    "kdc",
    "thon",
    "ban",
    "xom",
    "ap",
    "lang",
    "buon",
    "to dan pho",
    "khu pho",
    "khoi pho",
    "khoi",
    "khu",
  ],
  commune: [
    "commune",
    "xa",
    "phuong",
    "xa phuong",
    "dac khu",
    "thi tran",
    "xa phuong thi tran",
    "xa phuong dac khu",
  ],
  agency: ["agency", "co quan", "don vi su nghiep"],
  enterprise: ["enterprise", "doanh nghiep", "cong ty", "hop tac xa"],
  school: ["school", "truong", "truong hoc", "nha truong", "co so giao duc"],
};

/** Words that open a name and tell its kind, folded. Longest first where one begins another. */
const NAME_OPENS: readonly (readonly [string, SubjectType])[] = [
  ["to dan pho ", "residential-area"],
  ["khu dan cu ", "residential-area"],
  ["khu pho ", "residential-area"],
  ["khoi pho ", "residential-area"],
  ["thon ", "residential-area"],
  ["ban ", "residential-area"],
  ["xom ", "residential-area"],
  ["ap ", "residential-area"],
  ["xa ", "commune"],
  ["phuong ", "commune"],
  ["dac khu ", "commune"],
  ["truong ", "school"],
  ["cong ty ", "enterprise"],
  ["doanh nghiep ", "enterprise"],
  ["hop tac xa ", "enterprise"],
];
/** “Ban Quản lý …” is an agency, “Bản Khuổi …” a village: accents decide. */
const OPENS_AS_AGENCY = /^ban\s/iu;

const LONGEST_NAME = 200;
const HEADING_SEARCH_ROWS = 15;

/**
 * Reads a list of units: the heading row is found, columns are known by Vietnamese or English headings in any order, a kind
 * that is not given is taken from the name (“Thôn …”, “Trường …”). Further columns whose heading is a field of the dossier
 * (`nguoi_dung_dau.ho_ten` or its label) fill the form in advance.
 */
export function readSubjectList(rows: readonly ListRow[], defaults: ListDefaults): SubjectList {
  const headingAt = rows.slice(0, HEADING_SEARCH_ROWS).findIndex(isHeadingRow);
  const heading = rows[headingAt];
  if (heading === undefined)
    return { subjects: [], unusedColumns: [], problems: [{ line: 0, message: NO_HEADING }] };
  const columns = heading.cells.map(columnOf);
  const problems: ListProblem[] = [];
  const subjects: ListedSubject[] = [];
  const seen = new Map<string, number>();
  for (const row of rows.slice(headingAt + 1)) {
    const at = (role: Role): string =>
      cellOf(
        row,
        columns.findIndex((c) => c.kind === "role" && c.role === role),
      );
    const read = subjectOf(at, defaults);
    if (!read.ok) {
      problems.push(...read.messages.map((message) => ({ line: row.line, message })));
      continue;
    }
    const fields = Object.fromEntries(
      columns.flatMap((c, i) =>
        c.kind === "field" && cellOf(row, i) !== "" ? [[c.name, cellOf(row, i)]] : [],
      ),
    );
    const subject = { ...read.subject, fields };
    const key = subjectKey(subject);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    else
      problems.push({
        line: row.line,
        message: text(
          `“${subject.name}” đã có ở dòng ${before}.`,
          `“${subject.name}” is already on line ${before}.`,
        ),
      });
    subjects.push(subject);
  }
  if (subjects.length === 0 && problems.length === 0) problems.push({ line: 0, message: EMPTY });
  return {
    subjects,
    problems,
    unusedColumns: heading.cells.filter((cell, i) => cell !== "" && columns[i]?.kind === "unknown"),
  };
}

/** The same unit in the same year, however its name is typed. */
export function subjectKey(s: Pick<ListedSubject, "type" | "name" | "commune" | "year">): string {
  const same = (name: string) => toNfc(name).toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
  return [s.year, s.type, same(s.type === "commune" ? s.name : s.commune), same(s.name)].join("|");
}

type ReadSubject =
  | { readonly ok: true; readonly subject: Omit<ListedSubject, "fields"> }
  | { readonly ok: false; readonly messages: readonly Text[] };

function subjectOf(at: (role: Role) => string, defaults: ListDefaults): ReadSubject {
  const messages: Text[] = [];
  const name = at("name");
  if (name === "") messages.push(text("Thiếu tên đơn vị.", "The unit's name is missing."));
  if (name.length > LONGEST_NAME)
    messages.push(
      text(`Tên dài quá ${LONGEST_NAME} chữ.`, `The name is longer than ${LONGEST_NAME} letters.`),
    );
  if (/[\u0000-\u001f\u007f]/.test(name))
    messages.push(text("Tên có ký tự điều khiển.", "The name has control characters."));
  const type = typeOf(at("type"), name);
  if (type === undefined && name !== "")
    messages.push(
      text(
        `Chưa rõ loại của “${name}”: ghi một trong ${Object.values(TYPE_WORDS)
          .map((w) => w.vi)
          .join("; ")}.`,
        `The kind of “${name}” is unclear: write one of ${Object.values(TYPE_WORDS)
          .map((w) => w.vi)
          .join("; ")}.`,
      ),
    );
  const commune = at("commune") || (defaults.commune ?? "");
  if (type !== undefined && type !== "commune" && commune === "")
    messages.push(
      text(
        `Thiếu xã, phường của “${name}” (cột “Xã” hoặc --commune).`,
        `The commune of “${name}” is missing (column “Xã” or --commune).`,
      ),
    );
  const yearText = at("year");
  const year = yearText === "" ? defaults.year : Number(yearText);
  if (!Number.isInteger(year) || year < 2022 || year > 2100)
    messages.push(text(`Năm “${yearText}” không hợp lệ.`, `“${yearText}” is no year.`));
  const exclusion = type === undefined ? undefined : excludedByName(type, name);
  if (exclusion !== undefined)
    messages.push(
      text(
        `“${name}” không thuộc diện đánh giá: ${exclusion.excluded} (${exclusion.citation}).`,
        `“${name}” is not assessed: ${exclusion.excluded} (${exclusion.citation}).`,
      ),
    );
  if (messages.length > 0 || type === undefined) return { ok: false, messages };
  const early = at("early");
  return {
    ok: true,
    subject: {
      type,
      name,
      commune: type === "commune" ? "" : commune,
      year,
      ...(early === "" ? {} : { earlyReason: early }),
    },
  };
}

function typeOf(typed: string, name: string): SubjectType | undefined {
  const wanted = fold(typed);
  if (wanted !== "")
    return (Object.keys(TYPES) as SubjectType[]).find((type) => TYPES[type].includes(wanted));
  if (OPENS_AS_AGENCY.test(toNfc(name))) return undefined;
  return NAME_OPENS.find(([word]) => fold(name).startsWith(word))?.[1];
}

type ListColumn =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "unknown" };

function columnOf(heading: string): ListColumn {
  const wanted = fold(heading);
  const role = (Object.keys(HEADINGS) as Role[]).find((r) => HEADINGS[r].includes(wanted));
  if (role !== undefined) return { kind: "role", role };
  const asked = FIELD_CATALOGUE.filter((f) => f.asked !== undefined);
  const named = asked.find((f) => f.name === heading.trim());
  const [labelled, ...others] = asked.filter((f) => wanted !== "" && fold(f.label) === wanted);
  // A label that several fields have would be a guess.
  const field = named ?? (others.length === 0 ? labelled : undefined);
  return field === undefined ? { kind: "unknown" } : { kind: "field", name: field.name };
}

const isHeadingRow = ({ cells }: ListRow): boolean =>
  cells.some((cell) => {
    const column = columnOf(cell);
    return column.kind === "role" && column.role === "name";
  });

const cellOf = (row: ListRow, index: number): string =>
  (row.cells[index] ?? "")
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .trim();

const NO_HEADING = text(
  "Không thấy hàng tiêu đề có cột “Tên đơn vị” trong 15 hàng đầu.",
  "No heading row with a column “Tên đơn vị” (or “Name”) in the first 15 rows.",
);
const EMPTY = text("Danh sách chưa có đơn vị nào.", "The list has no unit.");
