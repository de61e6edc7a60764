import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const FOLDER = path.join(__dirname, "peers");

/** As much of ExcelJS as the benchmark calls. */
export interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: {
      load(bytes: ArrayBufferLike): Promise<unknown>;
      writeBuffer(): Promise<ArrayBufferLike>;
    };
    readonly worksheets: readonly { readonly rowCount: number }[];
  };
}

/** The peer lives apart and is fetched the first time; `undefined` where that is not possible, and the table says so. */
export function loadExcelJs(): ExcelJs | undefined {
  try {
    if (!existsSync(path.join(FOLDER, "node_modules", "exceljs"))) {
      process.stderr.write("Installing the reader to compare with into bench/xlsx/peers…\n");
      execFileSync("npm", ["install", "--no-package-lock"], {
        cwd: FOLDER,
        stdio: "ignore",
        timeout: 300_000,
      });
    }
    return createRequire(path.join(FOLDER, "package.json"))("exceljs") as ExcelJs;
  } catch {
    return undefined;
  }
}
