import { nearestName } from "../names";
import type { Run } from "../render/run";
import { property, type Loop, type Scope } from "../render/scope";
import { isName, type CallExpression, type Expression, type PathExpression } from "../tags/parse";
import { foldName, normaliseTag } from "../tags/normalise";
import type { TemplateField } from "../types";
import type { Lexical, Site } from "./context";

/** A compiled expression. Never throws: a failing helper becomes a problem of the run and yields undefined. */
export type Evaluate = (scope: Scope, run: Run) => unknown;

export interface Compiled {
  readonly evaluate: Evaluate;
  /** Path of the value from the data's root, when it is a field. */
  readonly path: string | undefined;
}

const NOTHING: Compiled = { evaluate: () => undefined, path: undefined };
const LOOP_WORDS = new Set(["index", "key", "first", "last"]);
/** Helpers that only make sense as a block. */
export const BLOCK_HELPERS: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);

/** Compiles what stands at the head of a tag, where a single name may be a helper without arguments. */
export function compileHead(expression: Expression, site: Site, kind: TemplateField["kind"]): Compiled {
  const { original: name } = expression;
  if (isName(expression) && (BLOCK_HELPERS.has(name) || site.context.helpers.has(name)))
    return compileCall(
      { type: "call", name, simple: true, params: [], hash: new Map(), original: name },
      site,
    );
  return compileExpression(expression, site, kind);
}

export function compileExpression(expression: Expression, site: Site, kind: TemplateField["kind"]): Compiled {
  switch (expression.type) {
    case "literal": {
      const { value } = expression;
      return { evaluate: () => value, path: undefined };
    }
    case "call":
      return compileCall(expression, site);
    case "path":
      return compilePath(expression, site, kind);
  }
}

