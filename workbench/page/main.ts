import { mountGrid, type Refusal } from "../grid";
import { initIronCalc } from "../engine";
import type { Session } from "../objects/session";
import { WorkbookHost } from "../workbook-host";
import { counted } from "./counters";
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
import { forget, loadStored, store } from "./storage";
import { createTestApi, type ExcelTestApi } from "./test-api";
import { WorkbookSource } from "./workbook-source";

declare global {
  interface Window {
    __excel?: ExcelTestApi;
  }
}

const SAVE_DELAY_MS = 400;

/** Starts the page: workbook → session → grid, bars and task pane. */
async function start(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const version = excelVersion(parameters.get("excel") ?? localStorage.getItem("excel-version"));
  initIronCalc(await (await fetch("/page/ironcalc.wasm")).arrayBuffer());

  const stored = await loadStored();
  const workbook = stored ? restoreWorkbook(stored) : newWorkbook();
  const excel = new WorkbookHost(workbook, { apiLevel: version.apiLevel, online: version.online });
  const { session } = excel;
  const shown = stored && workbook.findSheet(stored.activeSheetId);
  if (shown) session.view.activate(shown);
  const source = new WorkbookSource(excel);
  const { host, counters } = counted(excel, () => source.changed());

  const grid = mountGrid({ container: byId("grid", HTMLElement), source, onRefusal: explain });
  connectFormulaBar({
    nameBox: byId("name-box", HTMLInputElement),
    formula: byId("formula", HTMLInputElement),
    source,
    focusGrid: () => grid.focus(),
    onRefusal: explain,
  });
  makeSplitter(byId("splitter", HTMLElement), byId("pane", HTMLElement));
  connectTools(session, source, version.id);
  keepStored(session);
  const pane = connectPane({
    app: "Excel",
    platform: platformNamed(parameters.get("flavor")),
    apiLevel: session.apiLevel,
    host,
    settings: documentSettings(workbook),
    body: byId("pane-body", HTMLElement),
    title: byId("pane-title", HTMLElement),
    onLeave: () => grid.focus(),
  });
  listenForKeys(session, () => pane.focus());
  await grid.firstDrawing;
  window.__excel = createTestApi(excel, source, grid, counters);
}

/** Shows why something was not taken; true: the user goes on correcting it. */
async function explain(refusal: Refusal): Promise<boolean> {
  const buttons = refusal.canRetry ? ["Thử lại", "Hủy"] : ["Đóng"];
  const choice = await showMessage(document, { ...refusal, buttons });
  return refusal.canRetry && choice === 0;
}

function connectTools(session: Session, source: WorkbookSource, versionId: string): void {
  const { workbook } = session;
  const fileInput = byId("file", HTMLInputElement);
  const onClick = (id: string, act: () => void): void => {
    const button = byId(id, HTMLButtonElement);
    // A click on a tool leaves the keyboard where it is.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", act);
  };

  onClick("new", () => void startNew());
  onClick("open", () => fileInput.click());
  onClick("save", () => download(workbookBytes(session), workbook.state.fileName, "xlsx"));
  onClick("undo", () => source.undo());
  onClick("redo", () => source.redo());
  onClick("toggle-pane", () => togglePane());
  onClick("close-pane", () => togglePane());
  fileInput.addEventListener("change", () => {
    const [file] = fileInput.files ?? [];
    fileInput.value = "";
    if (file) void openFile(file);
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

async function startNew(): Promise<void> {
  const choice = await showMessage(document, {
    title: "Bảng tính mới",
    message: "Bảng tính đang mở sẽ đóng lại. Lưu .xlsx trước nếu còn cần.",
    buttons: ["Tạo mới", "Hủy"],
  });
  if (choice !== 0) return;
  await forget();
  location.reload();
}

/** A new workbook means a new page, as a new file means a new window in Excel: nothing of the old one is left. */
async function openFile(file: File): Promise<void> {
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
  await store(opened.stored);
  location.reload();
}

function togglePane(): void {
  const pane = byId("pane", HTMLElement);
  pane.hidden = !pane.hidden;
  byId("splitter", HTMLElement).hidden = pane.hidden;
  byId("toggle-pane", HTMLButtonElement).setAttribute("aria-pressed", String(!pane.hidden));
}

/** Keeps the workbook in the browser a moment after each change, and at once when the page is left before that. */
function keepStored(session: Session): void {
  const { workbook } = session;
  const saved = byId("saved", HTMLElement);
  let timer: number | undefined;
  const keep = async (): Promise<void> => {
    const mine = timer;
    await store(toStored(session));
    // A change made meanwhile is not kept yet; its own turn will say so.
    if (timer !== mine) return;
    timer = undefined;
    saved.textContent = "Đã giữ trong trình duyệt";
  };
  workbook.onModelChanged(() => {
    saved.textContent = "";
    clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), SAVE_DELAY_MS);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== undefined) void keep();
  });
}

void start();
