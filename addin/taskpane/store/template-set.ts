import { unzipSync } from "fflate";
import { zipFiles } from "../../../src/docx/bundle";
import { DOCUMENT_KINDS } from "../../../src/dossier";
import { toNfc } from "../../../src/vi";
import type { OwnTemplate } from "./services";

/** More than any letterhead with pictures needs. */
const MOST_BYTES = 16 * 2 ** 20;

/** The unit's own templates as one file, to be taken to another machine: a folder for each document. */
export const writeTemplateSet = (templates: readonly OwnTemplate[]): Promise<Uint8Array> =>
  zipFiles(templates.map(({ id, fileName, data }) => ({ name: `${id}/${fileName}`, data })));

/** The templates in such a file; what else it holds is passed over. Empty = it is no such file. */
export function readTemplateSet(bytes: Uint8Array): OwnTemplate[] {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => originalSize <= MOST_BYTES && /\.docx$/i.test(name),
    });
    return Object.entries(files).flatMap(([path, data]): OwnTemplate[] => {
      const [folder, fileName] = toNfc(path).split("/").slice(-2);
      const kind = DOCUMENT_KINDS.find((d) => d.id === folder);
      return kind === undefined || fileName === undefined ? [] : [{ id: kind.id, fileName, data }];
    });
  } catch {
    return [];
  }
}
