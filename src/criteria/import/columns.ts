import { readLabel } from "./labels";
import { readPoints } from "./points";
import type { ColumnRole, Correction, ProposedColumn, Why } from "./proposal";
import { readMandatoryMark } from "./remarks";
import { fold } from "./similar-text";
import type { TableGrid } from "./table";

/**
 * Heading words by role, in the order they are tried: “đạt điểm tối đa” is a mandatory column though it speaks of
 * points, “điểm tự chấm” an entry column of a filled table.
 */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:stt|tt|so tt|so thu tu|thu tu|muc|ma|ma so|ma muc)$/],
  ["cite", /can cu|co so phap ly|dieu,? khoan|vien dan|quy dinh tai/],
  ["mandatory", /bat buoc|dat (?:so )?(?:diem )?toi da|diem liet/],
  ["points", /diem chuan|diem toi da|thang diem|diem quy dinh/],
  ["text", /noi dung|dien giai|yeu cau|thanh phan|chi tieu/],
  ["ignored", /tu cham|tham dinh|cham diem|diem cham|diem dat|dat duoc|ket qua|diem cua/],
  ["note", /ghi chu|minh chung|kiem chung|huong dan|giai trinh|tai lieu/],
  ["points", /so diem|muc diem|^diem\b/],
  ["criterion", /tieu chi|tieu chuan/],
];
const LONGEST_HEADING = 60;
const HEADER_WITHIN = 15;

export interface ColumnReading {
  readonly columns: readonly ProposedColumn[];
  readonly headerRows: readonly number[];
  /** First row number after the header. */
  readonly bodyFrom: number;
}

/** Finds the header rows and what each column is for; a heading that says nothing is helped by the cells below it. */
export function readColumns(grid: TableGrid, corrections: readonly Correction[]): ColumnReading {
  const headerRows = corrections.find((c) => c.kind === "header-rows")?.rows ?? findHeader(grid);
  const bodyFrom = headerRows.length === 0 ? 0 : Math.max(...headerRows) + 1;
  const columns: ProposedColumn[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const heading = headingOf(grid, headerRows, column);
    const role = roleOf(heading);
    columns.push({
      column,
      heading,
      role:
        role === undefined
          ? { value: "ignored", certainty: heading === "" ? "likely" : "unsure", why: "no-role" }
          : { value: role, certainty: "stated", why: "header", detail: heading },
    });
  }
  return { columns: corrected(settle(grid, columns, bodyFrom), corrections), headerRows, bodyFrom };
}

function findHeader(grid: TableGrid): number[] {
  let best: { row: number; roles: number; last: number } | undefined;
  for (const { number: row, cells } of grid.table.rows.slice(0, HEADER_WITHIN)) {
    const roles = new Set(cells.map((c) => roleOf(c.text)).filter((r) => r !== undefined && r !== "ignored"));
    const last = row + Math.max(0, ...cells.map((c) => c.rowSpan - 1));
    if (roles.size >= 2 && roles.size >= (best?.roles ?? 0)) best = { row, roles: roles.size, last };
  }
  if (best === undefined) return [];
  const { row: first, last } = best;
  const rows = grid.table.rows.filter(({ number }) => number >= first && number <= last);
  const next = grid.table.rows.find(({ number }) => number > last);
  if (next !== undefined && isColumnNumbering(next.cells.map((c) => c.text))) rows.push(next);
  return rows.map(({ number }) => number);
}

/** A row of “(1) (2) (3)” or “A B 1 2=1x2” under the headings. */
function isColumnNumbering(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((t) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/u.test(t.trim()));
}

function headingOf(grid: TableGrid, rows: readonly number[], column: number): string {
  const texts = rows
    .filter(
      (row) =>
        !isColumnNumbering(grid.table.rows.find((r) => r.number === row)?.cells.map((c) => c.text) ?? []),
    )
    .map((row) => grid.at(row, column)?.text.replace(/\n/g, " ") ?? "");
  return [...new Set(texts)].filter((t) => t !== "").join(" ");
}

