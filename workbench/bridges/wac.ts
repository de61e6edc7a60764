import type { EventEntry, RequestBody, ResponseBody } from "../interpreter";
import type { OfficeApp } from "./office-app";

/** What the frame of the pane must be called before office.js loads in it. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly addinId: string;
  /** Origin of the page around it; hostname must equal the pane's, https, or the library refuses it. */
  readonly hostOrigin: string;
  readonly locale?: string;
  /** Excel by default. */
  readonly app?: OfficeApp;
}

export function frameName(identity: FrameIdentity): string {
  const { conversationId, addinId, hostOrigin, locale = "vi-VN", app = "Excel" } = identity;
  return JSON.stringify({
    baseFrameName: `frame_${addinId}`,
    hostInfo: `${app}|Web|16.01|${locale}|telemetry|||0`,
    xdmInfo: `${conversationId}|${addinId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
    disabledChangeGates: "[]",
  });
}

export interface WacHostOptions {
  readonly host: {
    /** May answer later. */
    execute(body: RequestBody): ResponseBody | Promise<ResponseBody>;
    onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  };
  /** Excel by default. */
  readonly app?: OfficeApp;
  /** Supported sets: the library's `isSetSupported` answers from these. */
  readonly sets: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly documentUrl?: string;
  /** Document settings, by key, values as JSON text. */
  readonly settings?: Readonly<Record<string, string>>;
  onSettingsSaved?(settings: Readonly<Record<string, string>>): void;
  /** Focus, keys and telemetry the pane reports (`notifyHost`). */
  onNotify?(data: unknown): void;
  /** Milliseconds before each batch is run. */
  readonly latency?: number;
}

/** A message of the library's Excel-on-the-web protocol, as far as the host reads it. */
interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const DISPATCH_SAVE_SETTINGS = 76;
const DISPATCH_RICH_API = 93;
const UNKNOWN_CALL = 5001;
const DIALOG_NOT_SUPPORTED = 12011;
/** The library's number for the program in the browser. */
const APP_NAME: Readonly<Record<OfficeApp, number>> = { Excel: 16, Word: 32 };

/**
 * The page around the pane in the Excel-on-the-web flavour: answers what office.js posts to its parent. Create it
 * before the frame starts loading.
 */
export class WacHost {
  private readonly subscriptions = new Map<string, Message>();
  private readonly settings: Map<string, string>;
  private paneOrigin = "*";
  private failure = 0;
  private readonly listener = (event: MessageEvent): void => this.receive(event);
  private readonly stopEvents: () => void;

  constructor(
    private readonly page: Window,
    private readonly pane: () => Window | null,
    private readonly options: WacHostOptions,
  ) {
    this.settings = new Map(Object.entries(options.settings ?? {}));
    page.addEventListener("message", this.listener);
    this.stopEvents = options.host.onEvents((entries) => this.sendEvents(entries));
  }

  /** The next batch fails as a whole: 5004 cell being edited, 5103 request too large, 5012 session lost. */
  failNextSync(errorNumber: number): void {
    this.failure = errorNumber;
  }

  close(): void {
    this.page.removeEventListener("message", this.listener);
    this.stopEvents();
  }

  private receive(event: MessageEvent): void {
    if (event.source !== this.pane() || typeof event.data !== "string") return;
    const message = readMessage(event.data);
    if (message?._messageType !== REQUEST) return;
    this.paneOrigin = event.origin;
    if (message._actionType === REGISTER) return this.register(message);
    if (message._actionType === UNREGISTER) {
      this.subscriptions.delete(message._actionName);
      return this.reply(message, { Error: 0, Version: 1 });
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.reply(message, this.appContext());
      case "ContextActivationManager_notifyHost":
      case "ContextActivationManager_openWindowInHost":
        return this.options.onNotify?.(message._data);
      case "executeMethod":
        return this.executeMethod(message);
      default:
        return this.reply(message, null);
    }
  }

  private register(message: Message): void {
    // A dialog would need a window of its own; refusing at once keeps the add-in from waiting.
    if (message._actionName === "dialogMessageReceived")
      return this.reply(message, { Error: DIALOG_NOT_SUPPORTED, Version: 1 });
    this.subscriptions.set(message._actionName, message);
    this.reply(message, { Error: 0, Version: 1 });
  }

  private executeMethod(message: Message): void {
    const { DdaMethod, DdaSettingsMethod, ArrayData } = (message._data ?? {}) as {
      DdaMethod?: { DispatchId?: number };
      DdaSettingsMethod?: { Properties?: Readonly<Record<string, readonly [key: string, value: string]>> };
      ArrayData?: readonly unknown[];
    };
    switch (DdaMethod?.DispatchId) {
      case DISPATCH_RICH_API: {
        const run = (): void => this.runBatch(message, ArrayData?.[4]);
        if (this.options.latency) this.page.setTimeout(run, this.options.latency);
        else run();
        return;
      }
      case DISPATCH_SAVE_SETTINGS:
        this.settings.clear();
        // The web flavour sends all settings, numbered, each as a pair.
        for (const [key, value] of Object.values(DdaSettingsMethod?.Properties ?? {}))
          this.settings.set(key, value);
        this.options.onSettingsSaved?.(Object.fromEntries(this.settings));
        return this.reply(message, { Version: 1, Error: 0 });
      default:
        return this.reply(message, { Version: 1, Error: UNKNOWN_CALL });
    }
  }

  private runBatch(message: Message, text: unknown): void {
    const failure = this.failure;
    this.failure = 0;
    if (failure !== 0 || typeof text !== "string")
      return this.reply(message, { Version: 1, Error: failure === 0 ? UNKNOWN_CALL : failure });
    // The library's own request format, see interpreter/wire.ts.
    const response = this.options.host.execute(JSON.parse(text) as RequestBody);
    const answer = (body: ResponseBody): void =>
      this.reply(message, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(body)] });
    if (response instanceof Promise) void response.then(answer);
    else answer(response);
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    const subscription = this.subscriptions.get("richApiMessage");
    if (!subscription) return;
    const rows = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
    ]);
    this.post({ ...envelope(subscription), _responseType: 1, _data: { ArrayData: rows } });
  }

  private reply(message: Message, data: unknown): void {
    this.post({ ...envelope(message), _responseType: 0, _data: data });
  }

  private post(message: object): void {
    const text = JSON.stringify({ _origin: this.page.location.origin, _serializerVersion: 1, ...message });
    this.pane()?.postMessage(text, this.paneOrigin);
  }

  private appContext(): object {
    const {
      app = "Excel",
      locale = "vi-VN",
      sets,
      documentUrl = "https://localhost/Book1.xlsx",
    } = this.options;
    return {
      _id: "workbench",
      _appName: APP_NAME[app],
      _appVersion: "16.00",
      _appMinorVersion: 1,
      _hostFullVersion: "16.0.19000.40000",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentUrl,
      _clientMode: 1,
      _settings: [...this.settings],
      _reason: "inserted",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "workbench",
      _appInstanceId: "workbench",
      _requirementMatrix: JSON.stringify(sets),
      _clientWindowHeight: 600,
      _clientWindowWidth: 350,
      _addinName: "Workbench",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

const envelope = (message: Message): object => ({
  _messageType: RESPONSE,
  _actionName: message._actionName,
  _conversationId: message._conversationId,
  _correlationId: message._correlationId,
  _errorCode: 0,
});

function readMessage(text: string): Message | undefined {
  try {
    // Any page may post anything; only the fields the protocol names are used after this.
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
