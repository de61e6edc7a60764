import { addressees, documentHead, documentTitle, legalBases, signatureBlock } from "../shared-blocks";
import { closingLines, lines, type Skeleton } from "../skeleton";

export const b1ToTrinh: Skeleton = {
  file: "b1-to-trinh",
  title: "Tờ trình đề nghị xét duyệt, công nhận",
  landscape: false,
  blocks: [
    documentHead(),
    ...documentTitle("TỜ TRÌNH", "Đề nghị xét duyệt, công nhận {{ten_doi_tuong}} đạt tiêu chuẩn"),
    ...addressees(),
    ...legalBases(),
    ...lines(`
      {{#if xet_som}}
      Hồ sơ được đề nghị xét trước mốc thời gian đánh giá hằng năm để {{ly_do_xet_som}}.
      {{/if}}
      {{hoa_dau (ngay_thang ngay_hop)}}, {{chu_tri.chuc_vu}} {{chu_tri.ho_ten}} chủ trì cuộc họp cùng {{thanh_phan_tom_tat}} kiểm điểm, đánh giá tình hình, kết quả thực hiện các tiêu chí quy định tại {{dieu_tieu_chi}} Thông tư số 124/2021/TT-BCA. {{hoa_dau ten_doi_tuong}} trình kết quả như sau:
      #1. Kết quả tự chấm điểm
      a) Tổng điểm: {{so tong_diem_tu_cham}}/{{so tong_diem_chuan}} điểm (bằng chữ: {{bang_chu tong_diem_tu_cham}} điểm); mức đạt: từ {{so nguong_dat}} điểm.
      b) Nội dung bắt buộc đạt điểm tối đa: {{bat_buoc_dat}}/{{bat_buoc_tong}}.
      {{#if noi_dung_chua_dat}}
      c) Nội dung chưa đạt, đã trừ toàn bộ điểm:
      {{#each noi_dung_chua_dat}}
      - Nội dung {{ma}}: {{ten_day_du}} (trừ {{so diem_chuan}} điểm){{#if ly_do_chua_dat}}, lý do: {{ly_do_chua_dat}}{{/if}}{{dau @last}}
      {{/each}}
      {{/if}}
      #2. Đề nghị
      Kính đề nghị {{co_quan_tham_dinh.ten}} thẩm định, báo cáo {{nguoi_quyet_dinh}} xét duyệt, quyết định công nhận {{ten_doi_tuong}} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}}.
      #3. Hồ sơ kèm theo
      a) Báo cáo kết quả xây dựng (số {{so_hieu ho_so.bao_cao}});
      b) Biên bản họp đánh giá {{ngay_thang ngay_hop}};
      c) Bảng tự chấm điểm{{#if tai_lieu_khac}};{{else}}.{{/if}}
      {{#each tai_lieu_khac}}
      {{thu_tu_chu (cong stt 3)}}) {{ten}}{{dau @last}}
      {{/each}}
    `),
    ...closingLines("Kính trình {{co_quan_tham_dinh.ten}} xem xét./."),
    signatureBlock(),
  ],
};
