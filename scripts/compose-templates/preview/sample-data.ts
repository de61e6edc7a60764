import { scoreFields } from "./scores";
import type { SampleSubject } from "./subjects";

export type TemplateData = Record<string, unknown>;

export const YEARS = { nam: 2026, nam_truoc: 2025, nam_sau: 2027, thang_diem_minh_hoa: true };
export const PLACE = "Mẫu Sơn Mẫu";
export const SECRETARY = { ho_ten: "Nông Thị Minh Họa", chuc_vu: "Công chức Văn phòng - Thống kê" };
export const CIRCULAR =
  "Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an quy định khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”";
export const GUIDANCE =
  "Hướng dẫn số 76/HD-BCĐ ngày 17 tháng 5 năm 2022 của Ban Chỉ đạo 138 tỉnh Lạng Sơn về thực hiện Thông tư số 124/2021/TT-BCA";

export const bases = (...citations: string[]) => citations.map((trich_dan) => ({ trich_dan }));

/** Data of the registration and recognition documents of one subject; `type` is the letters before the dash. */
export function subjectData(subject: SampleSubject, type: string, number: number | undefined): TemplateData {
  const scores = scoreFields(subject);
  const isUnit = ["agency", "enterprise", "school"].includes(subject.type);
  const passes = scores.selfReasons.length === 0;
  return {
    ...YEARS,
    ...scores,
    la_khu_dan_cu: subject.type === "residential-area",
    la_xa: subject.type === "commune",
    la_co_so_giao_duc: subject.type === "school",
    la_don_vi: isUnit,
    ten_loai: subject.typeName,
    ten_doi_tuong: subject.name,
    dia_chi: "xã Mẫu Sơn Mẫu, tỉnh Lạng Mẫu",
    nguoi_dung_dau: { ho_ten: subject.head[0], chuc_vu: subject.head[1] },
    ky_tu_ngay: subject.type === "residential-area" ? "2025-11-01" : "2025-11-16",
    ky_den_ngay: subject.type === "residential-area" ? "2026-10-31" : "2026-11-15",
    ...issuing(subject, type, number),
    nguoi_quyet_dinh: subject.decider,
    co_quan_tham_dinh: { ten: subject.addressee },
    phan_cong: "Giao Tổ bảo vệ an ninh, trật tự chủ trì, phối hợp với các đoàn thể tổ chức thực hiện.",
    ...leadership(subject),
    ...report(subject),
    so_lieu: subject.figures,
    ...meeting(subject),
    dat_tu_cham: passes,
    dat: passes,
    ly_do_ket_luan: scores.selfReasons,
    noi_dung_chua_dat: scores.selfMisses,
    khoan_chua_dat: subject.unmetClauses,
    tai_lieu_khac: [
      { stt: 1, ten: "Danh sách đăng ký tham gia xây dựng" },
      { stt: 2, ten: "Ảnh hoạt động mô hình" },
    ],
  };
}

function issuing(subject: SampleSubject, type: string, number: number | undefined): TemplateData {
  const date = number === undefined ? undefined : "2026-11-05";
  const reference = (kind: string, n: number) => ({
    so_thu_tu: number === undefined ? "" : n,
    ky_hieu: `${kind}-${subject.symbol}`,
    ngay: date,
  });
  return {
    don_vi: { chu_quan: subject.superior, ten: subject.issuer, dia_danh: PLACE },
    van_ban: { so_thu_tu: number ?? "", ky_hieu: `${type}-${subject.symbol}`, ngay: date },
    ho_so: {
      dang_ky: { ...reference("ĐK", 3), ngay: "2026-02-10" },
      to_trinh: reference("TTr", 7),
      bao_cao: reference("BC", 6),
    },
    ky: { quyen_han: [subject.post], chuc_vu_khac: subject.otherPost, ho_ten: subject.head[0] },
    kinh_gui: [subject.addressee],
    kinh_gui_nhieu: false,
    noi_nhan: [subject.party ?? "Ban Giám đốc", "Công an xã Mẫu Sơn Mẫu"],
    noi_luu: subject.type === "residential-area" ? `hồ sơ ${subject.name}` : "VT, CA",
    can_cu_phap_ly: bases(CIRCULAR, GUIDANCE),
  };
}

