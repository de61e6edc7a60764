/** A finished file on its way to the user. */
export interface DeliveredFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly type: string;
}

/** How a finished file reaches the user on this platform. */
export interface Delivery {
  /**
   * “downloaded”: the browser took it into the download folder; “manual”: this platform starts no download by itself,
   * the pane must offer another way.
   */
  save(file: DeliveredFile): Promise<"downloaded" | "manual">;
  /**
   * Opens the download page in the user's browser with a code from `writeHandOver`. “paste”: the code is too long for an
   * address; it was copied, and the page asks for it.
   */
  openPage(code: string): Promise<"opened" | "paste">;
  /** Puts a text on the clipboard; `false` where the host does not allow it. */
  copy(text: string): Promise<boolean>;
}