function compileCall(call: CallExpression, site: Site): Compiled {
  const { context, place } = site;
  if (call.name === "lookup" && call.simple && call.params.length === 2) return compileLookup(call, site);
  const helper = call.simple && !BLOCK_HELPERS.has(call.name) ? context.helpers.get(call.name) : undefined;
  if (helper === undefined) return unknownHelper(call, site);

  const params = call.params.map((param) => compileExpression(param, site, "value").evaluate);
  const hash = [...call.hash].map(
    ([key, value]) => [key, compileExpression(value, site, "value").evaluate] as const,
  );
  const { name } = call;
  const evaluate: Evaluate = (scope, run) => {
    const values = params.map((param) => param(scope, run));
    const options: Record<string, unknown> = Object.create(null) as Record<string, unknown>; // no prototype to reach
    for (const [key, value] of hash) options[key] = value(scope, run);
    try {
      return helper(values, options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      run.problem("helper-failed", place, { name, arguments: values.map(show).join(", ") || "()", reason });
      return undefined;
    }
  };
  return { evaluate, path: undefined };
}

function show(value: unknown): string {
  if (typeof value === "string") return `“${value.length > 60 ? value.slice(0, 60) + "…" : value}”`;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  return String(value);
}

/** `{{lookup list @index}}`: a field by a name or number that is itself data. */
function compileLookup(call: CallExpression, site: Site): Compiled {
  const [from, key] = call.params.map((param) => compileExpression(param, site, "value").evaluate);
  if (from === undefined || key === undefined) return NOTHING;
  return { evaluate: (scope, run) => property(from(scope, run), String(key(scope, run))), path: undefined };
}

function unknownHelper(call: CallExpression, site: Site): Compiled {
  const { context, place, lexical } = site;
  // {{Họ và tên}} parses as a call of “Họ”; people mean the field.
  const meant = foldName(normaliseTag(site.tag.raw).replace(/^\{\{~?[#^]?\s*|\s*~?\}\}$/g, ""));
  if (!context.names.isEmpty && lexical.path !== undefined && call.hash.size === 0 && !meant.includes("(")) {
    const resolved = context.names.resolve(lexical.path, meant.split("."));
    if (resolved.kind !== "unknown") {
      const match = resolved.parts.join(".");
      context.report("warning", "name-matched", place, { name: call.original, match });
      return compilePath(
        { type: "path", data: false, depth: 0, parts: resolved.parts, scoped: true, original: match },
        site,
        "value",
      );
    }
  }
  const nearest = nearestName(call.name, context.helpers.keys());
  context.report("error", "unknown-helper", place, { name: call.name, nearest });
  return NOTHING;
}

function compilePath(path: PathExpression, site: Site, kind: TemplateField["kind"]): Compiled {
  const { head, depth, parts } = path;
  if (head !== undefined)
    return { evaluate: through(compileCall(head, site).evaluate, parts), path: undefined };
  if (path.data) return compileData(path, site, kind);
  return (
    (depth === 0 && !path.scoped ? compileBlockParam(parts, site, kind) : undefined) ??
    compileField(path, site, kind)
  );
}

function through(head: Evaluate, parts: readonly string[]): Evaluate {
  const [only] = parts;
  if (only === undefined) return head;
  if (parts.length === 1) return (scope, run) => property(head(scope, run), only);
  return (scope, run) => parts.reduce(property, head(scope, run));
}

function compileData({ parts, depth }: PathExpression, site: Site, kind: TemplateField["kind"]): Compiled {
  const [word = "", ...rest] = parts;
  if (word === "root") return field("", (scope) => scope.root, rest, site, kind);
  if (!LOOP_WORDS.has(word)) return NOTHING;
  const key = word as keyof Loop; // one of the four names just checked
  const evaluate: Evaluate = (scope) => {
    let { loop } = scope;
    for (let i = 0; i < depth; i++) loop = loop?.outer;
    return loop?.[key];
  };
  return { evaluate: through(evaluate, rest), path: undefined };
}

function compileBlockParam(
  [name, ...rest]: readonly string[],
  site: Site,
  kind: TemplateField["kind"],
): Compiled | undefined {
  let hops = 0;
  for (let at: Lexical | undefined = site.lexical; at !== undefined; at = at.outer, hops++) {
    const index = at.params.findIndex((param) => param.name === name);
    if (index < 0) continue;
    const distance = hops;
    const head: Evaluate = (scope) => {
      let from: Scope | undefined = scope;
      for (let i = 0; i < distance; i++) from = from?.outer;
      return from?.params[index];
    };
    return field(at.params[index]?.path, head, rest, site, kind);
  }
  return undefined;
}

function compileField({ depth, parts }: PathExpression, site: Site, kind: TemplateField["kind"]): Compiled {
  let lexical: Lexical | undefined = site.lexical;
  for (let i = 0; i < depth; i++) lexical = lexical?.up;
  const head: Evaluate = (scope) => {
    let at: Scope | undefined = scope;
    for (let i = 0; i < depth; i++) at = at?.up;
    return at?.context;
  };
  return field(lexical?.path, head, parts, site, kind);
}

/** What stands at `parts` below a value whose own path is `base`; names are checked where that is known. */
function field(
  base: string | undefined,
  head: Evaluate,
  written: readonly string[],
  site: Site,
  kind: TemplateField["kind"],
): Compiled {
  if (base === undefined) return { evaluate: through(head, written), path: undefined };
  const parts = written.length === 0 ? written : checkName(base, written, site, kind);
  return { evaluate: through(head, parts), path: join(base, parts) };
}

/** Notes the use of a field and checks its name; gives the name as the data spells it. */
function checkName(
  base: string,
  parts: readonly string[],
  { context, place }: Site,
  kind: TemplateField["kind"],
): readonly string[] {
  const resolved = context.names.resolve(base, parts);
  if (resolved.kind === "unknown") {
    context.report("error", "unknown-field", place, { name: parts.join("."), nearest: resolved.nearest });
    return parts;
  }
  if (resolved.kind === "matched")
    context.report("warning", "name-matched", place, {
      name: parts.join("."),
      match: resolved.parts.join("."),
    });
  context.useField(join(base, resolved.parts), kind, place);
  return resolved.parts;
}

const join = (base: string, parts: readonly string[]): string =>
  [...(base === "" ? [] : [base]), ...parts].join(".");
