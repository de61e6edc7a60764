import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { runPages, type PageResult } from "./browser";

/** Debian's packages webkit2gtk-driver and xvfb: JavaScriptCore, the engine of Excel on a Mac, though not Safari itself. */
const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";
const LIBRARIES = "/usr/lib/x86_64-linux-gnu";
const DISPLAY = ":97";
const PORT = 4797;
const START_TRIES = 50;
/** All documents of the slowest engine take a small part of this. */
const SCRIPT_MS = 300_000;

/** As `runInChromium`, by WebDriver; undefined where WebKit's driver or a screen is missing. */
export async function runInWebKit(tasks: readonly string[]): Promise<Map<string, PageResult> | undefined> {
  const binary = miniBrowser();
  if (binary === undefined || !existsSync(DRIVER) || !existsSync(SCREEN)) return undefined;
  const screen = spawn(SCREEN, [DISPLAY, "-screen", "0", "800x600x24"], { stdio: "ignore" });
  const driver = spawn(DRIVER, [`--port=${PORT}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
  });
  try {
    await listening();
    return await runPages(tasks, (url, task) => inSession(binary, url, task));
  } finally {
    driver.kill();
    screen.kill();
  }
}

async function inSession(binary: string, url: string, task: string): Promise<string> {
  const browserOptions = { binary, args: ["--automation"] };
  const { sessionId } = (await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  try {
    await call("POST", `${session}/timeouts`, { script: SCRIPT_MS });
    await call("POST", `${session}/url`, { url });
    const script = "const done = arguments[arguments.length - 1]; window.bench(arguments[0]).then(done);";
    return String(await call("POST", `${session}/execute/async`, { script, args: [task] }));
  } finally {
    await call("DELETE", session);
  }
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://localhost:${PORT}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebKit's driver: ${JSON.stringify(value)}`);
  return value;
}

async function listening(): Promise<void> {
  for (let i = 0; i < START_TRIES; i++) {
    try {
      await call("GET", "/status");
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error("WebKit's driver does not answer");
}

function miniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .filter((name) => name.startsWith("webkit2gtk-"))
    .map((name) => `${LIBRARIES}/${name}/MiniBrowser`)
    .find((file) => existsSync(file));
}
