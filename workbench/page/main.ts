import { mountGrid, type Refusal } from "../grid";
import { initIronCalc } from "../engine";
import type { Session } from "../objects/session";
import { SharedWorkbook, type Bell, type SharedWorkbookOptions } from "../sharing";
import { WorkbookHost } from "../workbook-host";
import { download } from "./download";
import { byId } from "./elements";
import { EXCEL_VERSIONS, excelVersion } from "./excel-versions";
import { connectFormulaBar } from "./formula-bar";
import { connectPane, platformNamed } from "./connect-pane";
import { documentSettings } from "./document-settings";
import { showMessage } from "./message-box";
import {
  faultSentence,
  newWorkbook,
  openFileBytes,
  restoreWorkbook,
  toStored,
  workbookBytes,
} from "./open-workbook";
import { makeSplitter } from "./splitter";
import { WorkbookStore, type StoredWorkbook } from "./stored-workbook";
import { paneHost } from "./pane-host";
import { createTestApi, type ExcelTestApi } from "./test-api";
import { claimPersonNumber, countPeople, turnLock, windowBell } from "./windows";
import { WorkbookSource } from "./workbook-source";

declare global {
  interface Window {
    __excel?: ExcelTestApi;
  }
}

const COMPACT_DELAY_MS = 2000;
/** Where a tab remembers the sheet it shows, for when it is loaded again. */
const ACTIVE_SHEET = "active-sheet";

/** Starts the page: workbook → session → grid, bars and task pane. */
async function start(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const version = excelVersion(parameters.get("excel") ?? localStorage.getItem("excel-version"));
  const [store, person, wasm] = await Promise.all([
    WorkbookStore.open(),
    claimPersonNumber(),
    fetch("/page/ironcalc.wasm").then((response) => response.arrayBuffer()),
  ]);
  initIronCalc(wasm);

  const stored = await store.load(newWorkbook);
  const workbook = restoreWorkbook(stored);
  const author = `Người dùng ${person}`;
  const excel = new WorkbookHost(workbook, { author, apiLevel: version.apiLevel, online: version.online });
  const { session } = excel;
  const shown = workbook.findSheet(sessionStorage.getItem(ACTIVE_SHEET) ?? stored.activeSheetId);
  if (shown) session.view.activate(shown);
  const bell = windowBell();
  const shared = new SharedWorkbook({
    workbook,
    author,
    step: stored.step,
    log: store,
    lock: turnLock,
    bell,
    onReplaced: () => location.reload(),
    ...storedSign(),
  });
  await shared.start();
  const source = new WorkbookSource(excel, shared);
  const { host, counters } = paneHost(excel, shared, () => source.changed());

  const grid = mountGrid({ container: byId("grid", HTMLElement), source, onRefusal: explain });
  connectFormulaBar({
    nameBox: byId("name-box", HTMLInputElement),
    formula: byId("formula", HTMLInputElement),
    source,
    focusGrid: () => grid.focus(),
    onRefusal: explain,
  });
  makeSplitter(byId("splitter", HTMLElement), byId("pane", HTMLElement));
  connectTools(session, source, version.id, (next) => shared.replace(() => store.replace(next)));
  keepShort(session, shared, store);
  showPeople(author, bell);
  const pane = connectPane({
    app: "Excel",
    platform: platformNamed(parameters.get("flavor")),
    apiLevel: session.apiLevel,
    host,
    settings: documentSettings(workbook, shared),
    body: byId("pane-body", HTMLElement),
    title: byId("pane-title", HTMLElement),
    onLeave: () => grid.focus(),
  });
  listenForKeys(session, () => pane.focus());
  await grid.firstDrawing;
  window.__excel = createTestApi(excel, source, shared, grid, counters);
}

/** Shows why something was not taken; true: the user goes on correcting it. */
async function explain(refusal: Refusal): Promise<boolean> {
  const buttons = refusal.canRetry ? ["Thử lại", "Hủy"] : ["Đóng"];
  const choice = await showMessage(document, { ...refusal, buttons });
  return refusal.canRetry && choice === 0;
}

