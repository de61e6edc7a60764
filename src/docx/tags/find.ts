/** What was found between braces in the joined text of one paragraph; offsets are into that text. */
export type BraceFinding =
  | { readonly kind: "tag"; readonly start: number; readonly end: number }
  /** The backslash of `\{{`: it goes, the braces stay as text (Handlebars' escape). */
  | { readonly kind: "escape"; readonly start: number; readonly end: number }
  | { readonly kind: "unclosed"; readonly start: number; readonly end: number }
  | { readonly kind: "stray-close"; readonly start: number; readonly end: number };

/**
 * Finds the tags in a paragraph's text. A single brace is text; `{{` without `}}` before the next `{{` is
 * unclosed; `}}` on its own is reported and stays text.
 */
export function findTags(text: string): BraceFinding[] {
  const found: BraceFinding[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("{{", at);
    const close = text.indexOf("}}", at);
    if (close >= 0 && (open < 0 || close < open)) {
      found.push({ kind: "stray-close", start: close, end: close + 2 });
      at = close + 2;
      continue;
    }
    if (open < 0) return found;
    at = readTag(text, open, found);
  }
}

function readTag(text: string, open: number, found: BraceFinding[]): number {
  const end = tagEnd(text, open);
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

/** The offset after the tag that opens at `open`, or undefined when it does not end before the next one. */
function tagEnd(text: string, open: number): number | undefined {
  const head = text.slice(open, open + 6).replace("~", "");
  if (head.startsWith("{{!--")) {
    const dashes = /--~?\}\}/g;
    dashes.lastIndex = open + 5;
    const match = dashes.exec(text);
    return match === null ? undefined : match.index + match[0].length;
  }
  const braces = head.startsWith("{{{{") ? 4 : head.startsWith("{{{") ? 3 : 2;
  const close = text.indexOf("}}", open + braces);
  const next = text.indexOf("{{", open + braces);
  if (close < 0 || (next >= 0 && next < close)) return undefined;
  let end = close + 2;
  while (end < close + braces && text[end] === "}") end++;
  return end;
}
