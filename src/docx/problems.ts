import type { ProblemCode, TemplatePlace, TemplateProblem } from "./types";

/** Vietnamese sentence of each code: words in braces are filled in, a part between bars goes with the word it lacks. */
const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  "not-a-docx": "Tệp không phải là văn bản Word (.docx).",
  "legacy-or-encrypted": "Tệp là .doc cũ hoặc có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu và lưu thành .docx.",
  damaged: "Tệp bị hỏng| ({entry})|. Hãy mở bằng Word và lưu lại.",
  "too-large": "Tệp quá lớn hoặc nén bất thường| ({entry})|.",
  "malformed-part": "Phần {part} không đúng định dạng của Word. Hãy mở bằng Word và lưu lại.",
  dtd: "Phần {part} có khai báo DOCTYPE, không an toàn.",
  macros: "Mẫu có macro; hãy lưu thành .docx không có macro.",
  ole: "Mẫu có đối tượng nhúng OLE hoặc ActiveX ({name}); hãy xóa.",
  "alt-chunk": "Mẫu chèn nội dung bằng altChunk ({name}); hãy dán nội dung vào mẫu.",
  "external-template": "Mẫu gắn với tệp mẫu khác: {name}. Hãy bỏ ở Developer > Document Template.",
  "external-content": "Mẫu nạp nội dung từ bên ngoài: {name}. Hãy nhúng nội dung vào mẫu.",
  "dangerous-field": "Mẫu có mã trường {name}, có thể nạp nội dung từ bên ngoài; hãy xóa.",
  "unsafe-link": "Liên kết “{name}” không phải http, https hoặc mailto.",
  "unclosed-tag": "Thẻ {tag} chưa có dấu đóng }}.",
  "tag-over-paragraphs": "Thẻ {tag} bị ngắt sang đoạn khác; hãy viết cả thẻ trong một đoạn.",
  "stray-close-braces": "Có dấu }} mà không có {{ mở trước đó; giữ nguyên như chữ.",
  "tag-in-field-code": "Thẻ {tag} nằm trong mã trường của Word nên không được điền.",
  syntax:
    "Thẻ {tag} viết sai. Tên trường không có dấu cách, %, dấu câu; tên có dấu cách viết {{[tên trường]}}.",
  "raw-output": "Thẻ {tag} chèn mã thô, không được phép; hãy viết hai dấu ngoặc {{…}}.",
  partial: "Thẻ {tag} gọi mẫu con (partial), không được hỗ trợ.",
  decorator: "Thẻ {tag} là decorator, không được hỗ trợ.",
  "raw-block": "Thẻ {tag} là khối thô bốn dấu ngoặc, không được hỗ trợ.",
  "unclosed-block": "Khối {tag} chưa được đóng bằng {close}.",
  "stray-close": "Thẻ đóng {tag} không có thẻ mở.",
  "mismatched-close": "Thẻ đóng {tag} không khớp với {open}; cần {close}.",
  "stray-else": "Thẻ {tag} nằm ngoài mọi khối.",
  "block-crossing":
    "Khối {tag} mở và đóng ({close}) ở hai vùng khác nhau (ô, bảng, khung chữ, điều khiển nội dung). Hãy đặt hai thẻ trong một vùng.",
  "block-in-text":
    "Thẻ {tag} nằm giữa dòng chữ nhưng khối kéo dài nhiều đoạn; hãy đặt thẻ ở đầu, cuối hoặc trên dòng riêng.",
  "else-in-row": "Thẻ {tag} của khối lặp dòng bảng phải nằm trên dòng riêng của bảng.",
  "too-deep": "Khối {tag} lồng quá nhiều tầng.",
  "unknown-helper": "Không có hàm “{name}” trong thẻ {tag}.| Có phải “{nearest}”?|",
  "unknown-field": "Không có trường “{name}” trong thẻ {tag}.| Có phải “{nearest}”?|",
  "name-matched": "Trường “{name}” được hiểu là “{match}”; hãy viết đúng tên.",
  "helper-failed": "Hàm “{name}” trong thẻ {tag} không tính được với {arguments}: {reason}",
  "unprintable-value": "Giá trị của thẻ {tag} là một nhóm trường, không in được; hãy chỉ rõ trường con.",
  "bad-image": "Thẻ {tag} cho một hình ở chỗ chỉ nhận chữ.",
  "too-much-output": "Văn bản điền ra quá lớn; hãy kiểm tra lại số dòng dữ liệu.",
};

/** Puts a problem into words. `{tag}` and `{part}` come from the place. */
export function describeProblem(
  severity: "error" | "warning",
  code: ProblemCode,
  place: TemplatePlace,
  words: TemplateProblem["words"] = {},
): TemplateProblem {
  return { severity, code, place, words, message: inWords(SENTENCES, { code, place, words }) };
}

/** The sentence of a problem by a table of sentences in any language. */
export function inWords(
  sentences: Readonly<Record<ProblemCode, string>>,
  { code, place, words }: Pick<TemplateProblem, "code" | "place" | "words">,
): string {
  const all: Readonly<Partial<Record<string, string>>> = { ...words, tag: place.tag, part: place.part };
  return sentences[code]
    .replace(/\|(.*?\{(\w+)\}.*?)\|/g, (_, part: string, word: string) => (all[word] ? part : ""))
    .replace(/\{(\w+)\}/g, (whole, word: string) => all[word] ?? whole);
}

export const NOWHERE: TemplatePlace = { part: "", paragraph: "", tag: "" };
