import type { PictureFile } from "../types";

/** The picture files one filling adds to the document. */
export class Media {
  readonly files = new Map<string, PictureFile>();
  readonly #names = new Map<Uint8Array, string>();

  /** `prefix` starts names that the file does not have yet. */
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Name of the picture's part; the same bytes are stored once. */
  add(picture: PictureFile): string {
    const known = this.#names.get(picture.data);
    if (known !== undefined) return known;
    const name = `word/media/${this.#prefix}${this.#names.size + 1}.${picture.extension}`;
    this.#names.set(picture.data, name);
    this.files.set(name, picture);
    return name;
  }
}
