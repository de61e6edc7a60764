import { documentHead, documentTitle, minutesSignatures } from "../shared-blocks";
import { closingLines, dataTable, lines, type Skeleton } from "../skeleton";

export const c5BienBanHoiDong: Skeleton = {
  file: "c5-bien-ban-hoi-dong",
  title: "Biên bản họp Hội đồng thẩm định",
  landscape: false,
  blocks: [
    documentHead("minutes"),
    ...documentTitle("BIÊN BẢN", "Họp Hội đồng thẩm định hồ sơ đề nghị công nhận đạt tiêu chuẩn"),
    ...lines(`
      Thời gian bắt đầu: {{gio_phut hoi_dong.gio_bat_dau}}, {{ngay_thang hoi_dong.ngay_hop}}
      Địa điểm: {{hoi_dong.dia_diem}}
      Thành phần tham dự: Hội đồng thẩm định{{#if hoi_dong.quyet_dinh_so_hieu}} thành lập theo Quyết định số {{hoi_dong.quyet_dinh_so_hieu}} {{ngay_thang hoi_dong.quyet_dinh_ngay}}{{/if}}, có mặt {{so_dem hoi_dong.co_mat}}/{{so_dem hoi_dong.tong_thanh_vien}} thành viên:
      {{#each hoi_dong.thanh_vien}}
      {{stt}}. {{ho_ten}} - {{chuc_vu}} - {{vai_tro}}{{#if vang}} (vắng mặt{{#if ly_do}}: {{ly_do}}{{/if}}){{/if}}
      {{/each}}
      Chủ trì (chủ tọa): {{chu_tri.ho_ten}} - {{chu_tri.chuc_vu}}
      Thư ký (người ghi biên bản): {{thu_ky.ho_ten}} - {{thu_ky.chuc_vu}}
      #Nội dung:
      #1. Hồ sơ
      Hội đồng xem xét {{so_dem tong_so}} hồ sơ; đầy đủ {{so_dem so_ho_so_du}}; thiếu thành phần {{so_dem so_ho_so_thieu}}.
      #2. Kết quả thẩm định
    `),
    dataTable({
      small: true,
      columns: "9c 36l 22l 15c 17c 14c 17c 15c 20c",
      header: [
        "STT",
        "Đối tượng",
        "Hồ sơ",
        "Điểm tự chấm",
        "Điểm thẩm định",
        "Chênh lệch",
        "Bắt buộc đạt tối đa",
        "Phiếu đồng ý",
        "Kết quả",
      ],
      rows: [
        [
          "{{#each danh_sach}}{{stt}}",
          "{{hoa_dau ten_doi_tuong}}",
          "{{#if ho_so_du}}Đủ{{else}}{{hoa_dau ho_so_thieu}}{{/if}}",
          "{{so tong_diem_tu_cham}}",
          "{{so tong_diem_tham_dinh}}",
          "{{co_dau tong_chenh_lech}}",
          "{{bat_buoc_dat}}/{{bat_buoc_tong}}",
          "{{phieu.dong_y}}/{{phieu.tong}}",
          "{{#if dat}}Đạt{{else}}Chưa đạt{{/if}}{{/each}}",
        ],
      ],
    }),
    ...lines(`
      {{#if co_chenh_lech}}
      #3. Nội dung có điểm thẩm định khác điểm tự chấm
    `),
    dataTable({
      small: true,
      columns: "34l 51l 14c 16c 14c 36l",
      header: ["Đối tượng", "Nội dung", "Tự chấm", "Thẩm định", "Chênh lệch", "Lý do"],
      rows: [
        ["{{#each danh_sach}}"],
        [
          "{{#each noi_dung_chenh_lech}}{{hoa_dau ../ten_doi_tuong}}",
          "{{ma}}. {{ten_day_du}}",
          "{{so diem_tu_cham}}",
          "{{so diem_tham_dinh}}",
          "{{co_dau chenh_lech}}",
          "{{ly_do_chenh_lech}}{{/each}}",
        ],
        ["{{/each}}"],
      ],
    }),
    ...lines(`
      {{else}}
      #3. Điểm thẩm định thống nhất với điểm tự chấm của các đối tượng.
      {{/if}}
      #4. Ý kiến của thành viên Hội đồng
      {{#each hoi_dong.y_kien}}
      - {{nguoi}}: {{noi_dung}}
      {{else}}
      Các thành viên thống nhất, không có ý kiến khác.
      {{/each}}
      #5. Kết luận
      Đạt: {{so_dem so_dat}}/{{so_dem tong_so}} đối tượng; chưa đạt: {{so_dem so_chua_dat}}/{{so_dem tong_so}} đối tượng. Hội đồng giao Thường trực Ban Chỉ đạo 138 báo cáo, đề xuất {{nguoi_quyet_dinh}} xét duyệt, quyết định.
    `),
    ...closingLines(
      "Cuộc họp kết thúc vào {{gio_phut hoi_dong.gio_ket_thuc}}, {{ngay_thang hoi_dong.ngay_hop}}./.",
    ),
    minutesSignatures(),
  ],
};
