import { asked, given, type CatalogueField, type FormInput } from "./catalogue-field";

const HEADED = "A1 B1 B2 B3 C5 C6 C7 C8";
const SIGNED = "A1 B1 B2 B4 C6 C7 C8 C9";
const EMPTY_NUMBER = "Để trống nếu văn thư cấp số sau";
const EMPTY_NUMBER_EN = "Leave empty if assigned later";

/** Number, symbol and date of one paper of the dossier; number and date may stay open for the pen. */
export function issuedPaper(
  key: string,
  paper: string,
  english: string,
  printed: { number: string; date: string },
  documents: string,
): CatalogueField[] {
  const lower = paper.charAt(0).toLocaleLowerCase("vi") + paper.slice(1);
  return [
    asked(
      [
        `ho_so.${key}.so_thu_tu`,
        `Số ${lower}`,
        `${english} number`,
        "text",
        "asked",
        "optional",
        "6",
        printed.number,
      ],
      "year",
      {
        group: "refs",
        input: "document-number",
        documents,
        hint: EMPTY_NUMBER,
        hintEnglish: EMPTY_NUMBER_EN,
      },
    ),
    asked(
      [
        `ho_so.${key}.ky_hieu`,
        `Ký hiệu ${lower}`,
        `${english} symbol`,
        "text",
        "profile",
        "always",
        "BC-BCĐ",
        printed.number,
      ],
      "unit",
      { group: "refs", input: "text", documents },
    ),
    asked(
      [
        `ho_so.${key}.ngay`,
        `Ngày ${lower}`,
        `${english} date`,
        "date",
        "asked",
        "optional",
        "2026-11-05",
        printed.date,
      ],
      "year",
      {
        group: "refs",
        input: "date",
        documents,
        hint: "Để trống để ghi tay sau",
        hintEnglish: "Leave empty to write it by hand",
      },
    ),
  ];
}

function cited(
  row: readonly [name: string, label: string, english: string, type: "text" | "date", example: string],
  scope: "unit" | "year",
  input: FormInput,
  when: "has-party" | "not-residential-area",
): CatalogueField {
  const [name, label, english, type, example] = row;
  return asked([name, label, english, type, "asked", "always", example, "A1 B2"], scope, {
    group: "refs",
    input,
    when,
    requiredIn: "B2",
  });
}

