import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** Files of the page by their path under `/page/`. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

/** Bundles the page and the script that goes into the task pane. Takes some two seconds. */
export async function bundlePage(root: string): Promise<PageFiles> {
  const workbenchFolder = join(root, "workbench");
  const settings = {
    outdir: "/page",
    bundle: true,
    write: false,
    target: "es2022",
    legalComments: "none",
    minify: true,
    logLevel: "error",
  } as const;
  const [page, bridge] = await Promise.all([
    build({
      ...settings,
      entryPoints: {
        main: join(workbenchFolder, "page/main.ts"),
        word: join(workbenchFolder, "page/word.ts"),
        page: join(workbenchFolder, "page/page.css"),
      },
      format: "esm",
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".woff2": "dataurl", ".svg": "dataurl" },
    }),
    build({ ...settings, entryPoints: [join(workbenchFolder, "page/pane-bridge.ts")], format: "iife" }),
  ]);
  const outputs = [...page.outputFiles, ...bridge.outputFiles];
  const files = new Map(
    outputs.map((file): [string, Uint8Array] => [file.path.replace(/^.*[\\/]/, ""), file.contents]),
  );
  for (const name of ["index.html", "word.html"])
    files.set(name, await readFile(join(workbenchFolder, "page", name)));
  files.set("ironcalc.wasm", await readFile(join(root, "node_modules/@ironcalc/wasm/wasm_bg.wasm")));
  return files;
}
