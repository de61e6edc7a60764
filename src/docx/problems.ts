import type { ProblemCode, TemplatePlace, TemplateProblem } from "./types";

type Words = Readonly<Record<string, string>>;

/** Vietnamese and English sentence of each code; `{tag}` and the like are filled in. */
const SENTENCES: Readonly<Record<ProblemCode, readonly [vi: string, en: string]>> = {
  "not-a-docx": ["Tệp không phải là văn bản Word (.docx).", "The file is not a Word document (.docx)."],
  "legacy-or-encrypted": [
    "Tệp thuộc định dạng Word cũ (.doc) hoặc có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu và lưu thành .docx.",
    "The file is an old .doc or has a password. Open it in Word, remove the password and save it as .docx.",
  ],
  damaged: [
    "Tệp bị hỏng{entry}. Hãy mở bằng Word và lưu lại.",
    "The file is damaged{entry}. Open it in Word and save it again.",
  ],
  "too-large": [
    "Tệp quá lớn hoặc nén bất thường{entry}; đã từ chối mở.",
    "The file is too large or compressed abnormally{entry}; refused.",
  ],
  "malformed-part": [
    "Phần {part} trong tệp không đúng định dạng XML của Word.",
    "Part {part} is not well-formed Word XML.",
  ],
  dtd: [
    "Phần {part} có khai báo DOCTYPE; không chấp nhận vì lý do an toàn.",
    "Part {part} declares a DOCTYPE; refused for safety.",
  ],
  macros: [
    "Mẫu có macro; hãy lưu lại thành .docx không có macro.",
    "The template holds macros; save it as a macro-free .docx.",
  ],
  ole: [
    "Mẫu có đối tượng nhúng OLE hoặc ActiveX ({name}); hãy xóa đối tượng đó.",
    "The template embeds an OLE or ActiveX object ({name}); remove it.",
  ],
  "alt-chunk": [
    "Mẫu chèn nội dung ngoài bằng altChunk ({name}); hãy dán nội dung đó vào mẫu.",
    "The template imports content by altChunk ({name}); paste the content instead.",
  ],
  "external-template": [
    "Mẫu gắn với tệp mẫu khác: {name}. Trong Word, bỏ ở Developer > Document Template.",
    "The template is attached to another template: {name}. Detach it in Word.",
  ],
  "external-content": [
    "Mẫu nạp nội dung từ bên ngoài: {name}. Hãy nhúng nội dung vào mẫu.",
    "The template loads outside content: {name}. Embed it instead.",
  ],
  "dangerous-field": [
    "Mẫu có mã trường {name}, có thể nạp dữ liệu bên ngoài; hãy xóa trường đó.",
    "The template has a {name} field, which can load outside data; remove it.",
  ],
  "unsafe-link": [
    "Liên kết “{name}” không phải http, https hoặc mailto.",
    "The link “{name}” is not http, https or mailto.",
  ],
  "unclosed-tag": ["Thẻ {tag} chưa có dấu đóng }}.", "Tag {tag} has no closing }}."],
  "tag-over-paragraphs": [
    "Thẻ {tag} bị ngắt sang đoạn khác; hãy viết cả thẻ trong một đoạn.",
    "Tag {tag} runs over into another paragraph; keep it in one.",
  ],
  "stray-close-braces": [
    "Có dấu }} mà không có {{ mở trước đó; giữ nguyên như chữ.",
    "There is }} without {{ before it; kept as text.",
  ],
  "tag-in-field-code": [
    "Thẻ {tag} nằm trong mã trường của Word nên không được điền.",
    "Tag {tag} stands inside a Word field code and is not filled.",
  ],
  syntax: [
    "Thẻ {tag} viết sai. Tên trường không có dấu cách, %, dấu chấm câu; tên có dấu cách viết {{[tên trường]}}.",
    "Tag {tag} is not valid. A field name has no spaces, % or punctuation; write {{[field name]}} for a name with spaces.",
  ],
  "raw-output": [
    "Thẻ {tag} chèn mã thô, không được phép; dùng hai dấu ngoặc {{…}}.",
    "Tag {tag} inserts raw markup, which is not allowed; use two braces {{…}}.",
  ],
  partial: [
    "Thẻ {tag} gọi mẫu con (partial), không được hỗ trợ.",
    "Tag {tag} calls a partial, which is not supported.",
  ],
  decorator: [
    "Thẻ {tag} là decorator, không được hỗ trợ.",
    "Tag {tag} is a decorator, which is not supported.",
  ],
  "raw-block": [
    "Thẻ {tag} là khối thô bốn dấu ngoặc, không được hỗ trợ.",
    "Tag {tag} is a raw block, which is not supported.",
  ],
  "unclosed-block": ["Khối {tag} chưa được đóng bằng {close}.", "Block {tag} is not closed by {close}."],
  "stray-close": ["Thẻ đóng {tag} không có thẻ mở.", "Closing tag {tag} has no opening tag."],
  "mismatched-close": [
    "Thẻ đóng {tag} không khớp với {open}; cần {close}.",
    "Closing tag {tag} does not match {open}; expected {close}.",
  ],
  "stray-else": ["{tag} nằm ngoài mọi khối.", "{tag} stands outside any block."],
  "block-crossing": [
    "Khối {tag} mở và đóng ({close}) ở hai vùng khác nhau (ô, bảng, khung chữ, điều khiển nội dung). Đặt hai thẻ trong cùng một vùng.",
    "Block {tag} opens and closes ({close}) in different areas (cell, table, text box, content control). Put both tags in the same area.",
  ],
  "block-in-text": [
    "Thẻ {tag} nằm giữa dòng chữ nhưng khối kéo dài nhiều đoạn; đặt thẻ ở đầu, cuối hoặc trên dòng riêng.",
    "Tag {tag} stands in the middle of text but its block spans paragraphs; put it at an edge or on a line of its own.",
  ],
  "else-in-row": [
    "{tag} của khối lặp dòng bảng phải nằm ở một dòng riêng của bảng.",
    "{tag} of a block over table rows must stand in a row of its own.",
  ],
  "too-deep": ["Khối lồng quá nhiều tầng tại {tag}.", "Blocks are nested too deeply at {tag}."],
  "unknown-helper": [
    "Không có hàm “{name}” trong thẻ {tag}.{suggestion}",
    "There is no helper “{name}” in tag {tag}.{suggestionEn}",
  ],
  "unknown-field": [
    "Không có trường “{name}” trong thẻ {tag}.{suggestion}",
    "There is no field “{name}” in tag {tag}.{suggestionEn}",
  ],
  "name-matched": [
    "Trường “{name}” được hiểu là “{match}”; nên viết đúng tên.",
    "Field “{name}” was taken as “{match}”; better write the exact name.",
  ],
  "helper-failed": [
    "Hàm “{name}” trong thẻ {tag} không tính được với {arguments}: {reason}",
    "Helper “{name}” in tag {tag} failed on {arguments}: {reason}",
  ],
  "unprintable-value": [
    "Giá trị của thẻ {tag} là một nhóm trường, không in được; hãy chỉ rõ trường con.",
    "The value of tag {tag} is a group of fields and cannot be printed; name a field inside it.",
  ],
  "bad-image": [
    "Thẻ {tag} cho một hình ở chỗ chỉ nhận chữ.",
    "Tag {tag} yields a picture where only text can stand.",
  ],
  "too-much-output": [
    "Văn bản điền ra quá lớn; kiểm tra lại số dòng dữ liệu.",
    "The filled document is too large; check the amount of data.",
  ],
};

/** Puts a problem into words, in both languages. `{tag}` and `{part}` come from the place. */
export function describeProblem(
  severity: "error" | "warning",
  code: ProblemCode,
  place: TemplatePlace,
  words: Words = {},
): TemplateProblem {
  const [vi, en] = SENTENCES[code];
  const all: Words = {
    tag: place.tag,
    part: place.part,
    entry: "",
    suggestion: "",
    suggestionEn: "",
    ...words,
  };
  return { severity, code, place, message: fillIn(vi, all), messageEn: fillIn(en, all) };
}

function fillIn(sentence: string, words: Words): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

export const NOWHERE: TemplatePlace = { part: "", paragraph: "", tag: "" };
