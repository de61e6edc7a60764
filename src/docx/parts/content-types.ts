import type { XmlElement } from "../xml/element";

/** The content type of each part, by `[Content_Types].xml` (ECMA-376 part 2, 10.1.2). */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(root: XmlElement) {
    for (const child of root.children) {
      const { Extension, PartName, ContentType = "" } = child.attributes();
      if (child.name === "Default" && Extension !== undefined)
        this.defaults.set(Extension.toLowerCase(), ContentType);
      if (child.name === "Override" && PartName !== undefined)
        this.overrides.set(PartName.replace(/^\//, ""), ContentType);
    }
  }

  of(part: string): string {
    return this.overrides.get(part) ?? this.ofExtension(part.slice(part.lastIndexOf(".") + 1)) ?? "";
  }

  ofExtension(extension: string): string | undefined {
    return this.defaults.get(extension.toLowerCase());
  }
}

/** What the engine does with a part of this type. */
export type PartRole = "main" | "text" | "drawing-text" | "properties" | "other";

export function roleOf(contentType: string): PartRole {
  if (
    /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/.test(
      contentType,
    )
  )
    return "main";
  if (/wordprocessingml\.(?:header|footer|footnotes|endnotes|comments)\+xml$/.test(contentType))
    return "text";
  if (/drawingml\.(?:chart|diagramData)\+xml$|drawingml\.diagramDrawing\+xml$/.test(contentType))
    return "drawing-text";
  if (/(?:core-properties|extended-properties|custom-properties)\+xml$/.test(contentType))
    return "properties";
  return "other";
}
