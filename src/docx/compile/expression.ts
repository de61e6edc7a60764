import { nearestName } from "../names";
import type { Run } from "../render/run";
import { property, type Loop, type Scope } from "../render/scope";
import type { CallExpression, Expression, PathExpression } from "../tags/parse";
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
  if (expression.type === "path" && isBareName(expression)) {
    const [name = ""] = expression.parts;
    if (BLOCK_HELPERS.has(name) || site.context.helpers.has(name))
      return compileCall(
        { type: "call", name, simple: true, params: [], hash: new Map(), original: name },
        site,
      );
  }
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

const isBareName = (path: PathExpression): boolean =>
  !path.data && path.depth === 0 && !path.scoped && path.parts.length === 1 && path.head === undefined;

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
  context.report("error", "unknown-helper", place, { name: call.name, ...suggestion(nearest) });
  return NOTHING;
}

function suggestion(nearest: string | undefined): Record<string, string> {
  return nearest === undefined
    ? {}
    : { suggestion: ` Có phải “${nearest}”?`, suggestionEn: ` Did you mean “${nearest}”?` };
}

function compilePath(path: PathExpression, site: Site, kind: TemplateField["kind"]): Compiled {
  if (path.head !== undefined) {
    const head = compileCall(path.head, site).evaluate;
    return { evaluate: through(head, path.parts), path: undefined };
  }
  if (path.data)
    return {
      evaluate: compileData(path),
      path: path.parts[0] === "root" ? rootPath(path, site, kind) : undefined,
    };
  return compileBlockParam(path, site, kind) ?? compileField(path, site, kind);
}

function through(head: Evaluate, parts: readonly string[]): Evaluate {
  if (parts.length === 0) return head;
  return (scope, run) => {
    let value = head(scope, run);
    for (const part of parts) value = property(value, part);
    return value;
  };
}

function compileData({ parts, depth }: PathExpression): Evaluate {
  const [word = "", ...rest] = parts;
  if (word === "root") return through((scope) => scope.root, rest);
  if (!LOOP_WORDS.has(word)) return () => undefined;
  const key = word as keyof Loop; // one of the four names just checked
  return through((scope) => {
    let loop = scope.loop;
    for (let i = 0; i < depth; i++) loop = loop?.outer;
    return loop?.[key];
  }, rest);
}

function rootPath({ parts }: PathExpression, site: Site, kind: TemplateField["kind"]): string {
  const path = parts.slice(1).join(".");
  if (path !== "") checkName("", parts.slice(1), site, kind);
  return path;
}

function compileBlockParam(
  path: PathExpression,
  site: Site,
  kind: TemplateField["kind"],
): Compiled | undefined {
  if (path.depth > 0 || path.scoped) return undefined;
  const [name, ...rest] = path.parts;
  let hops = 0;
  for (
    let lexical: Lexical | undefined = site.lexical;
    lexical !== undefined;
    lexical = lexical.outer, hops++
  ) {
    const index = lexical.params.findIndex((param) => param.name === name);
    if (index < 0) continue;
    const base = lexical.params[index]?.path;
    const parts = base !== undefined && rest.length > 0 ? checkName(base, rest, site, kind) : rest;
    const distance = hops;
    const head: Evaluate = (scope) => {
      let at: Scope | undefined = scope;
      for (let i = 0; i < distance; i++) at = at?.outer;
      return at?.params[index];
    };
    return { evaluate: through(head, parts), path: base === undefined ? undefined : join(base, parts) };
  }
  return undefined;
}

function compileField(
  { depth, parts: written }: PathExpression,
  site: Site,
  kind: TemplateField["kind"],
): Compiled {
  let lexical: Lexical | undefined = site.lexical;
  for (let i = 0; i < depth; i++) lexical = lexical?.up;
  const base = lexical?.path;
  const parts = base === undefined || written.length === 0 ? written : checkName(base, written, site, kind);
  const path = base === undefined ? undefined : join(base, parts);
  if (depth === 0) {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined)
      return { evaluate: (scope) => property(scope.context, only), path };
    return { evaluate: through((scope) => scope.context, parts), path };
  }
  const head: Evaluate = (scope) => {
    let at: Scope | undefined = scope;
    for (let i = 0; i < depth; i++) at = at?.up;
    return at?.context;
  };
  return { evaluate: through(head, parts), path };
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
    context.report("error", "unknown-field", place, {
      name: parts.join("."),
      ...suggestion(resolved.nearest),
    });
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
