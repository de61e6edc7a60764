import { fileSlug } from "../../vi";
import { parseCriteriaSet } from "../parse";
import type { CriteriaSet, Instrument, Item, SetSource } from "../types";
import { checkImport, type ImportProblem } from "./check";
import type { Proposal, ProposedItem } from "./proposal";

/** What a person signs an import with. Dates are `yyyy-mm-dd`; `importedAt` comes from the caller's clock. */
export interface ImportStamp {
  readonly sourceTitle: string;
  /** Number of the document, such as “76/HD-BCĐ”. Without number and date the set stays illustrative. */
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly province?: string;
  readonly confirmedBy: string;
  readonly importedAt: string;
  /** When the table applies; from the document's date on if not said. */
  readonly effective?: { readonly from: string; readonly to: string | null };
}

export type ImportResult =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * The criteria set of a checked proposal, for its one subject type. Period, deadline and the Circular's instrument
 * come from the reference set: an annex of points does not state them. Codes whose citation no one confirmed are
 * named in `statusNote`.
 *
 * @returns the errors of `checkImport` if there are any
 * @throws CriteriaSetError for a stamp that is no date or has no text
 */
export function toCriteriaSet(proposal: Proposal, stamp: ImportStamp, reference: CriteriaSet): ImportResult {
  const errors = checkImport(proposal).filter((p) => p.severity === "error");
  if (errors.length > 0) return { ok: false, problems: errors };
  const base = reference.subjects[proposal.type];
  if (base === undefined) throw new Error(`reference set ${reference.id} has no table for ${proposal.type}`);
  const { number, date, confirmedBy, importedAt, province } = stamp;
  const source: SetSource = {
    title: stamp.sourceTitle,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(province === undefined ? {} : { province }),
    confirmedBy,
    importedAt,
  };
  const isOfficial = number !== undefined && date !== undefined;
  const note = statusNote(proposal, isOfficial);
  const own = idOf(proposal, stamp);
  const set = parseCriteriaSet({
    id: own,
    title: stamp.sourceTitle,
    status: isOfficial ? "official" : "illustrative",
    ...(note === "" ? {} : { statusNote: note }),
    source,
    effective: stamp.effective ?? { from: date ?? importedAt, to: null },
    instruments: [...reference.instruments.filter((i) => i.id !== own), annexOf(stamp, own)],
    scoring: { ...reference.scoring, total: proposal.total.value, passMark: proposal.passMark.value },
    subjects: {
      [proposal.type]: {
        label: base.label,
        ...(base.labelNote === undefined ? {} : { labelNote: base.labelNote }),
        article: base.article,
        period: base.period,
        deadline: base.deadline,
        criteria: proposal.criteria.map((c) => ({
          code: c.code.value,
          title: c.title.value,
          items: c.items.map(itemOf),
        })),
      },
    },
  });
  return { ok: true, set };
}

/** Absent members instead of undefined ones: the set has to survive JSON. */
function itemOf(item: ProposedItem): Partial<Item> {
  const { value: allowed } = item.allowed;
  return {
    code: item.code.value,
    text: item.text.value,
    ...(item.points.value === undefined ? {} : { points: item.points.value }),
    ...(allowed === "max-or-zero" ? {} : { allowed }),
    mandatory: item.mandatory.value,
    ...(item.cite.value === undefined ? {} : { cite: item.cite.value }),
    ...(item.measure.value === undefined ? {} : { measure: item.measure.value }),
    ...(item.mustNotOccur.value ? { mustNotOccur: true } : {}),
    ...(item.applicableWhen.value === undefined ? {} : { applicableWhen: item.applicableWhen.value }),
  };
}

function statusNote(proposal: Proposal, isOfficial: boolean): string {
  const unconfirmed = proposal.criteria
    .flatMap((c) => c.items)
    .filter((i) => i.cite.certainty === "likely" || i.cite.certainty === "unsure")
    .map((i) => i.code.value);
  return [
    isOfficial ? "" : "Bảng nhập chưa có số, ngày văn bản: điểm số chỉ để minh họa.",
    unconfirmed.length === 0
      ? ""
      : `Căn cứ do phần mềm đề xuất, chưa được xác nhận từng mục: ${unconfirmed.join(", ")}.`,
  ]
    .filter((s) => s !== "")
    .join(" ");
}

function annexOf(stamp: ImportStamp, id: string): Instrument {
  return {
    id,
    title: stamp.number === undefined ? stamp.sourceTitle : `${stamp.sourceTitle} (${stamp.number})`,
    ...(stamp.date === undefined ? {} : { date: stamp.date }),
    ...(stamp.issuer === undefined ? {} : { issuer: stamp.issuer }),
  };
}

/** Province, number, date and subject type: two tables of one document are two sets. */
function idOf(proposal: Proposal, { province, number, date, sourceTitle, importedAt }: ImportStamp): string {
  return [province ?? "", number ?? sourceTitle, date ?? importedAt, proposal.type]
    .filter((part) => part !== "")
    .map(fileSlug)
    .join("-");
}
