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
const BAD_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;
const NAME = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_\u00c0-\ud7ff][\w.\u00b7-\ud7ff-]*$/;
const TAG_START = /<([^\s<>/!?="']+)/y;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TAG_END = /\s*(\/?)>/y;
const DECLARATION =
  /<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"utf-8"|'utf-8'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/iy;
const INSTRUCTION = /<\?(?!xml(?![\w.:-]))[a-z_][\w.-]*(?:\s[^]*?)?\?>/iy;
/** Many more than Word declares. */
const MOST_PREFIXES = 500;

/** What names may stand in an element: the prefixes declared around it, and names seen that need no further look. */
interface Scope {
  readonly prefixes: ReadonlySet<string>;
  readonly known: Set<string>;
}

/**
 * Reads one part into a light tree of offsets, checking that it is well-formed on the way (tags, attributes,
 * references, characters, prefixes declared). Not a DOM: nothing is decoded or copied.
 *
 * Errors: throws `XmlFault`; a document type declaration is refused whatever it holds.
 */
export function scanXml(source: string, maxDepth: number): XmlElement {
  if (FORBIDDEN.test(source) || BAD_REFERENCE.test(source) || source.includes("]]>")) fail(0);
  for (const [reference] of source.matchAll(/&#\w+;/g))
    if (FORBIDDEN.test(decodeXml(reference)) || decodeXml(reference) === reference) fail(0);

  const scopes: Scope[] = [];
  let scope: Scope = { prefixes: new Set(["xml", "xmlns"]), known: new Set() };
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let at = 0;
  for (let lt = source.indexOf("<"); lt >= 0; lt = source.indexOf("<", at)) {
    if (current === undefined && source.slice(at, lt).trim() !== "") fail(at);
    if (source[lt + 1] === "/") {
      const gt = source.indexOf(">", lt);
      if (gt < 0 || current === undefined || source.slice(lt + 2, gt).trimEnd() !== current.name) fail(lt);
      at = gt + 1;
      current.closeStart = lt;
      current.end = at;
      current = current.parent;
      scope = scopes.pop() ?? scope;
      continue;
    }
    TAG_START.lastIndex = lt;
    const name = TAG_START.exec(source)?.[1];
    if (name === undefined) {
      at = markupEnd(source, lt);
      continue;
    }
    const inner = attributesEnd(source, TAG_START.lastIndex, name, scope);
    const isEmpty = (TAG_END.exec(source) ?? fail(lt))[1];
    at = TAG_END.lastIndex;
    const element = new XmlElement(source, name, lt, at, current);
    if (current) current.add(element);
    else if (root) fail(lt);
    root ??= element;
    if (isEmpty) continue;
    if (scopes.push(scope) > maxDepth) throw new XmlFault("too-large", lt);
    scope = inner;
    current = element;
  }
  if (current !== undefined || root === undefined || source.slice(at).trim() !== "") fail(source.length);
  return root;
}

function fail(offset: number): never {
  throw new XmlFault("malformed-part", offset);
}

/** Where a comment, declaration or processing instruction ends; anything else that is no tag is refused. */
function markupEnd(source: string, lt: number): number {
  if (source.startsWith("<!--", lt)) {
    const end = source.indexOf("--", lt + 4);
    return end >= 0 && source[end + 2] === ">" ? end + 3 : fail(lt);
  }
  const instruction = lt === 0 && /^<\?xml\s/i.test(source) ? DECLARATION : INSTRUCTION;
  instruction.lastIndex = lt;
  if (instruction.test(source)) return instruction.lastIndex;
  // Word writes no CDATA sections; refusing them keeps text reading simple.
  throw new XmlFault(source.startsWith("<!DOCTYPE", lt) ? "dtd" : "malformed-part", lt);
}

/** Checks the names in a start tag, leaving `TAG_END` where its attributes end; gives what holds inside of it. */
function attributesEnd(source: string, from: number, name: string, scope: Scope): Scope {
  const names = [name];
  let prefixes: Set<string> | undefined;
  ATTRIBUTE.lastIndex = TAG_END.lastIndex = from;
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    const [, attribute = "", value = ""] = match;
    if (names.includes(attribute, 1)) fail(from);
    names.push(attribute);
    TAG_END.lastIndex = ATTRIBUTE.lastIndex;
    if (!attribute.startsWith("xmlns:")) continue;
    if (value.length === 2) fail(from);
    (prefixes ??= new Set(scope.prefixes)).add(attribute.slice(6));
  }
  const inner = prefixes ? { prefixes, known: new Set<string>() } : scope;
  if (inner.prefixes.size > MOST_PREFIXES) throw new XmlFault("too-large", from);
  for (const each of names) {
    if (inner.known.has(each)) continue;
    const match = NAME.exec(each);
    if (match === null || (match[1] !== undefined && !inner.prefixes.has(match[1]))) fail(from);
    inner.known.add(each);
  }
  return inner;
}
