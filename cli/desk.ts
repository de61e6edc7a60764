import type { CriteriaSet } from "../src/criteria";
import type { BarStream } from "./progress-bar";
import type { Language, Text } from "./words";

/** Everything a command has from outside: language, points tables, the two output streams, the stop signal. */
export interface Desk {
  readonly language: Language;
  readonly sets: readonly CriteriaSet[];
  /** Folder with `criteria/` and `word/` as they come with the program. */
  readonly templates: string;
  /** The program's own script, run by every thread. */
  readonly script: string;
  readonly threads: number;
  readonly today: string;
  /** Results: tables, or with `--json` one JSON text. */
  out(text: string): void;
  /** Notes to the person at the terminal; nothing with `--quiet`. */
  tell(text: Text): void;
  readonly bar: BarStream;
  readonly stop: AbortSignal;
}
