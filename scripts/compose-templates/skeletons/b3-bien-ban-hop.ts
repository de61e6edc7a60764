import { documentHead, documentTitle, minutesSignatures } from "../shared-blocks";
import { closingLines, dataTable, lines, type Skeleton } from "../skeleton";

export const b3BienBanHop: Skeleton = {
  file: "b3-bien-ban-hop",
  title: "Biên bản họp đánh giá",
  landscape: false,
  blocks: [
    documentHead("minutes"),
    ...documentTitle(
      "BIÊN BẢN",
      "Họp đánh giá tình hình, kết quả thực hiện các tiêu chí",
      "xây dựng {{ten_doi_tuong}} đạt tiêu chuẩn",
    ),
    ...lines(`
      Thời gian bắt đầu: {{gio_phut gio_bat_dau}}, {{ngay_thang ngay_hop}}
      Địa điểm: {{dia_diem_hop}}
      Thành phần tham dự:
      {{#each thanh_phan}}
      {{stt}}. {{ho_ten}} - {{chuc_vu}}{{#if dai_dien}} ({{dai_dien}}){{/if}}
      {{/each}}
      {{#if vang_mat}}
      Vắng mặt: {{#each vang_mat}}{{ho_ten}}{{#if ly_do}} ({{ly_do}}){{/if}}{{#unless @last}}; {{/unless}}{{/each}}
      {{/if}}
      Chủ trì (chủ tọa): {{chu_tri.ho_ten}} - {{chu_tri.chuc_vu}}
      Thư ký (người ghi biên bản): {{thu_ky.ho_ten}} - {{thu_ky.chuc_vu}}
      #Nội dung:
      #1. Báo cáo tình hình, kết quả
      Chủ tọa nêu mục đích cuộc họp; dự thảo Báo cáo và Bảng tự chấm điểm được trình bày trước cuộc họp.
      #2. Ý kiến thảo luận
      {{#each y_kien}}
      - {{nguoi}}: {{noi_dung}}
      {{else}}
      Các thành viên dự họp thống nhất với dự thảo, không có ý kiến khác.
      {{/each}}
      #3. Kết quả chấm điểm
    `),
    dataTable({
      columns: "12c 83l 20c 22c 28c",
      header: ["STT", "Tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Nội dung chưa đạt"],
      rows: [
        [
          "{{#each tieu_chi}}{{la_ma stt}}",
          "{{ten}}",
          "{{so diem_chuan}}",
          "{{so diem_tu_cham}}",
          "{{#each noi_dung}}{{#unless dat_tu_cham}}{{ma}} {{/unless}}{{/each}}{{/each}}",
        ],
        ["", "**Tổng**", "**{{so tong_diem_chuan}}**", "**{{so tong_diem_tu_cham}}**", ""],
      ],
    }),
    ...lines(`
      #4. Biểu quyết
      Có mặt {{so_dem bieu_quyet.co_mat}} người; đồng ý {{so_dem bieu_quyet.dong_y}}; không đồng ý {{so_dem bieu_quyet.khong_dong_y}} ({{phan_tram bieu_quyet.dong_y bieu_quyet.co_mat}} đồng ý).
      #5. Kết luận
      {{#if dat_tu_cham}}
      Cuộc họp thống nhất {{ten_doi_tuong}} đủ điều kiện và giao hoàn tất hồ sơ đề nghị công nhận, gửi {{co_quan_tham_dinh.ten}}.
      {{else}}
      Cuộc họp thống nhất {{ten_doi_tuong}} chưa đủ điều kiện đề nghị công nhận năm {{nam}}: {{noi ly_do_ket_luan}}.
      {{/if}}
      Biên bản đã được đọc lại để những người dự họp cùng nghe và thống nhất.
    `),
    ...closingLines("Cuộc họp kết thúc vào {{gio_phut gio_ket_thuc}}, {{ngay_thang ngay_ket_thuc_hop}}./."),
    minutesSignatures(),
  ],
};
