import { supportedSets } from "../bridges/supported-sets";
import { frameName, WacHost } from "../bridges/wac";
import { installWin32Host } from "../bridges/win32";
import type { RichApiHost } from "../interpreter";
import type { Session } from "../objects/session";

/** In which Excel the pane believes to run. The web flavour needs https. */
export type Flavor = "desktop" | "web";

export interface PaneOptions {
  /** The session's batches, possibly counted. */
  readonly host: RichApiHost;
  readonly session: Session;
  readonly flavor: Flavor;
  readonly body: HTMLElement;
  readonly title: HTMLElement;
  /** F6 in the pane, as in Excel: the keyboard goes to the sheet. */
  readonly onLeave: () => void;
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

/** Shows the add-in's own page in a frame, with the host it expects around it. */
export function connectPane(options: PaneOptions): Pane {
  const { body, title, flavor, onLeave } = options;
  const iframe = body.ownerDocument.createElement("iframe");
  iframe.title = "Ngăn tác vụ";
  iframe.allow = "clipboard-write";
  iframe.addEventListener("load", () => {
    const name = iframe.contentDocument?.title ?? "";
    title.textContent = name;
    if (name !== "") iframe.title = name;
    iframe.contentWindow?.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      onLeave();
    });
  });
  if (flavor === "web") serveWebPane(options, iframe);
  else serveDesktopPane(options);
  iframe.src = flavor === "web" ? `${PANE_URL}?flavor=web` : PANE_URL;
  body.replaceChildren(iframe);
  return { focus: () => iframe.contentWindow?.focus() };
}

/** Desktop Excel gives the pane a `window.external`; it is there again each time the pane loads. */
function serveDesktopPane({ host, session }: PaneOptions): void {
  let disconnect = (): void => undefined;
  window.connectTaskPane = (pane) => {
    disconnect();
    const bridge = installWin32Host(pane, {
      executeBody: (body) => host.execute(body),
      sets: supportedSets(session.apiLevel),
      settings: documentSettings(session),
      onSettingsSaved: (settings) => saveDocumentSettings(session, settings),
    });
    disconnect = host.onEvents((entries) => bridge.sendEvents(entries));
  };
}

/** Excel on the web talks to the pane by messages between the two windows. */
function serveWebPane({ host, session }: PaneOptions, iframe: HTMLIFrameElement): void {
  // The library keeps what it knows of a conversation for the life of the tab.
  iframe.name = frameName({
    conversationId: crypto.randomUUID(),
    addinId: "workbench",
    hostOrigin: location.origin,
  });
  new WacHost(window, () => iframe.contentWindow, {
    host,
    sets: supportedSets(session.apiLevel),
    settings: documentSettings(session),
    onSettingsSaved: (settings) => saveDocumentSettings(session, settings),
  });
}

const documentSettings = ({ workbook }: Session): Record<string, string> =>
  Object.fromEntries([...workbook.state.documentSettings].map(([key, value]) => [key, String(value)]));

const saveDocumentSettings = ({ workbook }: Session, settings: Readonly<Record<string, string>>): void =>
  workbook.update({ documentSettings: new Map(Object.entries(settings)) });
