import type { SubjectCriteria } from "../criteria";
import { NOT_APPLICABLE, type CellInput } from "../scoring";
import {
  itemWording,
  literal,
  quoteSheet,
  rowHeight,
  SHEET_STYLE,
  sheetNameFor,
  wrappedLines,
  type CellContent,
  type SheetPlan,
  type Subject,
} from "../scorecard";
import type { Ballots } from "./agree";

/** Sheet-scoped name of a sheet with the members' scores of one subject. */
export const BALLOT_NAME = "ANTT_PHIEU";

/** Where the scorecard of the subject stands, and its cells by item code (`ScorecardReading.addressOf`). */
export interface BallotSource {
  readonly sheetName: string;
  cellOf(itemCode: string, field: "self" | "council"): string | undefined;
}

/** Members' scores as read back. */
export interface BallotReading {
  readonly subjectId: string;
  readonly members: readonly string[];
  readonly ballots: Ballots;
}

const HEADINGS = { number: "TT", text: "Nội dung", max: "Điểm chuẩn", self: "Tự chấm" } as const;
const PROPOSED = "Đa số";
const COUNCIL = "Thẩm định";
const FIRST_MEMBER = 5;
const TEXT_WIDTH = 250;
const ROW = { title: 1, subject: 2, headings: 3, first: 4 } as const;
/** More columns than this are no longer read on one page. */
export const MOST_MEMBERS = 15;

/**
 * A sheet beside a scorecard with a column for each member of the council (optional): scores typed by each, what the
 * majority gives, and what stands in the council's column. It has no say in the result; “Ghi điểm thống nhất” takes
 * the proposals over.
 * @param members  names as typed once in the workbook; at most `MOST_MEMBERS` are used
 */
