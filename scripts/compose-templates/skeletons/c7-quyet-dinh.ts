import { documentHead, documentTitle, legalBases, signatureBlock } from "../shared-blocks";
import { closingLines, dataTable, lines, paragraph, type Skeleton } from "../skeleton";

export const c7QuyetDinh: Skeleton = {
  file: "c7-quyet-dinh",
  title: "Quyết định công nhận",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle("QUYẾT ĐỊNH", "Về việc công nhận {{nhom_doi_tuong}} đạt tiêu chuẩn"),
    paragraph("thamQuyen", "{{viet_hoa tham_quyen.dong_tham_quyen}}"),
    ...legalBases(";"),
    paragraph(
      "canCu",
      "Theo đề nghị của {{co_quan_tham_dinh.ten}} tại {{#if dung_to_trinh}}Tờ trình{{else}}Báo cáo{{/if}} số {{so_hieu ho_so.bao_cao_tham_dinh}} {{ngay_thang ho_so.bao_cao_tham_dinh.ngay nam}}.",
    ),
    paragraph("quyetDinh", "QUYẾT ĐỊNH:"),
    ...lines(`
      {{#if mot_doi_tuong}}
      **Điều 1.** Công nhận {{#each danh_sach_dat}}{{ten_doi_tuong}}{{/each}} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}}.
      {{else}}
      **Điều 1.** Công nhận {{so_dem so_dat}} {{nhom_doi_tuong}} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}} (có Phụ lục kèm theo).
      {{/if}}
      **Điều 2.** Cấp Giấy công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}} cho các đối tượng nêu tại Điều 1.
    `),
    ...closingLines(
      "**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký. {{nguoi_thi_hanh}} và các đối tượng nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ),
    signatureBlock(),
    // One subject stands in Điều 1; the annex, with its section of own page numbers, is for several.
    paragraph("the", "{{#unless mot_doi_tuong}}"),
    { kind: "section-break" },
    paragraph("phuLuc", "Phụ lục"),
    paragraph("tenPhuLuc", "DANH SÁCH {{viet_hoa nhom_doi_tuong}} ĐẠT TIÊU CHUẨN"),
    paragraph("tenPhuLuc", "“AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM {{nam}}"),
    paragraph(
      "kemTheo",
      "(Kèm theo Quyết định số {{so_hieu ho_so.quyet_dinh}} {{ngay_thang ho_so.quyet_dinh.ngay nam}} của {{tham_quyen.dong_tham_quyen}})",
    ),
    dataTable({
      columns: "12c 78l 45l 30c",
      header: ["STT", "Tên đối tượng", "Địa chỉ", "Số Giấy công nhận"],
      rows: [
        ["{{#each nhom_dat}}"],
        ["**{{la_ma stt}}**", "**{{hoa_dau ten}} ({{so_dem so_luong}})**", "", ""],
        ["{{#each danh_sach}}"],
        ["{{stt}}", "{{hoa_dau ten_doi_tuong}}", "{{dia_chi}}", "{{so_giay}}"],
        ["{{/each}}"],
        ["{{/each}}"],
      ],
    }),
    paragraph("the", "{{/unless}}"),
  ],
};
