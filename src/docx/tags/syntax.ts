import { parseWithoutProcessing, type AST } from "@handlebars/parser";

/** An expression inside a tag, in the few shapes the engine evaluates. */
export type Expression = PathExpression | CallExpression | LiteralExpression;

export interface PathExpression {
  readonly type: "path";
  /** `@index`, `@root.x` … */
  readonly data: boolean;
  /** How many `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  /** `this.x`, `./x`: a field even when a helper has the same name. */
  readonly scoped: boolean;
  /** `(helper a).b` */
  readonly head?: CallExpression;
  readonly original: string;
}

export interface CallExpression {
  readonly type: "call";
  readonly name: string;
  /** False when the name was a path such as `a.b`: never a helper. */
  readonly simple: boolean;
  readonly params: readonly Expression[];
  readonly hash: ReadonlyMap<string, Expression>;
  readonly original: string;
}

export interface LiteralExpression {
  readonly type: "literal";
  readonly value: string | number | boolean | null | undefined;
  readonly original: string;
}

export type SyntaxFault = "syntax" | "raw-output" | "partial" | "decorator" | "raw-block";

export type TagSyntax =
  | { readonly kind: "value"; readonly expression: Expression }
  | {
      readonly kind: "open";
      readonly inverted: boolean;
      readonly expression: Expression;
      readonly blockParams: readonly string[];
      readonly closeName: string;
    }
  | {
      readonly kind: "else";
      readonly chain?: { readonly expression: Expression; readonly blockParams: readonly string[] };
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "comment" }
  | { readonly kind: "invalid"; readonly fault: SyntaxFault };

