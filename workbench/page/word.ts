import { WORD_API_LEVEL, WordHost, type CreatedDocument } from "../word";
import { connectPane, platformNamed } from "./connect-pane";
import { download } from "./download";
import { byId } from "./elements";
import { makeSplitter } from "./splitter";

declare global {
  interface Window {
    /** The emulated Word in the hands of a test. */
    __word?: WordHost;
  }
}

/** The task pane as Word shows it; the documents it opens are listed, for there is no Word to show them. */
function start(): void {
  const parameters = new URLSearchParams(location.search);
  const host = new WordHost({ apiLevel: parameters.get("word") ?? WORD_API_LEVEL });
  const documents = byId("documents", HTMLElement);
  const kept = new Map<string, string>();
  host.onOpened(list);
  makeSplitter(byId("splitter", HTMLElement), byId("pane", HTMLElement));
  connectPane({
    app: "Word",
    platform: platformNamed(parameters.get("flavor")),
    apiLevel: host.apiLevel,
    host,
    settings: {
      read: () => Object.fromEntries(kept),
      save: (settings) => Object.entries(settings).forEach(([key, value]) => kept.set(key, value)),
    },
    body: byId("pane-body", HTMLElement),
    title: byId("pane-title", HTMLElement),
    onLeave: () => documents.focus(),
  });
  window.__word = host;
}

function list({ bytes }: CreatedDocument): void {
  byId("none", HTMLElement).hidden = true;
  const rows = byId("list", HTMLElement);
  const row = document.createElement("li");
  const name = `Văn bản ${rows.childElementCount + 1}`;
  row.append(`${name} `);
  if (bytes) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Tải ${name}.docx`;
    button.addEventListener("click", () => download(bytes, `${name}.docx`, "docx"));
    row.append(button);
  } else row.append("(trang trắng)");
  rows.append(row);
}

start();
