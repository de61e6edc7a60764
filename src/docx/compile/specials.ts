import { touch } from "../blocks/ancestry";
import { isSafeAddress, type PartLinks } from "../parts/links";
import { isTruthy } from "../render/scope";
import { attributesOf } from "../xml/attributes";
import type { XmlElement } from "../xml/scan";
import { encodeXml } from "../xml/text";
import { compileFragments, type Fragment, type SiteOf } from "./attribute-tags";
import { attributeRange, editValue, writeText, type Edit } from "./edits";
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
export function findSpecials(source: string, root: XmlElement, links: PartLinks | undefined): Specials {
  const specials: Specials = { edits: new Map(), dropped: [] };
  const inAttributes = /=(?:"[^"<]*|'[^'<]*)\{\{/.test(source);
  const bound = source.includes("<w:dataBinding") || source.includes("<w:showingPlcHdr");
  if (inAttributes || bound || (links?.templated.size ?? 0) > 0) visit(source, root, links, specials);
  for (const element of [...specials.edits.keys(), ...specials.dropped]) touch(element);
  return specials;
}

function visit(source: string, element: XmlElement, links: PartLinks | undefined, specials: Specials): void {
  const { name } = element;
  if (name === "w:hyperlink" || name === "a:hlinkClick") linkEdits(source, element, links, specials);
  else if (name === "wp:docPr" || name === "pic:cNvPr" || name.startsWith("v:"))
    alternativeText(source, element, specials);
  else if (name === "w:sdt") contentControl(source, element, specials);
  for (const child of element.children) visit(source, child, links, specials);
}

function linkEdits(
  source: string,
  element: XmlElement,
  links: PartLinks | undefined,
  { edits }: Specials,
): void {
  const range = attributeRange(source, element, "r:id");
  const address = range && links?.templated.get(source.slice(range.valueStart, range.valueEnd));
  if (range === undefined || address === undefined) return;
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
    return [{ start: range.start, end: range.end, parts: [step] }];
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

function alternativeText(source: string, element: XmlElement, { edits }: Specials): void {
  const attributes = attributesOf(source, element);
  const templated = TEXT_ATTRIBUTES.filter((name) => attributes[name]?.includes("{{"));
  if (templated.length === 0) return;
  edits.set(element, (siteOf) =>
    templated.flatMap((name) => {
      const fragments = compileFragments(attributes[name] ?? "", element, siteOf);
      return editValue(source, element, name, ...fragments.map(asPart));
    }),
  );
}

const asPart = (fragment: Fragment): string | Step => {
  if (typeof fragment === "string") return encodeXml(fragment, "attribute");
  const text = textOf(fragment.value, fragment.site.place);
  return writeText((scope, _out, run) => text(scope, run));
};

function contentControl(source: string, sdt: XmlElement, specials: Specials): void {
  const properties = sdt.children.find(({ name }) => name === "w:sdtPr");
  const content = sdt.children.find(({ name }) => name === "w:sdtContent");
  if (properties === undefined || content === undefined) return;
  const checkbox = properties.children.find(({ name }) => name === "w14:checkbox");
  if (checkbox) checkboxEdits(source, properties, checkbox, content, specials);
  if (!content.touched) return;
  specials.dropped.push(
    ...properties.children.filter(({ name }) => name === "w:dataBinding" || name === "w:showingPlcHdr"),
  );
}

const CHECKED = "2612";
const UNCHECKED = "2610";

/** A check box whose tag or title is `{{field}}`: the field says whether it is checked, in state and in sign. */
function checkboxEdits(
  source: string,
  properties: XmlElement,
  checkbox: XmlElement,
  content: XmlElement,
  { edits }: Specials,
): void {
  const names = properties.children.filter(({ name }) => name === "w:tag" || name === "w:alias");
  const named = names.find((element) => attributesOf(source, element)["w:val"]?.includes("{{"));
  const expression = named && attributesOf(source, named)["w:val"];
  if (named === undefined || expression === undefined) return;
  for (const element of names)
    edits.set(element, () => {
      const plain = (attributesOf(source, element)["w:val"] ?? "").replace(/[{}]/g, "").trim();
      return editValue(source, element, "w:val", encodeXml(plain, "attribute"));
    });

  const choose = (siteOf: SiteOf, checked: string, unchecked: string): Step => {
    const value = compileFragments(expression, named, siteOf).find(
      (fragment) => typeof fragment !== "string",
    )?.value;
    return (scope, out, run) =>
      out.text(value !== undefined && isTruthy(value.evaluate(scope, run)) ? checked : unchecked);
  };
  const state = (name: string, fallback: string): string => {
    const element = checkbox.children.find((child) => child.name === name);
    return (element && attributesOf(source, element)["w14:val"]) ?? fallback;
  };
  const checked = checkbox.children.find(({ name }) => name === "w14:checked");
  if (checked)
    edits.set(checked, (siteOf) => editValue(source, checked, "w14:val", choose(siteOf, "1", "0")));

  const [on, off] = [state("w14:checkedState", CHECKED), state("w14:uncheckedState", UNCHECKED)];
  const sign = firstOf(content, new Set(["w:t", "w:sym"]));
  if (sign?.name === "w:sym")
    edits.set(sign, (siteOf) => editValue(source, sign, "w:char", choose(siteOf, on, off)));
  else if (sign)
    edits.set(sign, (siteOf) => [
      { start: sign.openEnd, end: sign.closeStart, parts: [choose(siteOf, signOf(on), signOf(off))] },
    ]);
}

function signOf(hex: string): string {
  const code = parseInt(hex, 16);
  return code > 0x20 && code < 0xd800 ? encodeXml(String.fromCodePoint(code), "plain") : "";
}

function firstOf(element: XmlElement, names: ReadonlySet<string>): XmlElement | undefined {
  for (const child of element.children) {
    const found = names.has(child.name) ? child : firstOf(child, names);
    if (found) return found;
  }
  return undefined;
}
