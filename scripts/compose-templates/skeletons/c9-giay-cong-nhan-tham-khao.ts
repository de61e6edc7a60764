import { certificateSignature, illustrativeNote } from "../shared-blocks";
import { paragraph, type Skeleton } from "../skeleton";

export const c9GiayCongNhanThamKhao: Skeleton = {
  file: "c9-giay-cong-nhan-tham-khao",
  title: "Giấy công nhận - mẫu tham khảo",
  landscape: true,
  blocks: [
    paragraph(
      "mauThamKhao",
      "MẪU THAM KHẢO - chưa phải mẫu theo Phụ lục Thông tư số 124/2021/TT-BCA; thay bằng mẫu chính thức trước khi in",
    ),
    paragraph("quocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    paragraph("tieuNgu", "Độc lập - Tự do - Hạnh phúc"),
    paragraph("tieuNguKe", "_".repeat(24)),
    paragraph("tenLoai", "{{viet_hoa tham_quyen.dong_tham_quyen}}"),
    paragraph("giayTieuDe", "CÔNG NHẬN"),
    ...illustrativeNote("Điểm minh họa: thang điểm chưa thay bằng phụ lục chính thức."),
    paragraph("giayTen", "{{viet_hoa ten_doi_tuong}}"),
    paragraph("giayDong", "{{dia_chi}}"),
    paragraph("giayDong", "Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm {{nam}}"),
    certificateSignature(),
  ],
};
