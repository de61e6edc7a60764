import { XmlElement } from "./element";
import { decodeXml } from "./text";

/** The part is not well-formed XML, or not XML we accept. */
export class XmlFault extends Error {
  constructor(
    readonly code: "malformed-part" | "dtd" | "too-large",
    readonly offset: number,
  ) {
    super(`${code} at ${offset}`);
  }
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_\u00c0-\ud7ff][\w.\u00b7-\ud7ff-]*$/;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"utf-8"|'utf-8'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/i;
const BAD_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;

/**
 * Reads one part into a light tree of offsets, checking that it is well-formed on the way (tags, attributes,
 * references, characters, prefixes declared somewhere). Not a DOM: nothing is decoded or copied.
 *
 * Errors: throws `XmlFault`; a document type declaration is refused whatever it holds.
 */
export function scanXml(source: string, maxDepth: number): XmlElement {
  if (FORBIDDEN.test(source) || BAD_REFERENCE.test(source) || source.includes("]]>")) fail(0);
  for (const [reference] of source.matchAll(/&#\w+;/g))
    if (FORBIDDEN.test(decodeXml(reference)) || decodeXml(reference) === reference) fail(0);
  const scan = new Scan(source, maxDepth);
  return scan.run();
}

function fail(offset: number): never {
  throw new XmlFault("malformed-part", offset);
}

class Scan {
  /** Names seen before that need no further look: well-formed, and their prefix declared on the root. */
  private readonly known = new Set<string>();
  private readonly onRoot = new Set<string>(["xml", "xmlns"]);
  /** Prefixes declared below the root, by the element that declares them. */
  private readonly inside = new Map<XmlElement, string[]>();
  private root: XmlElement | undefined;
  private current: XmlElement | undefined;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly maxDepth: number,
  ) {}

  run(): XmlElement {
    const { source } = this;
    let at = 0;
    for (let lt = source.indexOf("<"); lt >= 0; lt = source.indexOf("<", at)) {
      if (this.current === undefined && source.slice(at, lt).trim() !== "") fail(at);
      const mark = source.charCodeAt(lt + 1);
      if (mark === 47) at = this.closeTag(lt);
      else if (mark === 33 || mark === 63) at = this.skipMarkup(lt, mark);
      else at = this.openTag(lt);
    }
    if (this.current !== undefined || this.root === undefined || source.slice(at).trim() !== "")
      fail(source.length);
    return this.root;
  }

  /** Comments and processing instructions; anything else that starts with `<!` is a DTD or CDATA. */
  private skipMarkup(lt: number, mark: number): number {
    const { source } = this;
    const [open, close] = mark === 63 ? ["<?", "?>"] : ["<!--", "-->"];
    if (!source.startsWith(open, lt)) {
      // Word writes no CDATA sections; refusing them keeps text reading simple.
      throw new XmlFault(source.startsWith("<!DOCTYPE", lt) ? "dtd" : "malformed-part", lt);
    }
    const end = source.indexOf(close, lt + open.length);
    if (end < 0) fail(lt);
    if (mark === 33 && source.slice(lt + 4, end).includes("--")) fail(lt);
    if (mark === 63) this.checkInstruction(lt, source.slice(lt, end + 2));
    return end + close.length;
  }

  private checkInstruction(lt: number, instruction: string): void {
    const isDeclaration = /^<\?xml(?![\w.:-])/i.test(instruction);
    if (
      isDeclaration
        ? lt > 0 || !DECLARATION.test(instruction)
        : !/^<\?[A-Za-z_][\w.-]*(?:\s[^]*)?\?>$/.test(instruction)
    )
      fail(lt);
  }

  private closeTag(lt: number): number {
    const { source, current } = this;
    const gt = source.indexOf(">", lt);
    if (gt < 0 || current === undefined) fail(lt);
    const length = current.name.length;
    if (!source.startsWith(current.name, lt + 2) || source.slice(lt + 2 + length, gt).trim() !== "") fail(lt);
    current.closeStart = lt;
    current.end = gt + 1;
    this.current = current.parent;
    this.depth--;
    return gt + 1;
  }

  private openTag(lt: number): number {
    const { source } = this;
    let nameEnd = lt + 1;
    for (let c = source.charCodeAt(nameEnd); c > 32 && c !== 47 && c !== 62; c = source.charCodeAt(nameEnd))
      nameEnd++;
    const name = source.slice(lt + 1, nameEnd);
    const next = source.charCodeAt(nameEnd);
    const attributes: string[] = [];
    let at = next === 62 || next === 47 ? nameEnd : this.attributes(nameEnd, attributes);
    while (source.charCodeAt(at) <= 32) at++;
    const selfClosing = source.charCodeAt(at) === 47;
    if (selfClosing) at++;
    if (source.charCodeAt(at) !== 62) fail(lt);
    at++;
    const parent = this.current;
    const element = new XmlElement(source, name, lt, at, parent);
    this.attach(element, parent);
    this.declare(element, attributes);
    this.checkName(name, element);
    for (const attribute of attributes) this.checkName(attribute, element);
    if (!selfClosing) {
      this.current = element;
      if (++this.depth > this.maxDepth) throw new XmlFault("too-large", lt);
    }
    return at;
  }

  private attach(element: XmlElement, parent: XmlElement | undefined): void {
    if (parent === undefined) {
      if (this.root !== undefined) fail(element.start);
      this.root = element;
    } else parent.add(element);
  }

  /** Reads the attributes into `names`; gives the offset after the last. */
  private attributes(from: number, names: string[]): number {
    const { source } = this;
    ATTRIBUTE.lastIndex = from;
    let at = from;
    for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
      const [, name = "", value = ""] = match;
      if (names.includes(name) || (name.startsWith("xmlns:") && value.length === 2)) fail(at);
      names.push(name);
      at = ATTRIBUTE.lastIndex;
    }
    return at;
  }

  private declare(element: XmlElement, attributes: readonly string[]): void {
    for (const attribute of attributes) {
      if (!attribute.startsWith("xmlns:")) continue;
      const prefix = attribute.slice(6);
      if (element.parent === undefined) this.onRoot.add(prefix);
      else this.inside.set(element, [...(this.inside.get(element) ?? []), prefix]);
    }
  }

  private checkName(name: string, element: XmlElement): void {
    if (this.known.has(name)) return;
    if (!NAME.test(name)) fail(element.start);
    const colon = name.indexOf(":");
    if (colon < 0 || this.onRoot.has(name.slice(0, colon))) this.known.add(name);
    else if (!this.isDeclaredAround(element, name.slice(0, colon))) fail(element.start);
  }

  private isDeclaredAround(element: XmlElement, prefix: string): boolean {
    for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent)
      if (this.inside.get(at)?.includes(prefix)) return true;
    return false;
  }
}
