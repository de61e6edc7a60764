import type { CellInput, Entry } from "../scoring";
import { ENTRY_FIELDS, valueOf, type EntryField } from "./entry-fields";
import type { LogDetail, LoggedChange } from "./log";

/** Who uses the pane, by practice and not by password. */
export type Role = "self" | "council";

/**
 * Whose cell a field is. Note stays with nobody: both write into it. Figures are the unit's own; a council that finds
 * other figures scores by them and says so in its reason.
 */
export const FIELD_OWNER: Readonly<Record<EntryField, Role | undefined>> = {
  figureA: "self",
  figureB: "self",
  selfScore: "self",
  evidence: "self",
  note: undefined,
  councilScore: "council",
  councilReason: "council",
};

/**
 * Cells of the other side that changed between two readings of one scorecard. The caller hands in only readings around
 * an edit made in this window: other people's edits are theirs.
 */
export function wrongColumnChanges(
  role: Role,
  before: readonly Entry[],
  after: readonly Entry[],
): LoggedChange[] {
  const earlier = new Map(before.map((e) => [e.code, e]));
  return after.flatMap((entry) =>
    ENTRY_FIELDS.flatMap((field): LoggedChange[] => {
      const owner = FIELD_OWNER[field];
      const [from, to] = [valueOf(earlier.get(entry.code), field), valueOf(entry, field)];
      if (owner === undefined || owner === role || from === to) return [];
      return [loggedChange(entry.code, field, from, to)];
    }),
  );
}

/** The sentence of the warning. */
export function wrongColumnText(role: Role, changes: readonly LoggedChange[]): string {
  const codes = [...new Set(changes.map((c) => c.code))].join(", ");
  return role === "self"
    ? `Vừa sửa cột của Hội đồng thẩm định ở mục ${codes}. Người tự chấm ghi vào cột “Điểm tự chấm”.`
    : `Vừa sửa phần tự chấm ở mục ${codes}. Hội đồng ghi vào cột “Điểm thẩm định” và “Lý do thẩm định”.`;
}

/** A cell of a log line takes 32.767 characters; a paste over a whole column becomes several lines. */
const CHANGES_IN_A_LINE = 60;
const LOGGED_TEXT = 100;

/** The log lines of such an edit; long texts are cut, for the sheet itself has them. */
export function wrongColumnDetails(role: Role, changes: readonly LoggedChange[]): LogDetail[] {
  const short = (value: CellInput) =>
    typeof value === "string" && value.length > LOGGED_TEXT ? `${value.slice(0, LOGGED_TEXT)}…` : value;
  return Array.from({ length: Math.ceil(changes.length / CHANGES_IN_A_LINE) }, (_, i) => ({
    action: "wrong-column",
    role,
    changes: changes
      .slice(i * CHANGES_IN_A_LINE, (i + 1) * CHANGES_IN_A_LINE)
      .map(({ code, field, from, to }) => loggedChange(code, field, short(from), short(to))),
  }));
}

function loggedChange(code: string, field: EntryField, from: CellInput, to: CellInput): LoggedChange {
  return { code, field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
