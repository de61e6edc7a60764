import { scoreFields } from "./scores";
import { CIRCULAR, GUIDANCE, PLACE, SECRETARY, YEARS, bases, type TemplateData } from "./sample-data";
import { AGENCY, ENTERPRISE, RESIDENTIAL_AREA, SCHOOL, type SampleSubject } from "./subjects";

const LAW = "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";

/** Data of the documents of one council round. */
export function councilData(
  list: readonly TemplateData[],
  type: string,
  number: number | undefined,
): TemplateData {
  const numbered = list.map((subject, i): TemplateData => ({ ...subject, stt: i + 1 }));
  const passed = numbered
    .filter((subject) => subject["dat"] === true)
    .map((s, i): TemplateData => ({ ...s, stt: i + 1 }));
  const failed = numbered
    .filter((s) => s["dat"] !== true)
    .map((s, i): TemplateData => ({ ...s, stt: i + 1 }));
  const kinds = [...new Set(passed.map((subject) => String(subject["ten_loai"])))];
  const date = number === undefined ? undefined : "2026-11-12";
  const council = type === "BB";
  const deciding = type === "QĐ" || type === "TB";
  return {
    ...YEARS,
    don_vi: deciding
      ? { ten: "Ủy ban nhân dân xã Mẫu Sơn Mẫu", dia_danh: PLACE }
      : council
        ? { chu_quan: "Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu", ten: "Hội đồng thẩm định", dia_danh: PLACE }
        : { chu_quan: "UBND xã Mẫu Sơn Mẫu", ten: "Ban Chỉ đạo 138", dia_danh: PLACE },
    van_ban: {
      so_thu_tu: number ?? "",
      ky_hieu: `${type}-${deciding ? "UBND" : council ? "HĐTĐ" : "BCĐ"}`,
      ngay: date,
    },
    ho_so: {
      bao_cao_tham_dinh: { so_thu_tu: 45, ky_hieu: "BC-BCĐ", ngay: date },
      quyet_dinh: { so_thu_tu: number ?? "", ky_hieu: "QĐ-UBND", ngay: date },
    },
    ky: deciding
      ? { quyen_han: ["CHỦ TỊCH"], ho_ten: "Vi Văn Ví Dụ" }
      : {
          quyen_han: ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
          chuc_vu_khac: "TRƯỞNG CÔNG AN XÃ",
          ho_ten: "Lý Văn Thử",
        },
    kinh_gui: deciding ? [] : ["Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu"],
    kinh_gui_nhieu: false,
    noi_nhan:
      type === "QĐ" ? ["Như Điều 3", "Ban Chỉ đạo 138 tỉnh Lạng Mẫu", "Công an xã"] : ["Thành viên Hội đồng"],
    noi_luu: council ? "VT, Hồ sơ" : "VT, CA",
    can_cu_phap_ly: bases(...(type === "QĐ" ? [LAW] : []), CIRCULAR, GUIDANCE),
    nguoi_quyet_dinh: "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu",
    co_quan_tham_dinh: { ten: "Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu" },
    tham_quyen: { dong_tham_quyen: "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu" },
    nguoi_thi_hanh: "Trưởng Công an xã, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    hoi_dong: COUNCIL,
    chu_tri: { ho_ten: "Lý Văn Thử", chuc_vu: "Trưởng Công an xã, Chủ tịch Hội đồng" },
    thu_ky: SECRETARY,
    danh_sach: numbered,
    danh_sach_dat: passed,
    danh_sach_chua_dat: failed,
    danh_sach_can_luu_y: passed.filter(
      (s) => Array.isArray(s["khoan_chua_dat"]) && s["khoan_chua_dat"].length > 0,
    ),
    nhom_dat: kinds.map((ten, i) => {
      const members = passed.filter((s) => s["ten_loai"] === ten).map((s, n) => ({ ...s, stt: n + 1 }));
      return { stt: i + 1, ten, so_luong: members.length, danh_sach: members };
    }),
    nhom_doi_tuong: kinds.join(", "),
    tong_so: list.length,
    so_dat: passed.length,
    so_chua_dat: failed.length,
    so_ho_so_du: list.filter((s) => s["ho_so_du"]).length,
    so_ho_so_thieu: list.filter((s) => !s["ho_so_du"]).length,
    co_chenh_lech: list.some((s) => s["tong_chenh_lech"] !== 0),
    mot_doi_tuong: passed.length === 1,
    so_giay: "01",
    han_phan_hoi: "2026-11-30",
  };
}

const COUNCIL = {
  quyet_dinh_so_hieu: "45/QĐ-BCĐ",
  quyet_dinh_ngay: "2026-10-20",
  ngay_hop: "2026-11-12",
  gio_bat_dau: "14:00",
  gio_ket_thuc: "16:30",
  dia_diem: "Phòng họp Ủy ban nhân dân xã Mẫu Sơn Mẫu",
  tong_thanh_vien: 5,
  co_mat: 5,
  thanh_vien: ["Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng", "Thư ký", "Thành viên", "Thành viên"].map(
    (vai_tro, i) => ({
      stt: i + 1,
      ho_ten: i === 0 ? "Lý Văn Thử" : "Hoàng Văn Mẫu Thử",
      chuc_vu: i === 0 ? "Trưởng Công an xã" : "Công chức xã",
      vai_tro,
    }),
  ),
  y_kien: [{ nguoi: "Hoàng Văn Mẫu Thử", noi_dung: "đề nghị các khu dân cư chưa đạt rà soát, khắc phục." }],
};

/** One line of a council's list, with the fields of the subject's appraisal. */
export function listed(subject: SampleSubject): TemplateData {
  const scores = scoreFields(subject);
  const complete = subject.type !== "residential-area";
  return {
    ...scores,
    ten_doi_tuong: subject.name,
    ten_loai: subject.typeName,
    dia_chi: "xã Mẫu Sơn Mẫu",
    ho_so_du: complete,
    ho_so_thieu: complete ? "" : "không đề nghị",
    phieu: { dong_y: 5, tong: 5 },
    bat_buoc_dat: scores.councilMandatoryMet,
    dat: scores.councilReasons.length === 0,
    dat_tham_dinh: scores.councilReasons.length === 0,
    ly_do_ket_luan: scores.councilReasons,
    noi_dung_chua_dat: scores.councilMisses,
    khoan_chua_dat: subject.unmetClauses,
    so_giay: "01",
  };
}

/** 25 residential areas: 18 pass, 7 fail, 3 with differences. */
export function residentialRound(): TemplateData[] {
  return [
    listed(RESIDENTIAL_AREA),
    ...Array.from({ length: 24 }, (_, i) => {
      const misses: Record<string, string> = i < 6 ? { "1.2": "không có bản đăng ký phấn đấu" } : {};
      return {
        ...listed({
          ...RESIDENTIAL_AREA,
          name: `thôn Mẫu ${i + 2}`,
          selfMisses: i < 3 ? {} : misses,
          councilMisses: misses,
          unmetClauses: [],
        }),
        ho_so_du: true,
        so_giay: String(i + 1).padStart(2, "0"),
      };
    }),
  ];
}

export const unitRound = (): TemplateData[] => [AGENCY, ENTERPRISE, SCHOOL].map(listed);
