import type { DossierProblem } from "../../../src/dossier";
import type { Locale } from "../../../src/scoring";
import { message, say } from "../strings";

/** A problem's sentence. The usual ones exist in both languages; the rest quote Vietnamese papers and stay as they are. */
export function problemText(problem: DossierProblem, locale: Locale): string {
  const n = problem.count ?? 1;
  switch (problem.code) {
    case "evaluation.errors":
      return say(locale, message("dos.w.error", { n }));
    case "evaluation.open":
      return say(locale, message("dos.w.open", { n }));
    case "verdict.fail":
      return say(locale, message("dos.w.fail"));
    case "verdicts.differ":
      return say(locale, message("dos.w.diff"));
    case "set.illustrative":
      return say(locale, message("dos.w.sample"));
    default:
      return problem.message;
  }
}
