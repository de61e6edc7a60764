import type { DocumentId } from "../../../src/dossier";
import type { TemplateProblem } from "../../../src/docx";
import { message, type Message } from "../strings";
import type { Box } from "./box";
import type { DossierMaker } from "./make-dossier";
import type { OwnTemplate, Services } from "./services";
import type { PaneState } from "./state";

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
}

interface Parts {
  readonly box: Box<PaneState>;
  readonly services: Services;
  readonly maker: () => Promise<DossierMaker>;
  attempt(request: () => Promise<void>): Promise<boolean>;
  announce(text: Message): void;
}

export function createTemplateActions({ box, services, maker, attempt, announce }: Parts): TemplateActions {
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
  };
}
