import { foldName } from "./tags/normalise";

interface Node {
  readonly children: Map<string, Node>;
  /** Folded name to the name as known. */
  readonly folded: Map<string, string>;
}

export type Resolution =
  | { readonly kind: "known"; readonly parts: readonly string[] }
  /** Found only after folding accents and case. */
  | { readonly kind: "matched"; readonly parts: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest: string | undefined };

/** The fields the data can have; with none given, every name is taken as known. */
export class KnownNames {
  readonly #root: Node = node();
  readonly #paths: string[] = [];

  constructor(paths: readonly string[] | undefined) {
    for (const path of paths ?? []) {
      const parts = path
        .normalize("NFC")
        .replaceAll("[]", "")
        .split(".")
        .filter((part) => part !== "");
      this.#paths.push(parts.join("."));
      let at = this.#root;
      for (const part of parts) {
        let next = at.children.get(part);
        if (next === undefined) {
          next = node();
          at.children.set(part, next);
          if (!at.folded.has(foldName(part))) at.folded.set(foldName(part), part);
        }
        at = next;
      }
    }
  }

  get isEmpty(): boolean {
    return this.#paths.length === 0;
  }

  /** Looks a name up from `base`, the path of the block around it ("" at the root). */
  resolve(base: string, parts: readonly string[]): Resolution {
    if (this.isEmpty) return { kind: "known", parts };
    let at = this.#find(base);
    const exact: string[] = [];
    let matched = false;
    for (const part of parts) {
      // Below a name listed without children anything may stand; a number or `length` belongs to a list.
      if (at === undefined || (at !== this.#root && at.children.size === 0) || /^\d+$|^length$/.test(part)) {
        exact.push(part);
        continue;
      }
      const name = at.children.has(part) ? part : at.folded.get(foldName(part));
      if (name === undefined) return { kind: "unknown", nearest: this.#nearest(base, parts.join(".")) };
      if (name !== part) matched = true;
      exact.push(name);
      at = at.children.get(name);
    }
    return { kind: matched ? "matched" : "known", parts: exact };
  }

  #find(base: string): Node | undefined {
    let at: Node | undefined = this.#root;
    if (base !== "") for (const part of base.split(".")) at = at?.children.get(part);
    return at;
  }

  /** The known name closest in spelling, written as a tag at this place would write it. */
  #nearest(base: string, name: string): string | undefined {
    const spellings = new Map<string, string>();
    const levels = base === "" ? [] : base.split(".");
    for (let up = 0; up <= levels.length; up++) {
      const prefix = levels
        .slice(0, levels.length - up)
        .map((level) => level + ".")
        .join("");
      for (const path of this.#paths) {
        if (!path.startsWith(prefix)) continue;
        const rest = path.slice(prefix.length);
        for (const candidate of [rest, rest.split(".")[0] ?? rest])
          if (!spellings.has(candidate)) spellings.set(candidate, "../".repeat(up) + candidate);
      }
    }
    return spellings.get(nearestName(name, spellings.keys()) ?? "");
  }
}

const node = (): Node => ({ children: new Map(), folded: new Map() });

/** The candidate closest to `name` in spelling, if any is close. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldName(name);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, foldName(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
