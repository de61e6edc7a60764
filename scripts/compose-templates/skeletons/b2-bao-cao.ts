import { addressees, documentHead, documentTitle, signatureBlock } from "../shared-blocks";
import { closingLines, dataTable, lines, type Skeleton } from "../skeleton";

export const b2BaoCao: Skeleton = {
  file: "b2-bao-cao",
  title: "Báo cáo kết quả xây dựng",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle("BÁO CÁO", "Kết quả xây dựng {{ten_doi_tuong}} đạt tiêu chuẩn"),
    ...addressees(),
    ...lines(`
      #I. ĐẶC ĐIỂM TÌNH HÌNH
      {{dac_diem}}
      #II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO
      {{#if co_to_chuc_dang}}
      1. {{hoa_dau nghi_quyet.co_quan}} đã ban hành Nghị quyết số {{nghi_quyet.so_hieu}} {{ngay_thang nghi_quyet.ngay}}{{#if nghi_quyet.long_ghep}}, trong đó lồng ghép nội dung bảo đảm an ninh, trật tự{{/if}}.
      {{else}}
      1. Đơn vị không có tổ chức Đảng.
      {{/if}}
      {{#unless la_khu_dan_cu}}
      2. Kế hoạch bảo đảm an ninh, trật tự: số {{ke_hoach.so_hieu}} {{ngay_thang ke_hoach.ngay}} của {{ke_hoach.co_quan}}.
      {{/unless}}
      {{#if la_khu_dan_cu}}
      2. Số hộ đăng ký tham gia: {{so so_lieu.ho_dang_ky}}/{{so so_lieu.ho_tong}} hộ ({{phan_tram so_lieu.ho_dang_ky so_lieu.ho_tong}}).
      {{/if}}
      3. Bản đăng ký phấn đấu {{ngay_thang ho_so.dang_ky.ngay nam}}.
      {{#if mo_hinh}}
      4. Mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc:
      {{#each mo_hinh}}
      - {{ten}} (từ năm {{nam_lap}}): {{ket_qua}}{{dau @last}}
      {{/each}}
      {{/if}}
      #III. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ
      {{#each tieu_chi}}
      #{{stt}}. {{ten}} ({{so diem_tu_cham}}/{{so diem_chuan}} điểm)
      {{#each noi_dung}}
      {{thu_tu_chu stt}}) {{ten}}: {{ket_qua}} ({{so diem_tu_cham}}/{{so diem_chuan}} điểm).{{#if so_lieu}} Số liệu: {{so_lieu}}.{{/if}}{{#if minh_chung}} Minh chứng: {{minh_chung}}.{{/if}}{{#unless dat_tu_cham}}{{#if ly_do_chua_dat}} Lý do: {{ly_do_chua_dat}}.{{/if}}{{/unless}}
      {{/each}}
      {{/each}}
      #IV. SỐ LIỆU
    `),
    dataTable({
      columns: "10c 55l 20c 20c 20c 22c 18l",
      header: ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm {{nam_truoc}}", "Năm {{nam}}", "Tăng, giảm", "Ghi chú"],
      rows: [
        [
          "{{#each so_lieu_bang}}{{stt}}",
          "{{chi_tieu}}",
          "{{don_vi_tinh}}",
          "{{so nam_truoc}}",
          "{{so nam_nay}}",
          "{{tang_giam nam_truoc nam_nay}}",
          "{{ghi_chu}}{{/each}}",
        ],
      ],
    }),
    ...lines(`
      {{#if la_xa}}
      Kết quả đăng ký, công nhận của các đầu mối:
    `),
    dataTable({
      keep: "table",
      columns: "60l 21c 21c 21c 21c 21c",
      header: ["Nhóm", "Tổng số", "Đăng ký", "Tỷ lệ", "Được công nhận", "Tỷ lệ"],
      rows: [
        [
          "{{#each nhom_dau_moi}}{{ten}}",
          "{{so tong}}",
          "{{so dang_ky}}",
          "{{phan_tram dang_ky tong}}",
          "{{so cong_nhan}}",
          "{{phan_tram cong_nhan tong}}{{/each}}",
        ],
      ],
    }),
    ...lines(`
      {{/if}}
      {{#if la_don_vi}}
      Đầu mối trực thuộc đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên: {{so so_lieu.dau_moi_dat}}/{{so so_lieu.dau_moi_tong}} ({{phan_tram so_lieu.dau_moi_dat so_lieu.dau_moi_tong}}).
      {{/if}}
      {{#if luc_luong.ten}}
      {{luc_luong.ten}}: {{#if luc_luong.xep_loai}}{{luc_luong.xep_loai}}{{else}}chưa có kết quả xếp loại{{/if}}; số cá nhân bị kỷ luật: {{so_dem luc_luong.so_ky_luat}}.
      {{/if}}
      #V. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN
      {{mac_dinh ton_tai}}
      {{#if nguyen_nhan}}
      Nguyên nhân: {{nguyen_nhan}}
      {{/if}}
      #VI. PHƯƠNG HƯỚNG
      {{mac_dinh phuong_huong}}
      #VII. TỰ ĐÁNH GIÁ
      Tổng điểm tự chấm {{so tong_diem_tu_cham}}/{{so tong_diem_chuan}} điểm (bằng chữ: {{bang_chu tong_diem_tu_cham}} điểm); tự đánh giá: {{#if dat_tu_cham}}đạt{{else}}chưa đạt{{/if}} tiêu chuẩn.
      {{#unless dat_tu_cham}}
      {{#each ly_do_ket_luan}}
      - {{this}}{{dau @last}}
      {{/each}}
      {{/unless}}
      {{#if khoan_chua_dat}}
      Đối chiếu trực tiếp với {{dieu_tieu_chi}} Thông tư số 124/2021/TT-BCA, nội dung còn chưa đạt: {{noi khoan_chua_dat}}.
      {{/if}}
    `),
    ...closingLines("{{hoa_dau ten_doi_tuong}} báo cáo {{co_quan_tham_dinh.ten}} xem xét./."),
    signatureBlock(),
  ],
};
