import type { XmlElement } from "../xml/element";

const LEVELS = 9;

/** What `word/numbering.xml` holds of lists (ECMA-376 part 1, 17.9). */
export class NumberingPart {
  readonly lists = new Map<string, XmlElement>();
  readonly #definitions = new Map<string, XmlElement>();
  readonly #content = new Map<string, string>();

  readonly #root: XmlElement;

  constructor(root: XmlElement) {
    this.#root = root;

    for (const child of root.children) {
      if (child.name === "w:abstractNum") this.#definitions.set(child.attribute("w:abstractNumId"), child);
      if (child.name === "w:num") this.lists.set(child.attribute("w:numId"), child);
    }
  }

  /** The part with a fresh list for each pair of new id and the list it continues from. */
  with(restarts: readonly (readonly [newId: number, list: string])[]): string {
    const { source, closeStart } = this.#root;
    const at = [...this.lists.values()].at(-1)?.end ?? closeStart;
    const added = restarts.map(([id, list]) => `<w:num w:numId="${id}">${this.#contentOf(list)}</w:num>`);
    return source.slice(0, at) + added.join("") + source.slice(at);
  }

  firstFreeId(): number {
    return [...this.lists.keys()].reduce((highest, id) => Math.max(highest, Number(id) || 0), 0) + 1;
  }

  /** What makes a list like this one that starts anew: every level's start said again. */
  #contentOf(list: string): string {
    const known = this.#content.get(list);
    if (known !== undefined) return known;
    const num = this.lists.get(list);
    const id = num?.child("w:abstractNumId")?.attribute("w:val") || "0";
    let content = `<w:abstractNumId w:val="${id}"/>`;
    for (let level = 0; level < LEVELS; level++) {
      const start = ofLevel(this.#definitions.get(id), "w:lvl", level)?.child("w:start")?.attribute("w:val");
      const own = ofLevel(num, "w:lvlOverride", level)?.child("w:lvl");
      content += `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start || "1"}"/>${own?.xml() ?? ""}</w:lvlOverride>`;
    }
    this.#content.set(list, content);
    return content;
  }
}

function ofLevel(parent: XmlElement | undefined, name: string, level: number): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name && Number(child.attribute("w:ilvl")) === level);
}

/** The lists started anew while one document is filled. */
export class Restarts {
  readonly made: [newId: number, list: string][] = [];
  readonly #current = new Map<object, Map<string, number>>();

  readonly #part: NumberingPart | undefined;

  constructor(part: NumberingPart | undefined) {
    this.#part = part;
  }

  /** A new round of the loop `key` begins: its lists count from the start again. */
  begin(key: object): void {
    this.#current.set(key, new Map());
  }

  idFor(key: object, list: string): string {
    if (this.#part === undefined || !this.#part.lists.has(list)) return list;
    const lists = this.#current.get(key);
    const known = lists?.get(list);
    if (known !== undefined) return String(known);
    const id = this.#part.firstFreeId() + this.made.length;
    this.made.push([id, list]);
    lists?.set(list, id);
    return String(id);
  }
}
