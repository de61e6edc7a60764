import type { CellContent } from "./sheet-layout";

/**
 * A text that must stay this text in a cell. Hosts read cell texts as if they were typed: “1.10” would become a
 * number or a date, “=…” a formula; a leading apostrophe prevents it and is not part of the value.
 */
export function literal(text: string): CellContent {
  return text === "" || /^[\p{L}“(✗✓…]/u.test(text) ? text : `'${text}`;
}

/** The value a literal leaves in the cell. */
export function literalValue(content: CellContent): CellContent {
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}
