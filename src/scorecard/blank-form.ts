import type { CriteriaSet, SubjectType } from "../criteria";
import type { CellStyle, PlainSheet } from "../xlsx";
import { COLUMN, columnIndex, ROW } from "./columns";
import { withBlankResults } from "./blank-results";
import { layoutToSheet } from "./file";
import { scorecardLayout } from "./layout";
import { FORM_TEXT } from "./letterhead";
import type { Subject } from "./subject";

/** Which form: of a subject type, for a year, with an id that is unique in its workbook. */
export interface BlankForm {
  readonly type: SubjectType;
  readonly year: number;
  readonly id: string;
  readonly sheetName: string;
}

/**
 * A scorecard on which nothing is typed yet, as a sheet of a file.
 * @throws MissingCriteriaError when the set has no table for the subject's type
 */
export function blankScorecard(set: CriteriaSet, subject: Subject, sheetName: string): PlainSheet {
  const sheet = layoutToSheet(scorecardLayout(set, subject), sheetName);
  const criteria = set.subjects[subject.type];
  return criteria === undefined ? sheet : withBlankResults(sheet, criteria);
}

/**
 * A scorecard for a unit that is not known yet, as a sheet of a file that works without the add-in: its letterhead
 * is open for typing, and the add-in later reads the unit's name from there.
 * @throws MissingCriteriaError when the set has no table for the type
 */
export function blankForm(set: CriteriaSet, { type, year, id, sheetName }: BlankForm): PlainSheet {
  const sheet = blankScorecard(set, { id, type, name: "", commune: "", year }, sheetName);
  const texts = new Map<string, string>([
    ...(type === "commune" ? [] : [[place(ROW.letterhead, "B"), FORM_TEXT.commune] as const]),
    [place(ROW.unit, "B"), FORM_TEXT.name],
    [place(ROW.place, COLUMN.max), FORM_TEXT.place(year)],
  ]);
  const open = sheet.merges.filter(({ top, left }) => texts.has(`${top} ${left}`));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const isOpen = open.some((a) => cell.row === a.top && cell.column >= a.left && cell.column <= a.right);
      const text = texts.get(`${cell.row} ${cell.column}`);
      if (!isOpen) return cell;
      const style: CellStyle = { ...cell.style, locked: false, fill: "#FFFDF4" };
      return { ...cell, style, ...(text === undefined ? {} : { value: text }) };
    }),
  };
}

function place(row: number, letter: string): string {
  return `${row - 1} ${columnIndex(letter)}`;
}
