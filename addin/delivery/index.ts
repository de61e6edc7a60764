/** A finished file on its way to the user. */
export interface DeliveredFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly type: string;
}

/**
 * How a finished file reaches the user. “downloaded”: the browser took it into the download folder; “manual”: this
 * platform starts no download by itself, the pane must offer another way.
 */
export interface Delivery {
  save(file: DeliveredFile): Promise<"downloaded" | "manual">;
}

/** Downloads through a link; Excel for Mac's web view silently ignores such links, so the pane is told. */
export function createDelivery(): Delivery {
  return {
    save(file) {
      if (Office.context.platform === Office.PlatformType.Mac) return Promise.resolve("manual");
      download(file);
      return Promise.resolve("downloaded");
    },
  };
}

const KEEP_MILLISECONDS = 60_000;

function download(file: DeliveredFile): void {
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
