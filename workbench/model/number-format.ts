import type { Scalar } from "./cell";
import type { Culture } from "./culture";
import { dateParts, type DateParts } from "./dates";

type Piece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digits"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "text" };

/** The text a cell shows for a value under an Excel number format (width is not considered). */
export function formatValue(value: Scalar, format: string, culture: Culture): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") {
    const section = sections.length === 4 ? sections[3] : sections.find((each) => each.includes("@"));
    return section === undefined ? value : renderText(value, section);
  }
  if (format === "General" || format === "@") return general(value, culture);
  const { section, shown } = chooseSection(value, sections);
  return section === "" ? "" : renderNumber(shown, section, culture);
}

function splitSections(format: string): readonly string[] {
  const sections = [""];
  for (const piece of format.match(/"[^"]*"|\\.|;|[^;"\\]+/g) ?? []) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function chooseSection(value: number, sections: readonly string[]): { section: string; shown: number } {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value };
  if (value === 0 && zero !== undefined) return { section: zero, shown: 0 };
  return { section: positive, shown: value };
}

/** Eleven characters at most, as in a General cell. */
function general(value: number, culture: Culture): string {
  const size = Math.abs(value);
  const scientific = size !== 0 && (size >= 1e11 || size < 1e-9);
  const text = scientific
    ? value
        .toExponential(5)
        .replace(/\.?0+e/, "e")
        .replace(/e([+-])(\d)$/, "e$10$2")
        .toUpperCase()
    : String(Number(value.toPrecision(size >= 1 ? 10 : 9)));
  return text.replace(".", culture.decimal);
}

function readPieces(section: string): readonly Piece[] {
  const tokens = section
    .replace(/\[[^\]]*\]/g, "")
    .match(/"[^"]*"|\\.|_.|\*.|@|General|[#0?]+(?:[.,#0?]*[#0?])?(?:E\+0+)?,*|(?:y+|m+|d+|h+|s+)|AM\/PM|./gi);
  return (tokens ?? []).map((token): Piece => {
    if (token.startsWith('"')) return { kind: "literal", text: token.slice(1, -1) };
    if (token.startsWith("\\")) return { kind: "literal", text: token.slice(1) };
    if (token.startsWith("_")) return { kind: "literal", text: " " };
    if (token.startsWith("*")) return { kind: "literal", text: "" };
    if (token === "@") return { kind: "text" };
    if (/^([#0?]|General$)/i.test(token)) return { kind: "digits", text: token };
    if (/^([ymdhs]+|AM\/PM)$/i.test(token)) return { kind: "date", text: token.toLowerCase() };
    return { kind: "literal", text: token };
  });
}

function renderText(value: string, section: string): string {
  return readPieces(section)
    .map((piece) => (piece.kind === "text" ? value : piece.kind === "literal" ? piece.text : ""))
    .join("");
}

function renderNumber(value: number, section: string, culture: Culture): string {
  const pieces = readPieces(section);
  if (pieces.some((piece) => piece.kind === "date")) return renderDate(value, pieces);
  const percent = pieces.some((piece) => piece.kind === "literal" && piece.text === "%");
  const scaled = percent ? value * 100 : value;
  return pieces
    .map((piece) => {
      if (piece.kind === "digits" || piece.kind === "text")
        return piece.kind === "text" || /^general$/i.test(piece.text)
          ? general(scaled, culture)
          : renderDigits(scaled, piece.text, culture);
      return piece.text;
    })
    .join("");
}

function renderDigits(value: number, pattern: string, culture: Culture): string {
  const exponent = /E\+(0+)$/i.exec(pattern)?.[1];
  if (exponent !== undefined) {
    const decimals = /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0;
    const [mantissa = "", power = "0"] = value.toExponential(decimals).split("e");
    const sign = Number(power) < 0 ? "-" : "+";
    return `${mantissa.replace(".", culture.decimal)}E${sign}${String(Math.abs(Number(power))).padStart(exponent.length, "0")}`;
  }
  const scale = /,*$/.exec(pattern)?.[0].length ?? 0;
  const [wholePattern = "", fractionPattern = ""] = pattern.replace(/,*$/, "").split(".");
  const decimals = fractionPattern.length;
  const fixed = roundHalfUp(Math.abs(value) / 1000 ** scale, decimals);
  const [wholeDigits = "0", fractionDigits = ""] = fixed.split(".");
  const needed = wholePattern.replace(/[^0]/g, "").length;
  let whole = wholeDigits === "0" && needed === 0 ? "" : wholeDigits.padStart(needed, "0");
  if (wholePattern.includes(",")) whole = whole.replace(/\B(?=(\d{3})+$)/g, culture.thousands);
  const kept = Math.max(fractionPattern.lastIndexOf("0") + 1, fractionDigits.replace(/0+$/, "").length);
  // "0.##" keeps its point even without decimals, as Excel does.
  const fraction = decimals === 0 ? "" : culture.decimal + fractionDigits.slice(0, kept);
  return `${value < 0 && Number(fixed) !== 0 ? "-" : ""}${whole}${fraction}`;
}

/** Excel rounds the decimal digits it shows, so 1.005 gives 1.01 where toFixed gives 1.00. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${value.toPrecision(15)}e${decimals}`);
  return Number.isFinite(shifted)
    ? Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

function renderDate(serial: number, pieces: readonly Piece[]): string {
  const parts = dateParts(serial);
  const twelve = pieces.some((piece) => piece.kind === "date" && piece.text === "am/pm");
  return pieces
    .map((piece, index) => {
      if (piece.kind !== "date") return piece.kind === "literal" ? piece.text : "";
      return datePiece(piece.text, parts, isMinute(pieces, index), twelve);
    })
    .join("");
}

/** "m" beside hours or seconds means minutes. */
function isMinute(pieces: readonly Piece[], index: number): boolean {
  const dates = pieces.map((piece) => (piece.kind === "date" ? piece.text : ""));
  const before = dates.slice(0, index).findLast((text) => text !== "") ?? "";
  const after = dates.slice(index + 1).find((text) => text !== "") ?? "";
  return before.startsWith("h") || after.startsWith("s");
}

function datePiece(code: string, parts: DateParts, minute: boolean, twelve: boolean): string {
  const pad = (value: number): string => (code.length > 1 ? String(value).padStart(2, "0") : String(value));
  switch (code.charAt(0)) {
    case "y":
      return code.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, "0");
    case "m":
      return pad(minute ? parts.minute : parts.month);
    case "d":
      return pad(parts.day);
    case "h":
      return pad(twelve ? parts.hour % 12 || 12 : parts.hour);
    case "s":
      return pad(parts.second);
    default:
      return parts.hour < 12 ? "AM" : "PM";
  }
}