function roleOf(heading: string): ColumnRole | undefined {
  const folded = fold(heading);
  if (folded === "" || folded.length > LONGEST_HEADING) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** One column per role; “tiêu chí” alone is the text; text and points are sought in the cells when not headed. */
function settle(grid: TableGrid, columns: ProposedColumn[], bodyFrom: number): ProposedColumn[] {
  const seen = new Set<ColumnRole>();
  const single = columns.map((c): ProposedColumn => {
    const role = c.role.value;
    if (role === "ignored" || role === "note") return c;
    if (seen.has(role)) return withRole(c, "ignored", "unsure", "second-of-kind");
    seen.add(role);
    return c;
  });
  const hasText = seen.has("text");
  const settled = single.map((c) =>
    c.role.value === "criterion" && !hasText ? { ...c, role: { ...c.role, value: "text" as const } } : c,
  );
  return fillByContent(grid, settled, bodyFrom);
}

function fillByContent(grid: TableGrid, columns: ProposedColumn[], bodyFrom: number): ProposedColumn[] {
  const cells = new Map(columns.map((c) => [c.column, contentOf(grid, c.column, bodyFrom)]));
  const filled = [...columns];
  const textColumn = (): number => filled.find((c) => c.role.value === "text")?.column ?? 0;
  const seek = (
    role: ColumnRole,
    score: (texts: readonly string[], column: number) => number,
    least: number,
  ): void => {
    if (filled.some((c) => c.role.value === role)) return;
    let best: { index: number; score: number } | undefined;
    filled.forEach((c, index) => {
      if (c.role.why !== "no-role") return;
      const reached = score(cells.get(c.column) ?? [], c.column);
      if (reached >= least && reached > (best?.score ?? 0)) best = { index, score: reached };
    });
    const chosen = best === undefined ? undefined : filled[best.index];
    if (best !== undefined && chosen !== undefined)
      filled[best.index] = withRole(
        chosen,
        role,
        chosen.heading === "" ? "likely" : "unsure",
        "column-content",
      );
  };
  seek("text", (texts) => texts.reduce((sum, t) => sum + t.length, 0) / Math.max(1, texts.length), 12);
  // Numbers left of the text are line numbers, right of it points.
  seek("number", (texts, c) => (c < textColumn() ? share(texts, (t) => readLabel(t) !== undefined) : 0), 0.8);
  seek(
    "points",
    (texts, c) => (c > textColumn() ? share(texts, (t) => readPoints(t).kind === "points") : 0),
    0.6,
  );
  // Marks are fewer than rows, so any column of nothing but marks will do.
  seek("mandatory", (texts) => share(texts, (t) => /\D/.test(t) && readMandatoryMark(t) === true), 1);
  return filled;
}

function contentOf(grid: TableGrid, column: number, bodyFrom: number): string[] {
  return grid.table.rows
    .filter(({ number }) => number >= bodyFrom)
    .flatMap(({ cells }) => cells.filter((c) => c.column === column && c.text !== "").map((c) => c.text));
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function withRole(
  c: ProposedColumn,
  value: ColumnRole,
  certainty: "likely" | "unsure",
  why: Why,
): ProposedColumn {
  return { ...c, role: { value, certainty, why, detail: c.heading } };
}

function corrected(columns: readonly ProposedColumn[], corrections: readonly Correction[]): ProposedColumn[] {
  const set = new Map(corrections.flatMap((c) => (c.kind === "column" ? [[c.column, c.role] as const] : [])));
  const taken = new Set<ColumnRole>(
    [...set.values()].filter((role) => role !== "ignored" && role !== "note"),
  );
  return columns.map((c): ProposedColumn => {
    const role = set.get(c.column);
    if (role !== undefined) return { ...c, role: { value: role, certainty: "corrected", why: "person" } };
    return taken.has(c.role.value)
      ? { ...c, role: { value: "ignored", certainty: "corrected", why: "person" } }
      : c;
  });
}
