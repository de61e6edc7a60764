import type { SubjectType } from "../../src/criteria";
import { roundId } from "../../src/dossier";
import type { Random } from "./random";

const NAMES = [
  "Hoàng Văn Mẫu",
  "Nông Thị Ví Dụ",
  "Vi Văn Nháp",
  "Lý Văn Thử",
  "Lô Thị Giả Định",
  "Bế Văn Minh Họa",
] as const;
const POSTS: Readonly<Record<SubjectType, string>> = {
  "residential-area": "Trưởng thôn",
  commune: "Chủ tịch Ủy ban nhân dân xã",
  agency: "Giám đốc",
  enterprise: "Giám đốc",
  school: "Hiệu trưởng",
};

/** What a commune's council types for its two meetings, on the units and on the commune, by full key. */
export function councilFields(year: number): Record<string, string> {
  const fields = {
    "chu_tri.ho_ten": "Lý Văn Thử",
    "chu_tri.chuc_vu": "Trưởng Công an xã",
    "thu_ky.ho_ten": "Nông Thị Ví Dụ",
    "thu_ky.chuc_vu": "Cán bộ Công an xã",
    "ky.ho_ten@steering": "Bế Văn Minh Họa",
    "ky.ho_ten@decider": "Hoàng Văn Mẫu",
    "hoi_dong.ngay_hop": `18/11/${year}`,
    "hoi_dong.gio_bat_dau": "08:00",
    "hoi_dong.gio_ket_thuc": "10:30",
    "hoi_dong.thanh_vien": [
      "Lý Văn Thử, Trưởng Công an xã, Chủ tịch Hội đồng",
      "Nông Thị Ví Dụ, Cán bộ Công an xã, Thư ký",
      "Vi Văn Nháp, Chủ tịch Mặt trận xã, Ủy viên",
      "Bế Thị Mẫu, Công chức Văn hóa, Ủy viên",
      "Lô Thị Giả Định, Bí thư Đoàn xã, Ủy viên, vắng (ốm)",
    ].join("\n"),
    "phieu.dong_y": "4",
  };
  return Object.fromEntries(
    (["units", "commune"] as const).flatMap((kind) =>
      Object.entries(fields).map(([name, value]) => [`${roundId(kind, year)}/${name}`, value]),
    ),
  );
}

/** What a clerk types into the dossier form of one unit, by field name, so that all its papers can be made. */
export function dossierFields(type: SubjectType, random: Random): Record<string, string> {
  const head = random.pick(NAMES);
  const people = [
    `${head}, ${POSTS[type]}, đơn vị`,
    "Bế Thị Mẫu, Bí thư chi bộ, Chi bộ",
    "Vi Văn Nháp Hai, Trưởng ban, Ban Công tác Mặt trận",
    "Lý Văn Thử Hai, Công an viên, Công an xã",
    ...Array.from({ length: random.whole(4, 12) }, (_, i) => `Thành viên ${i + 1}, Đại diện, Tổ ${i + 1}`),
  ];
  const households = random.whole(80, 320);
  const meeting = type === "residential-area" ? "03/11/2026" : "16/11/2026";
  const papers = type === "residential-area" ? "04/11/2026" : "17/11/2026";
  return {
    "nguoi_dung_dau.ho_ten": head,
    "nguoi_dung_dau.chuc_vu": POSTS[type],
    "thu_ky.ho_ten": "Nông Thị Thư Ký Mẫu",
    "thu_ky.chuc_vu": "Công chức Văn phòng - Thống kê",
    ngay_hop: meeting,
    gio_bat_dau: "08:00",
    gio_ket_thuc: "09:30",
    thanh_phan: people.join("\n"),
    "bieu_quyet.dong_y": String(people.length),
    dac_diem: "Địa bàn miền núi, dân cư ổn định, hoạt động thường xuyên.",
    ton_tai: "Công tác tuyên truyền có lúc chưa thường xuyên.",
    phuong_huong: "Tiếp tục duy trì, nâng cao chất lượng các tiêu chí.",
    mo_hinh: "Tiếng kẻng an ninh; 2021; duy trì đều, có hiệu quả",
    "nghi_quyet.so_hieu": "03-NQ/CB",
    "nghi_quyet.ngay": "12/01/2026",
    "ke_hoach.so_hieu": "12/KH-ANTT",
    "ke_hoach.ngay": "20/01/2026",
    "ho_so.dang_ky.ngay": "15/01/2026",
    "ho_so.to_trinh.so_thu_tu": String(random.whole(1, 40)),
    "ho_so.to_trinh.ngay": papers,
    "ho_so.bao_cao.so_thu_tu": String(random.whole(1, 40)),
    "ho_so.bao_cao.ngay": papers,
    "so_lieu.nhan_khau": String(households * 4),
    "so_lieu.ho_tong": String(households),
    "so_lieu.ho_dang_ky": String(households),
    "so_lieu.can_bo_tong": String(random.whole(10, 60)),
    "so_lieu.nguoi_hoc_tong": String(random.whole(150, 700)),
    "so_lieu.dau_moi_tong": "6",
    "so_lieu.dau_moi_dat": "6",
    "so_lieu.kdc_tong": "25",
    "so_lieu.don_vi_tong": "14",
  };
}
