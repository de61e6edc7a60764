const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** Makes a site of the bundle once its files stand (scripts/site/finish-site.ts), so that no build is without it. */
class FinishSitePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FinishSitePlugin", ({ outputOptions, errors }) => {
      if (errors.length > 0) return;
      const script = path.join(__dirname, "finish.ts");
      execFileSync(process.execPath, [require.resolve("tsx/cli"), script, outputOptions.path], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    });
  }
}

module.exports = { FinishSitePlugin };