function leadership(subject: SampleSubject): TemplateData {
  return {
    co_to_chuc_dang: subject.party !== undefined,
    nghi_quyet: {
      so_hieu: subject.party === undefined ? "" : "03-NQ/CB",
      ngay: "2026-01-12",
      co_quan: subject.party,
      long_ghep: true,
    },
    ke_hoach: {
      so_hieu: subject.type === "residential-area" ? "" : "12/KH-UBND",
      ngay: "2026-01-20",
      co_quan: subject.type === "commune" ? "Ủy ban nhân dân xã Mẫu Sơn Mẫu" : subject.name,
    },
    mo_hinh: [
      { ten: "Tiếng kẻng an ninh", nam_lap: 2021, ket_qua: "hoạt động thường xuyên, 252 hộ tham gia" },
      { ten: "Camera an ninh", nam_lap: 2024, ket_qua: "lắp đặt 12 camera tại các điểm công cộng" },
    ],
  };
}

function report(subject: SampleSubject): TemplateData {
  return {
    dac_diem: `Địa bàn ${subject.name} ổn định về an ninh, trật tự; nhân dân chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước và tích cực tham gia phong trào toàn dân bảo vệ an ninh Tổ quốc.`,
    ton_tai: "Công tác tuyên truyền có lúc chưa thường xuyên; việc cập nhật số liệu còn chậm.",
    nguyen_nhan: "Cán bộ phụ trách kiêm nhiệm nhiều việc.",
    phuong_huong: "Tiếp tục duy trì mô hình, khắc phục nội dung chưa đạt, phấn đấu đạt tiêu chuẩn năm sau.",
    so_lieu_bang: [
      {
        stt: 1,
        chi_tieu: "Vụ phạm tội về trật tự xã hội",
        don_vi_tinh: "vụ",
        nam_truoc: 2,
        nam_nay: 4,
        ghi_chu: "",
      },
      { stt: 2, chi_tieu: "Tai nạn giao thông", don_vi_tinh: "vụ", nam_truoc: 3, nam_nay: 2, ghi_chu: "" },
      { stt: 3, chi_tieu: "Cháy, nổ", don_vi_tinh: "vụ", nam_truoc: 0, nam_nay: 0, ghi_chu: "" },
      {
        stt: 4,
        chi_tieu: "Tụ điểm phức tạp về trật tự xã hội",
        don_vi_tinh: "tụ điểm",
        nam_truoc: 0,
        nam_nay: 1,
        ghi_chu: "đã xóa",
      },
    ],
    nhom_dau_moi: [
      { ten: "Khu dân cư", tong: 25, dang_ky: 25, cong_nhan: 18 },
      { ten: "Cơ quan, doanh nghiệp, cơ sở giáo dục", tong: 8, dang_ky: 8, cong_nhan: 6 },
      { ten: "Cộng", tong: 33, dang_ky: 33, cong_nhan: 24 },
    ],
    luc_luong: { ten: "Tổ bảo vệ an ninh, trật tự", xep_loai: "Hoàn thành tốt nhiệm vụ", so_ky_luat: 0 },
  };
}

function meeting(subject: SampleSubject): TemplateData {
  return {
    ngay_hop: subject.meeting,
    ngay_ket_thuc_hop: subject.meeting,
    gio_bat_dau: "08:00",
    gio_ket_thuc: "09:30",
    dia_diem_hop: `Nhà văn hóa ${subject.name}`,
    chu_tri: { ho_ten: subject.head[0], chuc_vu: subject.head[1] },
    thu_ky: SECRETARY,
    thanh_phan: attendees(subject.present),
    thanh_phan_tom_tat: "Bí thư chi bộ, đại diện Ban Công tác Mặt trận, các đoàn thể và Công an xã",
    vang_mat: [{ ho_ten: "Lộc Văn Vắng", ly_do: "đi công tác" }, { ho_ten: "Mã Thị Thiếu" }],
    y_kien: [{ nguoi: "Nông Thị Ví Dụ", noi_dung: "nhất trí với dự thảo, đề nghị bổ sung số liệu mô hình." }],
    bieu_quyet: {
      co_mat: subject.present,
      dong_y: subject.agreed,
      khong_dong_y: subject.present - subject.agreed,
    },
  };
}

/** Any number of people at a meeting. */
export const attendees = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    stt: i + 1,
    ho_ten: i % 2 === 0 ? "Nông Thị Ví Dụ" : "Hoàng Văn Mẫu Thử",
    chuc_vu: i === 0 ? "Bí thư chi bộ" : "Thành viên",
    dai_dien: i === 0 ? "Chi bộ" : "",
  }));
