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
    return new Parser(tag, from).content(inBlock);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

class Refused extends Error {}

/** Recursive descent with one token of sight. */
class Parser {
  private kind = 0;
  private text = "";
  /** Where the token starts and ends, and where the one before ended. */
  private start = 0;
  private before = 0;

  constructor(
    private readonly tag: string,
    private end: number,
  ) {
    this.next();
  }

  content(inBlock: boolean): TagContent {
    const expression = this.call(false);
    const blockParams = [];
    if (inBlock && this.kind === AS) {
      for (this.next(); this.kind === NAME; this.next()) blockParams.push(withoutBrackets(this.text));
      if (blockParams.length === 0) throw new Refused();
      this.sign("|");
    }
    if (this.kind !== END) throw new Refused();
    return { expression, blockParams };
  }

  /** `name argument… key=value…`; without arguments a call only in parentheses. */
  private call(inParentheses: boolean): Expression {
    const { start } = this;
    const callee = this.expression();
    const params: Expression[] = [];
    const hash = new Map<string, Expression>();
    while (this.kind !== AS && this.kind !== END && !this.isSign(")")) {
      if (!this.isKey()) {
        if (hash.size > 0) throw new Refused();
        params.push(this.expression());
        continue;
      }
      const key = withoutBrackets(this.text);
      this.next();
      this.next();
      hash.set(key, this.expression());
    }
    if (inParentheses || params.length + hash.size > 0) {
      if (callee.type === "call") throw new Refused();
      const { original: name } = callee;
      return { type: "call", name, simple: isName(callee), params, hash, original: this.since(start) };
    }
    // Handlebars reads a lone literal, {{12}} or {{"a b"}}, as the field of that name.
    if (callee.type !== "literal") return callee;
    const { original } = callee;
    return { type: "path", data: false, depth: 0, parts: [original], scoped: true, original };
  }

  private expression(): Expression {
    const { kind, text, start } = this;
    if (kind === NAME) {
      if (this.isKey()) throw new Refused();
      return this.path("", undefined);
    }
    this.next();
    if (kind === QUOTED) {
      const [quote = ""] = text;
      const value = text.slice(1, -1).replaceAll("\\" + quote, quote);
      return { type: "literal", value, original: value };
    }
    if (kind === LITERAL) {
      const value = LITERALS.has(text) ? LITERALS.get(text) : Number(text);
      return { type: "literal", value, original: String(value) };
    }
    if (kind !== SIGN || (text !== "(" && text !== "@")) throw new Refused();
    if (text === "@") return this.path("@", undefined);
    const head = this.call(true);
    this.sign(")");
    if (this.kind !== SEPARATOR || head.type !== "call") return head;
    this.next();
    return this.path(this.since(start), head);
  }

  /** Names with separators between; `..`, `.` and `this` only in front. */
  private path(start: string, head: CallExpression | undefined): PathExpression {
    let original = start;
    let depth = 0;
    const parts: string[] = [];
    for (let prefix = ""; ; this.next()) {
      const { kind, text } = this;
      if (kind !== NAME) throw new Refused();
      const name = withoutBrackets(text);
      original += name;
      if (text === ".." || text === "." || text === "this") {
        if (parts.length > 0) throw new Refused();
        if (text === "..") depth++;
      } else parts.push(prefix + name);
      this.next();
      if (this.kind !== SEPARATOR) break;
      original += this.text;
      prefix = this.text.slice(1);
    }
    const scoped = /^\.{1,2}(?:\/|$)|^this(?:[./]|$)/.test(original);
    return { type: "path", data: start === "@", depth, parts, scoped, original, ...(head && { head }) };
  }

  private next(): void {
    TOKEN.lastIndex = this.before = this.end;
    const match = TOKEN.exec(this.tag);
    if (match === null) throw new Refused();
    this.end = TOKEN.lastIndex;
    this.kind = match.findIndex((group, i) => i > 0 && group !== undefined);
    this.text = match[this.kind] ?? "";
    this.start = this.end - match[0].trimStart().length;
  }

  private isKey(): boolean {
    return this.kind === NAME && /^\s*=/.test(this.tag.slice(this.end));
  }

  private isSign(sign: string): boolean {
    return this.kind === SIGN && this.text === sign;
  }

  private sign(sign: string): void {
    if (!this.isSign(sign)) throw new Refused();
    this.next();
  }

  private since(start: number): string {
    return this.tag.slice(start, this.before);
  }
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
