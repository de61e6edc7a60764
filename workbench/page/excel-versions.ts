import { HIGHEST_API_LEVEL } from "../objects/session";

export interface ExcelVersion {
  readonly id: string;
  readonly label: string;
  /** Highest ExcelApi set this version has. */
  readonly apiLevel: string;
  /** Whether it also has what only Excel on the web and Microsoft 365 have. */
  readonly online: boolean;
}

/**
 * Excel versions a clerk may have. 2024 and Microsoft 365 know more (1.17 and above); the library of this workbench
 * ends at 1.15, and a version must not promise calls the library lacks.
 */
export const EXCEL_VERSIONS: readonly ExcelVersion[] = [
  { id: "2019", label: "Excel 2019", apiLevel: "1.7", online: false },
  { id: "2021", label: "Excel 2021", apiLevel: "1.14", online: false },
  { id: "2024", label: "Excel 2024", apiLevel: HIGHEST_API_LEVEL, online: false },
  { id: "365", label: "Microsoft 365", apiLevel: HIGHEST_API_LEVEL, online: true },
];

/** By id, or any ExcelApi level itself, such as “1.8”: a version between those a clerk may have. */
export const excelVersion = (id: string | null): ExcelVersion => {
  if (id !== null && /^1\.\d+$/.test(id)) return { id, label: `ExcelApi ${id}`, apiLevel: id, online: false };
  const found = EXCEL_VERSIONS.find((version) => version.id === id) ?? EXCEL_VERSIONS.at(-1);
  if (!found) throw new Error("there is at least one version");
  return found;
};
