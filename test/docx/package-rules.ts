import { SaxesParser, type SaxesTagPlain } from "saxes";

/**
 * Checks what the parts of a document say of each other: relationships lead to parts that are there and have a content
 * type, ids are used once, and what is pointed at exists (ECMA-376 part 2, 9.3 and 10.1; part 1, 17.9.18, 17.11, 17.13).
 */
export function packageFaults(parts: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const typed = contentTypes(parts["[Content_Types].xml"] ?? "");
  for (const name of Object.keys(parts))
    if (name !== "[Content_Types].xml" && !typed(name)) faults.push(`${name} has no content type`);

  const paraIds = new Set<string>();
  for (const [name, xml] of Object.entries(parts)) {
    if (!/^word\/.*\.xml$/.test(name)) continue;
    const fault = (text: string): void => void faults.push(`${name}: ${text}`);
    checkPointers(parts, xml, relationshipsOf(parts, name, fault), fault);
    checkIds(xml, paraIds, fault);
  }
  return faults;
}

type Fault = (text: string) => void;

function checkPointers(
  parts: Readonly<Record<string, string>>,
  xml: string,
  relationships: ReadonlySet<string>,
  fault: Fault,
): void {
  for (const { name, attributes } of elements(xml)) {
    for (const [attribute, id] of Object.entries(attributes))
      if (/^r:(?:id|embed|link|pict)$/.test(attribute) && !relationships.has(id))
        fault(`${name} points at ${id}`);
    const target = POINTERS[name];
    const id = attributes["w:val"] ?? attributes["w:id"] ?? "";
    if (target && !defined(parts, target, id)) fault(`${name} points at ${id}, not in ${target.part}`);
  }
}

function checkIds(xml: string, paraIds: Set<string>, fault: Fault): void {
  const seen: Record<string, Set<string>> = {};
  const once = (kind: string, id: string | undefined, among = (seen[kind] ??= new Set())): void => {
    if (among.has(id ?? "")) fault(`${kind} ${id} twice`);
    among.add(id ?? "");
  };
  // Both forms of a text box hold the same text; only one of them is read.
  for (const { name, attributes } of elements(xml.replace(/<mc:Fallback[\s\S]*?<\/mc:Fallback>/g, ""))) {
    if (attributes["w14:paraId"] !== undefined) once("paraId", attributes["w14:paraId"], paraIds);
    if (name === "wp:docPr") once(name, attributes["id"]);
    if (name === "w:bookmarkStart") once("bookmark name", attributes["w:name"]);
    if (/^w:(?:bookmark|commentRange|perm)(?:Start|End)$/.test(name)) once(name, attributes["w:id"]);
  }
  for (const kind of ["w:bookmark", "w:commentRange", "w:perm"]) {
    const [starts, ends] = ["Start", "End"].map((end) => [...(seen[kind + end] ?? [])].sort().join(", "));
    if (starts !== ends) fault(`${kind}: starts ${starts}, ends ${ends}`);
  }
}

interface Pointer {
  readonly part: string;
  readonly element: string;
  readonly attribute: string;
}

const POINTERS: Readonly<Partial<Record<string, Pointer>>> = {
  "w:numId": { part: "word/numbering.xml", element: "w:num", attribute: "w:numId" },
  "w:footnoteReference": { part: "word/footnotes.xml", element: "w:footnote", attribute: "w:id" },
  "w:endnoteReference": { part: "word/endnotes.xml", element: "w:endnote", attribute: "w:id" },
  "w:commentReference": { part: "word/comments.xml", element: "w:comment", attribute: "w:id" },
};

function defined(parts: Readonly<Record<string, string>>, pointer: Pointer, id: string): boolean {
  // “0” takes a paragraph out of its list (17.9.18).
  if (pointer.element === "w:num" && id === "0") return true;
  return elements(parts[pointer.part] ?? "").some(
    ({ name, attributes }) => name === pointer.element && attributes[pointer.attribute] === id,
  );
}

function relationshipsOf(parts: Readonly<Record<string, string>>, name: string, fault: Fault): Set<string> {
  const folder = name.replace(/[^/]*$/, "");
  const ids = new Set<string>();
  for (const { name: element, attributes } of elements(
    parts[`${folder}_rels/${name.slice(folder.length)}.rels`] ?? "",
  )) {
    if (element !== "Relationship") continue;
    if (ids.has(attributes["Id"] ?? "")) fault(`relationship ${attributes["Id"]} twice`);
    ids.add(attributes["Id"] ?? "");
    const target = attributes["Target"] ?? "";
    const path = target.startsWith("/")
      ? target.slice(1)
      : new URL(target, `file:///${folder}`).pathname.slice(1);
    if (attributes["TargetMode"] !== "External" && parts[decodeURI(path)] === undefined)
      fault(`relationship ${attributes["Id"]} leads to ${target}`);
  }
  return ids;
}

function contentTypes(xml: string): (part: string) => boolean {
  const [extensions, names] = [new Set<string>(), new Set<string>()];
  for (const { name, attributes } of elements(xml)) {
    if (name === "Default") extensions.add((attributes["Extension"] ?? "").toLowerCase());
    if (name === "Override") names.add(attributes["PartName"] ?? "");
  }
  return (part) =>
    names.has(`/${part}`) || extensions.has(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
}

function elements(xml: string): readonly SaxesTagPlain[] {
  const found: SaxesTagPlain[] = [];
  if (xml === "") return found;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => found.push(tag));
  parser.write(xml).close();
  return found;
}
