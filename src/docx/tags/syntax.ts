import { parseTag, type Expression, type TagContent } from "./parse";

export type SyntaxFault = "syntax" | "raw-output" | "partial" | "decorator" | "raw-block";

export type TagSyntax =
  | { readonly kind: "value"; readonly expression: Expression }
  | (TagContent & { readonly kind: "open"; readonly inverted: boolean; readonly closeName: string })
  | { readonly kind: "else"; readonly chain?: TagContent }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "comment" }
  | { readonly kind: "invalid"; readonly fault: SyntaxFault };

/** Longer than any tag a person writes; keeps nesting of sub-expressions within bounds. */
const LONGEST_TAG = 1000;
/** What a tag begins with says what it is: `{{`, a trimming mark, a sign, `else`. */
const HEAD = /^\{\{~?(?:#?([>*])|(\{\{|[{&!#^/])|\s*(else)(?=[\s~}]))?\s*/;
const REFUSED: Readonly<Partial<Record<string, SyntaxFault>>> = {
  "{{": "raw-block",
  "{": "raw-output",
  "&": "raw-output",
  ">": "partial",
  "*": "decorator",
};

/**
 * Reads one normalised tag, on its own, so that one faulty tag never hides another; pairing blocks is the caller's
 * work. Nothing is evaluated.
 */
export function readTagSyntax(tag: string): TagSyntax {
  const [head = "", call = "", sign = "", otherwise] = HEAD.exec(tag) ?? [];
  if (sign === "!") return { kind: "comment" };
  if (tag.length > LONGEST_TAG) return invalid("syntax");
  const refused = REFUSED[call || sign];
  if (refused !== undefined) return invalid(refused);
  if ((otherwise !== undefined || sign === "^") && /^~?\}\}$/.test(tag.slice(head.length)))
    return { kind: "else" };
  const content = parseTag(tag, head.length, /[#^]/.test(sign) || otherwise !== undefined);
  if (sign === "/") return closing(tag, head, content);
  if (content === undefined) return invalid("syntax");
  if (otherwise !== undefined) return { kind: "else", chain: content };
  if (sign === "") return { kind: "value", expression: content.expression };
  return { kind: "open", inverted: sign === "^", closeName: nameOf(content), ...content };
}

/** What closes a block is its name; anything else is kept as written, to be shown as a mismatch. */
function closing(tag: string, head: string, content: TagContent | undefined): TagSyntax {
  const name =
    content && content.expression.type !== "call"
      ? content.expression.original
      : tag.slice(head.length).replace(/\s*~?\}\}$/, "");
  return name === "" ? invalid("syntax") : { kind: "close", name };
}

const invalid = (fault: SyntaxFault): TagSyntax => ({ kind: "invalid", fault });

const nameOf = ({ expression }: TagContent): string =>
  expression.type === "call" ? expression.name : expression.original;
