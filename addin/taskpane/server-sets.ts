import { readSetFile, type CriteriaSet } from "../../src/criteria";
import type { ServerSets } from "./store";

const FOLDER = "templates/criteria/";
/** A plain name: the list never leads out of the folder. */
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.json$/u;

/**
 * The sets that the unit's web server offers beside the add-in: `index.json` lists the files of the folder. No list,
 * or no network, is no error; a file that is no set is named.
 */
export async function loadServerSets(): Promise<ServerSets> {
  const names = await fileNames();
  const sets: CriteriaSet[] = [];
  const unread: string[] = [];
  for (const name of names)
    try {
      const response = await fetch(FOLDER + encodeURIComponent(name));
      if (!response.ok) throw new Error(`${response.status}`);
      sets.push(readSetFile(await response.text()));
    } catch {
      unread.push(name);
    }
  return { sets, unread };
}

async function fileNames(): Promise<string[]> {
  try {
    const response = await fetch(`${FOLDER}index.json`);
    const json: unknown = response.ok ? await response.json() : [];
    return Array.isArray(json) ? json.filter((n) => typeof n === "string" && FILE_NAME.test(n)) : [];
  } catch {
    return [];
  }
}
