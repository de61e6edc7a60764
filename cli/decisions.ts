import { join } from "node:path";
import { criteriaOf } from "../src/scorecard";
import { buildAppraisal, checkRound, type RoundInput, type RoundSubject } from "../src/dossier";
import { evaluate } from "../src/scoring";
import { fileSlug } from "../src/vi";
import type { Desk } from "./desk";
import { templatesIn } from "./dossier-templates";
import type { Province, ProvinceRow } from "./province";

/** A draft of the recognition decision with its annex, for the council to complete. */
export interface DraftDecision {
  readonly name: string;
  readonly subjects: number;
  readonly data?: Uint8Array;
  /** What is still missing or doubtful before it can be issued. */
  readonly problems: readonly string[];
}

const DECISION = "c7-quyet-dinh";

/**
 * One draft for each deciding body: the province decides on communes, each commune on its units (authority since
 * 01/7/2025, to be checked against Circular 48/2025/TT-BCA). Only subjects whose council column is complete are taken.
 */
export async function draftDecisions(
  { rows, year, sets }: Province,
  profile: Readonly<Record<string, string>>,
  { templates, today }: Desk,
): Promise<DraftDecision[]> {
  const shelf = templatesIn(join(templates, "word"));
  // Entries changed after closing wait for the council.
  const appraised = rows.filter(
    ({ row }) => row.status === "appraised" || (row.status === "closed" && !row.isChanged),
  );
  const groups = new Map<string, ProvinceRow[]>();
  for (const row of appraised) {
    const key = row.card.subject.type === "commune" ? "tinh" : fileSlug(row.commune);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const drafts: DraftDecision[] = [];
  for (const [place, members] of groups) {
    const subjects = members.flatMap(({ card }): RoundSubject[] => {
      const found = card.summary && criteriaOf(sets, card.summary.identity);
      if (found === undefined) return [];
      const { set, criteria } = found;
      const of = (column: "self" | "council") => evaluate(criteria, card.entries, column);
      return [
        {
          set,
          criteria,
          subject: card.subject,
          entries: card.entries,
          evaluation: of("self"),
          council: of("council"),
        },
      ];
    });
    if (!subjects.some((s) => s.council.verdict === "pass")) continue;
    const round: RoundInput = { id: `tong-hop-${place}`, subjects, profile, today };
    const plans = [{ id: DECISION }] as const;
    const problems = checkRound(round, plans).filter((p) => p.severity !== "note");
    const [result] = await buildAppraisal(round, plans, shelf);
    drafts.push({
      name: `du-thao-quyet-dinh/${year}_${place}_${DECISION}.docx`,
      subjects: subjects.length,
      ...(result?.ok === true ? { data: result.file.data } : {}),
      problems: [...(result?.ok === false ? [result.reason] : []), ...problems.map((p) => p.message)],
    });
  }
  return drafts;
}
