import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { CriteriaSet } from "../src/criteria";
import { readScoringFile, type ScoringFile } from "../src/dossier";
import { readXlsx, type PlainWorkbook, type ReadWarning } from "../src/xlsx";
import type { FileFault } from "./file-fault";
import { keyOf } from "./journal";
import { errorCode } from "./problem";
import { text, type Text } from "./words";

/** A workbook with at least one scorecard. */
export interface ScoredWorkbook extends ScoringFile {
  /** Worth knowing, nothing is wrong. */
  readonly notes: readonly Text[];
  /** Fingerprint of the file's bytes. */
  readonly key: string;
}

export type WorkbookReading =
  | { readonly ok: true; readonly workbook: ScoredWorkbook }
  | { readonly ok: false; readonly fault: FileFault; readonly key?: string };

/** Document property that marks a workbook made by `antt consolidate`; it is never read as an input. */
export const REGISTER_MARK = "Tổng hợp ANTT";

/** The largest scoring workbook, a whole commune with evidence texts, has some 2 MB. */
const MOST_BYTES = 60 * 2 ** 20;

/** Reads a file of unknown origin. Never throws for what the file is. */
export function readWorkbookFile(path: string, sets: readonly CriteriaSet[]): WorkbookReading {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size === 0) return { ok: false, fault: { code: "empty" } };
    if (size > MOST_BYTES)
      return { ok: false, fault: { code: "too-big", megabytes: Math.round(size / 2 ** 20) } };
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, fault: { code: "unreadable", why: errorCode(error) || String(error) } };
  }
  return readWorkbookBytes(bytes, path, sets);
}

export function readWorkbookBytes(
  bytes: Uint8Array,
  path: string,
  sets: readonly CriteriaSet[],
): WorkbookReading {
  const key = keyOf(bytes);
  const result = readXlsx(bytes);
  if (!result.ok) {
    const isOds = extname(path).toLowerCase() === ".ods" && result.fault.code === "not-a-workbook";
    return { ok: false, key, fault: isOds ? { code: "open-document" } : result.fault };
  }
  const { workbook, warnings } = result;
  const file = readScoringFile(workbook, sets);
  if (file.scorecards.length === 0)
    return { ok: false, key, fault: { code: isRegister(workbook) ? "register-file" : "no-scorecard" } };
  return {
    ok: true,
    workbook: {
      ...file,
      notes: [
        ...warnings.flatMap(warningText),
        ...nameNotes(path, warnings),
        ...file.storedSets.problems.map(damagedSet),
      ],
      key,
    },
  };
}

function isRegister(workbook: PlainWorkbook): boolean {
  return workbook.properties.category === REGISTER_MARK;
}

const damagedSet = (said: string): Text =>
  text(
    said,
    "A points table that this workbook keeps is damaged and cannot be read; import it again from its own file.",
  );

function warningText(warning: ReadWarning): Text[] {
  switch (warning.code) {
    case "macros":
      return [
        text(
          "Tệp có macro; macro không được đọc và không chạy. Sổ chấm điểm không cần macro, hãy hỏi lại đơn vị.",
          "The file has macros; they are neither read nor run. A scoring workbook needs none, ask the unit.",
        ),
      ];
    case "date-system-1904":
      return [text("Tệp dùng hệ ngày 1904.", "The file counts dates from 1904.")];
    case "dropped":
    case "not-a-worksheet":
      return [];
  }
}

/** A name that promises something else than the content. */
function nameNotes(path: string, warnings: readonly ReadWarning[]): Text[] {
  const extension = extname(path).toLowerCase();
  const hasMacros = warnings.some((w) => w.code === "macros");
  if (extension === ".xlsx" && !hasMacros) return [];
  if (extension === ".xlsm" && hasMacros) return [];
  if (extension === ".xlsm" || extension === ".xltx" || extension === ".xltm") return [];
  return [
    text(
      `Đuôi tệp “${extension}” không đúng với nội dung .xlsx${hasMacros ? " có macro" : ""}; tệp đã bị đổi tên.`,
      `The extension “${extension}” does not fit the content, an .xlsx${hasMacros ? " with macros" : ""}; the file was renamed.`,
    ),
  ];
}
