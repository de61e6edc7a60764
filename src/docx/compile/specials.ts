import { touch } from "../blocks/ancestry";
import { isSafeAddress, type PartLinks } from "../parts/links";
import { isTruthy } from "../render/scope";
import type { XmlElement } from "../xml/element";
import { encodeXml } from "../xml/text";
import { compileFragments, type Fragment, type SiteOf } from "./attribute-tags";
import { editAttribute, editValue, writeText, type Edit } from "./edits";
import type { Step } from "./step";
import { textOf } from "./value";

/** Edits that depend on the data, made when the walk reaches the element and knows what its tags can see. */
export type EditMaker = (siteOf: SiteOf) => readonly Edit[];

export interface Specials {
  readonly edits: Map<XmlElement, EditMaker>;
  /** Properties of content controls that would bring the tag, or a grey placeholder, back. */
  readonly dropped: XmlElement[];
}

/** Attributes that hold text for readers: what a screen reader says of a picture. */
const TEXT_ATTRIBUTES = ["descr", "title", "alt"];

/** Finds tags outside of text: addresses of links, alternative texts of pictures, states of check boxes. */
export function findSpecials(root: XmlElement, links: PartLinks | undefined): Specials {
  const specials: Specials = { edits: new Map(), dropped: [] };
  const found = /=(?:"[^"<]*|'[^'<]*)\{\{|<w:(?:dataBinding|showingPlcHdr)/.test(root.source);
  if (found || links?.templated.size) visit(root, links, specials);
  for (const element of [...specials.edits.keys(), ...specials.dropped]) touch(element);
  return specials;
}

function visit(element: XmlElement, links: PartLinks | undefined, specials: Specials): void {
  const { name } = element;
  if (name === "w:hyperlink" || name === "a:hlinkClick") linkEdits(element, links, specials);
  else if (name === "wp:docPr" || name === "pic:cNvPr" || name.startsWith("v:"))
    alternativeText(element, specials);
  else if (name === "w:sdt") contentControl(element, specials);
  for (const child of element.children) visit(child, links, specials);
}

function linkEdits(element: XmlElement, links: PartLinks | undefined, { edits }: Specials): void {
  const address = links?.templated.get(element.attribute("r:id"));
  if (address === undefined) return;
  edits.set(element, (siteOf) => {
    const fragments = compileFragments(decodeTags(address), element, siteOf);
    const step: Step = (scope, out, run) => {
      const url = buildAddress(fragments, scope, run);
      const site = fragments.find((fragment) => typeof fragment !== "string")?.site;
      // Without an address the link stays as plain text.
      if (url === "" || site === undefined) return;
      if (!isSafeAddress(url)) run.problem("unsafe-link", site.place, { name: url });
      else out.text(` r:id="${out.relationships.link(url)}"`);
    };
    return editAttribute(element, "r:id", step);
  });
}

/** Inside braces Word percent-encodes everything but ASCII letters. */
function decodeTags(address: string): string {
  return address.replace(/\{\{.*?\}\}/g, (tag) => {
    try {
      return decodeURIComponent(tag);
    } catch {
      return tag; // a lone % sign
    }
  });
}

/** A value that is a whole address replaces the scheme Word put before the tag; any other is encoded. */
function buildAddress(
  fragments: readonly Fragment[],
  ...[scope, run]: Parameters<ReturnType<typeof textOf>>
): string {
  let url = "";
  let filled = false;
  for (const fragment of fragments) {
    if (typeof fragment === "string") {
      url += fragment;
      continue;
    }
    const text = textOf(fragment.value, fragment.site.place)(scope, run)
      .replace(/[\ud800-\udfff]/g, "")
      .trim();
    if (text === "") continue;
    filled = true;
    const isWhole = /^(?:https?:\/\/|mailto:)?$/i.test(url) && /^[a-z][a-z0-9+.-]*:/i.test(text);
    if (isWhole) url = encodeURI(text).replace(/%25([0-9a-f]{2})/gi, "%$1");
    else url += url.includes("?") ? encodeURIComponent(text) : encodeURI(text);
  }
  return filled ? url : "";
}

function alternativeText(element: XmlElement, { edits }: Specials): void {
  const attributes = element.attributes();
  const templated = TEXT_ATTRIBUTES.filter((name) => attributes[name]?.includes("{{"));
  if (templated.length === 0) return;
  edits.set(element, (siteOf) =>
    templated.flatMap((name) => {
      const fragments = compileFragments(attributes[name] ?? "", element, siteOf);
      return editValue(element, name, ...fragments.map(asPart));
    }),
  );
}

const asPart = (fragment: Fragment): string | Step => {
  if (typeof fragment === "string") return encodeXml(fragment, "attribute");
  const text = textOf(fragment.value, fragment.site.place);
  return writeText((scope, _out, run) => text(scope, run));
};

function contentControl(sdt: XmlElement, specials: Specials): void {
  const properties = sdt.child("w:sdtPr");
  const content = sdt.child("w:sdtContent");
  if (properties === undefined || content === undefined) return;
  checkboxEdits(properties, content, specials);
  if (!content.touched) return;
  specials.dropped.push(
    ...properties.children.filter(({ name }) => name === "w:dataBinding" || name === "w:showingPlcHdr"),
  );
}

/** A check box whose tag or title is `{{field}}`: the field says whether it is checked, in state and in sign. */
function checkboxEdits(properties: XmlElement, content: XmlElement, { edits }: Specials): void {
  const checkbox = properties.child("w14:checkbox");
  const names = properties.children.filter(({ name }) => name === "w:tag" || name === "w:alias");
  const named = names.find((element) => element.attribute("w:val").includes("{{"));
  if (checkbox === undefined || named === undefined) return;
  const expression = named.attribute("w:val");
  for (const element of names)
    edits.set(element, () => {
      const plain = element.attribute("w:val").replace(/[{}]/g, "").trim();
      return editValue(element, "w:val", encodeXml(plain, "attribute"));
    });

  const choose = (siteOf: SiteOf, checked: string, unchecked: string): Step => {
    const value = compileFragments(expression, named, siteOf).find(
      (fragment) => typeof fragment !== "string",
    )?.value;
    return (scope, out, run) => out.text(isTruthy(value?.evaluate(scope, run)) ? checked : unchecked);
  };
  const signs = [
    checkbox.child("w14:checkedState")?.attribute("w14:val") || "2612",
    checkbox.child("w14:uncheckedState")?.attribute("w14:val") || "2610",
  ] as const;
  const state = checkbox.child("w14:checked");
  if (state) edits.set(state, (siteOf) => editValue(state, "w14:val", choose(siteOf, "1", "0")));

  const sign = firstSign(content);
  if (sign?.name === "w:sym")
    edits.set(sign, (siteOf) => editValue(sign, "w:char", choose(siteOf, ...signs)));
  else if (sign) {
    const [on, off] = signs.map(character) as [string, string]; // two went in
    edits.set(sign, (siteOf) => [
      { start: sign.openEnd, end: sign.closeStart, parts: [choose(siteOf, on, off)] },
    ]);
  }
}

function character(hex: string): string {
  const code = parseInt(hex, 16);
  return code > 0x20 && code < 0xd800 ? encodeXml(String.fromCodePoint(code), "plain") : "";
}

function firstSign(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === "w:t" || child.name === "w:sym" ? child : firstSign(child);
    if (found) return found;
  }
  return undefined;
}
