/** An element of a part; text stands in `text` of the element that holds it. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

const TOKEN =
  /<\?[^>]*\?>|<!--[^]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

const decode = (text: string): string => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (e) => ENTITIES[e] ?? e);

/** The root element of a well-formed part. Throws when elements do not close in order. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, closing, name, attributeText, selfClosing, text] of xml.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (text !== undefined) current.text += decode(text);
    if (name === undefined) continue;
    if (closing) {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...(attributeText ?? "").matchAll(ATTRIBUTE)].map(([, key = "", a, b]) => [key, decode(a ?? b ?? "")]),
    );
    const node: XmlNode = { name, attributes, children: [], text: "" };
    current.children.push(node);
    if (!selfClosing) open.push(node);
  }
  const [element] = root.children;
  if (open.length !== 1 || element === undefined) throw new Error("Part is not well-formed");
  return element;
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((c) => c.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((c) => c.name === name) ?? [];

/** Every element of that name below `node`, in document order. */
export const descendants = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((c) => [...(c.name === name ? [c] : []), ...descendants(c, name)]);

/** An attribute, looked up along a path of children: `value(p, "w:pPr", "w:jc", "w:val")`. */
export function value(node: XmlNode | undefined, ...path: [...string[], string]): string | undefined {
  const attribute = path.at(-1) ?? "";
  const element = path.slice(0, -1).reduce<XmlNode | undefined>(child, node);
  return element?.attributes[attribute];
}
