import {
  buildAppraisal,
  bundleName,
  documentKind,
  type DocumentPlan,
  type DossierTemplates,
  type RoundInput,
} from "../../../src/dossier";
import { zipFiles } from "../../../src/docx/bundle";
import { fileSlug } from "../../../src/vi";
import type { MadeDocument } from "./dossier-state";
import { nextTask } from "./next-task";

export interface AppraisalRequest {
  readonly round: RoundInput;
  readonly plans: readonly DocumentPlan[];
  readonly signal: AbortSignal;
  /** Documents finished, all of them, and the one being made. */
  onProgress(done: number, total: number, title: string): void;
}

/** The documents of one meeting of the council; a stop keeps what is made. */
export async function makeAppraisal(
  { round, plans, signal, onProgress }: AppraisalRequest,
  templates: DossierTemplates,
): Promise<MadeDocument[]> {
  const drawing: DossierTemplates = {
    ...templates,
    // Before each document the pane can draw and the stop button can act.
    get: async (id) => {
      await nextTask();
      return templates.get(id);
    },
  };
  const results = await buildAppraisal(round, plans, drawing, {
    signal,
    onProgress: ({ done, total, current }) =>
      onProgress(done, total, current === undefined ? "" : documentKind(current).title),
  });
  return results.map((r) =>
    r.ok
      ? { id: r.file.id, title: r.file.title, file: r.file }
      : { id: r.id, title: r.title, failure: r.reason },
  );
}

/** One zip of everything that was made. */
export async function bundleAppraisal(
  documents: readonly MadeDocument[],
  round: RoundInput,
  body: string,
): Promise<{ readonly name: string; readonly data: Uint8Array } | undefined> {
  const files = documents.flatMap(({ file }) =>
    file === undefined ? [] : [{ name: file.name, data: file.data }],
  );
  const [first] = round.subjects;
  if (files.length === 0 || first === undefined) return undefined;
  return { name: bundleName(first.subject, "appraisal", fileSlug(body)), data: await zipFiles(files) };
}
