/** The five invented subjects of the document specification; items not named are at their maximum. */
export interface SampleSubject {
  type: "residential-area" | "commune" | "agency" | "enterprise" | "school";
  typeName: string;
  name: string;
  superior: string | undefined;
  issuer: string;
  symbol: string;
  post: string;
  otherPost?: string;
  head: readonly [name: string, post: string];
  figures: Record<string, number>;
  /** Item code -> reason, for items at 0. */
  selfMisses: Record<string, string>;
  councilMisses: Record<string, string>;
  unmetClauses: readonly string[];
  meeting: string;
  present: number;
  agreed: number;
  party: string | undefined;
  addressee: string;
  decider: string;
}

const COMMUNE_OFFICE = "Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu";
const COMMUNE_CHAIR = "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu";

export const RESIDENTIAL_AREA: SampleSubject = {
  type: "residential-area",
  typeName: "khu dân cư",
  name: "thôn Nà Mẫu",
  superior: "UBND xã Mẫu Sơn Mẫu",
  issuer: "thôn Nà Mẫu",
  symbol: "NM",
  post: "TRƯỞNG THÔN",
  head: ["Hoàng Văn Mẫu", "Trưởng thôn"],
  figures: { ho_tong: 252, ho_dang_ky: 252, nhan_khau: 1034 },
  selfMisses: {
    "4.a": "phạm tội về trật tự xã hội tăng từ 02 lên 04 vụ",
    "4.c1": "phát sinh 01 tụ điểm đánh bạc",
    "4.c2": "02 người mới mắc tệ nạn xã hội",
  },
  councilMisses: {
    "4.a": "phạm tội về trật tự xã hội tăng từ 02 lên 04 vụ",
    "4.c1": "phát sinh 01 tụ điểm đánh bạc",
    "4.c2": "02 người mới mắc tệ nạn xã hội",
  },
  unmetClauses: ["điểm a khoản 4 Điều 4", "điểm c khoản 4 Điều 4"],
  meeting: "2026-11-03",
  present: 9,
  agreed: 9,
  party: "Chi bộ thôn Nà Mẫu",
  addressee: COMMUNE_OFFICE,
  decider: COMMUNE_CHAIR,
};

export const COMMUNE: SampleSubject = {
  type: "commune",
  typeName: "xã",
  name: "xã Mẫu Sơn Mẫu",
  superior: "UBND xã Mẫu Sơn Mẫu",
  issuer: "Ban Chỉ đạo 138",
  symbol: "BCĐ",
  post: "TRƯỞNG BAN",
  otherPost: "CHỦ TỊCH UBND XÃ",
  head: ["Vi Văn Ví Dụ", "Chủ tịch Ủy ban nhân dân"],
  figures: { kdc_tong: 25, don_vi_tong: 8 },
  selfMisses: {},
  councilMisses: { "4.2": "chỉ 23/33 đầu mối (69,6%) được công nhận" },
  unmetClauses: [],
  meeting: "2026-11-17",
  present: 15,
  agreed: 15,
  party: "Đảng ủy xã Mẫu Sơn Mẫu",
  addressee: "Thường trực Ban Chỉ đạo 138 tỉnh Lạng Mẫu",
  decider: "Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu",
};

export const AGENCY: SampleSubject = {
  type: "agency",
  typeName: "cơ quan",
  name: "Trung tâm Dịch vụ Mẫu",
  superior: "UBND xã Mẫu Sơn Mẫu",
  issuer: "Trung tâm Dịch vụ Mẫu",
  symbol: "TTDVM",
  post: "GIÁM ĐỐC",
  head: ["Lương Văn Nháp", "Giám đốc"],
  figures: { can_bo_tong: 42, dau_moi_tong: 7, dau_moi_dat: 6 },
  selfMisses: { "1.6": "mô hình chưa hoạt động" },
  councilMisses: {
    "1.4": "nội quy chưa có phần bảo vệ bí mật Nhà nước",
    "1.6": "mô hình chưa hoạt động",
  },
  unmetClauses: ["khoản 1 Điều 6"],
  meeting: "2026-11-16",
  present: 12,
  agreed: 11,
  party: "Chi bộ Trung tâm Dịch vụ Mẫu",
  addressee: COMMUNE_OFFICE,
  decider: COMMUNE_CHAIR,
};

export const ENTERPRISE: SampleSubject = {
  type: "enterprise",
  typeName: "doanh nghiệp",
  name: "Công ty cổ phần Chế biến Hồi Mẫu",
  superior: undefined,
  issuer: "Công ty cổ phần Chế biến Hồi Mẫu",
  symbol: "CTHM",
  post: "GIÁM ĐỐC",
  head: ["Triệu Thị Giả Định", "Giám đốc"],
  figures: { can_bo_tong: 186, dau_moi_tong: 9, dau_moi_dat: 8 },
  selfMisses: { "1.6": "mô hình chưa hoạt động", "2.2": "chưa thực hiện quy chế phối hợp" },
  councilMisses: { "1.6": "mô hình chưa hoạt động", "2.2": "chưa thực hiện quy chế phối hợp" },
  unmetClauses: ["khoản 1 Điều 6", "khoản 2 Điều 6"],
  meeting: "2026-11-17",
  present: 10,
  agreed: 10,
  party: undefined,
  addressee: COMMUNE_OFFICE,
  decider: COMMUNE_CHAIR,
};

export const SCHOOL: SampleSubject = {
  type: "school",
  typeName: "cơ sở giáo dục",
  name: "Trường Trung học cơ sở Ví Dụ",
  superior: "UBND xã Mẫu Sơn Mẫu",
  issuer: "Trường Trung học cơ sở Ví Dụ",
  symbol: "THCSVD",
  post: "HIỆU TRƯỞNG",
  head: ["Bế Văn Thí Nghiệm", "Hiệu trưởng"],
  figures: { can_bo_tong: 38, nguoi_hoc_tong: 512, dau_moi_tong: 6, dau_moi_dat: 5 },
  selfMisses: { "4.1": "xảy ra 01 vụ bạo lực học đường" },
  councilMisses: { "4.1": "xảy ra 01 vụ bạo lực học đường" },
  unmetClauses: ["khoản 4 Điều 7"],
  meeting: "2026-11-16",
  present: 14,
  agreed: 14,
  party: "Chi bộ Trường Trung học cơ sở Ví Dụ",
  addressee: COMMUNE_OFFICE,
  decider: COMMUNE_CHAIR,
};
