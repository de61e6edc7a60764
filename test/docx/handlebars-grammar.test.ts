import { parseWithoutProcessing, type AST } from "@handlebars/parser";
import fc from "fast-check";
import { findTags } from "../../src/docx/tags/find";
import type { Expression } from "../../src/docx/tags/parse";
import { readTagSyntax } from "../../src/docx/tags/syntax";

/*
 * The engine reads tags with a small parser of its own. Here Handlebars' parser reads the same tags: what each
 * understands has to be the same, or both refuse.
 */

/** What matters of a tag, in a form both sides can be brought to. */
function ours(tag: string): unknown {
  const syntax = readTagSyntax(tag);
  switch (syntax.kind) {
    case "value":
      return { kind: "value", expression: plain(syntax.expression) };
    case "open": {
      const { inverted, blockParams, closeName } = syntax;
      return {
        kind: "open",
        inverted,
        blockParams,
        closeName: named(closeName),
        expression: plain(syntax.expression),
      };
    }
    case "else":
      return {
        kind: "else",
        chain: syntax.chain && {
          expression: plain(syntax.chain.expression),
          blockParams: syntax.chain.blockParams,
        },
      };
    case "invalid":
      return "refused";
    default:
      return syntax;
  }
}

/** Handlebars makes no name out of a sub-expression: it writes “undefined” there. */
const named = (name: string) => (/^\(|^undefined\b|^\[object/.test(name) ? "" : name);

function plain(expression: Expression): unknown {
  switch (expression.type) {
    case "literal":
      return { literal: expression.value };
    case "path": {
      const { data, depth, parts, scoped, head } = expression;
      return { data, depth, parts, scoped, head: head && plain(head) };
    }
    case "call": {
      const { name, simple, params, hash } = expression;
      return {
        name: named(name),
        simple,
        params: params.map(plain),
        hash: [...hash].map(([key, value]) => [key, plain(value)]),
      };
    }
  }
}

function theirs(tag: string): unknown {
  if (/^\{\{~?\//.test(tag)) return closing(tag);
  if (/^\{\{~?(?:[#^](?!\s*~?\}\})|#)/.test(tag)) return opening(tag);
  if (/^\{\{~?(?:\^|\s*else(?=[\s~}]))/.test(tag)) return otherwise(tag);
  const [statement, ...more] = parse(tag) ?? [];
  if (statement === undefined || more.length > 0) return "refused";
  if (statement.type === "CommentStatement") return { kind: "comment" };
  const { path, params, hash, escaped } = statement as AST.MustacheStatement;
  if (statement.type !== "MustacheStatement" || !escaped) return "refused";
  return orRefused(head(path, params, hash), (expression) => ({ kind: "value", expression }));
}

/** A block cannot be parsed without its end, whose name the complaint about a wrong one gives away. */
function opening(tag: string): unknown {
  const name = complaint(`${tag}{{/zz}}`, /^(.*) doesn't match zz/s) ?? "zz";
  const block = [name, `[${name.replace(/[\\\]]/g, "\\$&")}]`]
    .map((end) => parse(`${tag}{{/${end}}}`)?.[0])
    .find((statement) => statement?.type === "BlockStatement") as AST.BlockStatement | undefined;
  if (block === undefined) return "refused";
  const inverted = /^\{\{~?\^/.test(tag);
  const { blockParams = [] } = (inverted ? block.inverse : block.program) ?? {};
  return orRefused(head(block.path, block.params, block.hash), (expression) => ({
    kind: "open",
    inverted,
    blockParams,
    closeName: named(String(block.path.original)),
    expression,
  }));
}

function otherwise(tag: string): unknown {
  const [block] = (parse(`{{#if zz}}${tag}{{/if}}`) ?? []) as (AST.BlockStatement | undefined)[];
  if (block === undefined) return "refused";
  if (block.inverse?.body.length !== 1) return { kind: "else", chain: undefined };
  const chain = block.inverse.body[0] as AST.BlockStatement;
  return orRefused(head(chain.path, chain.params, chain.hash), (expression) => ({
    kind: "else",
    chain: { expression, blockParams: chain.program.blockParams ?? [] },
  }));
}

function closing(tag: string): unknown {
  if (parse(`{{#zz}}${tag}`)) return { kind: "close", name: "zz" };
  const name = complaint(`{{#zz}}${tag}`, /^zz doesn't match (.*) - \d+:\d+$/s);
  if (name !== undefined) return { kind: "close", name };
  // Not Handlebars, but still a closing tag: kept as written, so that it is reported beside what it should close.
  const written = /^\{\{~?\/\s*(.*?)\s*~?\}\}$/s.exec(tag)?.[1];
  return written ? { kind: "close", name: written } : "refused";
}

function orRefused(expression: unknown, found: (expression: unknown) => unknown): unknown {
  return isUnknown(expression) ? "refused" : found(expression);
}

const isUnknown = (expression: unknown): boolean => JSON.stringify(expression).includes('"unknown"');

function head(path: AST.Node, params: readonly AST.Node[], hash: AST.Hash | undefined): unknown {
  if (params.length > 0 || hash) return call(path, params, hash);
  const expression = convert(path);
  if (expression === "unknown" || !Object.hasOwn(Object(expression) as object, "literal")) return expression;
  const { literal } = expression as { literal: unknown };
  return { data: false, depth: 0, parts: [String(literal)], scoped: true, head: undefined };
}

function convert(node: AST.Node): unknown {
  switch (node.type) {
    case "PathExpression": {
      const { data, depth, original, head: first } = node as AST.PathExpression;
      const parts = (node as AST.PathExpression).parts.filter((part) => typeof part === "string");
      const scoped = /^\.{1,2}(?:\/|$)|^this(?:[./]|$)/.test(original);
      return { data, depth, parts, scoped, head: typeof first === "object" ? convert(first) : undefined };
    }
    case "SubExpression": {
      const { path, params, hash } = node as AST.SubExpression;
      return call(path, params, hash);
    }
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "UndefinedLiteral":
      return { literal: (node as AST.StringLiteral).value };
    default:
      return "unknown";
  }
}

function call(path: AST.Node, params: readonly AST.Node[], hash: AST.Hash | undefined): unknown {
  const converted = convert(path);
  if (path.type === "SubExpression" || isUnknown(converted)) return "unknown";
  const callee = converted as { data?: boolean; depth?: number; parts?: string[]; scoped?: boolean };
  return {
    name: named(String((path as AST.PathExpression).original)),
    simple:
      callee.parts?.length === 1 &&
      !callee.data &&
      callee.depth === 0 &&
      !callee.scoped &&
      !Object(path).head?.type,
    params: params.map(convert),
    hash: [...new Map((hash?.pairs ?? []).map(({ key, value }) => [key, convert(value)]))],
  };
}

function parse(template: string): AST.Statement[] | undefined {
  try {
    return parseWithoutProcessing(template).body;
  } catch {
    return undefined;
  }
}

function complaint(template: string, pattern: RegExp): string | undefined {
  try {
    parseWithoutProcessing(template);
    return undefined;
  } catch (error) {
    return pattern.exec((error as Error).message)?.[1];
  }
}

const tags = [
  "{{ten}}",
  "{{ a.b/c }}",
  "{{../a.[b c]}}",
  "{{this}} {{.}} {{..}} {{this.a}} {{./a}} {{../../a}}",
  "{{@index}} {{@root.a.b}} {{@../index}}",
  '{{12}} {{-1.50}} {{true}} {{null}} {{"a \\" b"}} {{\'x\'}} {{1a}} {{xs.0}} {{xs.0.a}} {{xs.[0]}}',
  '{{f a "b" 1 k=v [l m]=(g h=1)}} {{f k=1 a}} {{f (g) (h i)}} {{(f a)}} {{(f a).b}} {{(f a).b c}} {{((f) a)}}',
  "{{f k=1 k=2}} {{k=1}} {{f (k=1)}} {{f}} {{f.g a}} {{this.f a}} {{a.this}} {{a/../b}} {{a.[this]}} {{[..]}}",
  "{{#if a}} {{~#if a~}} {{#each xs as |x i|}} {{#xs as ||}} {{#xs as |a}} {{#a.[b c]}} {{#12}}",
  "{{^a}} {{^}} {{^ ~}} {{~^~}} {{else}} {{ else }} {{~else~}} {{else if a}} {{else each xs as |x|}} {{^a b=1}}",
  "{{/if}} {{~/if~}} {{/a.b}} {{/a.[b c]}} {{/[a b]}} {{/}} {{/ if }} {{/12}}",
  "{{! x }} {{!-- x --}} {{~! x ~}} {{>p}} {{#>p}} {{*d}} {{#*d}} {{&a}} {{}} {{ }} {{~}}",
  "{{a b}} {{a,b}} {{số}} {{số %}} {{ngày-sinh}} {{a:b?}} {{a.#b}} {{a.}} {{.a}} {{a .b}} {{a. b}} {{@}} {{@ a}} {{as}}",
  "{{(}} {{)}} {{f (}} {{f (a}} {{f a)}} {{|}} {{=}} {{a=}} {{[}} {{[a}} {{a]}} {{'a}} {{a \"b}} {{f as |x|}}",
].flatMap((line) => line.match(/\{\{.*?\}\}/g) ?? []);

test.each(tags)("%s reads as in Handlebars", (tag) => {
  expect(ours(tag)).toEqual(theirs(tag));
});

const name = fc.constantFrom(
  "a",
  "ten",
  "xs",
  "if",
  "each",
  "this",
  "..",
  ".",
  "[a b]",
  "số",
  "as",
  "true",
  "12",
  "-3",
  "1a",
  "elsie",
);
const scrap = fc.constantFrom(
  ..."~ # ^ / ( ) [ ] = | @ . \" ' ! > & * , \\ $ - % : ; ?".split(" "),
  " ",
  " as |",
  "../",
  "./",
  "this.",
  ".#",
  '"x y"',
  "'z'",
  "null",
  "undefined",
  "k=",
  "else ",
  "#if ",
  "/if",
);
const soup = fc.array(fc.oneof(name, scrap), { maxLength: 9 }).map((pieces) => `{{${pieces.join("")}}}`);

const grammar = fc.letrec<{ path: string; expression: string; call: string }>((tie) => ({
  path: fc
    .tuple(
      fc.constantFrom("", "../", "./", "@", "this.", "../../"),
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(".", "/"),
    )
    .map(([before, names, separator]) => before + names.join(separator)),
  expression: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    tie("path"),
    fc.constantFrom('"a b"', "'c'", "1", "-2.5", "false", "undefined"),
    tie("call").map((call) => `(${call})`),
    tie("call").map((call) => `(${call}).b`),
  ),
  call: fc
    .tuple(
      tie("expression"),
      fc.array(tie("expression"), { maxLength: 3 }),
      fc.dictionary(name, tie("expression"), { maxKeys: 2 }),
    )
    .map(([head, params, hash]) =>
      [head, ...params, ...Object.entries(hash).map((pair) => pair.join("="))].join(" "),
    ),
}));
const written = fc
  .tuple(
    fc.constantFrom("", "~", "#", "~#", "^", "else ", " else if ", "/"),
    grammar.call,
    fc.constantFrom("", " as |x|", " as |x y|"),
    fc.constantFrom("", "~", " "),
  )
  .map(([before, call, params, after]) => `{{${before}${call}${params}${after}}}`);

/** Its parser stumbles over these: `id` is given a list where it wants a word. */
const hasBracketedParameter = (tag: string) => /as\s+\|[^|]*\[/.test(tag);
/** Handlebars' lexer takes any name that starts with “else” for an else; nobody means that. */
const startsWithElse = (tag: string) => /^\{\{~?\s*else(?![\s~}])/.test(tag);
/** A name without a letter reads the context itself there. */
const hasEmptyName = (tag: string) => tag.includes("[]");
/** Handlebars has no name such a block could be closed by. */
const isNamelessBlock = (tag: string) => /^\{\{~?(?:[#^/]|\s*else)\s*\(/.test(tag);
const isOneTag = (tag: string) => {
  const found = findTags(tag);
  return tag.length < 1000 && found.length === 1 && found[0]?.kind === "tag" && found[0].end === tag.length;
};

test.each([
  ["signs and names in any order", soup],
  ["tags by the grammar", written],
])("%s read as in Handlebars, or neither reads them", (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (tag) => {
      fc.pre(
        isOneTag(tag) &&
          ![startsWithElse, hasBracketedParameter, hasEmptyName, isNamelessBlock].some((is) => is(tag)),
      );
      expect(ours(tag)).toEqual(theirs(tag));
    }),
    { numRuns: 2000 },
  );
});

test("a name that begins with “else” is a field", () => {
  expect(ours("{{elsewhere}}")).toEqual(theirs("{{where}}".replace("where", "[elsewhere]")));
});
