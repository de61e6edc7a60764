import { illustrativeNote, scoreTableSignatures } from "../shared-blocks";
import { closingLines, dataTable, lines, paragraph, type Skeleton } from "../skeleton";

export const b4BangTuChamDiem: Skeleton = {
  file: "b4-bang-tu-cham-diem",
  title: "Bảng tự chấm điểm",
  landscape: true,
  blocks: [
    paragraph("phuLuc", "Phụ lục"),
    paragraph("tenPhuLuc", "BẢNG TỰ CHẤM ĐIỂM"),
    paragraph("tenPhuLuc", "{{viet_hoa ten_doi_tuong}} - Năm {{nam}}"),
    ...illustrativeNote("Thang điểm minh họa, chưa phải thang điểm chính thức"),
    // A self-score that does not pass has no Tờ trình to be annexed to.
    ...lines("{{#if dat_tu_cham}}"),
    paragraph(
      "kemTheo",
      "(Kèm theo Tờ trình số {{so_hieu ho_so.to_trinh}} {{ngay_thang ho_so.to_trinh.ngay nam}} của {{don_vi.ten_day_du}})",
    ),
    ...lines("{{/if}}"),
    dataTable({
      keep: "last-row",
      columns: "12c 88l 26s 16c 16c 18c 46l 30l",
      header: [
        "STT",
        "Tiêu chí, nội dung",
        "Căn cứ",
        "Điểm chuẩn",
        "Bắt buộc",
        "Điểm tự chấm",
        "Minh chứng",
        "Ghi chú",
      ],
      rows: [
        ["{{#each tieu_chi}}"],
        [
          "**{{la_ma stt}}**",
          "**{{ten}}**",
          "{{can_cu}}",
          "**{{so diem_chuan}}**",
          "**{{danh_dau bat_buoc}}**",
          "**{{so diem_tu_cham}}**",
          "",
          "",
        ],
        ["{{#each noi_dung}}"],
        [
          "{{stt}}",
          "{{ten_day_du}}",
          "{{can_cu}}",
          "{{so diem_chuan}}",
          "{{danh_dau bat_buoc}}",
          "{{so diem_tu_cham}}",
          "{{minh_chung}}",
          "{{#if khong_ap_dung}}Không áp dụng. {{/if}}{{ghi_chu}}",
        ],
        ["{{/each}}"],
        ["{{/each}}"],
        [
          "",
          "**TỔNG CỘNG**",
          "",
          "**{{so tong_diem_chuan}}**",
          "**{{bat_buoc_dat}}/{{bat_buoc_tong}}**",
          "**{{so tong_diem_tu_cham}}**",
          "",
          "",
        ],
      ],
    }),
    ...closingLines(`
      Bằng chữ: {{hoa_dau (bang_chu tong_diem_tu_cham)}} điểm.
      Kết luận: {{#if dat_tu_cham}}Đạt tiêu chuẩn.{{else}}Chưa đạt tiêu chuẩn: {{noi ly_do_ket_luan}}.{{/if}}
    `),
    scoreTableSignatures(),
  ],
};
