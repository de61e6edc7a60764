const { readdirSync } = require("node:fs");
const { join } = require("node:path");

const FOLDER = "templates/criteria";

/**
 * Writes `templates/criteria/index.json`: the names of the points tables in that folder. A unit that puts its own
 * set beside them on its web server adds the name there.
 */
class CriteriaIndexPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CriteriaIndexPlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "CriteriaIndexPlugin", stage }, () => {
        const files = readdirSync(join(compiler.context, FOLDER))
          .filter((name) => name.endsWith(".json") && name !== "index.json")
          .sort();
        const source = new compiler.webpack.sources.RawSource(`${JSON.stringify(files, undefined, 2)}\n`);
        compilation.emitAsset(`${FOLDER}/index.json`, source);
      });
    });
  }
}

module.exports = { CriteriaIndexPlugin };
