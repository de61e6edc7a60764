import { addressees, documentHead, documentTitle, legalBases, signatureBlock } from "../shared-blocks";
import { closingLines, lines, type Skeleton } from "../skeleton";

export const a1DangKy: Skeleton = {
  file: "a1-dang-ky",
  title: "Bản đăng ký phấn đấu",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle("BẢN ĐĂNG KÝ", "Phấn đấu đạt tiêu chuẩn"),
    ...addressees(),
    ...legalBases(),
    ...lines(`
      {{#if nghi_quyet.so_hieu}}
      ~Thực hiện Nghị quyết số {{nghi_quyet.so_hieu}} {{ngay_thang nghi_quyet.ngay}} của {{nghi_quyet.co_quan}}{{#if ke_hoach.so_hieu}} và Kế hoạch số {{ke_hoach.so_hieu}} {{ngay_thang ke_hoach.ngay}} của {{ke_hoach.co_quan}}{{/if}} về bảo đảm an ninh, trật tự.
      {{else}}
      {{#if ke_hoach.so_hieu}}
      ~Thực hiện Kế hoạch số {{ke_hoach.so_hieu}} {{ngay_thang ke_hoach.ngay}} của {{ke_hoach.co_quan}} về bảo đảm an ninh, trật tự.
      {{/if}}
      {{/if}}
      {{hoa_dau ten_doi_tuong}} đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}} với các nội dung sau:
      #1. Thông tin chung
      a) Địa chỉ: {{dia_chi}}.
      b) Người đứng đầu: {{nguoi_dung_dau.ho_ten}}, {{nguoi_dung_dau.chuc_vu}}.
      {{#if la_khu_dan_cu}}
      c) Quy mô: {{so so_lieu.ho_tong}} hộ, {{so so_lieu.nhan_khau}} nhân khẩu.
      {{/if}}
      {{#if la_xa}}
      c) Quy mô: {{so so_lieu.kdc_tong}} khu dân cư; {{so so_lieu.don_vi_tong}} cơ quan, doanh nghiệp, cơ sở giáo dục thuộc thẩm quyền hoặc được ủy quyền quản lý.
      {{/if}}
      {{#if la_don_vi}}
      c) Quy mô: {{so so_lieu.can_bo_tong}} cán bộ, công chức, viên chức, người lao động{{#if la_co_so_giao_duc}}; {{so so_lieu.nguoi_hoc_tong}} người học{{/if}}; {{so so_lieu.dau_moi_tong}} đầu mối trực thuộc.
      {{/if}}
      #2. Nội dung đăng ký
      a) Thực hiện đầy đủ các tiêu chí sau, thời gian đánh giá từ {{ngay_thang ky_tu_ngay}} đến {{ngay_thang ky_den_ngay}}:
      {{#each tieu_chi}}
      - Tiêu chí {{la_ma stt}}: {{ten}} ({{so diem_chuan}} điểm{{#if bat_buoc}}, phải đạt điểm tối đa{{/if}}){{dau @last}}
      {{/each}}
      b) Chỉ tiêu: từ {{so nguong_dat}} điểm trở lên trên tổng số {{so tong_diem_chuan}} điểm; mọi nội dung bắt buộc đạt điểm tối đa.
      {{#if la_khu_dan_cu}}
      c) Đến ngày đăng ký, {{so so_lieu.ho_dang_ky}}/{{so so_lieu.ho_tong}} hộ gia đình đang cư trú ({{phan_tram so_lieu.ho_dang_ky so_lieu.ho_tong}}) đăng ký tham gia xây dựng khu dân cư “An toàn về an ninh, trật tự”.
      {{/if}}
      {{#if la_xa}}
      c) 100% khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục thuộc thẩm quyền hoặc được ủy quyền quản lý đăng ký, phấn đấu từ 70% trở lên được công nhận; duy trì ít nhất 01 mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động hiệu quả.
      {{/if}}
      {{#if la_don_vi}}
      c) 100% cán bộ, người lao động{{#if la_co_so_giao_duc}}, người dạy, người học{{/if}} được phổ biến, quán triệt nội quy, quy định và tiêu chí; duy trì ít nhất 01 mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động hiệu quả.
      {{/if}}
      #3. Tổ chức thực hiện
      {{#if phan_cong}}
      {{phan_cong}}
      {{/if}}
    `),
    ...closingLines(
      "{{hoa_dau ten_doi_tuong}} cam kết thực hiện các nội dung trên và đề nghị {{co_quan_tham_dinh.ten}} theo dõi, hướng dẫn, kiểm tra./.",
    ),
    signatureBlock(),
  ],
};
