import type { Citation, Item, SubjectCriteria } from "../types";
import type { CitationReading } from "./citation-text";
import type { Guess } from "./proposal";
import { similarity, wordsOf } from "./similar-text";
import type { Place } from "./table";

/** From here on two wordings are taken for the same requirement; below it only a clause is proposed. */
const SAME_REQUIREMENT = 0.6;
/** Below this a likeness is chance. */
const LIKE = 0.35;

export interface Match {
  readonly item: Item;
  readonly isSame: boolean;
  /** 0 to 1. */
  readonly likeness: number;
  /** Another clause has an item just as like, and nothing beside the wording decides. */
  readonly isAmbiguous: boolean;
}

/** What stands around a line; it decides between items of one wording. */
export interface Surroundings {
  readonly written: CitationReading | undefined;
  readonly code: string;
  readonly criterionTitle: string;
}

interface Known {
  readonly item: Item;
  readonly words: readonly string[];
  readonly criterionWords: readonly string[];
}

/** Compares wordings with the known clauses of the Circular, as the reference set cites them. */
export class Reference {
  private readonly items: readonly Known[];
  readonly instrument: string | undefined;

  constructor(readonly subject: SubjectCriteria | undefined) {
    this.items = (subject?.criteria ?? []).flatMap((c) =>
      c.items.map((item) => ({ item, words: wordsOf(item.text), criterionWords: wordsOf(c.title) })),
    );
    this.instrument = this.items[0]?.item.cite.instrument;
  }

  match(text: string, around: Surroundings): Match | undefined {
    const words = wordsOf(text);
    const key = words.join(" ");
    const criterionWords = wordsOf(around.criterionTitle);
    const candidates = this.items.map((known) => {
      const isSame = key === known.words.join(" ");
      const likeness = isSame ? 1 : similarity(words, known.words);
      const { article, clause } = known.item.cite;
      // Small enough never to outweigh the wording.
      const hint =
        (around.written?.article === article && around.written.clause === clause ? 0.02 : 0) +
        0.02 * similarity(criterionWords, known.criterionWords) +
        (around.code === known.item.code ? 0.001 : 0);
      return { item: known.item, isSame, likeness, score: likeness + hint };
    });
    const [best, next] = candidates.filter((c) => c.likeness >= LIKE).sort((a, b) => b.score - a.score);
    if (best === undefined) return undefined;
    const isAmbiguous =
      next !== undefined &&
      best.score - next.score < 0.005 &&
      next.item.cite.clause !== best.item.cite.clause;
    return { item: best.item, isSame: best.isSame, likeness: best.likeness, isAmbiguous };
  }
}

/** Figures and conditions follow only the same requirement, and a ratio only where its percentage is written too. */
export function carriesFigures(match: Match | undefined, text: string): match is Match {
  if (match === undefined || match.likeness < SAME_REQUIREMENT) return false;
  const { measure } = match.item;
  return measure?.kind !== "ratio" || new RegExp(`(?<!\\d)${measure.atLeastPercent} ?%`).test(text);
}

export interface WrittenCitation {
  readonly reading: CitationReading;
  readonly words: string;
  readonly place: Place;
}

/** The citation of a line: as written, else of the most similar item of the reference set. */
export function citationOf(
  written: WrittenCitation | undefined,
  match: Match | undefined,
  instrument: string | undefined,
): Guess<Citation | undefined> {
  if (written !== undefined && instrument !== undefined)
    return {
      value: { instrument, ...written.reading },
      certainty: "stated",
      why: "written",
      detail: written.words,
      place: written.place,
    };
  if (match === undefined) return { value: undefined, certainty: "unsure", why: "no-match" };
  return {
    value: match.item.cite,
    certainty: match.likeness >= SAME_REQUIREMENT && !match.isAmbiguous ? "likely" : "unsure",
    why: match.isSame ? "same-text" : "similar-text",
    detail: match.item.code,
  };
}
