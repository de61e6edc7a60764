import { DocxFillError } from "../docx";
import { distinctFileSlugs, fileSlug } from "../vi";
import { passes } from "./conclusion";
import { dossierData } from "./data";
import { documentKind, type DocumentId } from "./documents";
import { documentFileName, midSentence } from "./naming";
import type { DocumentPlan } from "./plan";
import type { DossierTemplates } from "./templates";
import { conclusionRule, roundInput, type RoundInput } from "./round";
import { roundData } from "./round-data";
import type { DossierInput, TemplateObject } from "./types";
import { DocumentValues } from "./values";

export interface DossierFile {
  readonly id: DocumentId;
  readonly title: string;
  /** `2026_thon-na-mau_b1-to-trinh.docx` */
  readonly name: string;
  readonly data: Uint8Array;
  /** What the template was filled with, to make the same document elsewhere. */
  readonly filledWith: TemplateObject;
}

export type DossierResult =
  | { readonly ok: true; readonly file: DossierFile }
  | { readonly ok: false; readonly id: DocumentId; readonly title: string; readonly reason: string };

export interface BuildProgress {
  /** Documents finished, made or not. */
  readonly done: number;
  readonly total: number;
  /** The document being made; absent at the end. */
  readonly current?: DocumentId;
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops between documents; what is made so far is returned. */
  readonly signal?: AbortSignal;
}

export interface SubjectBuildOptions extends BuildOptions {
  /** A file slug that differs from other subjects' of the same run. */
  readonly slug?: string;
}

/**
 * Makes the given documents of one subject, in order. A document that fails says why and does not stop the others.
 * The caller has shown `checkDossier`; nothing is checked again here.
 */
export function buildDossier(
  input: DossierInput,
  plans: readonly Pick<DocumentPlan, "id">[],
  templates: DossierTemplates,
  options: SubjectBuildOptions = {},
): Promise<DossierResult[]> {
  const jobs = plans.map(({ id }) => ({
    id,
    title: documentKind(id).title,
    name: documentFileName(input.subject, id, options.slug),
    data: () => dossierData(input, id),
  }));
  return makeDocuments(jobs, templates, options);
}

/**
 * Makes the documents of an appraisal round: lists once, score tables for each subject, notices for those that did not
 * pass, certificates for those that did. The caller has shown `checkRound`.
 */
export async function buildAppraisal(
  round: RoundInput,
  plans: readonly Pick<DocumentPlan, "id">[],
  templates: DossierTemplates,
  options: BuildOptions = {},
): Promise<DossierResult[]> {
  const input = roundInput(round);
  const [first] = round.subjects;
  if (input === undefined || first === undefined) return [];
  const rule = conclusionRule(input);
  const slugs = distinctFileSlugs(round.subjects.map((s) => s.subject.name));
  const body = fileSlug(new DocumentValues(input, "C7").decidingPlace);
  const jobs = plans.flatMap(({ id }): DocumentJob[] => {
    const { code, title, perSubject } = documentKind(id);
    if (perSubject !== true)
      return [
        {
          id,
          title,
          name: documentFileName(input.subject, id, body),
          data: () => roundData(round, id, first),
        },
      ];
    return round.subjects.flatMap((member, i) => {
      const passed = passes(member.council, rule);
      if ((code === "C8" && passed) || (code === "C9" && !passed)) return [];
      const name = documentFileName(member.subject, id, slugs[i]);
      return [
        {
          id,
          title: `${title}: ${midSentence(member.subject.name)}`,
          name,
          data: () => roundData(round, id, member),
        },
      ];
    });
  });
  return makeDocuments(jobs, templates, options);
}

interface DocumentJob {
  readonly id: DocumentId;
  readonly title: string;
  readonly name: string;
  data(): TemplateObject;
}

async function makeDocuments(
  jobs: readonly DocumentJob[],
  templates: DossierTemplates,
  { onProgress, signal }: BuildOptions,
): Promise<DossierResult[]> {
  const results: DossierResult[] = [];
  const total = jobs.length;
  for (const { id, title, name, data } of jobs) {
    if (isAborted(signal)) break;
    onProgress?.({ done: results.length, total, current: id });
    try {
      const template = await templates.get(id);
      if (template === undefined) throw new Error("không tìm thấy tệp mẫu");
      const filledWith = data();
      const filled = await template.fill(filledWith, signal === undefined ? {} : { signal });
      results.push({ ok: true, file: { id, title, name, data: filled, filledWith } });
    } catch (error) {
      if (isAborted(signal)) break;
      results.push({ ok: false, id, title, reason: reasonOf(error) });
    }
  }
  onProgress?.({ done: results.length, total });
  return results;
}

/** Read anew: while a document is filled the signal may change. */
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

function reasonOf(error: unknown): string {
  if (error instanceof DocxFillError) {
    const [first, ...rest] = error.problems.map((p) => p.message);
    return rest.length === 0 ? (first ?? error.message) : `${first} (và ${rest.length} lỗi khác)`;
  }
  return error instanceof Error ? error.message : String(error);
}
