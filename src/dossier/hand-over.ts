import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { toNfc } from "../vi";
import type { DossierFile } from "./build";
import { DOCUMENT_KINDS, type DocumentId } from "./documents";
import type { TemplateObject, TemplateValue } from "./types";

/** One document to be made elsewhere: its template and what it is filled with. */
export interface HandedDocument {
  readonly id: DocumentId;
  readonly title: string;
  /** File name with extension. */
  readonly name: string;
  /** Folder in the bundle; absent = at its top. */
  readonly folder?: string;
  readonly data: TemplateObject;
}

/**
 * Documents on their way to a place that can deliver them: a page in the browser (Excel for Mac starts no download), or
 * Word. It holds what templates are filled with and nothing else: no points table, no scoring is needed there.
 */
export interface HandOver {
  /** Name of the zip file. */
  readonly bundle: string;
  readonly documents: readonly HandedDocument[];
  /** Documents that were made with the unit's own templates, which the other place may not have. */
  readonly ownTemplates: readonly DocumentId[];
}

/** Why a code cannot be read, as one Vietnamese sentence that says what to do. */
export class HandOverError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "HandOverError";
  }
}

const VERSION = 1;
/** Before the code, so that any other text is told apart at once. */
const MARK = "antt1.";
/** Unpacked size; a hundred subjects take about a tenth of it. */
const MOST_BYTES = 64 * 2 ** 20;

/** Made documents as they are handed over. */
export const handedDocument = (
  { id, title, name, filledWith }: DossierFile,
  folder?: string,
): HandedDocument => ({ id, title, name, data: filledWith, ...(folder === undefined ? {} : { folder }) });

/** A code of letters, digits, “-”, “_” and “.”: fits a URL fragment, the clipboard and a text file. */
export function writeHandOver(handOver: HandOver): string {
  const json = JSON.stringify({ v: VERSION, ...handOver });
  return MARK + base64url(deflateSync(strToU8(json), { level: 9 }));
}

/** Reads a code, with or without spaces and a leading “#”. Throws `HandOverError`. */
export function readHandOver(text: string): HandOver {
  const code = text.replace(/\s+/g, "").replace(/^#/, "");
  if (code === "") throw new HandOverError("Chưa có mã hồ sơ.");
  if (!code.startsWith(MARK))
    throw new HandOverError("Đây không phải mã hồ sơ. Chép lại mã trong ngăn Hồ sơ của Excel.");
  const handOver = parse(unpacked(code.slice(MARK.length)));
  if (handOver === undefined)
    throw new HandOverError("Mã hồ sơ không đọc được. Mở ngăn Hồ sơ trong Excel, tạo lại rồi chép lại.");
  return handOver;
}

const CUT = "Mã hồ sơ bị thiếu một phần. Chép lại toàn bộ mã trong ngăn Hồ sơ của Excel.";

function unpacked(base64: string): unknown {
  const bytes = fromBase64url(base64);
  if (bytes === undefined) throw new HandOverError(CUT);
  const parts: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  try {
    const inflate = new Inflate((part, final) => {
      size += part.length;
      if (size > MOST_BYTES) throw new HandOverError("Mã hồ sơ lớn bất thường nên không mở.");
      parts.push(part);
      isComplete = final;
    });
    inflate.push(bytes, true);
    if (!isComplete) throw new HandOverError(CUT);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return JSON.parse(strFromU8(whole));
  } catch (error) {
    throw error instanceof HandOverError ? error : new HandOverError(CUT);
  }
}

/** The hand-over in a parsed JSON; `undefined` when it is none. */
function parse(json: unknown): HandOver | undefined {
  if (!isObject(json) || json["v"] !== VERSION) return undefined;
  const { bundle, documents, ownTemplates } = json;
  if (typeof bundle !== "string" || !Array.isArray(documents) || documents.length === 0) return undefined;
  const parsed = documents.map(parseDocument);
  const known = parsed.flatMap((d) => d ?? []);
  if (known.length < parsed.length) return undefined;
  return {
    bundle: fileName(bundle),
    documents: known,
    ownTemplates: Array.isArray(ownTemplates) ? ownTemplates.flatMap((id) => documentId(id) ?? []) : [],
  };
}

function parseDocument(json: unknown): HandedDocument | undefined {
  if (!isObject(json)) return undefined;
  const { title, name, folder, data } = json;
  const id = documentId(json["id"]);
  if (id === undefined || typeof title !== "string" || typeof name !== "string") return undefined;
  if (!isObject(data) || !isTemplateObject(data)) return undefined;
  return {
    id,
    title: toNfc(title),
    name: fileName(name),
    ...(typeof folder === "string" ? { folder: fileName(folder) } : {}),
    data,
  };
}

const documentId = (value: unknown): DocumentId | undefined => DOCUMENT_KINDS.find((d) => d.id === value)?.id;

/** A code comes from outside: its names must not leave the folder they are saved in. */
const fileName = (name: string): string =>
  toNfc(name)
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, "-")
    .replace(/^\.+/, "");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTemplateObject = (value: Record<string, unknown>): value is TemplateObject =>
  Object.values(value).every(isTemplateValue);

function isTemplateValue(value: unknown): value is TemplateValue {
  if (Array.isArray(value)) return value.every(isTemplateValue);
  return isObject(value) ? isTemplateObject(value) : ["string", "number", "boolean"].includes(typeof value);
}

const CHUNK = 0x8000;

function base64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
