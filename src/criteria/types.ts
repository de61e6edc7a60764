/** The five kinds of units the Circular assesses (Circular 124/2021/TT-BCA, Article 1 and Articles 4–7). */
export const SUBJECT_TYPES = ["residential-area", "commune", "agency", "enterprise", "school"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** A place in a legal text. `refersTo` is the provision that the cited clause points on to. */
export interface Citation {
  readonly instrument: string;
  readonly article: number;
  readonly clause: number;
  readonly point?: string;
  readonly refersTo?: Provision;
}

/** Article, clause and point without the instrument (the citing instrument's own). */
export interface Provision {
  readonly article: number;
  readonly clause: number;
  readonly point?: string;
}

/** A share of cases in whole percent: `done * 100 >= atLeastPercent * total`. */
export interface RatioMeasure {
  readonly kind: "ratio";
  readonly numerator: string;
  readonly denominator: string;
  readonly atLeastPercent: number;
}

/** A number of cases with a limit; the limit itself is allowed. */
export type CountMeasure =
  | { readonly kind: "count"; readonly label: string; readonly atMost: number }
  | { readonly kind: "count"; readonly label: string; readonly atLeast: number };

/** Cases of the assessed year against the year before. */
export interface NoIncreaseMeasure {
  readonly kind: "noIncrease";
  readonly previous: string;
  readonly current: string;
}

/** The rating text that marks an item as waiting for its result; no level of a rating may be called so. */
export const RATING_PENDING = "Chưa có kết quả";

/** An ordered rating, lowest level first. */
export interface RatingMeasure {
  readonly kind: "rating";
  readonly label: string;
  readonly levels: readonly string[];
  readonly atLeast: string;
}

export type Measure = RatioMeasure | CountMeasure | NoIncreaseMeasure | RatingMeasure;

/**
 * Which scores an item takes: its maximum or 0, anything from 0 to the maximum, or one of the listed values
 * (ascending, the last one the maximum).
 */
export type AllowedPoints = "max-or-zero" | "range" | readonly number[];

/** One line of the points table; all or nothing unless `allowed` says otherwise (guidance 76/HD-BCĐ, section 4). */
export interface Item {
  readonly code: string;
  readonly text: string;
  readonly points: number;
  /** Absent: the maximum or 0. */
  readonly allowed?: AllowedPoints;
  readonly mandatory: boolean;
  readonly cite: Citation;
  readonly measure?: Measure;
  /** The text names an event that must not happen; papers then say “xảy ra / không xảy ra”, never “đạt”. */
  readonly mustNotOccur?: boolean;
  /** Condition under which the item applies; present = the item may be marked not applicable, with a reason. */
  readonly applicableWhen?: string;
}

export interface Criterion {
  readonly code: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** How points become a verdict. */
export interface ScoringRules {
  readonly total: number;
  readonly passMark: number;
  readonly itemRule: "all-or-nothing";
  /** “full”: a not applicable item counts at full points. “excluded-rescale”: it is left out and the rest is scaled to the total. */
  readonly notApplicable: "full" | "excluded-rescale";
  /** Whether a full score without evidence is worth a warning. */
  readonly evidence: "expected" | "optional";
}

/** The points table of one subject type, with everything `evaluate` needs. */
export interface SubjectCriteria {
  readonly type: SubjectType;
  readonly label: string;
  readonly labelNote?: string;
  /** The article of the Circular with this type's criteria. */
  readonly article: number;
  /** First and last day of the assessment period as MM-DD. */
  readonly period: { readonly from: string; readonly to: string };
  /** The dossier is due before this day (MM-DD of the assessed year). */
  readonly deadline: string;
  readonly criteria: readonly Criterion[];
  readonly scoring: ScoringRules;
}

export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly effectiveFrom?: string;
  readonly note?: string;
}

/** Where an imported table comes from and who answers for the import. Dates are `yyyy-mm-dd`. */
export interface SetSource {
  readonly title: string;
  readonly number?: string;
  readonly date?: string;
  readonly province?: string;
  readonly confirmedBy: string;
  readonly importedAt: string;
}

/** A points table with its source and dates; `illustrative` until the unit imports its official annex. */
export interface CriteriaSet {
  readonly id: string;
  readonly title: string;
  readonly status: "official" | "illustrative";
  readonly statusNote?: string;
  readonly source?: SetSource;
  readonly effective: { readonly from: string; readonly to: string | null };
  readonly instruments: readonly Instrument[];
  readonly scoring: ScoringRules;
  readonly subjects: Readonly<Partial<Record<SubjectType, SubjectCriteria>>>;
}
