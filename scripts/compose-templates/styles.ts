/**
 * The named styles of the templates. Sizes are half-points, lengths twips (1 mm = 56,693 twips), as Word keeps
 * them. Source of every number: Decree 30/2020/NĐ-CP, Annex I; what the decree leaves open is our choice.
 */
interface StyleSpec {
  /** The name people see in Word. */
  name: string;
  size: number;
  align: "left" | "center" | "both";
  bold?: true;
  italic?: true;
  color?: string;
  boxed?: true;
  before?: number;
  after?: number;
  /** Line height: `auto` in 240ths of a line, `exact` in twips. */
  line?: readonly ["auto" | "exact", number];
  indent?: { left?: number; firstLine?: number; hanging?: number };
  keepNext?: true;
  outlineLevel?: number;
}

/** 30 mm, the room a signature and a seal need above the name. */
const SIGNATURE_ROOM = 1701;

const BODY = {
  size: 28,
  align: "both",
  after: 120,
  line: ["auto", 264],
  indent: { firstLine: 720 },
} as const;

// A rule made of underscores sits low in its line; a flat line brings it up under the text above.
const RULE = { align: "center", keepNext: true } as const;

export const STYLES = {
  quocHieu: { name: "ANTT Quốc hiệu", size: 24, align: "center", bold: true },
  tieuNgu: { name: "ANTT Tiêu ngữ", size: 26, align: "center", bold: true },
  tieuNguKe: { name: "ANTT Kẻ tiêu ngữ", size: 26, ...RULE, line: ["exact", 180] },
  chuQuan: { name: "ANTT Cơ quan chủ quản", size: 24, align: "center" },
  banHanh: { name: "ANTT Cơ quan ban hành", size: 24, align: "center", bold: true },
  banHanhKe: { name: "ANTT Kẻ cơ quan ban hành", size: 24, ...RULE, line: ["exact", 180] },
  soKyHieu: { name: "ANTT Số, ký hiệu", size: 26, align: "center", before: 120 },
  diaDanhNgay: { name: "ANTT Địa danh, ngày", size: 26, align: "center", italic: true, before: 120 },

  tenLoai: { name: "ANTT Tên loại", size: 28, align: "center", bold: true, before: 240, keepNext: true },
  trichYeu: { name: "ANTT Trích yếu", size: 28, align: "center", bold: true, keepNext: true },
  trichYeuKe: { name: "ANTT Kẻ trích yếu", size: 28, ...RULE, line: ["exact", 180], after: 240 },
  minhHoa: { name: "ANTT Ghi chú minh họa", size: 26, align: "center", italic: true, after: 120 },
  thamQuyen: { name: "ANTT Thẩm quyền", size: 28, align: "center", bold: true, after: 120, keepNext: true },
  quyetDinh: {
    name: "ANTT Quyết định",
    size: 28,
    align: "center",
    bold: true,
    before: 120,
    after: 120,
    keepNext: true,
  },

  kinhGui: { name: "ANTT Kính gửi", size: 28, align: "center", after: 180 },
  kinhGuiNhieu: {
    name: "ANTT Kính gửi nhiều nơi",
    size: 28,
    align: "left",
    after: 60,
    indent: { left: 1701 },
    keepNext: true,
  },
  noiKinhGui: {
    name: "ANTT Nơi kính gửi",
    size: 28,
    align: "left",
    after: 120,
    indent: { left: 2977, hanging: 170 },
  },
  canCu: { name: "ANTT Căn cứ", ...BODY, italic: true },
  noiDung: { name: "ANTT Nội dung", ...BODY },
  phan: { name: "ANTT Phần", ...BODY, bold: true, keepNext: true, outlineLevel: 0 },
  muc: { name: "ANTT Mục", ...BODY, bold: true, keepNext: true, outlineLevel: 1 },

  phuLuc: { name: "ANTT Phụ lục", size: 28, align: "center", bold: true, keepNext: true },
  tenPhuLuc: { name: "ANTT Tên phụ lục", size: 28, align: "center", bold: true, keepNext: true },
  kemTheo: { name: "ANTT Kèm theo", size: 28, align: "center", italic: true, after: 120 },

  dauBang: { name: "ANTT Đầu bảng", size: 24, align: "center", bold: true, before: 40, after: 40 },
  oBang: { name: "ANTT Ô bảng", size: 24, align: "left", before: 40, after: 40 },
  oBangGiua: { name: "ANTT Ô bảng giữa", size: 24, align: "center", before: 40, after: 40 },
  dauBangNho: { name: "ANTT Đầu bảng nhỏ", size: 22, align: "center", bold: true, before: 40, after: 40 },
  oBangNho: { name: "ANTT Ô bảng nhỏ", size: 22, align: "left", before: 40, after: 40 },
  oBangNhoGiua: { name: "ANTT Ô bảng nhỏ giữa", size: 22, align: "center", before: 40, after: 40 },

  noiNhan: { name: "ANTT Nơi nhận", size: 24, align: "left", bold: true, italic: true },
  noiNhanDong: { name: "ANTT Nơi nhận, danh sách", size: 22, align: "left" },
  quyenHan: { name: "ANTT Quyền hạn, chức vụ", size: 28, align: "center", bold: true, keepNext: true },
  choKy: {
    name: "ANTT Chỗ ký",
    size: 28,
    align: "center",
    line: ["exact", SIGNATURE_ROOM],
    keepNext: true,
  },
  hoTen: { name: "ANTT Họ tên", size: 28, align: "center", bold: true },

  soTrang: { name: "ANTT Số trang", size: 28, align: "center" },
  the: { name: "ANTT Thẻ mẫu (không in)", size: 20, align: "left" },
  ketThuc: { name: "ANTT Kết thúc", size: 2, align: "left", line: ["exact", 20] },

  mauThamKhao: {
    name: "ANTT Mẫu tham khảo",
    size: 24,
    align: "center",
    bold: true,
    color: "FF0000",
    boxed: true,
    after: 240,
  },
  giayDong: { name: "ANTT Giấy công nhận, dòng", size: 28, align: "center", after: 180 },
  giayTieuDe: {
    name: "ANTT Giấy công nhận, tiêu đề",
    size: 56,
    align: "center",
    bold: true,
    before: 480,
    after: 360,
  },
  giayChuThich: { name: "ANTT Giấy công nhận, chú thích", size: 26, align: "left", before: 120 },
  giayTen: { name: "ANTT Giấy công nhận, tên", size: 36, align: "center", bold: true, after: 120 },
} as const satisfies Record<string, StyleSpec>;

