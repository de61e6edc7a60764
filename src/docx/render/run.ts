import { describeProblem } from "../problems";
import type { FillOptions, ProblemCode, TemplatePlace, TemplateProblem } from "../types";
import type { Ids } from "./ids";
import type { Media } from "./media";
import type { Restarts } from "./numbering";
import { OutputTooLarge } from "./out";

const MOST_PROBLEMS = 100;
const ABORT_CHECK = 0x3ff;

/** What one filling shares over all parts. */
export class Run {
  readonly problems: TemplateProblem[] = [];
  #rounds = 0;

  constructor(
    readonly options: FillOptions,
    readonly maxRounds: number,
    readonly ids: Ids,
    readonly media: Media,
    readonly restarts: Restarts,
  ) {}

  /** Counts one round of a loop; stops a runaway or cancelled filling. */
  round(): void {
    if (++this.#rounds > this.maxRounds) throw new OutputTooLarge();
    if ((this.#rounds & ABORT_CHECK) === 0) this.options.signal?.throwIfAborted();
  }

  /** Notes a problem of the data or a helper and goes on, so that all come out at once. */
  problem(code: ProblemCode, place: TemplatePlace, words: Readonly<Record<string, string>>): void {
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push(describeProblem("error", code, place, words));
  }
}
