import type { XmlElement } from "../xml/scan";
import { attributesOf } from "../xml/attributes";

/** One list definition that can be started anew. */
interface Numbering {
  readonly abstractId: string;
  /** Overrides of the levels it has already, as XML. */
  readonly levels: ReadonlyMap<number, string>;
}

const LEVELS = 9;

/** What `word/numbering.xml` holds of lists (ECMA-376 part 1, 17.9). */
export class NumberingPart {
  readonly lists = new Map<string, Numbering>();
  /** First value of each level, by abstract definition. */
  private readonly starts = new Map<string, Map<number, string>>();
  private highest = 0;
  private readonly insertAt: number;

  constructor(
    private readonly source: string,
    root: XmlElement,
  ) {
    let insertAt = root.closeStart;
    for (const child of root.children) {
      if (child.name === "w:abstractNum")
        this.starts.set(attributesOf(source, child)["w:abstractNumId"] ?? "", this.startsOf(child));
      if (child.name === "w:num") {
        this.addList(child);
        insertAt = child.end;
      }
    }
    this.insertAt = insertAt;
  }

  /** The part with a fresh list for each pair of new id and the list it continues from. */
  with(restarts: readonly (readonly [newId: number, list: string])[]): string {
    const added = restarts.map(([id, list]) => this.restarted(id, list)).join("");
    return this.source.slice(0, this.insertAt) + added + this.source.slice(this.insertAt);
  }

  firstFreeId(): number {
    return this.highest + 1;
  }

  private restarted(id: number, list: string): string {
    const { abstractId = "0", levels } = this.lists.get(list) ?? {};
    const starts = this.starts.get(abstractId);
    const overrides = Array.from({ length: LEVELS }, (_, level) => {
      const start = `<w:startOverride w:val="${starts?.get(level) ?? "1"}"/>`;
      return `<w:lvlOverride w:ilvl="${level}">${start}${levels?.get(level) ?? ""}</w:lvlOverride>`;
    });
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides.join("")}</w:num>`;
  }

  private addList(num: XmlElement): void {
    const id = attributesOf(this.source, num)["w:numId"] ?? "";
    const levels = new Map<number, string>();
    let abstractId = "0";
    for (const child of num.children) {
      if (child.name === "w:abstractNumId") abstractId = attributesOf(this.source, child)["w:val"] ?? "0";
      const level =
        child.name === "w:lvlOverride" ? child.children.find(({ name }) => name === "w:lvl") : undefined;
      if (level)
        levels.set(
          Number(attributesOf(this.source, child)["w:ilvl"]),
          this.source.slice(level.start, level.end),
        );
    }
    this.lists.set(id, { abstractId, levels });
    this.highest = Math.max(this.highest, Number(id) || 0);
  }

  private startsOf(abstract: XmlElement): Map<number, string> {
    const starts = new Map<number, string>();
    for (const level of abstract.children) {
      const start =
        level.name === "w:lvl" ? level.children.find(({ name }) => name === "w:start") : undefined;
      if (start)
        starts.set(
          Number(attributesOf(this.source, level)["w:ilvl"]),
          attributesOf(this.source, start)["w:val"] ?? "1",
        );
    }
    return starts;
  }
}

/** The lists started anew while one document is filled. */
export class Restarts {
  readonly made: [newId: number, list: string][] = [];
  private readonly current = new Map<object, Map<string, number>>();

  constructor(private readonly part: NumberingPart | undefined) {}

  /** A new round of the loop `key` begins: its lists count from the start again. */
  begin(key: object): void {
    this.current.set(key, new Map());
  }

  idFor(key: object, list: string): string {
    if (this.part === undefined || !this.part.lists.has(list)) return list;
    const lists = this.current.get(key);
    const known = lists?.get(list);
    if (known !== undefined) return String(known);
    const id = this.part.firstFreeId() + this.made.length;
    this.made.push([id, list]);
    lists?.set(list, id);
    return String(id);
  }
}
