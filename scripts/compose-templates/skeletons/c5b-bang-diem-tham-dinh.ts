import { councilSignatures, illustrativeNote } from "../shared-blocks";
import { closingLines, dataTable, paragraph, type Skeleton } from "../skeleton";

export const c5bBangDiemThamDinh: Skeleton = {
  file: "c5b-bang-diem-tham-dinh",
  title: "Bảng điểm thẩm định",
  landscape: true,
  blocks: [
    paragraph("phuLuc", "Phụ lục"),
    paragraph("tenPhuLuc", "BẢNG ĐIỂM THẨM ĐỊNH"),
    paragraph("tenPhuLuc", "{{viet_hoa ten_doi_tuong}} - Năm {{nam}}"),
    ...illustrativeNote("Thang điểm minh họa, chưa phải thang điểm chính thức"),
    paragraph("kemTheo", "(Kèm theo Biên bản họp Hội đồng thẩm định {{ngay_thang hoi_dong.ngay_hop}})"),
    dataTable({
      keep: "last-row",
      columns: "12c 96l 18c 18c 20c 22c 20c 46l",
      header: [
        "STT",
        "Tiêu chí, nội dung",
        "Điểm chuẩn",
        "Bắt buộc",
        "Điểm tự chấm",
        "Điểm thẩm định",
        "Chênh lệch",
        "Lý do",
      ],
      rows: [
        ["{{#each tieu_chi}}"],
        [
          "**{{la_ma stt}}**",
          "**{{ten}}**",
          "**{{so diem_chuan}}**",
          "**{{danh_dau bat_buoc}}**",
          "**{{so diem_tu_cham}}**",
          "**{{so diem_tham_dinh}}**",
          "**{{co_dau chenh_lech}}**",
          "",
        ],
        ["{{#each noi_dung}}"],
        [
          "{{stt}}",
          "{{ten_day_du}}",
          "{{so diem_chuan}}",
          "{{danh_dau bat_buoc}}",
          "{{so diem_tu_cham}}",
          "{{so diem_tham_dinh}}",
          "{{co_dau chenh_lech}}",
          "{{ly_do_chenh_lech}}",
        ],
        ["{{/each}}"],
        ["{{/each}}"],
        [
          "",
          "**TỔNG CỘNG**",
          "**{{so tong_diem_chuan}}**",
          "**{{bat_buoc_dat}}/{{bat_buoc_tong}}**",
          "**{{so tong_diem_tu_cham}}**",
          "**{{so tong_diem_tham_dinh}}**",
          "**{{co_dau tong_chenh_lech}}**",
          "",
        ],
      ],
    }),
    ...closingLines(`
      Bằng chữ: {{hoa_dau (bang_chu tong_diem_tham_dinh)}} điểm.
      Kết luận: {{#if dat_tham_dinh}}Đạt tiêu chuẩn.{{else}}Chưa đạt tiêu chuẩn: {{noi ly_do_ket_luan}}.{{/if}}
    `),
    councilSignatures(),
  ],
};
