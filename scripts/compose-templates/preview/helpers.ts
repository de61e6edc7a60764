import {
  DOTTED_LINE,
  balanceLines,
  capitalizeFirst,
  describeChange,
  enumerationLetter,
  formatCount,
  formatDate,
  formatDocumentReference,
  formatNumber,
  formatPercent,
  formatSigned,
  formatTime,
  headerRule,
  numberInWords,
  romanNumeral,
  upperCase,
} from "../../../src/vi";

type Helper = (args: readonly unknown[]) => unknown;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Nothing in, nothing out: the rule of every helper unless its own says otherwise. */
const onNumbers =
  (write: (...numbers: number[]) => string): Helper =>
  (args) =>
    args.some(isBlank) ? "" : write(...args.map(Number));

const onText =
  (write: (text: string) => string): Helper =>
  ([text]) =>
    isBlank(text) ? "" : write(String(text));

/** The helpers templates call, for looking at templates; the product has its own set with the same names. */
export const PREVIEW_HELPERS: Record<string, Helper> = {
  ngay_thang: ([date, year]) =>
    formatDate(isBlank(date) ? undefined : String(date), isBlank(year) ? undefined : Number(year)),
  gio_phut: onText(formatTime),
  so: onNumbers((n) => formatNumber(n)),
  co_dau: onNumbers((n) => formatSigned(n)),
  so_dem: onNumbers((n) => formatCount(n)),
  so_hieu: ([document]) => documentReference(document),
  dau: ([isLast]) => (isLast ? "." : ";"),
  noi: ([list]) => (Array.isArray(list) ? list.join("; ") : ""),
  phan_tram: onNumbers((part, total) => formatPercent(part, total)),
  tang_giam: onNumbers((before, now) => describeChange(before, now)),
  bang_chu: onNumbers((n) => numberInWords(n)),
  hoa_dau: onText(capitalizeFirst),
  viet_hoa: ([text, letters]) => {
    const capitals = isBlank(text) ? "" : upperCase(String(text));
    return isBlank(letters) ? capitals : balanceLines(capitals, Number(letters));
  },
  la_ma: onNumbers((n) => romanNumeral(n)),
  thu_tu_chu: onNumbers((n) => enumerationLetter(n)),
  ke_ngang: ([text, letters]) =>
    isBlank(text) ? "" : headerRule(String(text), isBlank(letters) ? undefined : Number(letters)),
  danh_dau: ([marked]) => (marked ? "x" : ""),
  mac_dinh: ([text]) => (isBlank(text) ? DOTTED_LINE : text),
  cong: ([a, b]) => Number(a) + Number(b),
};

function documentReference(document: unknown): string {
  if (typeof document !== "object" || document === null) return "";
  const { so_thu_tu, ky_hieu } = document as { so_thu_tu?: number | string; ky_hieu?: string };
  return formatDocumentReference(so_thu_tu, ky_hieu ?? "");
}
