import { buildDossier, bundleName, type DossierTemplates } from "../../../src/dossier";
import { zipFiles } from "../../../src/docx/bundle";
import { fileSlug } from "../../../src/vi";
import type { BatchRow } from "../logic/dossier-batch";
import type { DossierModel } from "../logic/dossier-model";
import type { BatchSubject } from "./batch-state";
import type { MadeDocument, SubjectDossierKind } from "./dossier-state";
import { nextTask } from "./next-task";

/** A subject whose documents can be made. */
export type ReadyRow = BatchRow & { readonly model: DossierModel };

export interface BatchRequest {
  readonly rows: readonly ReadyRow[];
  readonly signal: AbortSignal;
  /** Before each subject and after each document: the subject and the documents finished over all. */
  onProgress(name: string, done: number): void;
}

/** Subject after subject; a stop keeps what is made and leaves the rest out. */
export async function makeBatch(
  { rows, signal, onProgress }: BatchRequest,
  templates: DossierTemplates,
): Promise<BatchSubject[]> {
  const subjects: BatchSubject[] = [];
  let finished = 0;
  for (const { sheetId, subject, folder, slug, model } of rows) {
    const { name } = subject;
    onProgress(name, finished);
    await nextTask();
    if (signal.aborted) break;
    const before = finished;
    const results = await buildDossier(model.input, model.wanted, templates, {
      slug,
      signal,
      onProgress: ({ done }) => onProgress(name, before + done),
    });
    finished += results.length;
    if (results.length === 0) break;
    const documents = results.map((r): MadeDocument =>
      r.ok
        ? { id: r.file.id, title: r.file.title, file: r.file }
        : { id: r.id, title: r.title, failure: r.reason },
    );
    subjects.push({ sheetId, subject, folder, documents });
  }
  return subjects;
}

/** One zip with a folder for each subject. */
export async function bundleBatch(
  subjects: readonly BatchSubject[],
  kind: SubjectDossierKind,
): Promise<{ readonly name: string; readonly data: Uint8Array } | undefined> {
  const made = subjects.filter((s) => s.documents.some((d) => d.file !== undefined));
  const files = made.flatMap((s) =>
    s.documents.flatMap(({ file }) =>
      file === undefined ? [] : [{ name: `${s.folder}/${file.name}`, data: file.data }],
    ),
  );
  const [first] = made;
  if (first === undefined) return undefined;
  const name = bundleName(first.subject, kind, fileSlug(`${made.length} đối tượng`));
  return { name, data: await zipFiles(files) };
}
