import { child, numberAttribute, type XmlElement } from "./xml-read";

/** Turns a colour element (rgb, theme + tint, indexed) into "#RRGGBB"; undefined means automatic. */
export type ColourReader = (element: XmlElement | undefined) => string | undefined;

/** Theme colours in the order cells count them: light and dark swapped against the order in the theme part. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Excel 97's palette, still used by other programs (ECMA-376 part 1, 18.8.27). 0-7 repeat 8-15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export function colourReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ColourReader {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  const themeColours = THEME_ORDER.map(
    (name, i) => themeColour(child(scheme, name)) ?? OFFICE_THEME[i] ?? "000000",
  );
  const own = child(child(styles, "colors"), "indexedColors")?.children.map((c) =>
    c.attributes["rgb"]?.slice(-6),
  );

  return (element) => {
    if (!element) return undefined;
    const rgb = element.attributes["rgb"];
    const themed = numberAttribute(element, "theme");
    const indexed = numberAttribute(element, "indexed");
    let base: string | undefined;
    if (rgb && /^([0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(rgb)) base = rgb.slice(-6);
    else if (themed !== undefined) base = themeColours[themed];
    else if (indexed !== undefined) base = own?.[indexed] ?? PALETTE[indexed < 8 ? indexed : indexed - 8];
    return base && tinted(base, numberAttribute(element, "tint") ?? 0);
  };
}

function themeColour(element: XmlElement | undefined): string | undefined {
  const colour = element?.children[0];
  return colour?.attributes["lastClr"] ?? (colour?.name === "srgbClr" ? colour.attributes["val"] : undefined);
}

/** Lightness moved towards white (tint > 0) or black; a mix gives the same colour within rounding. */
function tinted(rgb: string, tint: number): string {
  const mixed = [0, 2, 4].map((at) => {
    const part = parseInt(rgb.slice(at, at + 2), 16);
    const value = tint > 0 ? part + (255 - part) * Math.min(tint, 1) : part * (1 + Math.max(tint, -1));
    return Math.round(value).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}

/** "#RRGGBB" → the attribute of a colour element. */
export const rgbAttribute = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;
