import type { CriteriaSet } from "../../../src/criteria";
import type { DocumentId } from "../../../src/dossier";
import type { TemplateProblem } from "../../../src/docx";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { DossierMaker } from "./make-dossier";
import type { OwnTemplate, Services } from "./services";
import { currentCard, type PaneState } from "./state";

/** A template of the unit as the check found it. With an error the stock template is used instead. */
export interface CheckedTemplate {
  readonly id: DocumentId;
  readonly fileName: string;
  /** Errors first. */
  readonly problems: readonly TemplateProblem[];
  readonly errors: number;
  /** Names of the fields it uses, each once. */
  readonly fields: readonly string[];
}

export interface TemplateActions {
  openTemplates(): void;
  /** Reads and checks what is kept in this browser. */
  loadTemplates(): Promise<void>;
  /** Keeps a file as the unit's own template of a document, also with errors: they are then listed. */
  addTemplate(template: OwnTemplate): Promise<void>;
  /** Back to the stock template. */
  removeTemplate(id: DocumentId): Promise<void>;
  /** The stock template, as a start for an own one. */
  downloadStock(id: DocumentId): Promise<void>;
  /** The document made from the template in use and invented data. */
  previewTemplate(id: DocumentId): Promise<void>;
  /** All own templates as one file. */
  exportTemplates(): Promise<void>;
  /** Takes over the templates of such a file; those it does not have stay. */
  importTemplates(bytes: Uint8Array): Promise<void>;
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly services: Services;
  readonly sets: () => readonly CriteriaSet[];
  readonly maker: () => Promise<DossierMaker>;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createTemplateActions({
  box,
  services,
  sets,
  maker,
  attempt,
  announce,
}: Parts): TemplateActions {
  async function check(): Promise<void> {
    const { checkTemplate } = await maker();
    const own = await services.templates.all();
    box.set({ templates: await Promise.all(own.map(checkTemplate)) });
  }

  return {
    openTemplates: () => box.set({ page: "templates" }),
    async loadTemplates() {
      try {
        await check();
      } catch (error) {
        // Only a failure is told: nobody pressed a button, and a success must not take away another message.
        await attempt(() => Promise.reject(error));
      }
    },
    async addTemplate(template) {
      await attempt(async () => {
        await services.templates.put(template);
        (await maker()).forgetTemplates();
        await check();
        const errors = box.getState().templates.find((t) => t.id === template.id)?.errors ?? 0;
        announce(errors === 0 ? message("tpl.taken") : message("tpl.err.count", { n: errors }));
      });
    },
    async removeTemplate(id) {
      await attempt(async () => {
        await services.templates.remove(id);
        (await maker()).forgetTemplates();
        await check();
      });
    },
    async downloadStock(id) {
      await attempt(async () => {
        const { DOCX_TYPE } = await import("./make-dossier");
        const data = await services.loadTemplate(id);
        await services.delivery.save({ name: `${id}.docx`, data, type: DOCX_TYPE });
      });
    },
    async previewTemplate(id) {
      await attempt(async () => {
        const making = await maker();
        const set = sets()[0];
        if (set === undefined) return;
        const file = await making.preview(id, set, currentCard(box.getState())?.identity.subject.type);
        const { DOCX_TYPE } = await import("./make-dossier");
        const how = await services.delivery.save({
          name: file.name.replace(/\.docx$/, "_xem-thu.docx"),
          data: file.data,
          type: DOCX_TYPE,
        });
        if (how === "downloaded") return announce(message("tpl.previewed"));
        // No download here: the text at least shows what stands where.
        const copying = { title: file.title, text: await making.textOf(file) };
        box.set({ dossier: { ...box.getState().dossier, copying } });
      });
    },
    async exportTemplates() {
      await attempt(async () => {
        const { writeTemplateSet } = await import("./template-set");
        const data = await writeTemplateSet(await services.templates.all());
        await services.delivery.save({ name: "mau-van-ban.zip", data, type: "application/zip" });
      });
    },
    async importTemplates(bytes) {
      await attempt(async () => {
        const { readTemplateSet } = await import("./template-set");
        const found = readTemplateSet(bytes);
        for (const template of found) await services.templates.put(template);
        (await maker()).forgetTemplates();
        await check();
        announce(
          found.length === 0 ? message("tpl.set.none") : message("tpl.set.taken", { n: found.length }),
        );
        box.set({ templateSetTaken: found.length });
      });
    },
  };
}
