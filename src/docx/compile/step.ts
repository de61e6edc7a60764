import type { Out } from "../render/out";
import type { Run } from "../render/run";
import type { Scope } from "../render/scope";

/** One compiled piece of a part: writes its share of the filled part. */
export type Step = (scope: Scope, out: Out, run: Run) => void;

export const NO_STEP: Step = () => undefined;

export function sequence(steps: readonly Step[]): Step {
  const [first, second] = steps;
  if (first === undefined) return NO_STEP;
  if (second === undefined) return first;
  return (scope, out, run) => {
    for (const step of steps) step(scope, out, run);
  };
}
