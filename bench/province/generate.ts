import { scoringWorkbook, subjectId } from "../../cli/make-workbook";
import type { ListedSubject } from "../../cli/subject-list";
import {
  closedResult,
  compare,
  LOG_HEADINGS,
  LOG_SHEET,
  logRow,
  nextLogEntry,
  type LogEntry,
} from "../../src/council";
import type { CriteriaSet, Item, SubjectCriteria, SubjectType } from "../../src/criteria";
import { COLUMN, textSheet } from "../../src/scorecard";
import type { Entry } from "../../src/scoring";
import { columnIndex, writeXlsx, type CellValue, type PlainSheet, type PlainWorkbook } from "../../src/xlsx";
import { councilFields, dossierFields } from "./dossier-fields";
import type { Random } from "./random";

export const YEAR = 2026;
export const SHARED = { "chung/tinh": "tỉnh Lạng Mẫu" };

/** How many units of each kind a commune has, as a range. About 40 in all, as in a province of 65 communes. */
const UNITS: Readonly<Record<Exclude<SubjectType, "commune">, readonly [number, number]>> = {
  "residential-area": [22, 28],
  agency: [5, 7],
  enterprise: [2, 4],
  school: [4, 6],
};

const NAMES: Readonly<Record<Exclude<SubjectType, "commune">, (n: number) => string>> = {
  "residential-area": (n) => `Thôn Mẫu ${n}`,
  agency: (n) => `Trung tâm Ví Dụ ${n}`,
  enterprise: (n) => `Công ty cổ phần Giả Định ${n}`,
  school: (n) => `Trường Trung học cơ sở Thử Nghiệm ${n}`,
};

/** The units of one commune; nothing in it is a real place. */
export function communeUnits(number: number, random: Random): ListedSubject[] {
  const commune = `Xã Mẫu Số ${number}`;
  const unit = (type: SubjectType, name: string): ListedSubject => ({
    type,
    name,
    commune: type === "commune" ? "" : commune,
    year: YEAR,
    fields: dossierFields(type, random),
  });
  const kinds = Object.keys(UNITS) as (keyof typeof UNITS)[];
  return [
    unit("commune", commune),
    ...kinds.flatMap((type) => {
      const [from, to] = UNITS[type];
      return Array.from({ length: random.whole(from, to) }, (_, i) => unit(type, NAMES[type](i + 1)));
    }),
  ];
}

/** A commune's workbook as its clerks would hand it in: scored; in three of four its council has closed every result. */
export function filledWorkbook(
  units: readonly ListedSubject[],
  set: CriteriaSet,
  random: Random,
): Uint8Array {
  const isAppraised = random.chance(0.75);
  const shared = isAppraised ? { ...SHARED, ...councilFields(YEAR) } : SHARED;
  const plain = scoringWorkbook({ subjects: units, shared }, [set]);
  const first = units.length > 1 ? 1 : 0;
  const closings: ClosedUnit[] = [];
  const sheets = plain.sheets.map((sheet, i) => {
    const unit = units[i - first];
    const criteria = unit && set.subjects[unit.type];
    if (unit === undefined || criteria === undefined) return sheet;
    const entries = entriesFor(criteria, random, isAppraised);
    closings.push({ unit, criteria, entries });
    return withTyped(sheet, entries);
  });
  const log = isAppraised ? [closedLog(closings)] : [];
  return writeXlsx({ ...plain, sheets: [...sheets, ...log] } satisfies PlainWorkbook);
}

interface ClosedUnit {
  readonly unit: ListedSubject;
  readonly criteria: SubjectCriteria;
  readonly entries: readonly Entry[];
}

/** The council's log in which every result stands as closed. */
function closedLog(closed: readonly ClosedUnit[]): PlainSheet {
  const entries: LogEntry[] = [];
  for (const { unit, criteria, entries: typed } of closed)
    entries.push(
      nextLogEntry(
        { entries, faults: [] },
        {
          time: "2026-11-18T10:30:00+07:00",
          person: "Lý Văn Thử",
          subject: { id: subjectId(unit), name: unit.name },
          detail: { action: "close", result: closedResult(compare(criteria, typed), typed) },
        },
      ),
    );
  return textSheet(LOG_SHEET, [LOG_HEADINGS, ...entries.map(logRow)], "visible");
}

/** Most units meet everything, some lose an item or two, few a mandatory one; the council changes one item in fifty. */
export function entriesFor(criteria: SubjectCriteria, random: Random, isAppraised: boolean): Entry[] {
  const lossShare = random.pick([0, 0, 0, 0, 0, 0.04, 0.08, 0.2]);
  return criteria.criteria
    .flatMap((c) => c.items)
    .map((item): Entry => {
      const isLost = random.chance(item.mandatory ? lossShare / 4 : lossShare);
      const self = isLost ? 0 : item.points;
      // Where figures stand beside the score, the council could not differ without being told so.
      const council = item.measure === undefined && random.chance(0.04) ? item.points - self : self;
      return {
        code: item.code,
        selfScore: self,
        ...(isLost ? { note: "Trong năm còn nội dung chưa thực hiện xong" } : figuresFor(item, random)),
        evidence: isLost
          ? ""
          : random.pick(["Sổ theo dõi", "Báo cáo số 12/BC-UBND", "Biên bản kiểm tra quý III"]),
        ...(isAppraised && council === self ? { councilScore: council } : {}),
        ...(isAppraised && council !== self
          ? { councilScore: council, councilReason: "Đối chiếu sổ theo dõi của Công an xã thấy khác" }
          : {}),
      };
    });
}

/** Figures that support a full score. */
function figuresFor({ measure }: Item, random: Random): Partial<Entry> {
  switch (measure?.kind) {
    case "ratio": {
      const total = random.whole(20, 400);
      return {
        figureA: random.whole(Math.ceil((measure.atLeastPercent * total) / 100), total),
        figureB: total,
      };
    }
    case "count":
      return {
        figureA: "atMost" in measure ? random.whole(0, measure.atMost) : measure.atLeast + random.whole(0, 2),
      };
    case "noIncrease": {
      const previous = random.whole(1, 6);
      return { figureA: previous, figureB: random.whole(0, previous - 1) };
    }
    case "rating":
      return { figureA: measure.atLeast };
    case undefined:
      return {};
  }
}

const TYPED = {
  selfScore: COLUMN.self,
  councilScore: COLUMN.council,
  figureA: COLUMN.figureA,
  figureB: COLUMN.figureB,
  evidence: COLUMN.evidence,
  note: COLUMN.note,
  councilReason: COLUMN.councilReason,
} as const;

/** The sheet with entries typed into the rows of their codes. */
export function withTyped(sheet: PlainSheet, entries: readonly Entry[]): PlainSheet {
  const codeColumn = columnIndex(COLUMN.code);
  const codes = new Map(
    sheet.cells.filter((c) => c.column === codeColumn).map((c) => [c.row, String(c.value)]),
  );
  const values = new Map(
    entries.flatMap((entry) =>
      (Object.keys(TYPED) as (keyof typeof TYPED)[]).flatMap((field): [string, CellValue][] => {
        const value = entry[field];
        return value === undefined || value === ""
          ? []
          : [[`${entry.code} ${columnIndex(TYPED[field])}`, value]];
      }),
    ),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = values.get(`${codes.get(cell.row) ?? ""} ${cell.column}`);
      if (value !== undefined) return { ...cell, value };
      // The empty form's results are no longer true.
      const { value: _, ...bare } = cell;
      return cell.formula === undefined ? cell : bare;
    }),
  };
}
