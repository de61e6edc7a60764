import type { Arguments, OptionSpec } from "../arguments";
import type { Desk } from "../desk";
import type { ExitCode } from "../exit-codes";
import type { Text } from "../words";

/** One thing the program does. */
export interface Command {
  /** One word or two: `check`, `template check`. */
  readonly name: string;
  readonly summary: Text;
  /** What stands behind the name. */
  readonly usage: Text;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  run(typed: Arguments, desk: Desk): Promise<ExitCode>;
}
