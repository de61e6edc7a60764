import { capitalizeFirst, formatNumber, toNfc } from "../vi";
import type { Check } from "./check";
import type { FormField } from "./form";
import type { DossierProblem } from "./types";

/** Free texts of the dossier's own year, in which clerks repeat the result. */
const FREE_TEXTS: readonly FormField["input"][] = ["long-text", "table", "lines"];

/**
 * A result repeated in a free text that is not the sheet's: “đạt 95/100 điểm” beside a table of 89. Only figures over
 * the scale's own total are taken for results; the text may speak of another year, so it is a warning.
 */
export const totalsInTexts: Check = ({ input, fields }) => {
  const { total, maximum } = input.evaluation;
  return fields
    .filter((f) => FREE_TEXTS.includes(f.input) && f.typed !== "")
    .flatMap((f): DossierProblem[] => {
      const other = resultsIn(f.typed, maximum).find((points) => points !== total);
      return other === undefined
        ? []
        : [
            {
              severity: "warning",
              code: "text.total",
              message: `${capitalizeFirst(f.label)} ghi ${formatNumber(other)}/${formatNumber(maximum)} điểm, bảng chấm ${formatNumber(total)} điểm.`,
              fix: { kind: "field", key: f.key },
              documents: f.documents,
            },
          ];
    });
};

/** Every “92,5/100 điểm” of a text as a number. */
function resultsIn(text: string, maxPoints: number): number[] {
  const pattern = new RegExp(`(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*/\\s*${maxPoints}(?![\\d.,])`, "gu");
  return [...toNfc(text).matchAll(pattern)].map(([, points]) => Number((points ?? "").replace(",", ".")));
}
