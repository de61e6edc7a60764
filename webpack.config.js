const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { CriteriaIndexPlugin } = require("./scripts/criteria-index-plugin.cjs");
const { FinishSitePlugin } = require("./scripts/site/finish-plugin.cjs");

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

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
 * ADDIN_BASE_URL, OFFICE_JS and FRAME_ANCESTORS make it a site for one address (scripts/site/finish.ts).
 */
module.exports = async (env, argv) => {
  const production = argv.mode !== "development";
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    devtool: production ? false : "source-map",
    entry: { taskpane: "./addin/taskpane/main.tsx", "tai-ho-so": "./addin/download/main.ts" },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      // A folder of its own: web servers let browsers keep it (scripts/site/headers.ts).
      filename: "app/[name].[contenthash:8].js",
      chunkFilename: "app/[name].[contenthash:8].js",
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
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./addin/taskpane/index.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeJs: CDN,
      }),
      new HtmlWebpackPlugin({
        template: "./addin/download/index.html",
        filename: "tai-ho-so.html",
        chunks: ["tai-ho-so"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "addin/assets/*.png", to: "assets/[name][ext]" },
          { from: "addin/download/tai-ho-so.css", to: "tai-ho-so.css" },
          { from: "templates", to: "templates" },
          // As they are: no loader, no newer syntax; old engines read them.
          { from: "addin/unsupported/*.{html,js,css}", to: "[name][ext]", info: { minimized: true } },
        ],
      }),
      new CriteriaIndexPlugin(),
      // The dev server keeps its files in memory and has no folder to write to.
      ...(env.WEBPACK_SERVE ? [] : [new FinishSitePlugin()]),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};
