/** Something about a deployed site that must (“error”) or should (“advice”) be put right. */
export interface SiteProblem {
  readonly level: "error" | "advice";
  /** What is wrong, in Vietnamese, with the place. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

export const error = (what: string, fix: string): SiteProblem => ({ level: "error", what, fix });
export const advice = (what: string, fix: string): SiteProblem => ({ level: "advice", what, fix });
