import { toNfc } from "../vi";
import { COLUMN, ROW } from "./columns";
import type { Subject } from "./subject";

/** Texts that stand in a form until somebody writes the unit's own. */
export const FORM_TEXT = {
  commune: "UBND (ghi tên xã, phường)",
  name: "(Ghi tên đơn vị)",
  place: (year: number) => `…………, ngày      tháng      năm ${year}`,
  unnamed: "Chưa ghi tên",
} as const;

/** Where a blank form has its unit's name, in an untouched sheet. */
export const NAME_CELL = `$${COLUMN.number}$${ROW.unit}`;

/**
 * The subject of a sheet made as a blank form: its names as the letterhead has them. Any other subject is returned
 * as it is.
 * @param textAt  words of a cell in the “TT” column, by the row it has in an untouched sheet (1-based)
 */
export function namedByLetterhead(subject: Subject, textAt: (row: number) => string | undefined): Subject {
  if (subject.name !== "") return subject;
  const written = (text: string | undefined) => (text === undefined || text.includes("(") ? "" : toNfc(text));
  const name = written(textAt(ROW.unit));
  const commune = written(textAt(ROW.letterhead)).replace(/^UBND\s+/iu, "");
  return { ...subject, name: name === "" ? FORM_TEXT.unnamed : name, commune };
}
