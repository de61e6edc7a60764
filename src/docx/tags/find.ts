/** What was found between braces in the joined text of one paragraph; offsets are into that text. */
export type BraceFinding =
  | { readonly kind: "tag"; readonly start: number; readonly end: number }
  /** The backslash of `\{{`: it goes, the braces stay as text (Handlebars' escape). */
  | { readonly kind: "escape"; readonly start: number; readonly end: number }
  | { readonly kind: "unclosed"; readonly start: number; readonly end: number }
  | { readonly kind: "stray-close"; readonly start: number; readonly end: number }
  /** The rest of the text was not looked at. */
  | { readonly kind: "too-many"; readonly start: number; readonly end: number };

/**
 * Finds the tags in a paragraph's text. A single brace is text; `{{` without `}}` before the next `{{` is
 * unclosed; `}}` on its own is reported and stays text.
 */
export function findTags(text: string): BraceFinding[] {
  const found: BraceFinding[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("{{", at);
    // Only the text before the next tag is searched, so that a million stray braces take no more than one pass.
    const before = open < 0 ? text.slice(at) : text.slice(at, open);
    for (
      let close = before.indexOf("}}");
      close >= 0 && found.length <= MOST_FINDINGS;
      close = before.indexOf("}}", close + 2)
    )
      found.push({ kind: "stray-close", start: at + close, end: at + close + 2 });
    if (open < 0) return found;
    if (found.length > MOST_FINDINGS) return [...found, { kind: "too-many", start: open, end: open + 2 }];
    at = readTag(text, open, found);
  }
}

/** Far more tags than a paragraph of a real document has. */
const MOST_FINDINGS = 20_000;

function readTag(text: string, open: number, found: BraceFinding[]): number {
  const end = isLongComment(text, open) ? commentEnd(text, open) : tagEnd(text, open);
  const backslashes = text[open - 1] !== "\\" ? 0 : text[open - 2] === "\\" ? 2 : 1;
  if (end === undefined) {
    const next = text.indexOf("{{", open + 2);
    const stop = next < 0 ? text.length : next;
    found.push({ kind: "unclosed", start: open, end: stop });
    return stop;
  }
  if (backslashes > 0) found.push({ kind: "escape", start: open - 1, end: open });
  if (backslashes !== 1) found.push({ kind: "tag", start: open, end });
  return end;
}

const isLongComment = (text: string, open: number): boolean => /^\{\{~?!--/.test(text.slice(open, open + 6));

/** `{{!-- … --}}` may hold braces. */
function commentEnd(text: string, open: number): number | undefined {
  const match = /--~?\}\}/.exec(text.slice(open + 5, open + LONGEST_COMMENT));
  return match === null ? undefined : open + 5 + match.index + match[0].length;
}

const LONGEST_COMMENT = 10_000;

/** The offset after the tag that opens at `open`, or undefined when it does not end before the next one. */
function tagEnd(text: string, open: number): number | undefined {
  const head = text.slice(open, open + 4);
  const braces = head === "{{{{" ? 4 : head.startsWith("{{{") ? 3 : 2;
  const next = text.indexOf("{{", open + braces);
  const close = text.slice(open + braces, next < 0 ? undefined : next).indexOf("}}");
  if (close < 0) return undefined;
  const inner = open + braces + close;
  let end = inner + 2;
  while (end < inner + braces && text[end] === "}") end++;
  return end;
}
