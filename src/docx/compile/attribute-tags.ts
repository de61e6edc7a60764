import { findTags } from "../tags/find";
import type { Paragraph, Tag } from "../tags/gather";
import { normaliseTag } from "../tags/normalise";
import { readTagSyntax } from "../tags/syntax";
import type { XmlElement } from "../xml/element";
import type { Site } from "./context";
import { compileHead, type Compiled } from "./expression";

/** Gives what a tag outside of text can see and where it is. */
export type SiteOf = (tag: Tag) => Site;

/** Text with tags that stands in an attribute or an address: fixed text, or a compiled value with its site. */
export type Fragment = string | { readonly value: Compiled; readonly site: Site };

/** Compiles such text. Only values make sense there; anything else is reported. */
export function compileFragments(text: string, element: XmlElement, siteOf: SiteOf): Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  for (const { kind, start, end } of findTags(text)) {
    if (kind === "stray-close" || kind === "escape") continue;
    const site = siteOf(tagOutsideText(text.slice(start, end), element));
    if (start > at) fragments.push(text.slice(at, start));
    at = end;
    const { syntax } = site.tag;
    if (syntax.kind === "value")
      fragments.push({ value: compileHead(syntax.expression, site, "value"), site });
    else if (syntax.kind !== "comment")
      site.context.report("error", kind === "unclosed" ? "unclosed-tag" : "syntax", site.place);
  }
  if (at < text.length) fragments.push(text.slice(at));
  return fragments;
}

function tagOutsideText(raw: string, element: XmlElement): Tag {
  const paragraph: Paragraph = { element, items: [], tags: [], text: "", hasSectionBreak: false };
  return { raw, syntax: readTagSyntax(normaliseTag(raw)), text: element, paragraph };
}
