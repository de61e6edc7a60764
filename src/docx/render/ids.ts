/** Where fresh numbers may start, so that they meet none of the template's. */
export interface IdFloor {
  readonly drawing: number;
  readonly annotation: number;
}

const HIGHEST = 0x7fff0000;

/** The highest ids in use: of drawings (`wp:docPr`), and of bookmarks, insertions and other annotations. */
export function idFloor(sources: Iterable<string>): IdFloor {
  let drawing = 0;
  let annotation = 0;
  for (const source of sources) {
    for (const [, id] of source.matchAll(/<wp:docPr\s[^>]*?\bid="(\d{1,9})"/g))
      drawing = Math.max(drawing, Number(id));
    for (const [, id] of source.matchAll(/\sw:id="(\d{1,9})"/g))
      annotation = Math.max(annotation, Number(id));
  }
  return { drawing: drawing % HIGHEST, annotation: annotation % HIGHEST };
}

/** Hands out ids that are unique in the filled document, for what a loop writes more than once. */
export class Ids {
  readonly #bookmarks = new Map<string, number>();
  readonly #names = new Map<string, number>();
  #lastDrawing: number;
  #lastAnnotation: number;

  constructor(floor: IdFloor) {
    this.#lastDrawing = floor.drawing;
    this.#lastAnnotation = floor.annotation;
  }

  drawing(): number {
    return ++this.#lastDrawing;
  }

  annotation(): number {
    return ++this.#lastAnnotation;
  }

  /** A fresh id for the start of a bookmark; its end asks with the same key. */
  bookmarkStart(key: string): number {
    const id = this.annotation();
    this.#bookmarks.set(key, id);
    return id;
  }

  bookmarkEnd(key: string): number {
    return this.#bookmarks.get(key) ?? this.annotation();
  }

  /** A bookmark's name keeps for the first copy, so that references still find it; Word allows 40 characters. */
  bookmarkName(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    if (count === 1) return name;
    const suffix = `__${count}`;
    return name.slice(0, 40 - suffix.length) + suffix;
  }
}
