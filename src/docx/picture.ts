import { drawingXml } from "./render/drawing";
import { RunContent, type FilledDocument, type PictureFile } from "./types";

/** A PNG or JPEG to be shown in a document. */
export class DocxPicture extends RunContent implements PictureFile {
  constructor(
    readonly data: Uint8Array,
    readonly extension: "png" | "jpeg",
    /** English Metric Units, 914400 to the inch. */
    readonly widthEmu: number,
    readonly heightEmu: number,
    readonly alt: string,
  ) {
    super();
  }

  toXml(document: FilledDocument): string {
    return drawingXml(this, document.addPicture(this), document.drawingId());
  }
}

export interface PictureOptions {
  /** Width in millimetres; the height follows unless it is given too. */
  readonly width?: number;
  /** Height in millimetres. */
  readonly height?: number;
  /** Text for those who cannot see it. */
  readonly alt?: string;
}

const EMU_PER_MM = 36000;
/** 96 dots per inch, as Word takes a picture that says nothing else. */
const EMU_PER_PIXEL = 9525;
const LARGEST_MM = 1000;

/**
 * Makes a picture for a template to print: from a helper, or as a value of the data.
 *
 * `data` is a PNG or JPEG file as bytes, base64 or a data URL. Without a size, the picture's own at 96 dpi.
 * Throws an `Error` with a Vietnamese message for anything else.
 */
export function docxPicture(data: unknown, options: PictureOptions = {}): DocxPicture {
  const bytes = toBytes(data);
  const found = bytes && (readPng(bytes) ?? readJpeg(bytes));
  if (!bytes || !found) throw new Error("hình không phải tệp PNG hoặc JPEG");
  const { width, height, alt = "" } = options;
  for (const size of [width, height])
    if (size !== undefined && !(size > 0 && size <= LARGEST_MM))
      throw new Error(`kích thước hình phải từ 1 đến ${LARGEST_MM} mm`);
  const ratio = found.height / found.width;
  const widthEmu =
    width !== undefined
      ? width * EMU_PER_MM
      : height !== undefined
        ? (height * EMU_PER_MM) / ratio
        : found.width * EMU_PER_PIXEL;
  const heightEmu = height !== undefined ? height * EMU_PER_MM : widthEmu * ratio;
  return new DocxPicture(bytes, found.extension, Math.round(widthEmu), Math.round(heightEmu), alt);
}

/**
 * A helper for `{{anh hinh rong=40 cao=30 mo_ta=ten}}`: a picture from the data, sizes in millimetres; nothing for
 * an empty value.
 */
export function pictureHelper([data]: readonly unknown[], hash: Readonly<Record<string, unknown>>): unknown {
  if (data === null || data === undefined || data === "") return "";
  const { rong, cao, mo_ta } = hash;
  const size = (value: unknown) =>
    value === null || value === undefined || value === "" ? undefined : Number(value);
  const [width, height] = [size(rong), size(cao)];
  return docxPicture(data instanceof DocxPicture ? data.data : data, {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    alt: typeof mo_ta === "string" ? mo_ta : "",
  });
}

function toBytes(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (typeof data !== "string") return undefined;
  try {
    return Uint8Array.from(atob(data.replace(/^data:image\/(?:png|jpe?g);base64,/, "")), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined; // not base64
  }
}

type Found = { readonly extension: "png" | "jpeg"; readonly width: number; readonly height: number };

/** PNG specification, 5.2 and 11.2.2: signature, then IHDR with width and height. */
function readPng(bytes: Uint8Array): Found | undefined {
  const view = viewOf(bytes);
  if (
    bytes.length < 33 ||
    view.getUint32(0) !== 0x89504e47 ||
    view.getUint32(4) !== 0x0d0a1a0a ||
    view.getUint32(12) !== 0x49484452
  )
    return undefined;
  return sized("png", view.getUint32(16), view.getUint32(20));
}

/** ITU-T T.81, B.1.1: segments up to a start of frame, which holds height and width. */
function readJpeg(bytes: Uint8Array): Found | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC share the range of the frames but are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sized = (extension: Found["extension"], width: number, height: number): Found | undefined =>
  width > 0 && height > 0 ? { extension, width, height } : undefined;
