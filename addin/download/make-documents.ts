import { zipFiles } from "../../src/docx/bundle";
import { dossierTemplates, type DocumentId, type HandedDocument, type HandOver } from "../../src/dossier";
import type { DeliveredFile } from "../delivery";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document of a hand-over, filled. */
export interface MadeHere {
  readonly title: string;
  readonly folder: string | undefined;
  readonly file: DeliveredFile;
}

/** Fills the documents of a hand-over, in order. Rejects when a template cannot be loaded or filled. */
export async function makeDocuments(
  { documents }: Pick<HandOver, "documents">,
  loadTemplate: (id: DocumentId) => Promise<Uint8Array>,
  onDone: (done: number) => void = () => undefined,
): Promise<MadeHere[]> {
  const templates = dossierTemplates(loadTemplate);
  const made: MadeHere[] = [];
  for (const document of documents) {
    made.push(await makeOne(document, await templates.get(document.id)));
    onDone(made.length);
  }
  return made;
}

async function makeOne(
  { title, name, folder, data }: HandedDocument,
  template: Awaited<ReturnType<ReturnType<typeof dossierTemplates>["get"]>>,
): Promise<MadeHere> {
  if (template === undefined) throw new Error(`Không có tệp mẫu của ${title}.`);
  return { title, folder, file: { name, data: await template.fill(data), type: DOCX_TYPE } };
}

/** One document as it is, several as one zip. */
export async function bundled(made: readonly MadeHere[], bundle: string): Promise<DeliveredFile | undefined> {
  const [only] = made;
  if (only === undefined || made.length === 1) return only?.file;
  const data = await zipFiles(
    made.map(({ folder, file }) => ({
      name: folder === undefined ? file.name : `${folder}/${file.name}`,
      data: file.data,
    })),
  );
  return { name: bundle, data, type: "application/zip" };
}