function connectTools(
  session: Session,
  source: WorkbookSource,
  versionId: string,
  replace: (stored: StoredWorkbook) => Promise<void>,
): void {
  const { workbook } = session;
  const fileInput = byId("file", HTMLInputElement);
  const onClick = (id: string, act: () => void): void => {
    const button = byId(id, HTMLButtonElement);
    // A click on a tool leaves the keyboard where it is.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", act);
  };

  onClick("new", () => void startNew(replace));
  onClick("open", () => fileInput.click());
  onClick("save", () => download(workbookBytes(session), workbook.state.fileName, "xlsx"));
  onClick("undo", () => void source.undo());
  onClick("redo", () => void source.redo());
  onClick("second", () => window.open(location.href, "_blank", "popup,width=1280,height=760"));
  onClick("toggle-pane", () => togglePane());
  onClick("close-pane", () => togglePane());
  fileInput.addEventListener("change", () => {
    const [file] = fileInput.files ?? [];
    fileInput.value = "";
    if (file) void openFile(file, replace);
  });

  const versions = byId("version", HTMLSelectElement);
  for (const { id, label } of new Set([...EXCEL_VERSIONS, excelVersion(versionId)]))
    versions.add(new Option(label, id, false, id === versionId));
  versions.addEventListener("change", () => {
    localStorage.setItem("excel-version", versions.value);
    location.search = "";
    location.reload();
  });

  const show = (): void => {
    byId("file-name", HTMLElement).textContent = workbook.state.fileName;
    byId("undo", HTMLButtonElement).disabled = !workbook.history.canUndo;
    byId("redo", HTMLButtonElement).disabled = !workbook.history.canRedo;
  };
  source.subscribe(show);
  show();
}

/** Keys that hold for the whole window; the grid keeps its own. */
function listenForKeys(session: Session, focusPane: () => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      if (event.key !== "F6" && !isSave) return;
      event.preventDefault();
      if (isSave) download(workbookBytes(session), session.workbook.state.fileName, "xlsx");
      else focusPane();
    },
    // Before the grid, which lets no key out.
    { capture: true },
  );
}

async function startNew(replace: (stored: StoredWorkbook) => Promise<void>): Promise<void> {
  const choice = await showMessage(document, {
    title: "Bảng tính mới",
    message: "Bảng tính đang mở sẽ đóng lại. Lưu .xlsx trước nếu còn cần.",
    buttons: ["Tạo mới", "Hủy"],
  });
  if (choice !== 0) return;
  await replace(newWorkbook());
  location.reload();
}

/** A new workbook means a new page, as a new file means a new window in Excel: nothing of the old one is left. */
async function openFile(file: File, replace: (stored: StoredWorkbook) => Promise<void>): Promise<void> {
  const opened = openFileBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!opened.ok) {
    const message = faultSentence(opened.fault);
    await showMessage(document, { title: "Chưa mở được tệp", message, buttons: ["Đóng"] });
    return;
  }
  if (opened.warnings.some((warning) => warning.code === "macros")) {
    const message = "Tệp có macro. Tệp vẫn mở được, macro bị bỏ khi lưu.";
    await showMessage(document, { title: file.name, message, buttons: ["Mở"] });
  }
  sessionStorage.removeItem(ACTIVE_SHEET);
  await replace(opened.stored);
  location.reload();
}

function togglePane(): void {
  const pane = byId("pane", HTMLElement);
  pane.hidden = !pane.hidden;
  byId("splitter", HTMLElement).hidden = pane.hidden;
  byId("toggle-pane", HTMLButtonElement).setAttribute("aria-pressed", String(!pane.hidden));
}

/** The word in the title bar: everything done here is stored in the browser, or it is not yet. */
function storedSign(): Pick<SharedWorkbookOptions, "onStored" | "onFailure"> {
  const saved = byId("saved", HTMLElement);
  return {
    onStored: (everything) => {
      saved.textContent = everything ? "Đã giữ trong trình duyệt" : "";
    },
    onFailure: (error) => {
      saved.textContent = "Chưa giữ được trong trình duyệt. Lưu .xlsx rồi tải lại trang.";
      console.error(error);
    },
  };
}

/** Stores a new snapshot in a quiet moment, and what is left when the page is closed. */
function keepShort(session: Session, shared: SharedWorkbook, store: WorkbookStore): void {
  let timer: number | undefined;
  const compact = async (): Promise<void> => {
    await shared.stored();
    const step = shared.quietStep;
    if (step !== undefined) await store.compact(toStored(session), step);
  };
  session.workbook.onModelChanged(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void compact(), COMPACT_DELAY_MS);
  });
  window.addEventListener("pagehide", () => {
    sessionStorage.setItem(ACTIVE_SHEET, session.view.activeSheet.id);
    shared.leave();
  });
}

/** Who this window is, and how many are open. */
function showPeople(author: string, bell: Bell): void {
  const place = byId("people", HTMLElement);
  const show = async (): Promise<void> => {
    const people = await countPeople();
    place.textContent = people > 1 ? `${author} · ${people} người đang mở` : "";
  };
  bell.listen(({ kind }) => {
    if (kind === "hello") void show();
  });
  window.addEventListener("focus", () => void show());
  void show();
}

void start();
