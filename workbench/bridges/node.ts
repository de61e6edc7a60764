import "./node-globals";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createIronCalcEngine, initIronCalc } from "../engine";
import { ActionType, compareSets, type EventEntry, type RequestBody, type RichApiHost } from "../interpreter";
import { createWorkbookHost, type WorkbookHost, type WorkbookHostOptions } from "../workbook-host";

const HOST_FILE = "excel-web-16.00.js";
const LOCALE = "vi-VN";

export interface BootOptions extends Omit<WorkbookHostOptions, "engine"> {
  /** Milliseconds each answer takes; 0 by default. */
  readonly latency?: number;
}

/** What went over the wire since the boot (or the last `reset`). */
export interface Traffic {
  /** Batches that did something; the clean-up batches of Excel.run are not counted. */
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** One emulated Excel behind the real office.js, for one test. */
export interface NodeExcel {
  readonly host: WorkbookHost;
  readonly traffic: Traffic;
  resetTraffic(): void;
  /** The next batch fails as a whole with this host error, such as "InvalidOperationInCellEditMode". */
  failNextSync(code: string, message?: string): void;
  latency: number;
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** Where the library keeps its bridge and what it expects around itself; all of it is ours to fill in. */
interface LibraryGlobals {
  window?: unknown;
  document?: unknown;
  location?: unknown;
  navigator?: unknown;
  addEventListener?: unknown;
  removeEventListener?: unknown;
  _richApiNativeBridge?: NativeBridge;
  OSF?: { _OfficeAppFactory?: unknown };
  Office?: Record<string, unknown>;
  Microsoft?: { Office: { WebExtension: Record<string, unknown> } };
}

const globals: LibraryGlobals = globalThis as LibraryGlobals;
let current: { deliver(text: string): void } | undefined;
let apiLevel = "";

/**
 * Starts a new, empty workbook behind `Excel`, `Office` and `OfficeExtension` of this test file. The library is
 * loaded once per file, into the realm of the test (so `toEqual` sees ordinary arrays); the workbook is new at
 * each call, and the one before is cut off.
 */
export function bootExcel(options: BootOptions = {}): NodeExcel {
  const { latency = 0, ...rest } = options;
  startEngine();
  const host = createWorkbookHost({ ...rest, engine: createIronCalcEngine() });
  const bridge = loadLibrary();
  apiLevel = host.session.apiLevel;
  const connection = new Connection(host, bridge, latency);
  current = connection;
  return { ...connection.face(), host };
}

/** Parsed once per test file; every engine after that shares it. */
let engineStarted = false;
function startEngine(): void {
  if (engineStarted) return;
  initIronCalc(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
  engineStarted = true;
}

class Connection {
  readonly traffic: Traffic = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  latency: number;
  private failure: { code: string; message: string } | undefined;

  constructor(
    private readonly host: RichApiHost,
    private readonly bridge: NativeBridge,
    latency: number,
  ) {
    this.latency = latency;
    host.onEvents((entries) => this.sendEvents(entries));
  }

  face(): Omit<NodeExcel, "host"> {
    // Arrow functions and accessors, so that the face may be destructured and still reach this connection.
    const reset = (): void =>
      void Object.assign(this.traffic, { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
    const fail = (code: string, message = `emulator: injected ${code}`): void =>
      void (this.failure = { code, message });
    const setLatency = (latency: number): void => void (this.latency = latency);
    const getLatency = (): number => this.latency;
    return {
      traffic: this.traffic,
      resetTraffic: reset,
      failNextSync: fail,
      get latency() {
        return getLatency();
      },
      set latency(value: number) {
        setLatency(value);
      },
    };
  }

  deliver(text: string): void {
    // The library's own message format: it always carries an id and the request body.
    const message = JSON.parse(text) as { id: number; message: { body: RequestBody } };
    const answer = (): void => {
      // Answering in the same task as executing keeps events behind the answer they belong to.
      const body = this.answer(message.message.body, text.length);
      this.post({ id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } });
    };
    if (this.latency > 0) setTimeout(answer, this.latency);
    else queueMicrotask(answer);
  }

  private answer(body: RequestBody, requestBytes: number): unknown {
    const cleanUpOnly = isCleanUp(body);
    const failure = cleanUpOnly ? undefined : this.failure;
    if (failure) this.failure = undefined;
    const response = failure
      ? {
          Error: {
            Code: failure.code,
            Message: failure.message,
            Location: "",
            ActionIndex: 0,
            HttpStatusCode: 400,
          },
          Results: [],
          TraceIds: [],
        }
      : this.host.execute(body);
    if (!cleanUpOnly) {
      this.traffic.syncs += 1;
      this.traffic.actions += body.Actions.length;
      this.traffic.requestBytes += requestBytes;
      this.traffic.responseBytes += JSON.stringify(response).length;
    }
    return response;
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    // A test that booted anew must not hear the workbook before.
    if (current === this) this.post({ type: 3, message: { entries } });
  }

  private post(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** Excel.run releases its objects in a batch of its own, which no add-in asked for. */
function isCleanUp({ Actions }: RequestBody): boolean {
  const working = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return working.length > 0 && working.every(({ Name }) => Name === "_RemoveReference");
}

function loadLibrary(): NativeBridge {
  if (globals._richApiNativeBridge) return globals._richApiNativeBridge;
  addMissingDom();
  const bridge: NativeBridge = { sendMessageToHost: (text) => current?.deliver(text) };
  globals._richApiNativeBridge = bridge;
  delete globals.OSF;
  const file = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", HOST_FILE);
  // Indirect eval runs in the realm of the test; a vm script would land in Jest's outer one.
  const run = eval;
  run(`${readFileSync(file, "utf8")}\n//# sourceURL=${HOST_FILE}`);
  addOfficeFace();
  return bridge;
}

/** In a plain Node environment the library only needs to see something like a page. */
function addMissingDom(): void {
  globals.window ??= globalThis;
  globals.location ??= {
    href: "https://localhost/",
    hash: "",
    search: "",
    origin: "https://localhost",
    protocol: "https:",
  };
  globals.navigator ??= { userAgent: "node" };
  globals.addEventListener ??= () => undefined;
  globals.removeEventListener ??= () => undefined;
  globals.document ??= {
    URL: "https://localhost/",
    addEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
    createElement: () => ({ style: {} }),
  };
}

/** `Office.onReady`, `Office.context`: these live in office.js, which needs a browser to start. */
function addOfficeFace(): void {
  const sets = (): Readonly<Record<string, string>> => ({
    excelapi: apiLevel,
    richapiruntime: "1.2",
    sharedruntime: "1.1",
  });
  const context = {
    platform: "OfficeOnline",
    host: "Excel",
    displayLanguage: LOCALE,
    contentLanguage: LOCALE,
    requirements: {
      isSetSupported: (name: string, version = "1.1"): boolean => {
        const has = sets()[name.toLowerCase()];
        return has !== undefined && compareSets(version, has) <= 0;
      },
    },
  };
  const osf = (globals.OSF ??= {});
  osf._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  const office = globals.Microsoft?.Office.WebExtension ?? {};
  const info = { host: "Excel", platform: "OfficeOnline" };
  office["onReady"] = async (callback?: (given: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  office["context"] ??= context;
  globals.Office = office;
}
