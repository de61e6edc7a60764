import type { CriteriaSet, SubjectType } from "../../../src/criteria";
import {
  buildAppraisal,
  buildDossier,
  bundleName,
  compileDossierTemplate,
  DOCUMENT_KINDS,
  documentKind,
  dossierTemplates,
  handedDocument,
  writeHandOver,
  type DocumentId,
  type DossierFile,
  type DossierTemplates,
} from "../../../src/dossier";
import { zipFiles } from "../../../src/docx/bundle";
import { readDocxText } from "../../../src/docx/read";
import { createStep, dossierModel, type DossierModelInput } from "../logic/dossier-model";
import type { OwnTemplate, Services } from "./services";
import type { CheckedTemplate } from "./template-actions";
import type { BatchSubject } from "./batch-state";
import type { MadeDocument, SubjectDossierKind } from "./dossier-state";
import { bundleAppraisal, makeAppraisal, type AppraisalRequest } from "./make-appraisal";
import { bundleBatch, makeBatch, type BatchRequest } from "./make-batch";

/**
 * The heavy part of a dossier, in a bundle of its own: Word templates, the engine that fills them, the zip.
 * Loaded when the first document is made.
 */
export interface DossierMaker {
  /** Fetches and reads the templates of all dossiers, so that none is missing when the network is gone. */
  prepare(): Promise<void>;
  /** Own templates changed: they are read again at the next document. */
  forgetTemplates(): void;
  checkTemplate(template: OwnTemplate): Promise<CheckedTemplate>;
  /** Documents in order; `undefined` when something is in the way after all (the sheet was read again just before). */
  make(request: MakeRequest): Promise<readonly MadeDocument[] | undefined>;
  /** One document as it is, several as one zip. */
  bundle(documents: readonly MadeDocument[], request: DossierModelInput): Promise<Bundle | undefined>;
  /** The documents of many subjects, those reached before a stop. */
  makeAll(request: BatchRequest): Promise<BatchSubject[]>;
  /** One zip, a folder for each subject; `undefined` when there is no file. */
  bundleAll(subjects: readonly BatchSubject[], kind: SubjectDossierKind): Promise<Bundle | undefined>;
  /** Made documents as one code, for the download page and for Word. */
  handOver(
    documents: readonly { readonly made: MadeDocument; readonly folder?: string }[],
    bundle: string,
    ownTemplates: readonly DocumentId[],
  ): string;
  /** A document of invented data, from the template in use; rejects with what is wrong in it. */
  preview(id: DocumentId, set: CriteriaSet, type: SubjectType | undefined): Promise<DossierFile>;
  /** What a document says, a line for each paragraph. */
  textOf(file: DossierFile): Promise<string>;
  /** The documents of one meeting of the council, those reached before a stop. */
  makeAppraisal(request: AppraisalRequest): Promise<MadeDocument[]>;
  /** One zip named after the body whose file it is. */
  bundleAppraisal(
    documents: readonly MadeDocument[],
    round: AppraisalRequest["round"],
    body: string,
  ): Promise<Bundle | undefined>;
}

export interface MakeRequest extends DossierModelInput {
  readonly ids: readonly DocumentId[];
  readonly signal: AbortSignal;
  onDone(done: number): void;
}

export interface Bundle {
  readonly name: string;
  readonly data: Uint8Array;
  readonly type: string;
}

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ZIP_TYPE = "application/zip";

export function createDossierMaker(services: Services): DossierMaker {
  const fresh = () => dossierTemplates((id) => usableTemplate(services, id));
  let templates: DossierTemplates = fresh();
  return {
    async prepare() {
      await Promise.all(DOCUMENT_KINDS.map((d) => templates.get(d.id)));
    },
    forgetTemplates: () => void (templates = fresh()),
    async checkTemplate({ id, fileName, data }) {
      const { problems, fields } = await compileDossierTemplate(data);
      const errors = problems.filter((p) => p.severity === "error").length;
      return { id, fileName, problems, errors, fields: [...new Set(fields.map((f) => f.name))].sort() };
    },
    async make(request) {
      const model = dossierModel(request);
      if (createStep(model).kind !== "create") return undefined;
      const plans = model.wanted.filter((p) => request.ids.includes(p.id));
      const results = await buildDossier(model.input, plans, templates, {
        onProgress: ({ done }) => request.onDone(done),
        signal: request.signal,
      });
      return results.map((r): MadeDocument =>
        r.ok
          ? { id: r.file.id, title: r.file.title, file: r.file }
          : { id: r.id, title: r.title, failure: r.reason },
      );
    },
    async bundle(documents, { card, dossier }) {
      const files = documents.flatMap((d) => d.file ?? []);
      const [only] = files;
      if (only === undefined) return undefined;
      if (files.length === 1) return { name: only.name, data: only.data, type: DOCX_TYPE };
      const name = bundleName(card.identity.subject, dossier);
      return {
        name,
        data: await zipFiles(files.map(({ name: n, data }) => ({ name: n, data }))),
        type: ZIP_TYPE,
      };
    },
    makeAll: (request) => makeBatch(request, templates),
    async bundleAll(subjects, kind) {
      const zip = await bundleBatch(subjects, kind);
      return zip && { ...zip, type: ZIP_TYPE };
    },
    handOver(documents, bundle, ownTemplates) {
      const handed = documents.flatMap(({ made, folder }) =>
        made.file === undefined ? [] : [handedDocument(made.file, folder)],
      );
      const used = ownTemplates.filter((id) => handed.some((d) => d.id === id));
      return writeHandOver({ bundle, documents: handed, ownTemplates: used });
    },
    async preview(id, set, type) {
      const { sampleInput, sampleRound } = await import("../../../src/dossier/samples");
      const ownTemplates = await services.templates.all();
      // Also one with errors is tried: filling it lists them.
      const own = ownTemplates.find((t) => t.id === id)?.data;
      const used: DossierTemplates =
        own === undefined ? templates : dossierTemplates(() => Promise.resolve(own));
      const plans = [{ id }];
      // Only a subject that passes has a submission: the invented agency does.
      const subject = id === "b1-to-trinh" || type === undefined ? "agency" : type;
      const results =
        documentKind(id).kind === "appraisal"
          ? await buildAppraisal(sampleRound(set), plans, used)
          : await buildDossier(sampleInput(set, subject), plans, used);
      const [result] = results;
      if (result?.ok === true) return result.file;
      throw new Error(result === undefined ? "nothing was made" : result.reason);
    },
    async textOf({ data }) {
      const parts = await readDocxText(data);
      return parts
        .filter((p) => p.part === "word/document.xml")
        .flatMap((p) => p.paragraphs)
        .join("\n");
    },
    makeAppraisal: (request) => makeAppraisal(request, templates),
    async bundleAppraisal(documents, round, body) {
      const zip = await bundleAppraisal(documents, round, body);
      return zip && { ...zip, type: ZIP_TYPE };
    },
  };
}

/** The unit's own template when it has no error, else the stock one. */
async function usableTemplate(services: Services, id: DocumentId): Promise<Uint8Array> {
  const own = (await services.templates.all()).find((t) => t.id === id);
  if (own !== undefined) {
    const { problems } = await compileDossierTemplate(own.data);
    if (problems.every((p) => p.severity !== "error")) return own.data;
  }
  return services.loadTemplate(id);
}
