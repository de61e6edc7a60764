import { toNfc } from "./text";

// Numeric: “Tổ dân phố 2” stands before “Tổ dân phố 10”.
const collator = new Intl.Collator("vi", { numeric: true });

/** Order of two names in a Vietnamese list, for `sort`: a ă â b c d đ …, tones after letters, numbers by value. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(toNfc(a), toNfc(b));
