import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const LIBRARY = "https://excel.test/lib/";

/** Runs a library file in this page, in the page's own realm. */
function run(file: string): void {
  const evaluate = eval;
  evaluate(`${readFileSync(join(dist, file), "utf8")}\n//# sourceURL=${file}`);
}

/**
 * Starts the whole, unmodified office.js in the jsdom page: the files it asks for by script tag come from the npm
 * package. A host must be installed before. Resolves with what Office.onReady reports.
 */
export async function startOffice(): Promise<{ host: unknown; platform: unknown }> {
  const tag = document.createElement("script");
  tag.setAttribute("src", `${LIBRARY}office.js`);
  document.head.append(tag);
  const insert = Node.prototype.insertBefore;
  const append = Node.prototype.appendChild;
  const serve = (node: Node): void => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(LIBRARY)) return;
    const file = node.src.slice(LIBRARY.length).split("?")[0] ?? "";
    setTimeout(() => {
      run(file);
      node.dispatchEvent(new Event("load"));
    }, 0);
  };
  Node.prototype.appendChild = function appendAndServe<T extends Node>(this: Node, node: T): T {
    const added = append.call(this, node);
    serve(node);
    return added as T;
  };
  Node.prototype.insertBefore = function insertAndServe<T extends Node>(
    this: Node,
    node: T,
    before: Node | null,
  ): T {
    const added = insert.call(this, node, before);
    serve(node);
    return added as T;
  };
  run("office.js");
  return Office.onReady() as Promise<{ host: unknown; platform: unknown }>;
}
