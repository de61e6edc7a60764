import { documentHead, documentTitle, signatureBlock } from "../shared-blocks";
import { closingLines, dataTable, lines, type Skeleton } from "../skeleton";

export const c8ThongBaoChuaDat: Skeleton = {
  file: "c8-thong-bao-chua-dat",
  title: "Thông báo kết quả chưa đạt",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle("THÔNG BÁO", "Kết quả xét duyệt {{ten_doi_tuong}} đối với tiêu chuẩn"),
    ...lines(`
      Căn cứ kết quả thẩm định {{ngay_thang hoi_dong.ngay_hop}}, {{don_vi.ten}} thông báo: {{ten_doi_tuong}} chưa đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}}.
      1. Tổng điểm thẩm định: {{so tong_diem_tham_dinh}}/{{so tong_diem_chuan}} điểm (bằng chữ: {{bang_chu tong_diem_tham_dinh}} điểm); điểm tự chấm: {{so tong_diem_tu_cham}} điểm.
      2. Lý do:
      {{#each ly_do_ket_luan}}
      {{thu_tu_chu (cong @index 1)}}) {{hoa_dau this}}{{dau @last}}
      {{/each}}
      3. Nội dung chưa đạt:
    `),
    dataTable({
      columns: "12c 60l 30l 16c 15c 32l",
      header: ["STT", "Nội dung", "Căn cứ", "Điểm chuẩn", "Bắt buộc", "Lý do"],
      rows: [
        [
          "{{#each noi_dung_chua_dat}}{{stt}}",
          "{{ma}}. {{ten_day_du}}",
          "{{can_cu}}",
          "{{so diem_chuan}}",
          "{{danh_dau bat_buoc}}",
          "{{ly_do_chua_dat}}{{/each}}",
        ],
      ],
    }),
    ...closingLines(
      "4. Đề nghị {{ten_doi_tuong}} khắc phục các nội dung trên và đăng ký phấn đấu năm {{nam_sau}}. Ý kiến đối với kết quả gửi về {{co_quan_tham_dinh.ten}}{{#if han_phan_hoi}} trước {{ngay_thang han_phan_hoi}}{{/if}}./.",
    ),
    signatureBlock(),
  ],
};
