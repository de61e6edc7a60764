import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { buildCli } from "../../scripts/build-cli";

const FOLDER = join(__dirname, "../../.cache/cli", String(process.env["JEST_WORKER_ID"] ?? "1"));
let script: string | undefined;

/** The program as users get it, built once a test file. */
export const builtScript = (): string => (script ??= buildCli(FOLDER));

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `antt` to its end. */
export function antt(...typed: string[]): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtScript(), ...typed], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The JSON that `--json` prints. */
export function anttJson<T>(...typed: string[]): T & { readonly code: number | null } {
  const { code, out, err } = antt(...typed, "--json");
  if (out === "") throw new Error(err);
  return { ...(JSON.parse(out) as T), code };
}

/** Starts `antt` and leaves it running. */
export function startAntt(...typed: string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, [builtScript(), ...typed], { stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("exit", (code) => resolve(code))) };
}
