import type { SubjectType } from "../src/criteria";
import { FORM_TEXT } from "../src/scorecard";
import { findingText, type Severity } from "../src/scoring";
import type { ReadCard } from "./read-cards";
import type { Language } from "./words";

/** One finding as a person reads it. */
export interface FindingLine {
  readonly severity: Severity;
  readonly column: "self" | "council";
  /** Empty for the sheet as a whole. */
  readonly item: string;
  /** A1 address, where the row is still there. */
  readonly cell?: string;
  readonly code: string;
  readonly text: string;
}

/** Everything to be said of a scorecard; what both columns find about the sheet itself is said once. */
export function findingLines({ reading, assessed }: ReadCard, language: Language): FindingLine[] {
  const { subject, setId } = reading.identity;
  if (assessed === undefined) return [unknownSet(setId, subject.type, language)];
  const { self, council, hasCouncil } = assessed;
  const lines = (hasCouncil ? [self, council] : [self]).flatMap((evaluation) =>
    evaluation.findings.map((finding): FindingLine => {
      const cell = finding.cell ?? reading.addressOf(finding.itemCode, finding.field);
      return {
        severity: finding.severity,
        column: evaluation.column,
        item: finding.itemCode,
        ...(cell === undefined ? {} : { cell }),
        code: finding.detail.code,
        text: findingText(finding, language),
      };
    }),
  );
  const seen = new Set<string>();
  const once = lines.filter((line) => {
    const about = `${line.code} ${line.item} ${line.cell ?? ""} ${line.text}`;
    return seen.size < seen.add(about).size;
  });
  return subject.name === FORM_TEXT.unnamed ? [unnamed(language), ...once] : once;
}

/** How a place is written before a finding's text; empty for the sheet as a whole. */
export const placeOf = ({ item, cell = "" }: FindingLine): string =>
  [item, cell].filter((part) => part !== "").join(" ");

const sheetError = (code: string, said: string): FindingLine => ({
  severity: "error",
  column: "self",
  item: "",
  code,
  text: said,
});

const unknownSet = (setId: string, type: SubjectType, language: Language): FindingLine =>
  sheetError(
    "set.unknown",
    language === "vi"
      ? `Bảng theo thang điểm “${setId}” (${type}) không có trong sổ và không có ở đây; thêm --set <tệp thang điểm>`
      : `The sheet uses the points table “${setId}” (${type}), neither in the workbook nor at hand; add --set <file>`,
  );

const unnamed = (language: Language): FindingLine =>
  sheetError(
    "subject.unnamed",
    language === "vi" ? "Đã chấm nhưng chưa ghi tên đơn vị" : "Scored, but the unit is not named",
  );
