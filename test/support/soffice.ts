import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CANDIDATES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];

/** Path of LibreOffice, if it is on this machine. */
export function locateSoffice(): string | undefined {
  return [process.env["SOFFICE"], ...CANDIDATES].find((path) => path !== undefined && existsSync(path));
}

/**
 * Path of LibreOffice for a test. Where it is missing, a build server fails, and elsewhere the missing check is
 * printed: it is never left out in silence.
 */
export function findSoffice(): string | undefined {
  const found = locateSoffice();
  if (found) return found;
  if (process.env["CI"] === "true")
    throw new Error("LibreOffice is needed on the build server and was not found");
  process.stderr.write("LibreOffice was not found: opening written files in it was NOT checked\n");
  return undefined;
}

/** Converts a workbook with LibreOffice, which reads and recalculates it on the way. */
export function convert(soffice: string, bytes: Uint8Array, filter: string, extension: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      soffice,
      [
        profile,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      {
        stdio: "ignore",
      },
    );
    return readFileSync(join(folder, "out", `in.${extension}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plain text LibreOffice reads from a Word document: proof that another program opens it. */
export function convertDocument(soffice: string, docx: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "docx-"));
  try {
    writeFileSync(join(folder, "in.docx"), docx);
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.docx"),
      ],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "out", "in.txt"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
