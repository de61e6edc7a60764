import { WordHost, type WordHostOptions } from "../word";
import { connectOffice, type NodeOffice, type OfficeOptions } from "./office-in-node";

/** One emulated Word behind the real office.js, for one test. */
export interface NodeWord extends NodeOffice {
  readonly host: WordHost;
}

/** Starts a Word without created documents behind `Word`, `Office` and `OfficeExtension` of this test file. */
export function bootWord(options: WordHostOptions & OfficeOptions = {}): NodeWord {
  const host = new WordHost(options);
  return Object.assign(connectOffice("Word", host, host.apiLevel, options), { host });
}
