/** What was found between braces in the joined text of one paragraph; offsets are into that text. */
export interface BraceFinding {
  /**
   * `escape` is the backslash of `\\{{`: it goes, the braces stay as text (Handlebars' escape). After `too-many` the
   * rest of the text was not looked at.
   */
  readonly kind: "tag" | "escape" | "unclosed" | "stray-close" | "too-many";
  readonly start: number;
  readonly end: number;
}

/** Neither the end of the tag nor the start of the next. */
const INSIDE = String.raw`(?:(?!\{\{|\}\})[^])*`;
/** Backslashes; a long comment, which may hold braces, or a tag in as many braces as it opens with; an open end. */
const BRACES = new RegExp(
  String.raw`(\\{0,2})(?:(\{\{~?!--[^]{0,10000}?--~?\}\}|\{{4}${INSIDE}\}{2,4}|\{{3}${INSIDE}\}{2,3}|\{\{(?!~?!--)${INSIDE}\}\})|(\{\{(?:(?!\{\{)[^])*))|\}\}`,
  "g",
);
/** Far more tags than a paragraph of a real document has. */
const MOST_FINDINGS = 20_000;

/**
 * Finds the tags in a paragraph's text. A single brace is text; `{{` without `}}` before the next `{{` is
 * unclosed; `}}` on its own is reported and stays text.
 */
export function findTags(text: string): BraceFinding[] {
  const found: BraceFinding[] = [];
  for (const { 0: whole, 1: backslashes = "", 2: tag, 3: unclosed, index } of text.matchAll(BRACES)) {
    const start = index + backslashes.length;
    const end = index + whole.length;
    if (found.length > MOST_FINDINGS) return [...found, { kind: "too-many", start, end: start + 2 }];
    if (tag === undefined)
      found.push({ kind: unclosed === undefined ? "stray-close" : "unclosed", start, end });
    else {
      if (backslashes !== "") found.push({ kind: "escape", start: start - 1, end: start });
      if (backslashes.length !== 1) found.push({ kind: "tag", start, end });
    }
  }
  return found;
}
