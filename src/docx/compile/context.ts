import { describeProblem } from "../problems";
import { KnownNames } from "../names";
import type { Tag } from "../tags/gather";
import type { HelperFunction, ProblemCode, TemplateField, TemplatePlace, TemplateProblem } from "../types";

/** What the compiler knows of the data at one point of the template. */
export interface Lexical {
  /** Path of the context from the root; undefined when a helper made it. */
  readonly path: string | undefined;
  readonly up: Lexical | undefined;
  readonly outer: Lexical | undefined;
  /** Block parameters with the paths they stand for. */
  readonly params: readonly { readonly name: string; readonly path: string | undefined }[];
}

export const ROOT: Lexical = { path: "", up: undefined, outer: undefined, params: [] };

/** Of each severity; nobody reads more, and a hostile file could make millions. */
const MOST_PROBLEMS = 200;

type FieldKind = TemplateField["kind"];
const RANK: Readonly<Record<FieldKind, number>> = { condition: 0, value: 1, list: 2 };

/** Collects what all parts of a template have in common while they are compiled. */
export class CompileContext {
  readonly problems: TemplateProblem[] = [];
  readonly names: KnownNames;
  readonly helpers: ReadonlyMap<string, HelperFunction>;
  readonly #found = new Map<string, { kind: FieldKind; uses: TemplatePlace[] }>();

  constructor(helpers: ReadonlyMap<string, HelperFunction>, knownFields: readonly string[] | undefined) {
    this.helpers = helpers;
    this.names = new KnownNames(knownFields);
  }

  report(
    severity: "error" | "warning",
    code: ProblemCode,
    place: TemplatePlace,
    words?: TemplateProblem["words"],
  ): void {
    const alike = this.problems.filter((other) => other.severity === severity);
    if (alike.length >= MOST_PROBLEMS) return;
    const problem = describeProblem(severity, code, place, words);
    // A tag that is compiled twice, such as a column's, has its fault once.
    if (!alike.some((other) => other.place === place && other.message === problem.message))
      this.problems.push(problem);
  }

  useField(name: string, kind: FieldKind, place: TemplatePlace): void {
    const field = this.#found.get(name);
    if (field === undefined) {
      this.#found.set(name, { kind, uses: [place] });
      return;
    }
    if (RANK[kind] > RANK[field.kind]) field.kind = kind;
    if (!field.uses.includes(place)) field.uses.push(place);
  }

  get fields(): TemplateField[] {
    return [...this.#found].map(([name, { kind, uses }]) => ({ name, kind, uses }));
  }
}

/** One tag while it is compiled: where it is, and what it can see. */
export interface Site {
  readonly tag: Tag;
  readonly place: TemplatePlace;
  readonly lexical: Lexical;
  readonly context: CompileContext;
}
