import { readCitation, type CitationReading } from "./citation-text";
import { readPoints, type PointsReading } from "./points";
import { fold } from "./similar-text";
import { tidy } from "./table";

/** A text with what stood in it beside its wording. */
export interface TextWithRemarks {
  readonly text: string;
  readonly points?: Extract<PointsReading, { kind: "points" }> & { readonly words: string };
  readonly mandatory?: { readonly value: boolean; readonly words: string };
  /** Signs such as “(*)” that a footnote explains. */
  readonly sign?: string;
  readonly cite?: CitationReading;
}

const PARENTHESES = /\s*[([]([^()[\]]{1,160})[)\]]/gu;
const SIGN = /^\*{1,3}$/;
const TRAILING_SIGN = /\s*(\*{1,3})$/;
const TRAILING_POINTS = /\s*[:;,–—-]\s*((?:tối đa )?\d{1,3}(?:,\d{1,2})? ?(?:điểm|đ))[.;]?$/iu;
const TRAILING_MANDATORY =
  /[\s.;,:–-]*((?:đây là )?(?:(?:nội dung|tiêu chí|mục)(?: này)? )?(?:bắt buộc|phải)(?: phải)? đạt (?:điểm )?tối đa(?: điểm)?)[.;]?$/iu;

/**
 * Takes points, mandatory remarks, footnote signs and citations out of a text. A parenthesis goes only when all
 * of it is understood: “(trừ trường hợp bất khả kháng)” is part of the wording and stays.
 */
export function takeRemarks(source: string): TextWithRemarks {
  const found: { -readonly [K in keyof Omit<TextWithRemarks, "text">]: TextWithRemarks[K] } = {};
  let text = source.replace(PARENTHESES, (whole, inner: string) => {
    const parts = inner.split(/;|,(?=\s)/).map((p) => p.trim());
    const readings = parts.map(readPart);
    if (readings.some((r) => r === undefined)) return whole;
    Object.assign(found, ...readings);
    return "";
  });
  const mandatory = TRAILING_MANDATORY.exec(text);
  if (mandatory !== null) {
    found.mandatory = { value: true, words: mandatory[1] ?? "" };
    text = text.slice(0, mandatory.index);
  }
  const points = TRAILING_POINTS.exec(text);
  if (points !== null) {
    Object.assign(found, pointsIn(points[1] ?? ""));
    text = text.slice(0, points.index);
  }
  const sign = TRAILING_SIGN.exec(text);
  if (sign !== null) {
    found.sign = sign[1] ?? "";
    text = text.slice(0, sign.index);
  }
  return { text: tidy(text), ...found };
}

function readPart(part: string): Omit<TextWithRemarks, "text"> | undefined {
  if (SIGN.test(part)) return { sign: part };
  const mandatory = readMandatoryWords(part);
  if (mandatory !== undefined) return { mandatory: { value: mandatory, words: part } };
  const cite = readCitation(part);
  if (cite !== undefined) return { cite };
  return /điểm|đ$/iu.test(part) ? pointsIn(part) : undefined;
}

function pointsIn(words: string): Omit<TextWithRemarks, "text"> | undefined {
  const points = readPoints(words);
  return points.kind === "points" ? { points: { ...points, words } } : undefined;
}

const OF_ITEM = "(?:(?:tieu chi|noi dung|muc)(?: nay)? )?";
const TO_MAXIMUM = "dat (?:so )?(?:diem )?toi da(?: diem)?";
const MANDATORY = new RegExp(
  `^(?:(?:day )?la )?${OF_ITEM}(?:bat buoc|diem liet)(?: (?:phai )?${TO_MAXIMUM})?$|^${OF_ITEM}(?:phai |can )?${TO_MAXIMUM}$`,
);

/**
 * Whether a remark says that the highest score is a must, or that it is not; `undefined` for any other words, also
 * for “hồ sơ bắt buộc phải có”, which speaks of papers.
 */
export function readMandatoryWords(words: string): boolean | undefined {
  const folded = fold(words).replace(/[.;:]$/, "");
  if (/^(?:tieu chi |noi dung |muc )?khong bat buoc/.test(folded)) return false;
  return MANDATORY.test(folded) ? true : undefined;
}

/** Words that may be about a must and that no rule has read. */
export function mentionsMandatory(words: string): boolean {
  return /bat buoc|dat (?:so )?(?:diem )?toi da|diem liet/.test(fold(words));
}

const YES = new Set(["x", "✓", "✔", "☑", "☒", "√", "v", "co", "+", "1", "true", "yes", "*"]);
const NO = new Set(["", "-", "–", "khong", "o", "0", "☐", "false", "no"]);

/** A cell of the mandatory column: a mark, a word, or a remark; `undefined` when it says neither yes nor no. */
export function readMandatoryMark(cell: string): boolean | undefined {
  const folded = fold(cell).replace(/^\((.*)\)$/, "$1");
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return readMandatoryWords(cell);
}
