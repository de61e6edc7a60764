import { asked, given, type CatalogueField, type FormInput } from "./catalogue-field";

const MEMBERS_HINT = "Mỗi người một dòng: họ tên, chức vụ, vai trò; người vắng ghi thêm: vắng (lý do)";
const MEMBERS_HINT_EN = "One person per line: name, post, role; absent ones add: vắng (reason)";

/** A field of the council's part of the form, kept for one round. */
export function ofRound(
  row: Parameters<typeof asked>[0],
  input: FormInput,
  more: Partial<Parameters<typeof asked>[2]> = {},
): CatalogueField {
  return asked(row, "year", { group: "council", input, ...more });
}

/** The council's own meeting. */
export const COUNCIL_FIELDS: readonly CatalogueField[] = [
  ofRound(
    [
      "hoi_dong.ngay_hop",
      "Ngày họp Hội đồng",
      "Council meeting date",
      "date",
      "council",
      "always",
      "2026-11-12",
      "C5 C5b C6 C8",
    ],
    "date",
  ),
  ofRound(
    ["hoi_dong.gio_bat_dau", "Giờ họp Hội đồng", "Start time", "time", "council", "always", "08:00", "C5"],
    "time",
  ),
  ofRound(
    [
      "hoi_dong.gio_ket_thuc",
      "Giờ kết thúc họp Hội đồng",
      "End time",
      "time",
      "council",
      "always",
      "11:00",
      "C5",
    ],
    "time",
  ),
  ofRound(
    [
      "hoi_dong.dia_diem",
      "Địa điểm họp Hội đồng",
      "Place",
      "text",
      "council",
      "always",
      "Trụ sở Công an xã",
      "C5",
    ],
    "text",
  ),
  ofRound(
    [
      "hoi_dong.quyet_dinh_so_hieu",
      "Số quyết định thành lập Hội đồng",
      "Council's founding decision",
      "text",
      "council",
      "optional",
      "45/QĐ-BCĐ",
      "C5",
    ],
    "text",
  ),
  ofRound(
    [
      "hoi_dong.quyet_dinh_ngay",
      "Ngày quyết định thành lập",
      "Its date",
      "date",
      "council",
      "optional",
      "2026-10-20",
      "C5",
    ],
    "date",
  ),
  ofRound(
    [
      "hoi_dong.thanh_vien",
      "Thành viên Hội đồng",
      "Members",
      "people",
      "council",
      "always",
      "Lý Văn Thử, Trưởng Công an xã, Chủ tịch Hội đồng",
      "C5",
    ],
    "people",
    {
      documents: "C5 C5b",
      columns: ["ho_ten", "chuc_vu", "vai_tro", "vang"],
      hint: MEMBERS_HINT,
      hintEnglish: MEMBERS_HINT_EN,
    },
  ),
  given(
    "hoi_dong.thanh_vien[].stt",
    "Số thứ tự thành viên",
    "Member number",
    "number",
    "computed",
    "always",
    "1",
    "C5",
  ),
  given(
    "hoi_dong.thanh_vien[].ho_ten",
    "Họ tên thành viên",
    "Name",
    "text",
    "council",
    "always",
    "Lý Văn Thử",
    "C5",
  ),
  given(
    "hoi_dong.thanh_vien[].chuc_vu",
    "Chức vụ thành viên",
    "Post",
    "text",
    "council",
    "always",
    "Trưởng Công an xã",
    "C5",
  ),
  given(
    "hoi_dong.thanh_vien[].vai_tro",
    "Vai trò trong Hội đồng",
    "Role",
    "text",
    "council",
    "always",
    "Chủ tịch Hội đồng",
    "C5",
  ),
  given("hoi_dong.thanh_vien[].vang", "Vắng mặt", "Absent", "boolean", "council", "optional", "false", "C5"),
  given("hoi_dong.thanh_vien[].ly_do", "Lý do vắng", "Reason", "text", "council", "optional", "", "C5"),
  given(
    "hoi_dong.tong_thanh_vien",
    "Tổng số thành viên",
    "Members",
    "number",
    "computed",
    "always",
    "5",
    "C5",
  ),
  given("hoi_dong.co_mat", "Số thành viên có mặt", "Present", "number", "computed", "always", "5", "C5"),
  ofRound(
    ["hoi_dong.y_kien", "Ý kiến thành viên", "Opinions", "list", "council", "optional", "", "C5"],
    "table",
    { columns: ["nguoi", "noi_dung"] },
  ),
  given("hoi_dong.y_kien[].nguoi", "Thành viên phát biểu", "Speaker", "text", "council", "always", "", "C5"),
  given(
    "hoi_dong.y_kien[].noi_dung",
    "Nội dung ý kiến thành viên",
    "Opinion",
    "text",
    "council",
    "always",
    "",
    "C5",
  ),
  ofRound(
    [
      "phieu.dong_y",
      "Phiếu đồng ý cho mỗi đối tượng",
      "Votes in favour of each subject",
      "number",
      "council",
      "optional",
      "5",
      "",
    ],
    "number",
    {
      documents: "C5",
      hint: "Dùng cho đối tượng không ghi số phiếu riêng",
      hintEnglish: "For subjects without votes of their own",
    },
  ),
];
