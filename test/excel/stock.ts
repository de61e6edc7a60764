import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseCriteriaSet, type CriteriaSet, type SubjectType } from "../../src/criteria";
import type { SheetReading, WorkbookPort } from "../../addin/excel";
import type { Subject } from "../../src/scorecard";

/** The built-in criteria set. */
export const STOCK_SET: CriteriaSet = parseCriteriaSet(
  JSON.parse(
    readFileSync(resolve(__dirname, "../../templates/criteria/lang-son-2022-minh-hoa.json"), "utf8"),
  ),
);

/** An invented subject of a type. */
export function subjectOf(type: SubjectType = "residential-area", change: Partial<Subject> = {}): Subject {
  const commune = type === "commune" ? "" : "Xã Mẫu Sơn Mẫu";
  return { id: "s1", type, name: "Thôn Nà Mẫu", commune, year: 2026, ...change };
}

/** The scorecards of a small workbook, which is always read whole. */
export async function wholeSheets(port: WorkbookPort): Promise<SheetReading[]> {
  const { scorecards } = await port.read();
  return scorecards.map((s) => {
    if (s.reading === undefined) throw new Error(`${s.sheetName} was not read whole`);
    return s;
  });
}

/** All item codes of a type with their points. */
export function itemsOf(type: SubjectType): { code: string; points: number; mandatory: boolean }[] {
  return (STOCK_SET.subjects[type]?.criteria ?? []).flatMap((c) => [...c.items]);
}
