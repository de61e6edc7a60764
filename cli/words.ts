/** Languages of the command line; documents and workbooks are always Vietnamese. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

export const text = (vi: string, en: string): Text => ({ vi, en });

/** A table's column: its heading and how its cells stand. */
export interface Column {
  readonly heading: Text;
  readonly align?: "right";
}

export const VERDICT_WORDS = {
  pass: text("đạt", "pass"),
  fail: text("chưa đạt", "fail"),
  incomplete: text("chưa đủ", "incomplete"),
} as const;

export const SEVERITY_WORDS = {
  error: text("Lỗi", "Error"),
  warning: text("Nhắc", "Warning"),
  todo: text("Chưa chấm", "To do"),
  note: text("Ghi chú", "Note"),
} as const;

export const TYPE_WORDS = {
  "residential-area": text("khu dân cư", "residential area"),
  commune: text("xã, phường", "commune"),
  agency: text("cơ quan", "agency"),
  enterprise: text("doanh nghiệp", "enterprise"),
  school: text("cơ sở giáo dục", "school"),
} as const;
