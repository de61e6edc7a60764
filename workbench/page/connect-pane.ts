import { installDesktopHost } from "../bridges/desktop";
import { supportedSets, type OfficeApp, type OfficePlatform } from "../bridges/office-app";
import { frameName, WacHost } from "../bridges/wac";
import type { EventEntry, RequestBody, ResponseBody } from "../interpreter";

/** What carries out the pane's batches; an answer may have to wait for another window. */
export interface PaneHost {
  execute(body: RequestBody): ResponseBody | Promise<ResponseBody>;
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

export interface PaneOptions {
  readonly app: OfficeApp;
  /** Where the pane believes to run. The web flavour needs https. */
  readonly platform: OfficePlatform;
  /** Highest ExcelApi or WordApi set. */
  readonly apiLevel: string;
  readonly host: PaneHost;
  readonly settings: DocumentSettings;
  readonly body: HTMLElement;
  readonly title: HTMLElement;
  /** F6 in the pane, as in Excel: the keyboard goes to the sheet. */
  readonly onLeave: () => void;
}

/** `Office.context.document.settings`: values as JSON text. */
export interface DocumentSettings {
  read(): Readonly<Record<string, string>>;
  save(settings: Readonly<Record<string, string>>): void;
}

export interface Pane {
  /** F6 on the sheet: the keyboard goes to the pane. */
  focus(): void;
}

declare global {
  interface Window {
    /** Called by the script in front of office.js, from inside the pane. */
    connectTaskPane?: (pane: Window) => void;
  }
}

const PANE_URL = "/addin/taskpane.html";

/** `?flavor=` of the page's address; an installed Excel on Windows where there is none. */
export const platformNamed = (flavor: string | null): OfficePlatform =>
  flavor === "web" ? "OfficeOnline" : flavor === "mac" ? "Mac" : "PC";

/**
 * The page `?pane=` asks for: another address of this server's add-in (“taskpane.html?view=…”, as the ribbon opens it),
 * or an add-in that another server of this machine hands out (web flavour). Nothing else is shown: it would have the
 * workbook in its hands.
 */
function paneAddress(wanted: string | null): URL {
  const own = new URL(PANE_URL, location.origin);
  if (wanted === null || !URL.canParse(wanted, own)) return own;
  const url = new URL(wanted, own);
  return url.origin === own.origin || url.hostname === location.hostname ? url : own;
}

/** Shows the add-in's own page in a frame, with the host it expects around it. */
export function connectPane(options: PaneOptions): Pane {
  const { body, title, platform, onLeave } = options;
  const address = paneAddress(new URLSearchParams(location.search).get("pane"));
  const isOwn = address.origin === location.origin;
  const iframe = body.ownerDocument.createElement("iframe");
  iframe.title = "Ngăn tác vụ";
  iframe.allow = "clipboard-write";
  iframe.addEventListener("load", () => {
    const name = iframe.contentDocument?.title ?? "";
    title.textContent = name;
    if (name !== "") iframe.title = name;
    // Nothing of a page from another address can be heard here.
    if (!isOwn) return;
    iframe.contentWindow?.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      onLeave();
    });
  });
  if (platform === "OfficeOnline") serveWebPane(options, iframe);
  else serveDesktopPane(options, platform);
  if (platform === "OfficeOnline" && isOwn) address.searchParams.set("flavor", "web");
  iframe.src = address.href;
  body.replaceChildren(iframe);
  return { focus: () => iframe.contentWindow?.focus() };
}

/** Desktop Office gives the pane a `window.external`; it is there again each time the pane loads. */
function serveDesktopPane({ app, apiLevel, host, settings }: PaneOptions, platform: "PC" | "Mac"): void {
  let disconnect = (): void => undefined;
  window.connectTaskPane = (pane) => {
    disconnect();
    const bridge = installDesktopHost(pane, {
      app,
      platform,
      executeBody: (body) => host.execute(body),
      sets: supportedSets(apiLevel, app, platform),
      // Office left at “use system setting”.
      isDark: () => window.matchMedia("(prefers-color-scheme: dark)").matches,
      settings: settings.read(),
      onSettingsSaved: (saved) => settings.save(saved),
      openBrowserWindow: (url) => window.open(url, "_blank", "noopener"),
    });
    disconnect = host.onEvents((entries) => bridge.sendEvents(entries));
  };
}

/** Office on the web talks to the pane by messages between the two windows. */
function serveWebPane({ app, apiLevel, host, settings }: PaneOptions, iframe: HTMLIFrameElement): void {
  // The library keeps what it knows of a conversation for the life of the tab.
  iframe.name = frameName({
    app,
    conversationId: crypto.randomUUID(),
    addinId: "workbench",
    hostOrigin: location.origin,
  });
  new WacHost(window, () => iframe.contentWindow, {
    app,
    host,
    sets: supportedSets(apiLevel, app, "OfficeOnline"),
    settings: settings.read(),
    onSettingsSaved: (saved) => settings.save(saved),
  });
}
