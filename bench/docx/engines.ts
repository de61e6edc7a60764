import { compileTemplate } from "../../src/docx";
import type { Sample } from "./records";

export type Fill = (data: Sample) => Promise<Uint8Array>;

export type EngineName = "ours" | "ours, fflate" | "docxtemplater" | "easy-template-x" | "docx-templates";

/** The peers as this benchmark uses them; loaded at run time from their own folder, so described here. */
export interface Peers {
  readonly PizZip: new (file: Uint8Array) => unknown;
  readonly Docxtemplater: new (
    zip: unknown,
    options: object,
  ) => { render(data: unknown): void; getZip(): { generate(options: object): Uint8Array } };
  readonly TemplateHandler: new (options: object) => {
    process(file: ArrayBuffer | Uint8Array, data: unknown): Promise<ArrayBuffer | Uint8Array>;
  };
  readonly createReport: (options: object) => Promise<Uint8Array>;
}

export interface Templates {
  readonly handlebars: Uint8Array;
  readonly mustache: Uint8Array;
  readonly commands: Uint8Array;
}

/** Makes an engine ready: what can be done once per template is done here. */
export async function prepare(
  name: EngineName,
  templates: Templates,
  peers: Partial<Peers> = {},
): Promise<Fill> {
  if (name === "ours" || name === "ours, fflate") {
    const template = await compileTemplate(templates.handlebars);
    return (data) => template.fill(data);
  }
  const { Docxtemplater, PizZip, TemplateHandler, createReport } = peers;
  if (name === "docxtemplater" && Docxtemplater && PizZip) {
    // It renders a template once only, so each document starts from the file.
    const options = { paragraphLoop: true, linebreaks: true, delimiters: { start: "{{", end: "}}" } };
    return async (data) => {
      const document = new Docxtemplater(new PizZip(templates.mustache), options);
      document.render(data);
      return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
    };
  }
  if (name === "easy-template-x" && TemplateHandler) {
    const handler = new TemplateHandler({ delimiters: { tagStart: "{{", tagEnd: "}}" } });
    // It gives back the type it was given, and knows Buffer in Node, ArrayBuffer in a browser.
    const file =
      typeof Buffer === "undefined" ? templates.mustache.slice().buffer : Buffer.from(templates.mustache);
    return async (data) => new Uint8Array(await handler.process(file, data));
  }
  if (createReport === undefined) throw new Error(`${name} is not installed`);
  return (data) =>
    createReport({ template: templates.commands, data, cmdDelimiter: ["{{", "}}"], noSandbox: true });
}
