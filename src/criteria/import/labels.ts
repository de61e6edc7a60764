/** A line's number as the source writes it: I, A, 1, 1.2, 3.đ, a), or a dash. */
export interface Label {
  readonly style: "roman" | "upper" | "number" | "dotted" | "letter" | "dash";
  /** Components without punctuation: “3.đ)” is 3, đ. Empty for a dash. */
  readonly parts: readonly string[];
}

const LETTER = String.raw`[a-zđ]\d?`;
const ROMAN = String.raw`[IVX]{1,5}`;
const DOTTED = String.raw`(?:\d{1,3}|${ROMAN}|[A-ZĐ])(?:\.(?:\d{1,2}|${LETTER}))+`;
const ALONE = new RegExp(`^(${DOTTED}|${ROMAN}|\\d{1,3}|${LETTER}|[A-ZĐ])\\s*[.):/]?$`, "u");
/** Before a text a bare number or letter needs its punctuation, or “100 hộ …” would be numbered 100. */
const LEADING = new RegExp(
  `^(?:(?:[Tt]iêu chí|[Tt]iêu chuẩn|[Mm]ục|[Pp]hần|[Nn]hóm)(?: số)? (${DOTTED}|${ROMAN}|\\d{1,3}|[A-ZĐ])\\s*[.):/-]|(${DOTTED})[.):/]?(?=\\s)|(${ROMAN}|\\d{1,3}|${LETTER}|[A-ZĐ])[.)/](?=\\s|\\p{L}))\\s*`,
  "u",
);
const DASH = /^[-–—+•]\s*(?=\D)/u;

/** The label that fills a cell of the number column. */
export function readLabel(cell: string): Label | undefined {
  const text = cell.replace(/\s+/g, " ").trim();
  if (/^[-–—+•]$/u.test(text)) return { style: "dash", parts: [] };
  const prefixed = /^(?:tiêu chí|tiêu chuẩn|nội dung|mục|phần|nhóm)(?: số)? (.*)$/iu.exec(text);
  const match = ALONE.exec(prefixed?.[1] ?? text);
  return match === null ? undefined : labelOf(match[1] ?? "");
}

/** A label at the start of a text, and the text without it. */
export function leadingLabel(text: string): { label: Label; rest: string } | undefined {
  const dash = DASH.exec(text);
  if (dash !== null) return { label: { style: "dash", parts: [] }, rest: text.slice(dash[0].length) };
  const match = LEADING.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match[0].length).trim();
  const label = labelOf(match[1] ?? match[2] ?? match[3] ?? "");
  return rest === "" ? undefined : { label, rest };
}

function labelOf(text: string): Label {
  const parts = text.split(".");
  if (parts.length > 1) return { style: "dotted", parts };
  const style = /^\d/.test(text)
    ? "number"
    : new RegExp(`^${ROMAN}$`).test(text)
      ? "roman"
      : /^[A-ZĐ]/u.test(text)
        ? "upper"
        : "letter";
  return { style, parts };
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** 4 for “IV”; undefined when the text is no Roman numeral. */
export function romanValue(text: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === "") return undefined;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charAt(i)] ?? 0;
    sum += value < (VALUES[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

/** Whether two components name the same: “I” and “1” do, sources mix them. */
export function isSamePart(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (romanValue(a) ?? a).toString() === (romanValue(b) ?? b).toString();
}
