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

/** The plain texts LibreOffice reads from Word documents, in one start: proof that another program opens them. */
export function convertDocuments(
  soffice: string,
  documents: ReadonlyMap<string, Uint8Array>,
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "docx-"));
  try {
    const files = [...documents].map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.docx`), bytes);
      return join(folder, `${name}.docx`);
    });
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        join(folder, "out"),
        ...files,
      ],
      { stdio: "ignore" },
    );
    return new Map(
      [...documents.keys()].map((name) => [name, readFileSync(join(folder, "out", `${name}.txt`), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
