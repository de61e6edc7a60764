import { compileTemplate, type DocxTemplate } from "../docx";
import { knownTemplateFields } from "./catalogue";
import { TEMPLATE_HELPERS } from "./template-helpers";
import type { DocumentId } from "./documents";

/** Reads and checks a template with the fields and helpers of this product; what is wrong is in its `problems`. */
export const compileDossierTemplate = (docx: Uint8Array): Promise<DocxTemplate> =>
  compileTemplate(docx, { helpers: TEMPLATE_HELPERS, knownFields: knownTemplateFields() });

/** Templates by document, each compiled at its first use and kept. Another file for a document = another object. */
export interface DossierTemplates {
  get(id: DocumentId): Promise<DocxTemplate | undefined>;
}

/** `load` hands over a template's bytes, from the add-in's own files or the unit's; it is called once for each document. */
export function dossierTemplates(
  load: (id: DocumentId) => Promise<Uint8Array | undefined>,
): DossierTemplates {
  const compiled = new Map<DocumentId, Promise<DocxTemplate | undefined>>();
  return {
    get(id) {
      const known = compiled.get(id);
      if (known !== undefined) return known;
      const reading = load(id).then((docx) =>
        docx === undefined ? undefined : compileDossierTemplate(docx),
      );
      compiled.set(id, reading);
      // A failed download must not stick: the next attempt loads again.
      reading.catch(() => compiled.delete(id));
      return reading;
    },
  };
}
