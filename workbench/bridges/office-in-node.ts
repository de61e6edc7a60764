import "./node-globals";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ActionType, compareSets, type EventEntry, type RequestBody, type RichApiHost } from "../interpreter";
import { supportedSets, type OfficeApp, type OfficePlatform } from "./office-app";

/** The web flavour of the library: the one that talks through a bridge we can put in its place. */
const HOST_FILE: Readonly<Record<OfficeApp, string>> = {
  Excel: "excel-web-16.00.js",
  Word: "word-web-16.00.js",
};
const LOCALE = "vi-VN";

export interface OfficeOptions {
  /** Milliseconds each answer takes; 0 by default. */
  readonly latency?: number;
  /** What `Office.context.platform` says; OfficeOnline by default. */
  readonly platform?: OfficePlatform;
}

/** What went over the wire since the boot (or the last `reset`). */
export interface Traffic {
  /** Batches that did something; the clean-up batches of a run are not counted. */
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** What a test has in hand of one emulated program, whichever it is. */
export interface NodeOffice {
  readonly traffic: Traffic;
  resetTraffic(): void;
  /** The next batch fails as a whole with this host error, such as "InvalidOperationInCellEditMode". */
  failNextSync(code: string, message?: string): void;
  latency: number;
  /** Addresses given to `Office.context.ui.openBrowserWindow`, which only installed programs have. */
  readonly openedWindows: readonly string[];
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** The loaded file of the library and the connection of the last boot. */
interface Library {
  readonly app: OfficeApp;
  readonly bridge: NativeBridge;
  current: Connection | undefined;
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
let loaded: Library | undefined;

/**
 * Puts a host behind the real library of its program. The library is loaded once per test file, into the realm of the
 * test (so `toEqual` sees ordinary arrays); the host booted before is cut off.
 */
export function connectOffice(
  app: OfficeApp,
  host: RichApiHost,
  apiLevel: string,
  { latency = 0, platform = "OfficeOnline" }: OfficeOptions,
): NodeOffice {
  const library = loadLibrary(app);
  const connection = new Connection(host, library, latency);
  library.current = connection;
  const openedWindows: string[] = [];
  showOfficeFace(app, platform, supportedSets(apiLevel, app, platform), openedWindows);
  // Added to one by one: spreading would read the accessors once and for all.
  return Object.assign(connection.face(), { openedWindows });
}

class Connection {
  readonly traffic: Traffic = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  latency: number;
  private failure: { code: string; message: string } | undefined;

  constructor(
    private readonly host: RichApiHost,
    private readonly library: Library,
    latency: number,
  ) {
    this.latency = latency;
    host.onEvents((entries) => this.sendEvents(entries));
  }

  face(): Omit<NodeOffice, "openedWindows"> {
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
    if (this.library.current === this) this.post({ type: 3, message: { entries } });
  }

  private post(message: object): void {
    this.library.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** A run releases its objects in a batch of its own, which no add-in asked for. */
function isCleanUp({ Actions }: RequestBody): boolean {
  const working = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return working.length > 0 && working.every(({ Name }) => Name === "_RemoveReference");
}

function loadLibrary(app: OfficeApp): Library {
  if (loaded?.app === app) return loaded;
  // Its parts are global and cannot live twice in one realm.
  if (loaded) throw new Error(`this test file runs ${loaded.app}; test ${app} in a file of its own`);
  addMissingDom();
  const library: Library = {
    app,
    bridge: { sendMessageToHost: (text) => library.current?.deliver(text) },
    current: undefined,
  };
  globals._richApiNativeBridge = library.bridge;
  delete globals.OSF;
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  // Indirect eval runs in the realm of the test; a vm script would land in Jest's outer one.
  const run = eval;
  run(`${readFileSync(join(folder, HOST_FILE[app]), "utf8")}\n//# sourceURL=${HOST_FILE[app]}`);
  loaded = library;
  return library;
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
function showOfficeFace(
  app: OfficeApp,
  platform: OfficePlatform,
  sets: Readonly<Record<string, string>>,
  openedWindows: string[],
): void {
  const byName = new Map(Object.entries(sets).map(([name, level]) => [name.toLowerCase(), level]));
  const context = {
    platform,
    host: app,
    displayLanguage: LOCALE,
    contentLanguage: LOCALE,
    requirements: {
      isSetSupported: (name: string, version = "1.1"): boolean => {
        const has = byName.get(name.toLowerCase());
        return has !== undefined && compareSets(version, has) <= 0;
      },
    },
    ui:
      platform === "OfficeOnline" ? {} : { openBrowserWindow: (url: string) => void openedWindows.push(url) },
  };
  const osf = (globals.OSF ??= {});
  osf._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: app.toLowerCase(), hostPlatform: "web" }),
  };
  const office = globals.Microsoft?.Office.WebExtension ?? {};
  const info = { host: app, platform };
  office["onReady"] = async (callback?: (given: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  // The library has a getter that asks the factory above; where it has none, this is what it would answer.
  office["context"] ??= context;
  globals.Office = office;
}
