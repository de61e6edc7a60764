import type { XlsxFault } from "./errors";

/** What is wrong with a chosen file and what to do about it, as one sentence for the person who chose it. */
export function describeXlsxFault(fault: XlsxFault, locale: "vi" | "en" = "vi"): string {
  return WORDS[fault.code][locale];
}

const DAMAGED = {
  vi: "Tệp bị hỏng hoặc tải về chưa xong. Chép hoặc tải lại tệp rồi chọn lại.",
  en: "The file is damaged or its download broke off. Copy or download it again.",
};

const WORDS: Readonly<Record<XlsxFault["code"], { readonly vi: string; readonly en: string }>> = {
  "not-a-zip": {
    vi: "Tệp này không phải tệp Excel. Chọn tệp có đuôi .xlsx.",
    en: "This is not an Excel file. Choose one that ends in .xlsx.",
  },
  "not-a-workbook": {
    vi: "Tệp này không phải tệp Excel. Chọn tệp có đuôi .xlsx.",
    en: "This is not an Excel file. Choose one that ends in .xlsx.",
  },
  truncated: DAMAGED,
  "broken-part": DAMAGED,
  dtd: DAMAGED,
  encrypted: {
    vi: "Tệp có mật khẩu mở. Mở trong Excel, bỏ mật khẩu, lưu rồi chọn lại.",
    en: "The file has a password. Open it in Excel, remove the password, save it and choose it again.",
  },
  "legacy-xls": {
    vi: "Tệp .xls đời cũ. Mở trong Excel, lưu thành .xlsx rồi chọn lại.",
    en: "An old .xls file. Open it in Excel, save it as .xlsx and choose it again.",
  },
  "binary-workbook": {
    vi: "Tệp .xlsb. Mở trong Excel, lưu thành .xlsx rồi chọn lại.",
    en: "An .xlsb file. Open it in Excel, save it as .xlsx and choose it again.",
  },
  "too-large": {
    vi: "Tệp lớn hơn mức một bảng tính cần có nên không mở.",
    en: "The file is larger than any workbook needs to be and was not opened.",
  },
};