/** Longer than any tag a person writes; keeps nesting of sub-expressions within bounds. */
const LONGEST_TAG = 1000;
const OPENING = /^\{\{~?([#^])\s*/;
const ELSE = /^\{\{~?\s*else(?=[\s~}])\s*/;
const BLOCK_PARAMS = /\s+as\s+\|([^|]*)\|\s*(?=~?\}\}$)/;

/**
 * Reads one normalised tag. Each tag is parsed on its own as a mustache statement, blocks included, so that one
 * faulty tag never hides another; pairing blocks is the caller's work. Nothing is evaluated.
 */
export function readTagSyntax(tag: string): TagSyntax {
  if (/^\{\{~?!/.test(tag)) return { kind: "comment" };
  if (tag.length > LONGEST_TAG) return invalid("syntax");
  const head = tag.replace("~", "");
  if (head.startsWith("{{{{")) return invalid("raw-block");
  if (head.startsWith("{{{") || head.startsWith("{{&")) return invalid("raw-output");
  if (/^\{\{#?>/.test(head)) return invalid("partial");
  if (/^\{\{#?\*/.test(head)) return invalid("decorator");
  if (/^\{\{\^\s*~?\}\}$/.test(head)) return { kind: "else" };
  if (head.startsWith("{{/")) {
    const name = /^\{\{\/\s*(\S.*?)\s*~?\}\}$/.exec(head)?.[1];
    return name === undefined ? invalid("syntax") : { kind: "close", name: name.replace(/^\[(.*)\]$/, "$1") };
  }
  const opening = OPENING.exec(tag);
  if (opening) {
    const inner = readInner(tag.slice(opening[0].length));
    if (inner === undefined) return invalid("syntax");
    return { kind: "open", inverted: opening[1] === "^", closeName: nameOf(inner.expression), ...inner };
  }
  const otherwise = ELSE.exec(tag);
  if (otherwise) {
    const rest = tag.slice(otherwise[0].length);
    if (/^~?\}\}$/.test(rest)) return { kind: "else" };
    const chain = readInner(rest);
    return chain === undefined ? invalid("syntax") : { kind: "else", chain };
  }
  const expression = parseMustache(tag);
  return expression === undefined ? invalid("syntax") : { kind: "value", expression };
}

const invalid = (fault: SyntaxFault): TagSyntax => ({ kind: "invalid", fault });

function nameOf(expression: Expression): string {
  return expression.type === "call" ? expression.name : expression.original;
}

function readInner(rest: string): { expression: Expression; blockParams: string[] } | undefined {
  const params = BLOCK_PARAMS.exec(rest);
  const expression = parseMustache("{{" + (params ? rest.replace(BLOCK_PARAMS, "") : rest));
  if (expression === undefined) return undefined;
  return { expression, blockParams: params?.[1]?.trim().split(/\s+/) ?? [] };
}

function parseMustache(tag: string): Expression | undefined {
  let program: AST.Program;
  try {
    program = parseWithoutProcessing(tag);
  } catch {
    return undefined;
  }
  const [statement, ...more] = program.body;
  if (statement === undefined || more.length > 0 || statement.type !== "MustacheStatement") return undefined;
  // The parser's statement types are not a tagged union; `type` was just checked.
  return statementExpression(statement as AST.MustacheStatement);
}

function statementExpression({ path, params, hash }: AST.MustacheStatement): Expression | undefined {
  if (params.length > 0 || hash) return toCall(path, params, hash);
  const expression = toExpression(path);
  // Handlebars reads a lone literal, {{12}} or {{"a b"}}, as the field of that name.
  if (expression?.type !== "literal") return expression;
  const name = expression.original;
  return { type: "path", data: false, depth: 0, parts: [name], scoped: true, original: name };
}

/** The parser's node to ours; undefined for what the engine does not know (array and hash literals). */
function toExpression(node: AST.Node): Expression | undefined {
  switch (node.type) {
    case "PathExpression":
      return toPath(node as AST.PathExpression);
    case "SubExpression":
      return toCall(
        (node as AST.SubExpression).path,
        (node as AST.SubExpression).params,
        (node as AST.SubExpression).hash,
      );
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral": {
      const { value } = node as AST.StringLiteral | AST.NumberLiteral | AST.BooleanLiteral;
      return { type: "literal", value, original: String(value) };
    }
    case "NullLiteral":
      return { type: "literal", value: null, original: "null" };
    case "UndefinedLiteral":
      return { type: "literal", value: undefined, original: "undefined" };
    default:
      return undefined;
  }
}

function toPath(node: AST.PathExpression): Expression | undefined {
  const { data, depth, original } = node;
  const scoped = /^\.{1,2}(?:\/|$)|^this(?:[./]|$)/.test(original);
  const parts = node.parts.filter((part): part is string => typeof part === "string");
  if (typeof node.head !== "object") return { type: "path", data, depth, parts, scoped, original };
  const head = toExpression(node.head);
  if (head?.type !== "call") return undefined;
  return {
    type: "path",
    data,
    depth,
    parts,
    scoped,
    head,
    original: `(${head.original}).${parts.join(".")}`,
  };
}

function toCall(
  path: AST.Node,
  arguments_: readonly AST.Node[],
  pairs: AST.Hash | undefined,
): Expression | undefined {
  const callee = toExpression(path);
  if (callee === undefined || callee.type === "call") return undefined;
  const params: Expression[] = [];
  for (const param of arguments_) {
    const expression = toExpression(param);
    if (expression === undefined) return undefined;
    params.push(expression);
  }
  const hash = new Map<string, Expression>();
  for (const pair of pairs?.pairs ?? []) {
    const expression = toExpression(pair.value);
    if (expression === undefined) return undefined;
    hash.set(pair.key, expression);
  }
  const simple =
    callee.type === "path" &&
    !callee.data &&
    callee.depth === 0 &&
    !callee.scoped &&
    callee.parts.length === 1;
  const words = [
    callee.original,
    ...params.map(spelt),
    ...[...hash].map(([key, value]) => `${key}=${spelt(value)}`),
  ];
  return { type: "call", name: callee.original, simple, params, hash, original: words.join(" ") };
}

const spelt = (expression: Expression): string => {
  if (expression.type === "call") return `(${expression.original})`;
  return expression.type === "literal" && typeof expression.value === "string"
    ? `"${expression.value}"`
    : expression.original;
};
