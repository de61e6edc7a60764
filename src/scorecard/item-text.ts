import { formatCitation, type Citation, type Item } from "../criteria";
import { capitalizeFirst } from "../vi";

/**
 * An item's wording as it stands on the sheet: an event that must not happen is printed
 * “Không để xảy ra: …”, never as a bare crime that could be read as “đạt”.
 */
export function itemWording(item: Item): string {
  if (item.mustNotOccur !== true) return item.text;
  return `Không để xảy ra: ${item.text.charAt(0).toLocaleLowerCase("vi")}${item.text.slice(1)}`;
}

/** The legal basis as a cell shows it: “Điểm e khoản 3 Điều 4”. */
export function basisWording(cite: Citation): string {
  return capitalizeFirst(formatCitation(cite));
}
