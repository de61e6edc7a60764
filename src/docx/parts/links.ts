import type { XmlElement } from "../xml/element";

/** The relationships of one part, as far as filling is concerned. */
export interface PartLinks {
  /** Addresses that hold tags, by relationship id. */
  readonly templated: ReadonlyMap<string, string>;
  /** The relationships part without those: each use gets its own when filled. */
  readonly source: string;
  /** Start of ids that the part does not have. */
  readonly freePrefix: string;
}

/** Reads the relationships part that belongs to a text part. Word writes braces in an address as %7B and %7D. */
export function readLinks(root: XmlElement): PartLinks {
  const { source } = root;
  const templated = new Map<string, string>();
  let kept = "";
  let from = 0;
  for (const relationship of root.children) {
    const { Id, Type = "", Target = "" } = relationship.attributes();
    const address = Target.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
    if (Id === undefined || !Type.endsWith("/hyperlink") || !address.includes("{{")) continue;
    templated.set(Id, address);
    kept += source.slice(from, relationship.start);
    from = relationship.end;
  }
  let freePrefix = "rIdF";
  while (source.includes(`"${freePrefix}`)) freePrefix += "F";
  return { templated, source: kept + source.slice(from), freePrefix };
}

/** `word/document.xml` → `word/_rels/document.xml.rels` */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Web pages and mail only: an address comes from the data, and a click on it must not run anything. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(address);
}
