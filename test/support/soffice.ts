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
  const converted = convertAll(soffice, new Map([["in", bytes]]), "xlsx", filter, extension).get("in");
  if (converted === undefined) throw new Error("LibreOffice wrote no file");
  return converted;
}

/** Converts many workbooks in one start, which is most of the time one takes. */
export function convertWorkbooks(
  soffice: string,
  workbooks: ReadonlyMap<string, Uint8Array>,
  filter: string,
  extension: string,
): Map<string, Buffer> {
  return convertAll(soffice, workbooks, "xlsx", filter, extension);
}

/** The plain texts LibreOffice reads from Word documents, in one start: proof that another program opens them. */
export function convertDocuments(
  soffice: string,
  documents: ReadonlyMap<string, Uint8Array>,
): Map<string, string> {
  const texts = convertAll(soffice, documents, "docx", "txt:Text (encoded):UTF8", "txt");
  return new Map([...texts].map(([name, text]) => [name, text.toString("utf8")]));
}

function convertAll(
  soffice: string,
  files: ReadonlyMap<string, Uint8Array>,
  from: string,
  filter: string,
  to: string,
): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    const names = [...files.keys()];
    const paths = names.map((_, i) => join(folder, `${i}.${from}`));
    for (const [i, bytes] of [...files.values()].entries()) writeFileSync(paths[i] ?? folder, bytes);
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        join(folder, "out"),
        ...paths,
      ],
      { stdio: "ignore" },
    );
    return new Map(names.map((name, i) => [name, readFileSync(join(folder, "out", `${i}.${to}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
