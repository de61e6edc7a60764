import type { Provision } from "../types";

/** A place in the Circular as the source writes it, without the instrument. */
export type CitationReading = Provision & { readonly refersTo?: Provision };

const POINT = String.raw`(?:điểm ([a-zđ]\d?),? )?`;
const UPWARDS = new RegExp(`${POINT}khoản (\\d{1,2}),? điều (\\d{1,3})`, "u");
const DOWNWARDS = /điều (\d{1,3}),? khoản (\d{1,2})(?:,? điểm ([a-zđ]\d?)(?!\p{L}))?/u;
const SHORT = /đ\.?(\d{1,3})[., ]?k\.?(\d{1,2})(?:[., ]?(?:đ\.?)?([a-zđ]))?(?![\p{L}\d])/u;
const OTHER_INSTRUMENT = /nghị định|luật|quyết định|nghị quyết|thông tư (?:số )?(?!124\/)\d|hướng dẫn số/u;

/**
 * Reads “điểm e khoản 3 Điều 4”, “Điều 4 khoản 3 điểm e”, “Đ4.K3.e”, and “khoản 2 Điều 5 (điểm a khoản 3 Điều 4)”.
 * A place in another instrument than Circular 124/2021/TT-BCA is none of ours: `undefined`.
 */
export function readCitation(cell: string): CitationReading | undefined {
  const text = cell.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ");
  if (OTHER_INSTRUMENT.test(text)) return undefined;
  const first = provisionIn(text);
  if (first === undefined) return undefined;
  const further = /\(([^)]*)\)/.exec(text.slice(first.end));
  const refersTo = further === null ? undefined : provisionIn(further[1] ?? "");
  return { ...first.provision, ...(refersTo === undefined ? {} : { refersTo: refersTo.provision }) };
}

function provisionIn(text: string): { provision: Provision; end: number } | undefined {
  const up = UPWARDS.exec(text);
  if (up !== null) return provision(up, up[3], up[2], up[1]);
  const down = DOWNWARDS.exec(text) ?? SHORT.exec(text);
  return down === null ? undefined : provision(down, down[1], down[2], down[3]);
}

function provision(match: RegExpExecArray, article?: string, clause?: string, point?: string) {
  return {
    provision: {
      article: Number(article),
      clause: Number(clause),
      ...(point === undefined ? {} : { point }),
    },
    end: match.index + match[0].length,
  };
}
