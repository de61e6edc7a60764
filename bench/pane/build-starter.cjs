/** Builds the starter with the add-in's own webpack settings into dist/bench/starter. */
const { copyFileSync } = require("node:fs");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const settings = require("../../webpack.config.js");

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, "dist/bench/starter");

settings({}, { mode: "production" }).then((config) => {
  const [page] = config.plugins.filter((plugin) => plugin instanceof HtmlWebpackPlugin);
  const compiler = webpack({
    ...config,
    entry: { taskpane: path.join(__dirname, "starter/main.tsx") },
    output: { ...config.output, path: folder },
    plugins: [page],
  });
  compiler.run((error, stats) => {
    if (error || stats.hasErrors()) {
      console.error(error ?? stats.toString("errors-only"));
      process.exitCode = 1;
      return;
    }
    copyFileSync(path.join(root, "addin/unsupported/old-engine.js"), path.join(folder, "old-engine.js"));
  });
});