export type StyleKey = keyof typeof STYLES;

/** Style ids are ASCII, made from the key: Word shows the name, documents refer to the id. */
export const styleId = (key: StyleKey): string => `Antt${key.charAt(0).toUpperCase()}${key.slice(1)}`;

const FONT = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`;

/** The whole of word/styles.xml. */
export function stylesXml(): string {
  const styles = (Object.keys(STYLES) as StyleKey[]).map((key) => styleXml(key, STYLES[key])).join("");
  return (
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="28"/><w:szCs w:val="28"/>` +
    `<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>` +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>` +
    `<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `${styles}</w:styles>`
  );
}

// The order of elements is the schema's (CT_PPrBase, CT_RPr); Word refuses a file that breaks it.
function styleXml(key: StyleKey, spec: StyleSpec): string {
  const [rule, height] = spec.line ?? ["auto", 240];
  const { left = 0, firstLine, hanging } = spec.indent ?? {};
  const paragraph = [
    spec.keepNext ? `<w:keepNext/>` : "",
    spec.boxed ? boxBorders(spec.color ?? "auto") : "",
    `<w:spacing w:before="${spec.before ?? 0}" w:after="${spec.after ?? 0}" w:line="${height}" w:lineRule="${rule}"/>`,
    spec.indent === undefined
      ? ""
      : `<w:ind w:left="${left}"${firstLine ? ` w:firstLine="${firstLine}"` : ""}${hanging ? ` w:hanging="${hanging}"` : ""}/>`,
    `<w:jc w:val="${spec.align}"/>`,
    spec.outlineLevel === undefined ? "" : `<w:outlineLvl w:val="${spec.outlineLevel}"/>`,
  ];
  const run = [
    spec.bold ? `<w:b/><w:bCs/>` : "",
    spec.italic ? `<w:i/><w:iCs/>` : "",
    spec.color ? `<w:color w:val="${spec.color}"/>` : "",
    `<w:sz w:val="${spec.size}"/><w:szCs w:val="${spec.size}"/>`,
  ];
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(key)}"><w:name w:val="${spec.name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join("")}</w:pPr><w:rPr>${run.join("")}</w:rPr></w:style>`
  );
}

function boxBorders(color: string): string {
  const sides = ["top", "left", "bottom", "right"].map(
    (side) => `<w:${side} w:val="single" w:sz="8" w:space="4" w:color="${color}"/>`,
  );
  return `<w:pBdr>${sides.join("")}</w:pBdr>`;
}