export function ballotSheet(
  criteria: SubjectCriteria,
  subject: Subject,
  source: BallotSource,
  members: readonly string[],
): SheetPlan {
  const names = members.slice(0, MOST_MEMBERS);
  const [first, last] = [letter(FIRST_MEMBER), letter(FIRST_MEMBER + names.length - 1)];
  const [proposed, council] = [letter(FIRST_MEMBER + names.length), letter(FIRST_MEMBER + names.length + 1)];
  const items = criteria.criteria.flatMap((c) => c.items);
  const end = ROW.headings + items.length;
  const live = (code: string, field: "self" | "council"): CellContent => {
    const cell = source.cellOf(code, field);
    if (cell === undefined) return "";
    const at = `${quoteSheet(source.sheetName)}!${cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
    return `=IFERROR(IF(${at}="","",${at}),"")`;
  };
  const width = FIRST_MEMBER + names.length + 2;
  const pad = (cells: CellContent[]) => [...cells, ...Array<CellContent>(width - cells.length).fill("")];
  return {
    sheetName: sheetNameFor(`Phiếu ${subject.name}`),
    cells: [
      pad([literal(JSON.stringify({ mark: "ANTT-PHIEU", id: subject.id })), "ĐIỂM CỦA THÀNH VIÊN HỘI ĐỒNG"]),
      pad(["", literal(`${subject.name}, năm ${subject.year}`)]),
      pad([
        "",
        HEADINGS.number,
        HEADINGS.text,
        HEADINGS.max,
        HEADINGS.self,
        ...names.map(literal),
        PROPOSED,
        COUNCIL,
      ]),
      ...items.map((item, i) =>
        pad([
          literal(item.code),
          literal(item.code),
          literal(itemWording(item)),
          item.points,
          live(item.code, "self"),
          ...names.map((): CellContent => ""),
          majorityFormula(`${first}${ROW.first + i}:${last}${ROW.first + i}`, item.points),
          live(item.code, "council"),
        ]),
      ),
    ],
    formats: [
      { address: `A1:${council}${end}`, format: { ...SHEET_STYLE.SHEET, fontSize: 11 } },
      { address: `B${ROW.title}`, format: { bold: true, fontSize: 14, horizontal: "center" } },
      { address: `B${ROW.subject}`, format: { horizontal: "center" } },
      {
        address: `B${ROW.headings}:${council}${ROW.headings}`,
        format: { ...SHEET_STYLE.HEADING, fontSize: 10 },
      },
      { address: `B${ROW.first}:${council}${end}`, format: SHEET_STYLE.LOCKED },
      { address: `C${ROW.first}:C${end}`, format: { horizontal: "left" } },
      { address: `${first}${ROW.first}:${last}${end}`, format: SHEET_STYLE.COUNCIL_ENTRY },
      { address: `${proposed}${ROW.first}:${proposed}${end}`, format: { bold: true } },
    ],
    merges: [`B${ROW.title}:${council}${ROW.title}`, `B${ROW.subject}:${council}${ROW.subject}`],
    columnWidths: {
      B: 36,
      C: TEXT_WIDTH,
      D: 45,
      E: 48,
      ...Object.fromEntries(names.map((_, i) => [letter(FIRST_MEMBER + i), 62])),
      [proposed]: 72,
      [council]: 62,
    },
    hiddenColumns: ["A:A"],
    rowHeights: [
      24,
      18,
      33,
      ...items.map((item) => rowHeight(wrappedLines(itemWording(item), TEXT_WIDTH - 5, 11))),
    ],
    validations: items.map((item, i) => {
      const cell = `${first}${ROW.first + i}`;
      const na = item.applicableWhen === undefined ? "" : `,EXACT(UPPER(TRIM(${cell})),"${NOT_APPLICABLE}")`;
      const rule =
        item.allowed === "range"
          ? `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${item.points}),FALSE)`
          : scoresOf(item.allowed, item.points)
              .map((s) => `${cell}=${s}`)
              .join(",");
      const message = `Mục ${item.code}: điểm của thành viên, cùng cách ghi như cột “Điểm thẩm định”.`;
      return {
        address: `${cell}:${last}${ROW.first + i}`,
        rule: { kind: "formula" as const, formula: `=OR(${rule}${na})` },
        prompt: { title: "Điểm của thành viên", message },
        error: { title: "Điểm không hợp lệ", message },
      };
    }),
    conditionals: [
      {
        address: `${proposed}${ROW.first}:${proposed}${end}`,
        formula: `=AND(${proposed}${ROW.first}<>"",${proposed}${ROW.first}<>${council}${ROW.first})`,
        format: { fill: "#FFF1C2", bold: true },
        stopIfTrue: true,
      },
    ],
    names: { [BALLOT_NAME]: `A1:${council}${end}` },
    frozenRows: ROW.headings,
    print: {
      area: `B${ROW.title}:${council}${end}`,
      titleRows: `${ROW.headings}:${ROW.headings}`,
      margins: { top: 56.7, bottom: 56.7, left: 56.7, right: 42.5, header: 28.35 },
      pageNumberFromSecondPage: true,
    },
    firstEntryCell: `${first}${ROW.first}`,
    tabColor: "#4A6FA5",
  };
}

/** Reads a sheet of members' scores from the `values` of its named range; `undefined` when it is none. */
export function readBallots(values: readonly (readonly unknown[])[]): BallotReading | undefined {
  const subjectId = idIn(values[0]?.[0]);
  const headings = values.findIndex((row) => row.includes(HEADINGS.self) && row.includes(PROPOSED));
  const row = values[headings];
  if (subjectId === undefined || row === undefined) return undefined;
  const [from, to] = [row.indexOf(HEADINGS.self) + 1, row.indexOf(PROPOSED)];
  const ballots = new Map<string, CellInput[]>();
  for (const cells of values.slice(headings + 1)) {
    const code = String(cells[0] ?? "");
    if (code !== "") ballots.set(code, cells.slice(from, to).map(inputOf));
  }
  return { subjectId, members: row.slice(from, to).map(String), ballots };
}

/** More than half of those who scored; “chưa thống nhất” otherwise. */
function majorityFormula(range: string, points: number): string {
  const over = (score: string) => `COUNTIF(${range},${score})*2>COUNTA(${range})`;
  return `=IF(COUNTA(${range})=0,"",IF(${over(String(points))},${points},IF(${over("0")},0,IF(${over(`"${NOT_APPLICABLE}"`)},"${NOT_APPLICABLE}","chưa thống nhất"))))`;
}

function scoresOf(allowed: "max-or-zero" | readonly number[] | undefined, points: number): readonly number[] {
  return allowed === undefined || allowed === "max-or-zero" ? [0, points] : allowed;
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function idIn(cell: unknown): string | undefined {
  if (typeof cell !== "string" || !cell.includes('"ANTT-PHIEU"')) return undefined;
  try {
    const json: unknown = JSON.parse(cell);
    const id: unknown = typeof json === "object" && json !== null ? Reflect.get(json, "id") : undefined;
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}

function inputOf(cell: unknown): CellInput {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  return cell === "" || cell === null || cell === undefined ? undefined : String(cell);
}
