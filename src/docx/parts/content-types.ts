import type { PartShape } from "../tags/gather";
import type { XmlElement } from "../xml/element";

/** The content type of each part, by `[Content_Types].xml` (ECMA-376 part 2, 10.1.2). */
export class ContentTypes {
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  constructor(root: XmlElement) {
    for (const child of root.children) {
      const { Extension, PartName, ContentType = "" } = child.attributes();
      if (child.name === "Default" && Extension !== undefined)
        this.#defaults.set(Extension.toLowerCase(), ContentType);
      if (child.name === "Override" && PartName !== undefined)
        this.#overrides.set(PartName.replace(/^\//, ""), ContentType);
    }
  }

  of(part: string): string {
    return this.#overrides.get(part) ?? this.ofExtension(part.slice(part.lastIndexOf(".") + 1)) ?? "";
  }

  ofExtension(extension: string): string | undefined {
    return this.#defaults.get(extension.toLowerCase());
  }
}

export const isMain = (type: string): boolean =>
  /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/.test(
    type,
  );

/** How the text of a part of this type is laid out; undefined when it has none to fill. */
export function shapeOf(type: string): PartShape | undefined {
  if (/(?:core|extended|custom)-properties\+xml$/.test(type)) return "properties";
  return isMain(type) ||
    /(?:wordprocessingml\.(?:header|footer|footnotes|endnotes|comments)|drawingml\.(?:chart|diagramData|diagramDrawing))\+xml$/.test(
      type,
    )
    ? "word"
    : undefined;
}
