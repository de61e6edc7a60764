import "./node-globals";
import { readFileSync } from "node:fs";
import { createIronCalcEngine, initIronCalc } from "../engine";
import { createWorkbookHost, type WorkbookHost, type WorkbookHostOptions } from "../workbook-host";
import { connectOffice, type NodeOffice, type OfficeOptions } from "./office-in-node";

export type { Traffic } from "./office-in-node";

export interface BootOptions extends Omit<WorkbookHostOptions, "engine">, OfficeOptions {}

/** One emulated Excel behind the real office.js, for one test. */
export interface NodeExcel extends NodeOffice {
  readonly host: WorkbookHost;
}

/** Starts a new, empty workbook behind `Excel`, `Office` and `OfficeExtension` of this test file. */
export function bootExcel(options: BootOptions = {}): NodeExcel {
  const { latency = 0, platform = "OfficeOnline", ...rest } = options;
  startEngine();
  const host = createWorkbookHost({ ...rest, engine: createIronCalcEngine() });
  return Object.assign(connectOffice("Excel", host, host.session.apiLevel, { latency, platform }), { host });
}

/** Parsed once per test file; every engine after that shares it. */
let engineStarted = false;
function startEngine(): void {
  if (engineStarted) return;
  initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
  engineStarted = true;
}
