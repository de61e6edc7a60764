const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Hands a finished file to the browser. */
export function download(bytes: Uint8Array, fileName: string, kind: keyof typeof TYPES): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
