import type { Item } from "../criteria";
import { itemWording } from "../scorecard";
import type { ItemResult } from "../scoring";
import { toNfc } from "../vi";

/** A value that stands inside a sentence: one line, without the full stop, semicolon or comma it was typed with. */
export function inSentence(text: string): string {
  return spellOut(text)
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s.;,]+$/u, "").trim())
    .filter((line) => line !== "")
    .join("; ");
}

/** Office abbreviations of criteria texts in full, as documents print them. */
export function spellOut(text: string): string {
  const nfc = toNfc(text);
  // Few texts hold one, and a dossier passes thousands through here.
  if (!SOME_ABBREVIATION.test(nfc)) return nfc;
  // Whole words by a callback: look-behind would stop the older web views of Macs from loading this file.
  return nfc.replace(/\p{L}+/gu, (word) => ABBREVIATIONS.get(word) ?? word);
}

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["ANTT", "an ninh, trật tự"],
  ["ANTQ", "an ninh Tổ quốc"],
]);
const SOME_ABBREVIATION = new RegExp([...ABBREVIATIONS.keys()].join("|"));

export const itemName = (item: Item): string => inSentence(item.text);

/** An item as it reads alone; the name of a forbidden event never stands without its “Không để xảy ra”. */
export const fullItemName = (item: Item): string => inSentence(itemWording(item));

/** The result of an item in words; a forbidden event is never “đạt”. */
export function resultInWords({
  item,
  state,
  earned,
}: Pick<ItemResult, "item" | "state" | "earned">): string {
  const event = item.mustNotOccur === true;
  switch (state) {
    case "full":
      return event ? "không xảy ra" : "đạt";
    case "must":
    case "lost":
      return event ? "có xảy ra" : earned > 0 ? "đạt một phần" : "chưa đạt";
    case "na":
      return "không áp dụng";
    case "blank":
    case "invalid":
      return "";
  }
}
