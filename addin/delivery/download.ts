import type { DeliveredFile } from "./delivery";

const KEEP_MILLISECONDS = 60_000;

/** Hands a file to the browser through a link. */
export function download(file: DeliveredFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.data)], { type: file.type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some web views start reading the blob late.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MILLISECONDS);
}
