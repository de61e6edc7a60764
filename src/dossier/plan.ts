import type { Evaluation } from "../scoring";
import type { Subject } from "../scorecard";
import { passes, type ConclusionRule } from "./conclusion";
import {
  DOCUMENT_KINDS,
  issuerOf,
  type DocumentCode,
  type DocumentId,
  type SubjectDossierKind,
  type Issuer,
} from "./documents";

/** One document of a dossier, offered to the clerk. */
export interface DocumentPlan {
  readonly id: DocumentId;
  readonly code: DocumentCode;
  readonly title: string;
  readonly english: string;
  /** In whose name it goes out. */
  readonly issuer: Issuer;
  /** Ticked before anyone chose. */
  readonly isWanted: boolean;
  /** Why it cannot be made now, as one Vietnamese sentence; absent = it can. */
  readonly blockedBecause?: string;
}

const ONLY_WHEN_PASSED = "Chỉ lập khi kết luận là đạt";

/**
 * The documents of a dossier in their usual order. A submission (B1) needs a passing verdict; the other papers of the
 * recognition dossier are made for either verdict.
 * Source: guidance 76/HD-BCĐ, section 6; Circular 124/2021/TT-BCA, Article 9, clause 2.
 */
export function dossierPlan(
  subject: Pick<Subject, "type">,
  kind: SubjectDossierKind,
  evaluation?: Evaluation,
  rule: ConclusionRule = "thang_diem",
): DocumentPlan[] {
  const passed = evaluation !== undefined && passes(evaluation, rule);
  return DOCUMENT_KINDS.filter((d) => d.kind === kind).map(({ id, code, title, english }) => {
    const blocked = code === "B1" && !passed ? ONLY_WHEN_PASSED : undefined;
    return {
      id,
      code,
      title,
      english,
      issuer: issuerOf(code, subject.type),
      isWanted: blocked === undefined,
      ...(blocked === undefined ? {} : { blockedBecause: blocked }),
    };
  });
}
