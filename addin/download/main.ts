import { documentKind, HandOverError, readHandOver, type DocumentId } from "../../src/dossier";
import type { DeliveredFile } from "../delivery";
import { download } from "../delivery/download";
import { bundled, makeDocuments, type MadeHere } from "./make-documents";

/**
 * The page that Excel for Mac opens in the browser: takes a code from its own address (or pasted), fills the documents
 * here, downloads them. Plain elements; nothing of it knows Office.
 */
function start(): void {
  const ask = element("ask", HTMLFormElement);
  ask.addEventListener("submit", (event) => {
    event.preventDefault();
    void show(element("code", HTMLTextAreaElement).value);
  });
  window.addEventListener("hashchange", () => void show(window.location.hash));
  if (window.location.hash.length > 1) void show(window.location.hash);
  else ask.hidden = false;
}

async function show(code: string): Promise<void> {
  say("error", "");
  try {
    const handOver = readHandOver(code);
    element("ask", HTMLFormElement).hidden = true;
    const total = handOver.documents.length;
    const made = await makeDocuments(handOver, loadTemplate, (done) =>
      say("status", `Đang tạo ${done}/${total}`),
    );
    const bundle = await bundled(made, handOver.bundle);
    if (bundle === undefined) return;
    list(made, bundle, handOver.ownTemplates);
    take(bundle);
  } catch (error) {
    say("status", "");
    say(
      "error",
      error instanceof HandOverError
        ? error.message
        : `Chưa tạo được văn bản. Kiểm tra mạng rồi mở lại trang. (${error instanceof Error ? error.message : String(error)})`,
    );
    element("ask", HTMLFormElement).hidden = !(error instanceof HandOverError);
  }
}

/** The files, each to be taken again. */
function list(made: readonly MadeHere[], bundle: DeliveredFile, ownTemplates: readonly DocumentId[]): void {
  const all = element("all", HTMLButtonElement);
  all.textContent = made.length === 1 ? "Tải lại" : `Tải lại (.zip, ${made.length} văn bản)`;
  all.onclick = () => take(bundle);
  element("documents", HTMLUListElement).replaceChildren(...made.map(row));
  const own = element("own", HTMLParagraphElement);
  own.hidden = ownTemplates.length === 0;
  own.textContent = `Trang này dùng mẫu có sẵn, không dùng mẫu của đơn vị cho: ${ownTemplates.map((id) => documentKind(id).title).join(", ")}.`;
  element("made", HTMLElement).hidden = false;
}

function row({ title, folder, file }: MadeHere): HTMLLIElement {
  const item = document.createElement("li");
  const text = document.createElement("span");
  const name = document.createElement("span");
  name.className = "hint";
  name.textContent = folder === undefined ? file.name : `${folder}/${file.name}`;
  text.append(title, name);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Tải";
  button.setAttribute("aria-label", `Tải ${title}`);
  button.addEventListener("click", () => take(file));
  item.append(text, button);
  return item;
}

function take(file: DeliveredFile): void {
  download(file);
  say("status", `Đã gửi ${file.name} tới thư mục Tải xuống (Downloads).`);
}

async function loadTemplate(id: DocumentId): Promise<Uint8Array> {
  const response = await fetch(`templates/word/${id}.docx`);
  if (!response.ok) throw new Error(`${id}.docx: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const say = (id: "status" | "error", text: string): void =>
  void (element(id, HTMLElement).textContent = text);

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

start();
