import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startWorkbenchServer } from "./server";

const DEFAULT_PORT = 3000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
  });
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const { address } = await startWorkbenchServer({ port: Number(values.port ?? DEFAULT_PORT), root });
  process.stdout.write(`Bàn làm việc: ${address}\nDừng: Ctrl+C\n`);
  if (!values["no-open"] && process.env["CI"] !== "true") openBrowser(address);
}

/** Opens the default browser. A machine without one only misses the convenience: the address is printed. */
function openBrowser(address: string): void {
  const [command = "", ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.platform === "darwin"
        ? ["open", address]
        : ["xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  process.stderr.write(
    inUse
      ? "Cổng đang được dùng. Chọn cổng khác bằng --port.\n"
      : `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
