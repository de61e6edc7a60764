import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SampleSubject } from "./subjects";

interface ItemJson {
  code: string;
  text: string;
  points: number;
  mandatory: boolean;
  mustNotOccur?: boolean;
  cite: { article: number; clause?: number; point?: string };
}

interface CriteriaJson {
  subjects: Record<
    SampleSubject["type"],
    { article: number; criteria: { code: string; title: string; items: ItemJson[] }[] }
  >;
}

const FILE = join(__dirname, "../../../templates/criteria/lang-son-2022-minh-hoa.json");
// Our own file, checked elsewhere; a preview needs only the fields named above.
const CRITERIA = JSON.parse(readFileSync(FILE, "utf8")) as CriteriaJson;

/** Criteria, items and totals of a subject, as the templates name them. */
export function scoreFields(subject: SampleSubject) {
  const { article, criteria } = CRITERIA.subjects[subject.type];
  const tieu_chi = criteria.map((criterion, c) => {
    const noi_dung = criterion.items.map((item, i) => itemFields(item, i + 1, subject));
    const [first] = criterion.items;
    return {
      stt: c + 1,
      ma: criterion.code,
      ten: criterion.title,
      can_cu: `khoản ${first?.cite.clause ?? c + 1} Điều ${article}`,
      diem_chuan: sum(noi_dung.map((item) => item.diem_chuan)),
      bat_buoc: noi_dung.every((item) => item.bat_buoc),
      diem_tu_cham: sum(noi_dung.map((item) => item.diem_tu_cham)),
      diem_tham_dinh: sum(noi_dung.map((item) => item.diem_tham_dinh)),
      chenh_lech: sum(noi_dung.map((item) => item.chenh_lech)),
      noi_dung,
    };
  });
  const items = tieu_chi.flatMap((criterion) => criterion.noi_dung);
  return { tieu_chi, dieu_tieu_chi: `Điều ${article}`, ...totals(items) };
}

type ItemFields = ReturnType<typeof itemFields>;

function totals(items: readonly ItemFields[]) {
  const self = sum(items.map((item) => item.diem_tu_cham));
  const council = sum(items.map((item) => item.diem_tham_dinh));
  const mandatory = items.filter((item) => item.bat_buoc);
  const reasons = (total: number, passes: (item: ItemFields) => boolean): string[] => [
    ...(total < 90 ? [`tổng điểm ${total}/100, dưới mức 90 điểm`] : []),
    ...mandatory
      .filter((item) => !passes(item))
      .map((item) => `nội dung bắt buộc ${item.ma} không đạt điểm tối đa`),
  ];
  return {
    nguong_dat: 90,
    tong_diem_chuan: 100,
    tong_diem_tu_cham: self,
    tong_diem_tham_dinh: council,
    tong_chenh_lech: council - self,
    bat_buoc_tong: mandatory.length,
    bat_buoc_dat: mandatory.filter((item) => item.dat_tu_cham).length,
    councilMandatoryMet: mandatory.filter((item) => item.dat_tham_dinh).length,
    selfReasons: reasons(self, (item) => item.dat_tu_cham),
    councilReasons: reasons(council, (item) => item.dat_tham_dinh),
    selfMisses: renumber(items.filter((item) => !item.dat_tu_cham)),
    councilMisses: renumber(items.filter((item) => !item.dat_tham_dinh)),
    noi_dung_chenh_lech: renumber(items.filter((item) => item.chenh_lech !== 0)),
  };
}

function itemFields(item: ItemJson, stt: number, subject: SampleSubject) {
  const selfReason = subject.selfMisses[item.code];
  const councilReason = subject.councilMisses[item.code];
  const diem_tu_cham = selfReason === undefined ? item.points : 0;
  const diem_tham_dinh = councilReason === undefined ? item.points : 0;
  const results = item.mustNotOccur ? ["không xảy ra", "có xảy ra"] : ["đạt", "chưa đạt"];
  const { article, clause, point } = item.cite;
  const hasNoParty = subject.party === undefined && item.code === "1.1";
  return {
    stt,
    ma: item.code,
    ten: item.text,
    ten_day_du: item.mustNotOccur ? `Không để xảy ra: ${item.text}` : item.text,
    can_cu: `${point === undefined ? "" : `điểm ${point} `}khoản ${clause ?? ""} Điều ${article}`,
    diem_chuan: item.points,
    bat_buoc: item.mandatory,
    diem_tu_cham,
    diem_tham_dinh,
    chenh_lech: diem_tham_dinh - diem_tu_cham,
    dat_tu_cham: diem_tu_cham === item.points,
    dat_tham_dinh: diem_tham_dinh === item.points,
    khong_ap_dung: hasNoParty,
    ghi_chu: hasNoParty ? "Không có tổ chức Đảng" : "",
    minh_chung:
      item.points >= 5 && !item.mustNotOccur ? "Báo cáo số 12, hồ sơ lưu tại đơn vị" : "Công an xác nhận",
    ket_qua: hasNoParty ? "không áp dụng" : (results[selfReason === undefined ? 0 : 1] ?? ""),
    so_lieu: item.code === "4.a" ? "năm 2025: 02 vụ, năm 2026: 04 vụ" : "",
    ly_do_chua_dat: councilReason ?? selfReason ?? "",
    ly_do_chenh_lech: diem_tham_dinh === diem_tu_cham ? "" : (councilReason ?? ""),
  };
}

const renumber = (items: readonly ItemFields[]): ItemFields[] =>
  items.map((item, i) => ({ ...item, stt: i + 1 }));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
