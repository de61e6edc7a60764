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
  /** As written. */
  readonly original: string;
}

export interface LiteralExpression {
  readonly type: "literal";
  readonly value: string | number | boolean | null | undefined;
  readonly original: string;
}

/** What stands between the braces of a value or of a block's opening tag. */
export interface TagContent {
  readonly expression: Expression;
  /** Names of `as |item index|`. */
  readonly blockParams: readonly string[];
}

/*
 * Handlebars' own tokens, tried in its order (handlebars.l of its parser): sign, `as |`, text in either quotes,
 * literal, name, separator, end. A name has none of Handlebars' signs unless it stands in brackets.
 */
const TOKEN =
  /\s*(?:([()=@|])|(as\s+\|)|((["'])(?:\\\4|(?!\4)[^])*\4)|(true|false|undefined|null|-?\d+(?:\.\d+)?)(?=[~}\s)\]])|(\.\.|\.(?=[=~}\s/.)\]|])|\[(?:\\\]|[^\]])+\]|[^\s!"#%-,./;->@[-^`{-~]+(?=[=~}\s/.)\]|]))|(\.#|[/.])|(~?\}\}$))/y;
const [SIGN, AS, QUOTED, LITERAL, NAME, SEPARATOR, END] = [1, 2, 3, 5, 6, 7, 8];
const LITERALS: ReadonlyMap<string, LiteralExpression["value"]> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
]);

/**
 * Reads a tag from `from`, behind its opening braces and sign, to its end, by Handlebars' grammar. Gives undefined
 * when it is not one tag, or more than the engine knows; block parameters only `inBlock`.
 */
export function parseTag(tag: string, from: number, inBlock: boolean): TagContent | undefined {
  try {
    return read(tag, from, inBlock);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

class Refused extends Error {}

/** Recursive descent with one token of sight. */
function read(tag: string, from: number, inBlock: boolean): TagContent {
  let [kind, text] = [0, ""];
  /** Where the token starts and ends, and where the one before ended. */
  let [start, end, before] = [0, from, from];

  const next = (): void => {
    TOKEN.lastIndex = before = end;
    const match = TOKEN.exec(tag);
    if (match === null) throw new Refused();
    end = TOKEN.lastIndex;
    kind = match.findIndex((group, i) => i > 0 && group !== undefined);
    text = match[kind] ?? "";
    start = end - match[0].trimStart().length;
  };
  const isKey = (): boolean => kind === NAME && /^\s*=/.test(tag.slice(end));
  const isSign = (sign: string): boolean => kind === SIGN && text === sign;
  const take = (sign: string): void => {
    if (!isSign(sign)) throw new Refused();
    next();
  };

  /** `name argument… key=value…`; without arguments a call only in parentheses. */
  const call = (inParentheses: boolean): Expression => {
    const begin = start;
    const callee = expression();
    const params: Expression[] = [];
    const hash = new Map<string, Expression>();
    while (kind !== AS && kind !== END && !isSign(")")) {
      if (!isKey()) {
        if (hash.size > 0) throw new Refused();
        params.push(expression());
        continue;
      }
      const key = withoutBrackets(text);
      next();
      next();
      hash.set(key, expression());
    }
    if (inParentheses || params.length + hash.size > 0) {
      if (callee.type === "call") throw new Refused();
      const { original: name } = callee;
      const original = tag.slice(begin, before);
      return { type: "call", name, simple: isName(callee), params, hash, original };
    }
    // Handlebars reads a lone literal, {{12}} or {{"a b"}}, as the field of that name.
    if (callee.type !== "literal") return callee;
    const { original } = callee;
    return { type: "path", data: false, depth: 0, parts: [original], scoped: true, original };
  };

  const expression = (): Expression => {
    if (kind === NAME) {
      if (isKey()) throw new Refused();
      return path("", undefined);
    }
    const [kindHere, here, begin] = [kind, text, start];
    next();
    if (kindHere === QUOTED) {
      const [quote = ""] = here;
      const value = here.slice(1, -1).replaceAll("\\" + quote, quote);
      return { type: "literal", value, original: value };
    }
    if (kindHere === LITERAL) {
      const value = LITERALS.has(here) ? LITERALS.get(here) : Number(here);
      return { type: "literal", value, original: String(value) };
    }
    if (kindHere !== SIGN || (here !== "(" && here !== "@")) throw new Refused();
    if (here === "@") return path("@", undefined);
    const head = call(true);
    take(")");
    if (kind !== SEPARATOR || head.type !== "call") return head;
    next();
    return path(tag.slice(begin, before), head);
  };

  /** Names with separators between; `..`, `.` and `this` only in front. */
  const path = (prefix: string, head: CallExpression | undefined): PathExpression => {
    let original = prefix;
    let depth = 0;
    const parts: string[] = [];
    for (let separator = ""; ; next()) {
      if (kind !== NAME) throw new Refused();
      const name = withoutBrackets(text);
      original += name;
      if (text === ".." || text === "." || text === "this") {
        if (parts.length > 0) throw new Refused();
        if (text === "..") depth++;
      } else parts.push(separator + name);
      next();
      if (kind !== SEPARATOR) break;
      original += text;
      separator = text.slice(1);
    }
    const scoped = /^\.{1,2}(?:\/|$)|^this(?:[./]|$)/.test(original);
    return { type: "path", data: prefix === "@", depth, parts, scoped, original, ...(head && { head }) };
  };

  next();
  const head = call(false);
  const blockParams = [];
  if (inBlock && kind === AS) {
    for (next(); kind === NAME; next()) blockParams.push(withoutBrackets(text));
    if (blockParams.length === 0) throw new Refused();
    take("|");
  }
  if (kind !== END) throw new Refused();
  return { expression: head, blockParams };
}

const withoutBrackets = (name: string): string =>
  name.startsWith("[") ? name.replace(/\\([\\\]])/g, "$1").slice(1, -1) : name;

/** A name alone, which may be a helper's. */
export const isName = (expression: Expression): boolean =>
  expression.type === "path" &&
  !expression.data &&
  expression.depth === 0 &&
  !expression.scoped &&
  expression.parts.length === 1 &&
  expression.head === undefined;
