import type { Guess, ProposedCriterion, ProposedItem, Remark } from "./proposal";
import type { Signs } from "./items";
import { mentionsMandatory } from "./remarks";
import { fold } from "./similar-text";
import type { Place } from "./table";

export interface Footnote {
  readonly text: string;
  readonly place?: Place;
}

export interface FootnoteReading {
  readonly criteria: readonly ProposedCriterion[];
  readonly remarks: readonly Remark[];
  readonly passMark?: Guess<number>;
}

const TOKEN = String.raw`(?:\d{1,2}|[IVX]{1,5}|[A-HĐ])(?:\.(?:\d{1,2}|[a-zđ]\d?))*(?![\p{L}\d%])`;
const NOUN = "(?:[Tt]iểu mục|[Mm]ục|[Tt]iêu chí|[Nn]ội dung|[Ss]ố thứ tự|[Ss]ố)";
const LIST = new RegExp(
  `${NOUN}(?: số)?:? (${TOKEN}(?:\\s*(?:,|;|và|đến|-|–)\\s*(?:${NOUN} )?${TOKEN})*)`,
  "gu",
);
const STEP = new RegExp(`(đến|-|–)?\\s*(${TOKEN})`, "gu");
const PASS_MARK = /(?:từ|đạt|đủ) (\d{2,3}(?:[.,]\d{1,2})?) ?(?:\/\d+ ?)?điểm(?! đến)/iu;
const SIGN = /^(?:ghi chú:?\s*)?\(?(\*{1,3})\)?\s*[:.–-]?\s*\S/iu;

/**
 * Reads lines that speak about the table as a whole: which items must reach their maximum (by number, by range or
 * by a sign beside them), and the pass mark. What speaks of a must and could not be read is listed as such.
 */
export function readFootnotes(
  criteria: readonly ProposedCriterion[],
  signs: Signs,
  footnotes: readonly Footnote[],
): FootnoteReading {
  const mandatory = new Map<string, Footnote>();
  let passMark: Guess<number> | undefined;
  const remarks = footnotes.map((note): Remark => {
    const pass = PASS_MARK.exec(note.text);
    if (pass !== null) {
      const value = Number((pass[1] ?? "").replace(",", "."));
      const isOther = passMark !== undefined && passMark.value !== value;
      passMark ??= { value, certainty: "likely", why: "footnote", detail: note.text, ...at(note) };
      if (isOther) passMark = { ...passMark, certainty: "unsure" };
    }
    if (mentionsMandatory(note.text)) {
      const ids = itemsNamed(note.text, criteria, signs);
      for (const id of ids) mandatory.set(id, note);
      if (ids.length > 0) return { ...note, taken: "mandatory" };
      // “đủ mục bắt buộc” only points to the column.
      if (!/(?:muc|tieu chi|noi dung) bat buoc/.test(fold(note.text)) && pass === null)
        return { ...note, taken: "nothing" };
    }
    return { ...note, taken: pass === null ? "none-needed" : "pass-mark" };
  });
  const marked = criteria.map((c) => ({
    ...c,
    items: c.items.map((item): ProposedItem => {
      const note = mandatory.get(item.id);
      if (note === undefined || item.mandatory.value) return item;
      const detail = note.text;
      return {
        ...item,
        mandatory: { value: true, certainty: "likely", why: "footnote", detail, ...at(note) },
      };
    }),
  }));
  return { criteria: marked, remarks, ...(passMark === undefined ? {} : { passMark }) };
}

function itemsNamed(text: string, criteria: readonly ProposedCriterion[], signs: Signs): string[] {
  const sign = SIGN.exec(text)?.[1];
  const signed = sign === undefined ? [] : [...signs].filter(([, s]) => s === sign).map(([id]) => id);
  if (signed.length > 0) return signed;
  const items = criteria.flatMap((c) => c.items);
  const named: string[] = [];
  for (const list of text.matchAll(LIST)) {
    let previous: string | undefined;
    for (const [, range, code = ""] of (list[1] ?? "").matchAll(STEP)) {
      const own = idsOf(code, criteria);
      const from = items.findIndex((i) => i.id === previous);
      const to = items.findIndex((i) => i.id === own.at(-1));
      named.push(
        ...(range !== undefined && from >= 0 && to > from ? items.slice(from, to + 1).map((i) => i.id) : own),
      );
      previous = own.at(-1);
    }
  }
  return named;
}

/** The items of a code: its own, or all of a criterion or group. */
function idsOf(code: string, criteria: readonly ProposedCriterion[]): string[] {
  const whole = criteria.find((c) => c.code.value === code);
  if (whole !== undefined) return whole.items.map((i) => i.id);
  const items = criteria.flatMap((c) => c.items);
  const exact = items.filter((i) => i.code.value === code);
  if (exact.length > 0) return exact.map((i) => i.id);
  const inGroup = items.filter((i) => i.code.value.startsWith(`${code}.`));
  if (inGroup.length > 0) return inGroup.map((i) => i.id);
  // A number that runs through the whole table stands behind its criterion's in the code.
  const byNumber = items.filter((i) => i.code.value.endsWith(`.${code}`));
  return byNumber.length === 1 ? byNumber.map((i) => i.id) : [];
}

function at({ place }: Footnote): { place?: Place } {
  return place === undefined ? {} : { place };
}
