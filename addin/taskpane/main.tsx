import { createRoot } from "react-dom/client";
import { parseCriteriaSet, type CriteriaSet } from "../../src/criteria";
import { createDelivery } from "../delivery";
import { createExcelWorkbook, loadSheetBuilders } from "../excel";
import { App } from "./App";
import { createCriteriaShelf } from "./criteria-shelf";
import { followHost, hostScheme } from "./follow-host";
import { launchTab } from "./logic/launch-tab";
import { readPreferences, savePreferences } from "./preferences";
import { createPaneStore, type PaneStore, type Services } from "./store";
import { createTemplateShelf } from "./template-shelf";
import { loadLanguage } from "./strings";
import { loadAllViews } from "./views/lazy-views";

/** Late enough not to slow the first view down. */
const LOAD_AHEAD_MS = 2000;
const STOCK_SET = "lang-son-2022-minh-hoa";

/** Composition root of the pane: host, files and clock come together here and nowhere else. */
void Office.onReady(async ({ host }) => {
  const container = document.getElementById("root");
  if (container === null) throw new Error("the page has no #root");
  const own = services();
  // Without its texts the pane still speaks Vietnamese.
  await loadLanguage(own.locale).catch(() => undefined);
  if (host === Office.HostType.Word) {
    // The same add-in in Word only makes and opens documents; its views are in a bundle of their own.
    const { startInWord } = await import("./word-pane");
    startInWord(createRoot(container), own);
    return;
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) {
    // The same plain page that engines without this code's syntax are sent to.
    window.location.replace("unsupported.html");
    return;
  }
  const store: PaneStore = createPaneStore(
    createExcelWorkbook(() => store.criteriaSets()),
    own,
  );
  followHost(store);
  const tab = launchTab(window.location.search);
  if (tab !== undefined) store.actions.openTab(tab);
  createRoot(container).render(<App store={store} />);
  void store.actions.start().then(() => setTimeout(() => void loadAhead(store), LOAD_AHEAD_MS));
});

/** Clock, files and settings, the same in Excel and in Word. */
function services(): Services {
  const preferences = readPreferences();
  return {
    today: () => localDateTime(new Date()).slice(0, 10),
    now: () => localDateTime(new Date()),
    offset: () => clockOffset(new Date()),
    delivery: createDelivery(),
    loadTemplate: async (id) =>
      new Uint8Array(await (await ownFile(`templates/word/${id}.docx`)).arrayBuffer()),
    templates: createTemplateShelf(),
    loadCriteriaSets,
    criteria: createCriteriaShelf(),
    loadOfferedSets: async () => (await import("./server-sets")).loadServerSets(),
    savePreferences,
    locale: preferences.locale ?? hostLocale(),
    preferences,
    scheme: hostScheme(),
    isReadOnly: Office.context.document.mode === Office.DocumentMode.ReadOnly,
  };
}

/**
 * Views, languages, engine and templates that were not needed yet, once the first view stands: scoring and dossiers
 * then go on without a network. Without one now, each is loaded when it is opened, and says so itself if it cannot be.
 */
async function loadAhead({ actions }: PaneStore): Promise<void> {
  await Promise.allSettled([
    loadAllViews(),
    actions.loadActions(),
    loadLanguage("en"),
    loadSheetBuilders(),
    actions.prepare(),
  ]);
}

function hostLocale(): "vi" | "en" {
  return Office.context.displayLanguage.toLowerCase().startsWith("en") ? "en" : "vi";
}

async function loadCriteriaSets(): Promise<CriteriaSet[]> {
  const json: unknown = await (await ownFile(`templates/criteria/${STOCK_SET}.json`)).json();
  return [parseCriteriaSet(json)];
}

/** A file of the add-in itself; nothing else is ever requested. */
async function ownFile(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

function clockOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

function localDateTime(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}
