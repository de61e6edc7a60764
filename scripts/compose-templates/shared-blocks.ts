import { layoutTable, paragraph, type Paragraph, type Table } from "./skeleton";

const tag = (text: string): Paragraph => paragraph("the", text);

const NATIONAL = [
  paragraph("quocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
  paragraph("tieuNgu", "Độc lập - Tự do - Hạnh phúc"),
  paragraph("tieuNguKe", "_".repeat(24)),
];

// Capitals of 12 pt that fit 70 mm, regular and bold; longer names are broken into even lines.
const SUPERIOR_LETTERS = 26;
const ISSUER_LETTERS = 24;

/**
 * Head of the first page: issuing body left, national title right, then number and place with date.
 * Minutes (Decree 30/2020/NĐ-CP, form 1.9) have no place and date.
 */
export const documentHead = (form: "with-place-and-date" | "minutes" = "with-place-and-date"): Table =>
  layoutTable(
    [70, 95],
    [
      [
        [
          tag("{{#if don_vi.chu_quan}}"),
          paragraph("chuQuan", `{{viet_hoa don_vi.chu_quan ${SUPERIOR_LETTERS}}}`),
          tag("{{/if}}"),
          paragraph("banHanh", `{{viet_hoa don_vi.ten ${ISSUER_LETTERS}}}`),
          paragraph("banHanhKe", `{{ke_ngang don_vi.ten ${ISSUER_LETTERS}}}`),
        ],
        NATIONAL,
      ],
      [
        [paragraph("soKyHieu", "Số: {{so_hieu van_ban}}")],
        [
          form === "minutes"
            ? paragraph("diaDanhNgay", "")
            : paragraph("diaDanhNgay", "{{don_vi.dia_danh}}, {{ngay_thang van_ban.ngay nam}}"),
        ],
      ],
    ],
  );

/** Type of document, what it is about (last line: the standard and the year), the rule below. */
export const documentTitle = (type: string, ...about: readonly string[]): Paragraph[] => [
  paragraph("tenLoai", type),
  // A long name pushes these words to the next line together, never the last of them alone.
  ...about.map((line) => paragraph("trichYeu", line.replace("đạt tiêu chuẩn", "đạt\u00A0tiêu\u00A0chuẩn"))),
  paragraph("trichYeu", "“An toàn về an ninh, trật tự” năm {{nam}}"),
  paragraph("trichYeuKe", "_".repeat(15)),
  ...illustrativeNote("Điểm minh họa: thang điểm chưa thay bằng phụ lục chính thức."),
];

/** Said until the unit has its own official points table. */
export const illustrativeNote = (text: string): Paragraph[] => [
  tag("{{#if thang_diem_minh_hoa}}"),
  paragraph("minhHoa", text),
  tag("{{/if}}"),
];

/** One addressee on the line of “Kính gửi:”, several below it. */
export const addressees = (): Paragraph[] => [
  tag("{{#if kinh_gui_nhieu}}"),
  paragraph("kinhGuiNhieu", "Kính gửi:"),
  tag("{{#each kinh_gui}}"),
  paragraph("noiKinhGui", "- {{this}}{{dau @last}}"),
  tag("{{/each}}"),
  tag("{{else}}"),
  paragraph("kinhGui", "Kính gửi: {{#each kinh_gui}}{{this}}{{/each}}"),
  tag("{{/if}}"),
];

/** Legal bases; a decision goes on with “Theo đề nghị…”, so its last one ends with a semicolon too. */
export const legalBases = (ending: "{{dau @last}}" | ";" = "{{dau @last}}"): Paragraph[] => [
  tag("{{#each can_cu_phap_ly}}"),
  paragraph("canCu", `Căn cứ {{trich_dan}}${ending}`),
  tag("{{/each}}"),
];

const signer = [
  tag("{{#each ky.quyen_han}}"),
  paragraph("quyenHan", "{{this}}"),
  tag("{{/each}}"),
  paragraph("choKy", ""),
  tag("{{#if ky.chuc_vu_khac}}"),
  paragraph("quyenHan", "{{ky.chuc_vu_khac}}"),
  tag("{{/if}}"),
  paragraph("hoTen", "{{ky.ho_ten}}"),
];

const signature = (post: string, name: string): Paragraph[] => [
  paragraph("quyenHan", post),
  paragraph("choKy", ""),
  paragraph("hoTen", name),
];

/** `asAbove`: first line of the recipients, for documents that name an addressee. */
const recipients = (asAbove: readonly Paragraph[], before = 0): Paragraph[] => [
  { ...paragraph("noiNhan", "Nơi nhận:"), before },
  ...asAbove,
  tag("{{#each noi_nhan}}"),
  paragraph("noiNhanDong", "- {{this}};"),
  tag("{{/each}}"),
  paragraph("noiNhanDong", "- Lưu: {{noi_luu}}."),
];

/** Recipients left, signer right. */
export const signatureBlock = (): Table =>
  layoutTable(
    [80, 85],
    [
      [
        recipients([tag("{{#if kinh_gui}}"), paragraph("noiNhanDong", "- Như trên;"), tag("{{/if}}")]),
        signer,
      ],
    ],
  );

/** Signatures of minutes: secretary left, chair right, recipients below (Decree 30/2020/NĐ-CP, form 1.9). */
export const minutesSignatures = (): Table =>
  layoutTable(
    [75, 15, 75],
    [
      [
        signature("THƯ KÝ", "{{thu_ky.ho_ten}}"),
        [paragraph("hoTen", "")],
        signature("CHỦ TỌA", "{{chu_tri.ho_ten}}"),
      ],
      [recipients([], 240), [paragraph("noiNhanDong", "")], [paragraph("noiNhanDong", "")]],
    ],
  );

/** Who drew up the score table, left; the signer, right. Landscape width. */
export const scoreTableSignatures = (): Table =>
  layoutTable([126, 126], [[signature("NGƯỜI LẬP BIỂU", "{{thu_ky.ho_ten}}"), signer]]);

/** Signatures of the council's score table. Landscape width. */
export const councilSignatures = (): Table =>
  layoutTable(
    [126, 126],
    [
      [
        signature("THƯ KÝ HỘI ĐỒNG", "{{thu_ky.ho_ten}}"),
        signature("CHỦ TỊCH HỘI ĐỒNG", "{{chu_tri.ho_ten}}"),
      ],
    ],
  );

/** Decision and certificate number left, place, date and signer right. Landscape width. */
export const certificateSignature = (): Table =>
  layoutTable(
    [126, 126],
    [
      [
        [
          paragraph(
            "giayChuThich",
            "Quyết định số {{so_hieu ho_so.quyet_dinh}} {{ngay_thang ho_so.quyet_dinh.ngay nam}}",
          ),
          paragraph("giayChuThich", "Số Giấy công nhận: {{so_giay}}"),
        ],
        [paragraph("diaDanhNgay", "{{don_vi.dia_danh}}, {{ngay_thang van_ban.ngay nam}}"), ...signer],
      ],
    ],
  );
