import { WorkbookError } from "../../excel/workbook-port";
import type { Trouble } from "./state";

/** What the host refused, told apart from our own faults, which keep their text as the detail. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof WorkbookError)
    return { code: error.code, sentence: error.message, detail: detailOf(error.cause ?? error) };
  return { code: "other", sentence: "", detail: detailOf(error) };
}

/** Troubles that pass by themselves: the same request is tried again. */
export function isPassing(trouble: Trouble): boolean {
  return trouble.code === "editing" || trouble.code === "busy";
}

function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
