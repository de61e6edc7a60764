/** Jest runs tests as CommonJS; packages that ship ES modules only are bundled once into .cache before the run. */
const path = require("node:path");
const { build } = require("esbuild");

const root = path.resolve(__dirname, "../..");

module.exports = async () => {
  await build({
    entryPoints: [path.join(root, "node_modules/@ironcalc/wasm/wasm.js")],
    outfile: path.join(root, ".cache/jest/ironcalc-wasm.cjs"),
    bundle: true,
    format: "cjs",
    platform: "node",
    define: { "import.meta.url": '""' },
    logLevel: "error",
  });
};
