import { encodeXml } from "../xml/text";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Relationships that one part gains while it is filled: links with their address from the data, pictures. */
export class NewRelationships {
  readonly #ids = new Map<string, string>();
  #added = "";

  /** `prefix` starts ids that the part does not have yet. */
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  link(address: string): string {
    return this.#add("hyperlink", address, ' TargetMode="External"');
  }

  picture(target: string): string {
    return this.#add("image", target, "");
  }

  /** The part's relationships with the new ones; undefined when there are none. `source` is the template's. */
  writeInto(source: string | undefined): string | undefined {
    if (this.#added === "") return undefined;
    const base = (source ?? EMPTY).replace(
      /<Relationships([^>]*)\/>\s*$/,
      "<Relationships$1></Relationships>",
    );
    const end = base.lastIndexOf("</");
    return base.slice(0, end) + this.#added + base.slice(end);
  }

  #add(type: string, target: string, mode: string): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#prefix}${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#added += `<Relationship Id="${id}" Type="${OFFICE}${type}" Target="${encodeXml(target, "attribute")}"${mode}/>`;
    return id;
  }
}
