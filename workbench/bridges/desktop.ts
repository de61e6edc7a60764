import type { EventEntry, RequestBody, ResponseBody } from "../interpreter";
import type { OfficeApp } from "./office-app";

/** Office's own colours as numbers, which is how the desktop tells them. */
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};
const DARK_THEME = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x3d3d3d,
  controlForegroundColor: 0xffffff,
};

/** Ids of the desktop host's calls that the emulator answers. */
const EXECUTE_RICH_API = 93;
const OPEN_BROWSER_WINDOW = 102;
const RICH_API_EVENT = 33;
const UNKNOWN_CALL = 5001;
/** Registered to open a dialog; there is no window for one here, so it is refused at once. */
const DIALOG_EVENT = 10;
const DIALOG_NOT_SUPPORTED = 12011;
/** Numbers and platform names the library knows the programs by. */
const APP_TYPE: Readonly<Record<OfficeApp, number>> = { Excel: 1, Word: 2 };
const DOCUMENT_URL: Readonly<Record<OfficeApp, string>> = {
  Excel: "C:\\Book1.xlsx",
  Word: "C:\\Document1.docx",
};
const PLATFORM_PART = { PC: "Win32|16.01", Mac: "Mac|16.00" } as const;

export interface DesktopHostOptions {
  /** Excel by default. */
  readonly app?: OfficeApp;
  /** Windows by default; each platform loads its own file of the library. */
  readonly platform?: "PC" | "Mac";
  /** Runs one batch; may live in another window, so it may answer later. */
  executeBody(body: RequestBody): ResponseBody | Promise<ResponseBody>;
  /** `Office.context.ui.openBrowserWindow`: the address to show outside the pane. */
  openBrowserWindow?(url: string): void;
  /** Supported sets: the library's `isSetSupported` answers from these. */
  readonly sets: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly documentUrl?: string;
  /** `Office.context.document.settings`, by key, values as JSON text. */
  readonly settings?: Readonly<Record<string, string>>;
  onSettingsSaved?(settings: Readonly<Record<string, string>>): void;
  /** Whether Office shows itself dark now; light by default. */
  isDark?(): boolean;
  /** The next batch fails with this host error number (5004: a cell is being edited); 0 or undefined: none. */
  takeFailure?(): number | undefined;
}

export interface DesktopHost {
  /** Delivers events of the session to the library. */
  sendEvents(entries: readonly EventEntry[]): void;
}

/** Arrays cross the desktop bridge as objects with these two methods. */
interface SafeArray {
  dimensions(): number;
  toArray(): readonly unknown[];
}

type Callback = (result: unknown) => void;

function safeArray(values: readonly unknown[]): SafeArray {
  return {
    dimensions: () => 1,
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  };
}

/**
 * Makes a window look like the one an installed Excel or Word opens for a task pane: a `window.external` that speaks
 * the library's own protocol, the same on Windows and (in its older form) on the Mac. Must run before office.js; works
 * over plain http.
 */
export function installDesktopHost(target: Window, options: DesktopHostOptions): DesktopHost {
  const { app = "Excel", platform = "PC", locale = "vi-VN", settings = {} } = options;
  const saved = new Map(Object.entries(settings));
  const handlers = new Set<(id: number, entries: SafeArray) => void>();
  const later = (run: () => void): void => void target.setTimeout(run, 0);

  const external = {
    GetHostInfo: () => `${app}|${PLATFORM_PART[platform]}|${locale}|telemetry||disableLogging|0`,
    GetContext: () => contextFor(options, locale, saved),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      if (id === EXECUTE_RICH_API)
        return void runBatch(options, parameters).then((answer) => callback(safeArray(answer)));
      const url = id === OPEN_BROWSER_WINDOW ? urlAmong(parameters) : undefined;
      if (url !== undefined) options.openBrowserWindow?.(url);
      later(() => callback(safeArray([url === undefined ? UNKNOWN_CALL : 0])));
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, entries: SafeArray) => void,
      callback: Callback,
    ) => {
      if (id === RICH_API_EVENT) handlers.add(handler);
      later(() => callback(id === DIALOG_EVENT ? DIALOG_NOT_SUPPORTED : 0));
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => later(() => callback(0)),
  };
  Object.defineProperty(target, "external", { value: external, configurable: true });

  return {
    sendEvents: (entries) => {
      const rows = entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        entry.id,
      ]);
      later(() => handlers.forEach((handler) => handler(RICH_API_EVENT, safeArray(rows))));
    },
  };
}

async function runBatch(options: DesktopHostOptions, parameters: unknown): Promise<readonly unknown[]> {
  const failure = options.takeFailure?.();
  if (failure) return [failure];
  const response = await options.executeBody(readBody(parameters));
  return [0, [200, [], JSON.stringify(response)]];
}

/** The library passes parameters flat or wrapped once. */
function textsAmong(parameters: unknown): string[] {
  if (typeof parameters === "string") return [parameters];
  if (typeof parameters !== "object" || parameters === null) return [];
  return Object.values(parameters).flatMap(textsAmong);
}

const urlAmong = (parameters: unknown): string | undefined =>
  textsAmong(parameters).find((text) => URL.canParse(text));

/** The batch is the one JSON text among the parameters. */
function readBody(parameters: unknown): RequestBody {
  const text = textsAmong(parameters).find((each) => each.startsWith("{"));
  if (text === undefined) throw new Error("desktop bridge: a batch without body");
  // The library's own request format, see interpreter/wire.ts.
  return JSON.parse(text) as RequestBody;
}

function contextFor(options: DesktopHostOptions, locale: string, saved: Map<string, string>): object {
  const constant =
    <V>(value: V) =>
    (): V =>
      value;
  return {
    GetAppType: constant(APP_TYPE[options.app ?? "Excel"]),
    GetSolutionRef: constant("workbench"),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: constant(locale),
    GetAppDataLocale: constant(locale),
    GetDocUrl: constant(options.documentUrl ?? DOCUMENT_URL[options.app ?? "Excel"]),
    // 0 is “may be written to” in the desktop library (on the web it is 1).
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(0),
    GetControlIntegrationLevel: constant(1),
    GetSolutionToken: constant(""),
    GetCorrelationId: constant("workbench"),
    GetInstanceId: constant("workbench"),
    GetOfficeThemeInfo: () => JSON.stringify(options.isDark?.() === true ? DARK_THEME : LIGHT_THEME),
    GetTouchEnabled: constant(false),
    GetCommerceAllowed: constant(true),
    GetSupportedMatrix: constant(JSON.stringify(options.sets)),
    GetHostFullVersion: constant("16.0.19000.20000"),
    GetSettings: constant({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of saved) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        saved.clear();
        keys.forEach((key, index) => saved.set(key, values[index] ?? ""));
        options.onSettingsSaved?.(Object.fromEntries(saved));
      },
    }),
  };
}
