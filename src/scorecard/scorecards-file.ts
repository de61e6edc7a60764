import type { CriteriaSet } from "../criteria";
import type { Entry } from "../scoring";
import type { PlainSheet, PlainWorkbook } from "../xlsx";
import { layoutToSheet } from "./file";
import { scorecardLayout } from "./layout";
import { sheetNameFor } from "./sheet-name";
import type { Subject } from "./subject";
import { withEntries } from "./with-entries";

/** A scorecard to be written into a file of its own. */
export interface ScorecardForFile {
  readonly set: CriteriaSet;
  readonly subject: Subject;
  readonly entries: readonly Entry[];
}

/**
 * A new workbook with these scorecards, their entries typed in: what a review copy is made of. It works without the
 * add-in; its formulas are worked out by whoever opens it.
 * @param hidden  sheets that follow the scorecards, such as the mark of a review copy
 * @returns the workbook, and the entries that found no row in the points table
 * @throws MissingCriteriaError when a set has no table for its subject's type
 */
export function scorecardsToWorkbook(
  scorecards: readonly ScorecardForFile[],
  hidden: readonly PlainSheet[] = [],
): { readonly workbook: PlainWorkbook; readonly leftOut: readonly { subject: Subject; code: string }[] } {
  const names: string[] = [];
  const leftOut: { subject: Subject; code: string }[] = [];
  const sheets = scorecards.map(({ set, subject, entries }) => {
    const filled = withEntries(scorecardLayout(set, subject), entries);
    leftOut.push(...filled.leftOut.map((code) => ({ subject, code })));
    const name = sheetNameFor(subject.name, names);
    names.push(name);
    return layoutToSheet(filled.layout, name);
  });
  return {
    workbook: {
      sheets: [...sheets, ...hidden],
      activeSheet: 0,
      names: [],
      properties: { title: "Bảng chấm điểm An toàn về an ninh, trật tự", creator: "Chấm điểm ANTT" },
      defaultFont: { name: "Times New Roman", size: 12 },
    },
    leftOut,
  };
}
