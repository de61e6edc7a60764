/**
 * Vietnamese text in one Unicode form. Keyboards and PDF copies give “ẫ” as one, two or three code points;
 * compared as they come, two equal names differ.
 */
export const toNfc = (text: string): string => text.normalize("NFC");

/** All letters upper case, as names of bodies stand in document headers. Returns NFC. */
export const upperCase = (text: string): string => toNfc(text).toLocaleUpperCase("vi");

// An opening quote or bracket does not count as the start of the sentence's first word.
const FIRST_LETTER = /^[\s“‘"'(]*\p{Ll}/u;

/** First letter upper case, the rest untouched: “thôn Nà Mẫu” -> “Thôn Nà Mẫu”. Returns NFC. */
export const capitalizeFirst = (text: string): string =>
  toNfc(text).replace(FIRST_LETTER, (start) => start.toLocaleUpperCase("vi"));

/** A text as it is searched: without accents and case, so that “hoi dong” finds “Hội đồng”. */
export const searchText = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
