const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** Writes the ready workbooks beside the add-in once its files stand, so that every build has them. */
class WorkbooksPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("WorkbooksPlugin", ({ outputOptions, errors }) => {
      if (errors.length > 0) return;
      const script = path.join(__dirname, "workbooks.ts");
      const folder = path.join(outputOptions.path, "workbooks");
      execFileSync(process.execPath, [require.resolve("tsx/cli"), script, "--out", folder], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    });
  }
}

module.exports = { WorkbooksPlugin };
