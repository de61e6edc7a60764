import { unzipSync } from "fflate";
import { HostError, invalidArgument } from "../interpreter";

const MAIN_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A document the add-in made; Word shows it in a window of its own once it is opened. */
export interface CreatedDocument {
  /** The .docx file; undefined: Word's own blank document. */
  readonly bytes: Uint8Array | undefined;
  isOpen: boolean;
}

/**
 * Reads what `createDocument` was given. As Word does, it takes base64 only (no data: address, no line breaks) and
 * only a .docx whose main part is there.
 */
export function readDocument(base64: string): Uint8Array {
  if (base64 === "" || !/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(base64))
    throw invalidArgument("createDocument takes a .docx file as base64");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const path = mainPartOf(bytes);
  if (path === undefined) throw new HostError("GeneralException", "emulator: this is not a .docx file", 500);
  return bytes;
}

/** Path of the main part as the content types name it, if that part exists and is XML. */
function mainPartOf(bytes: Uint8Array): string | undefined {
  try {
    const files = unzipSync(bytes);
    const text = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array());
    const overrides = text("[Content_Types].xml").match(/<Override\b[^>]*>/g) ?? [];
    const main = overrides.find((override) => override.includes(`"${MAIN_PART}"`));
    const path = main && /PartName="\/([^"]+)"/.exec(main)?.[1];
    return path !== undefined && text(path).includes("<w:document") ? path : undefined;
  } catch {
    return undefined;
  }
}
