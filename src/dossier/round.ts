import type { CriteriaSet, SubjectCriteria } from "../criteria";
import type { Subject } from "../scorecard";
import type { Entry, Evaluation } from "../scoring";
import { passes, type ConclusionRule } from "./conclusion";
import { DOCUMENT_KINDS, issuerOf, type DocumentCode } from "./documents";
import type { DocumentPlan } from "./plan";
import type { Profile } from "./profile";
import type { DossierInput } from "./types";
import { DocumentValues } from "./values";

/** One subject before the council. */
export interface RoundSubject {
  readonly set: CriteriaSet;
  readonly criteria: SubjectCriteria;
  readonly subject: Subject;
  readonly entries: readonly Entry[];
  readonly evaluation: Evaluation;
  readonly council: Evaluation;
  /** Papers that its dossier lacks, or “không đề nghị”; empty = complete. */
  readonly missingPapers?: string;
  /** Votes for it; absent = the number typed for the whole round. */
  readonly votesFor?: number;
  readonly certificateNumber?: string;
}

/**
 * One meeting of the appraisal council and the subjects it decided on (design: đợt thẩm định). All its subjects have the
 * same deciding body. `id` keeps its texts apart in the profile, as a subject's id does.
 */
export interface RoundInput {
  readonly id: string;
  readonly subjects: readonly RoundSubject[];
  readonly profile: Profile;
  readonly today: string;
}

/** Which meeting: on the commune's units, or on the commune itself, which another body decides on. */
export type RoundKind = "units" | "commune";

/** The id under which the texts of a workbook's meeting of that year are kept. */
export const roundId = (kind: RoundKind, year: number): string =>
  `hoi-dong-${kind === "commune" ? "xa-" : ""}${year}`;

/** A subject with the texts typed for itself. */
export function ownInput(round: RoundInput, member: RoundSubject): DossierInput {
  const { profile, today } = round;
  const { set, criteria, subject, entries, evaluation, council } = member;
  return { set, criteria, subject, entries, evaluation, council, profile, today };
}

/** A subject in the council's documents: texts are those of the round. */
export function roundMember(round: RoundInput, member: RoundSubject): DossierInput {
  return { ...ownInput(round, member), subject: { ...member.subject, id: round.id } };
}

/** The round as input of form and values: its first subject stands for all. `undefined`: a round without subjects. */
export function roundInput(round: RoundInput): DossierInput | undefined {
  const [first] = round.subjects;
  return first === undefined ? undefined : roundMember(round, first);
}

/** The rule of the verdict that the workbook has set. */
export function conclusionRule(input: DossierInput): ConclusionRule {
  return new DocumentValues(input, "B1").rule;
}

const ONLY_WHEN_PASSED = "Chỉ lập khi có đối tượng đạt";
const ONLY_WHEN_NOT_PASSED = "Chỉ lập khi có đối tượng chưa đạt";

/**
 * The documents of an appraisal round. Decision and certificates need a subject that passed, notices one that did not;
 * the certificate is a reference layout and is not ticked by itself.
 * Source: guidance 76/HD-BCĐ, sections 5 and 7; Circular 124/2021/TT-BCA, Articles 9, 10.
 */
export function appraisalPlan(round: RoundInput): DocumentPlan[] {
  const input = roundInput(round);
  if (input === undefined) return [];
  const rule = conclusionRule(input);
  const passed = round.subjects.filter((s) => passes(s.council, rule)).length;
  const blocked = (code: DocumentCode): string | undefined => {
    if ((code === "C7" || code === "C9") && passed === 0) return ONLY_WHEN_PASSED;
    return code === "C8" && passed === round.subjects.length ? ONLY_WHEN_NOT_PASSED : undefined;
  };
  return DOCUMENT_KINDS.filter((d) => d.kind === "appraisal").map(({ id, code, title, english }) => {
    const because = blocked(code);
    return {
      id,
      code,
      title,
      english,
      issuer: issuerOf(code, input.subject.type),
      isWanted: because === undefined && code !== "C9",
      ...(because === undefined ? {} : { blockedBecause: because }),
    };
  });
}