/** Header, signature, recipients, grounds and numbers of the papers; resolved for each document. One table, hence one long file. */
export const PAPER_FIELDS: readonly CatalogueField[] = [
  asked(
    [
      "don_vi.chu_quan",
      "Cơ quan chủ quản",
      "Superior body",
      "text",
      "profile",
      "optional",
      "UBND xã Mẫu Sơn Mẫu",
      HEADED,
    ],
    "unit",
    { group: "unit", input: "text", documents: "A1 B1 B2 B3 C5 C6 C7 C8", mayStayBlank: true },
  ),
  asked(
    [
      "don_vi.ten",
      "Cơ quan ban hành",
      "Issuing body",
      "text",
      "profile",
      "always",
      "thôn Nà Mẫu",
      "A1 B1 B2 B3 C5 C6 C7 C8",
    ],
    "unit",
    { group: "unit", input: "text", documents: "A1 B1 B2 B3 B4 C5 C6 C7 C8" },
  ),
  given(
    "don_vi.ten_day_du",
    "Cơ quan ban hành kèm địa bàn",
    "Issuing body with its place",
    "text",
    "computed",
    "always",
    "Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu",
    "B4 C6",
  ),
  asked(
    [
      "don_vi.dia_danh",
      "Địa danh",
      "Place",
      "text",
      "profile",
      "always",
      "Mẫu Sơn Mẫu",
      "A1 B1 B2 C6 C7 C8 C9",
    ],
    "unit",
    { group: "unit", input: "text", documents: "A1 B1 B2 C6 C7 C8 C9" },
  ),
  asked(
    ["van_ban.so_thu_tu", "Số của văn bản", "Document number", "text", "asked", "optional", "7", HEADED],
    "year",
    {
      group: "refs",
      input: "document-number",
      documents: "C5",
      hint: EMPTY_NUMBER,
      hintEnglish: EMPTY_NUMBER_EN,
    },
  ),
  asked(
    [
      "van_ban.ky_hieu",
      "Ký hiệu của văn bản",
      "Document symbol",
      "text",
      "profile",
      "always",
      "TTr-BCĐ",
      HEADED,
    ],
    "unit",
    { group: "refs", input: "text", documents: "C5 C8" },
  ),
  asked(
    [
      "van_ban.ngay",
      "Ngày của văn bản",
      "Document date",
      "date",
      "asked",
      "optional",
      "2026-11-05",
      "A1 B1 B2 C6 C7 C8 C9",
    ],
    "year",
    { group: "refs", input: "date", documents: "C8 C9" },
  ),
  asked(
    [
      "ky.quyen_han",
      "Quyền hạn, chức vụ người ký",
      "Signing authority and post",
      "list",
      "profile",
      "always",
      "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
      SIGNED,
    ],
    "unit",
    {
      group: "sign",
      input: "lines",
      documents: "A1 B1 B2 B4 C6 C7 C8 C9",
      hint: "Mỗi dòng in riêng, ví dụ: KT. TRƯỞNG BAN, dòng dưới: PHÓ TRƯỞNG BAN",
    },
  ),
  asked(
    [
      "ky.chuc_vu_khac",
      "Chức vụ khác của người ký",
      "Signer's other post",
      "text",
      "profile",
      "optional",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
      SIGNED,
    ],
    "unit",
    { group: "sign", input: "text", documents: "A1 B1 B2 B4 C6 C7 C8 C9", mayStayBlank: true },
  ),
  asked(
    ["ky.ho_ten", "Họ và tên người ký", "Signer name", "text", "profile", "always", "Lý Văn Thử", SIGNED],
    "unit",
    { group: "sign", input: "text", documents: "A1 B1 B2 B4 C6 C7 C8 C9" },
  ),
  asked(
    [
      "kinh_gui",
      "Kính gửi",
      "Addressed to",
      "list",
      "config",
      "always",
      "Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu",
      "A1 B1 B2 C6 C7 C8",
    ],
    "unit",
    { group: "unit", input: "lines", documents: "A1 B1 B2 C6" },
  ),
  given(
    "kinh_gui_nhieu",
    "Gửi từ hai nơi",
    "Several addressees",
    "boolean",
    "computed",
    "always",
    "false",
    "A1 B1 B2 C6",
  ),
  asked(
    [
      "noi_nhan",
      "Nơi nhận",
      "Recipients",
      "list",
      "profile",
      "optional",
      "Chi bộ thôn Nà Mẫu",
      "A1 B1 B2 B3 C5 C6 C7 C8",
    ],
    "unit",
    { group: "unit", input: "lines", documents: "A1 B1 B2 B3 C5 C6 C7 C8", mayStayBlank: true },
  ),
  asked(
    ["noi_luu", "Nơi lưu", "Filed at", "text", "profile", "always", "VT, CA", "A1 B1 B2 B3 C5 C6 C7 C8"],
    "unit",
    { group: "unit", input: "text", documents: "A1 B1 B2 B3 C5 C6 C7 C8" },
  ),
  asked(
    [
      "can_cu_phap_ly",
      "Căn cứ pháp lý",
      "Legal grounds",
      "list",
      "config",
      "always",
      "Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021…",
      "A1 B1 C6 C7",
    ],
    "workbook",
    { group: "refs", input: "lines", documents: "A1 B1 C6 C7" },
  ),
  given(
    "can_cu_phap_ly[].trich_dan",
    "Trích dẫn căn cứ",
    "Citation",
    "text",
    "config",
    "always",
    "Thông tư số 124/2021/TT-BCA…",
    "A1 B1 C6 C7",
  ),

  ...issuedPaper("dang_ky", "Bản đăng ký", "Registration", { number: "", date: "B2" }, "A1 B2"),
  ...issuedPaper("to_trinh", "Tờ trình", "Submission", { number: "B4", date: "B4" }, "B1 B4"),
  ...issuedPaper("bao_cao", "Báo cáo", "Report", { number: "B1", date: "" }, "B1 B2"),
  ...issuedPaper("bien_ban", "Biên bản họp đánh giá", "Minutes", { number: "", date: "" }, "B3"),

  cited(
    ["nghi_quyet.so_hieu", "Số hiệu nghị quyết của cấp ủy", "Party resolution number", "text", "03-NQ/CB"],
    "year",
    "text",
    "has-party",
  ),
  cited(
    ["nghi_quyet.ngay", "Ngày nghị quyết", "Party resolution date", "date", "2026-01-12"],
    "year",
    "date",
    "has-party",
  ),
  cited(
    ["nghi_quyet.co_quan", "Cấp ủy ban hành nghị quyết", "Party body", "text", "Chi bộ thôn Nà Mẫu"],
    "unit",
    "text",
    "has-party",
  ),
  asked(
    [
      "nghi_quyet.long_ghep",
      "Nghị quyết lồng ghép nội dung an ninh, trật tự",
      "Resolution covers it in part",
      "boolean",
      "asked",
      "optional",
      "true",
      "B2",
    ],
    "year",
    { group: "refs", input: "yes-no", when: "has-party" },
  ),
  cited(
    ["ke_hoach.so_hieu", "Số hiệu kế hoạch bảo đảm an ninh, trật tự", "Plan number", "text", "12/KH-UBND"],
    "year",
    "text",
    "not-residential-area",
  ),
  cited(
    ["ke_hoach.ngay", "Ngày kế hoạch", "Plan date", "date", "2026-01-20"],
    "year",
    "date",
    "not-residential-area",
  ),
  cited(
    [
      "ke_hoach.co_quan",
      "Cơ quan ban hành kế hoạch",
      "Plan issued by",
      "text",
      "Ủy ban nhân dân xã Mẫu Sơn Mẫu",
    ],
    "unit",
    "text",
    "not-residential-area",
  ),
  asked(
    [
      "tai_lieu_khac",
      "Tài liệu khác kèm theo",
      "Other enclosures",
      "list",
      "asked",
      "optional",
      "Danh sách hộ đăng ký",
      "B1",
    ],
    "year",
    { group: "refs", input: "lines", hint: "Mỗi tài liệu một dòng" },
  ),
  given(
    "tai_lieu_khac[].stt",
    "Số thứ tự tài liệu",
    "Enclosure number",
    "number",
    "computed",
    "always",
    "1",
    "B1",
  ),
  given(
    "tai_lieu_khac[].ten",
    "Tên tài liệu",
    "Enclosure",
    "text",
    "asked",
    "always",
    "Danh sách hộ đăng ký",
    "B1",
  ),
];
