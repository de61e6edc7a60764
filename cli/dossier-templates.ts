import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dossierTemplates, type DossierTemplates } from "../src/dossier";

/** The Word templates of a folder, each read and compiled when it is first needed; those of `own` go first. */
export function templatesIn(stock: string, own?: string): DossierTemplates {
  return dossierTemplates((id) => {
    const mine = own === undefined ? undefined : join(own, `${id}.docx`);
    const path = mine !== undefined && existsSync(mine) ? mine : join(stock, `${id}.docx`);
    return Promise.resolve(existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined);
  });
}
