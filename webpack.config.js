const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { manifestFor } = require("./scripts/manifest-for.cjs");
const { WorkbooksPlugin } = require("./scripts/workbooks-plugin.cjs");

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEV_URL = "https://localhost:3443/";

/** Certificates for the https server that Excel needs; only asked for when that server starts. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3443,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    liveReload: false,
  };
}

/**
 * Builds the add-in into dist/addin: static files for any web server.
 * ADDIN_BASE_URL = the https address they will have, written into the manifest beside them.
 */
module.exports = async (env, argv) => {
  const production = argv.mode !== "development";
  const baseUrl = process.env.ADDIN_BASE_URL ?? DEV_URL;
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    devtool: production ? false : "source-map",
    entry: { taskpane: "./addin/taskpane/main.tsx" },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          // Our modules do nothing by being imported: what a view does not use stays out of its part.
          sideEffects: false,
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./addin/taskpane/index.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeJs: CDN,
      }),
      new CopyPlugin({
        patterns: [
          { from: "addin/assets/*.png", to: "assets/[name][ext]" },
          { from: "templates", to: "templates" },
          // As they are: no loader, no newer syntax; old engines read them.
          { from: "addin/unsupported/*.{html,js,css}", to: "[name][ext]", info: { minimized: true } },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => manifestFor(content.toString("utf8"), baseUrl),
          },
        ],
      }),
      // The dev server keeps its files in memory and has no folder to write to.
      ...(env.WEBPACK_SERVE ? [] : [new WorkbooksPlugin()]),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};
