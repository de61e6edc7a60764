import { addressees, documentHead, documentTitle, legalBases, signatureBlock } from "../shared-blocks";
import { closingLines, dataTable, lines, type Skeleton } from "../skeleton";

export const c6BaoCaoThamDinh: Skeleton = {
  file: "c6-bao-cao-tham-dinh",
  title: "Báo cáo thẩm định, đề xuất công nhận",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle(
      "{{#if dung_to_trinh}}TỜ TRÌNH{{else}}BÁO CÁO{{/if}}",
      "Kết quả thẩm định và đề xuất công nhận đạt tiêu chuẩn",
    ),
    ...addressees(),
    ...legalBases(),
    ...lines(`
      {{don_vi.ten_day_du}} báo cáo kết quả thẩm định hồ sơ đề nghị công nhận năm {{nam}} như sau:
      #1. Quá trình thẩm định
      Tiếp nhận {{so_dem tong_so}} hồ sơ. {{hoa_dau (ngay_thang hoi_dong.ngay_hop)}}, Hội đồng thẩm định đã họp, chấm điểm và biểu quyết (kèm Biên bản).
      #2. Kết quả
      a) Đủ điều kiện công nhận: {{so_dem so_dat}} đối tượng.
      {{#if danh_sach_dat}}
    `),
    dataTable({
      columns: "12c 72l 35l 23c 23c",
      header: ["STT", "Đối tượng", "Loại", "Điểm tự chấm", "Điểm thẩm định"],
      rows: [
        [
          "{{#each danh_sach_dat}}{{stt}}",
          "{{hoa_dau ten_doi_tuong}}",
          "{{hoa_dau ten_loai}}",
          "{{so tong_diem_tu_cham}}",
          "{{so tong_diem_tham_dinh}}{{/each}}",
        ],
      ],
    }),
    ...lines(`
      {{/if}}
      b) Chưa đủ điều kiện: {{so_dem so_chua_dat}} đối tượng.
      {{#if danh_sach_chua_dat}}
    `),
    dataTable({
      columns: "12c 58l 23c 72l",
      header: ["STT", "Đối tượng", "Điểm thẩm định", "Lý do chưa đạt"],
      rows: [
        [
          "{{#each danh_sach_chua_dat}}{{stt}}",
          "{{hoa_dau ten_doi_tuong}}",
          "{{so tong_diem_tham_dinh}}",
          "{{hoa_dau (noi ly_do_ket_luan)}}{{/each}}",
        ],
      ],
    }),
    ...lines(`
      {{/if}}
      {{#if danh_sach_can_luu_y}}
      c) Lưu ý: đủ điểm theo thang điểm nhưng còn nội dung của Thông tư chưa đạt: {{#each danh_sach_can_luu_y}}{{ten_doi_tuong}} ({{noi khoan_chua_dat}}){{#unless @last}}; {{/unless}}{{/each}}.
      {{/if}}
      #3. Đề xuất
    `),
    ...closingLines(`
      {{#if danh_sach_dat}}
      Đề nghị {{nguoi_quyet_dinh}} xét duyệt, quyết định công nhận và cấp Giấy công nhận cho {{so_dem so_dat}} đối tượng nêu tại điểm a mục 2{{#if danh_sach_chua_dat}}; thông báo kết quả cho {{so_dem so_chua_dat}} đối tượng nêu tại điểm b mục 2{{/if}} (kèm dự thảo Quyết định)./.
      {{else}}
      Không có đối tượng đủ điều kiện công nhận; đề nghị {{nguoi_quyet_dinh}} cho thông báo kết quả./.
      {{/if}}
    `),
    signatureBlock(),
  ],
};
