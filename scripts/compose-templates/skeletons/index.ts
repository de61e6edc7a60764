import type { Skeleton } from "../skeleton";
import { a1DangKy } from "./a1-dang-ky";
import { b1ToTrinh } from "./b1-to-trinh";
import { b2BaoCao } from "./b2-bao-cao";
import { b3BienBanHop } from "./b3-bien-ban-hop";
import { b4BangTuChamDiem } from "./b4-bang-tu-cham-diem";
import { c5BienBanHoiDong } from "./c5-bien-ban-hoi-dong";
import { c5bBangDiemThamDinh } from "./c5b-bang-diem-tham-dinh";
import { c6BaoCaoThamDinh } from "./c6-bao-cao-tham-dinh";
import { c7QuyetDinh } from "./c7-quyet-dinh";
import { c8ThongBaoChuaDat } from "./c8-thong-bao-chua-dat";
import { c9GiayCongNhanThamKhao } from "./c9-giay-cong-nhan-tham-khao";

/** Every template, in the order of the dossier. */
export const SKELETONS: readonly Skeleton[] = [
  a1DangKy,
  b1ToTrinh,
  b2BaoCao,
  b3BienBanHop,
  b4BangTuChamDiem,
  c5BienBanHoiDong,
  c5bBangDiemThamDinh,
  c6BaoCaoThamDinh,
  c7QuyetDinh,
  c8ThongBaoChuaDat,
  c9GiayCongNhanThamKhao,
];
