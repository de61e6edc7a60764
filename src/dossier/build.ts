import { DocxFillError } from "../docx";
import { dossierData } from "./data";
import { documentKind, type DocumentId } from "./documents";
import { documentFileName } from "./naming";
import type { DocumentPlan } from "./plan";
import type { DossierTemplates } from "./templates";
import type { DossierInput } from "./types";

export interface DossierFile {
  readonly id: DocumentId;
  readonly title: string;
  /** `2026_thon-na-mau_b1-to-trinh.docx` */
  readonly name: string;
  readonly data: Uint8Array;
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
  /** A file slug that differs from other subjects' of the same run. */
  readonly slug?: string;
}

/**
 * Makes the given documents of one subject, in order. A document that fails says why and does not stop the others.
 * The caller has shown `checkDossier`; nothing is checked again here.
 */
export async function buildDossier(
  input: DossierInput,
  plans: readonly Pick<DocumentPlan, "id">[],
  templates: DossierTemplates,
  options: BuildOptions = {},
): Promise<DossierResult[]> {
  const { onProgress, signal, slug } = options;
  const results: DossierResult[] = [];
  const total = plans.length;
  for (const { id } of plans) {
    if (signal?.aborted === true) break;
    onProgress?.({ done: results.length, total, current: id });
    const { title } = documentKind(id);
    try {
      const template = await templates.get(id);
      if (template === undefined) throw new Error("không tìm thấy tệp mẫu");
      const data = await template.fill(dossierData(input, id), signal === undefined ? {} : { signal });
      results.push({ ok: true, file: { id, title, name: documentFileName(input.subject, id, slug), data } });
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
