import { assessmentPeriod, type SubjectType } from "../criteria";
import { isUnit } from "./conditions";
import { documentKind, type DocumentId, type IssueKey } from "./documents";
import { figureRows, securityForce } from "./figures";
import { kindName, midSentence } from "./naming";
import type { FieldLine } from "./parse-field";
import { scoreData } from "./scores";
import type { DossierInput, TemplateObject } from "./types";
import { DocumentValues } from "./values";
import { inSentence } from "./wording";

const TYPE_NAMES: Readonly<Record<SubjectType, string>> = {
  "residential-area": "khu_dan_cu",
  commune: "xa",
  agency: "co_quan",
  enterprise: "doanh_nghiep",
  school: "co_so_giao_duc",
};

const ISSUED: readonly IssueKey[] = [
  "dang_ky",
  "to_trinh",
  "bao_cao",
  "bien_ban",
  "bao_cao_tham_dinh",
  "quyet_dinh",
];

/**
 * The data of one document of a subject's own dossiers (A1, B1 to B4): every field of the catalogue by its name, header
 * and signature resolved for this document. Nothing is checked here (see `checkDossier`); what is unknown is absent.
 */
export function dossierData(input: DossierInput, id: DocumentId): TemplateObject {
  const kind = documentKind(id);
  const values = new DocumentValues(input, kind.code);
  return {
    ...subjectData(input, values),
    ...paperData(values, kind.issue),
    ...meetingData(values),
    ...reportData(input, values),
    ...scoreData(input, values.rule, "self"),
  };
}

/** Name, kind, period: what is true of the subject in every document. */
export function subjectData(input: DossierInput, values: DocumentValues): TemplateObject {
  const { subject, criteria, set } = input;
  const period = assessmentPeriod(criteria, subject.year);
  return {
    nam: subject.year,
    nam_truoc: subject.year - 1,
    nam_sau: subject.year + 1,
    loai: TYPE_NAMES[subject.type],
    la_khu_dan_cu: subject.type === "residential-area",
    la_xa: subject.type === "commune",
    la_co_quan: subject.type === "agency",
    la_doanh_nghiep: subject.type === "enterprise",
    la_co_so_giao_duc: subject.type === "school",
    la_don_vi: isUnit(subject.type),
    ten_loai: kindName(subject.type, subject.name),
    ten_doi_tuong: midSentence(subject.name),
    dia_chi: inSentence(values.text("dia_chi")),
    dieu_tieu_chi: `Điều ${criteria.article}`,
    ky_tu_ngay: period.from,
    ky_den_ngay: period.to,
    xet_som: values.circumstances.isEarly,
    ly_do_xet_som: inSentence(subject.earlyReason ?? ""),
    thang_diem_minh_hoa: set.status === "illustrative",
    nguoi_dung_dau: person(values, "nguoi_dung_dau"),
    co_quan_tham_dinh: { ten: inSentence(values.text("co_quan_tham_dinh.ten")) },
    nguoi_quyet_dinh: inSentence(values.text("nguoi_quyet_dinh")),
    co_to_chuc_dang: values.circumstances.hasParty,
  };
}

/** Header, signature, recipients, grounds, numbers: resolved for the document at hand. */
export function paperData(values: DocumentValues, issue: IssueKey | undefined): TemplateObject {
  const ho_so = Object.fromEntries(ISSUED.map((key) => [key, issuedPaper(values, key)]));
  const kinh_gui = values.lines("kinh_gui").map(inSentence);
  return {
    don_vi: {
      chu_quan: values.textValue("don_vi.chu_quan"),
      ten: values.textValue("don_vi.ten"),
      ten_day_du: fullIssuer(values.textValue("don_vi.chu_quan"), values.textValue("don_vi.ten")),
      dia_danh: values.textValue("don_vi.dia_danh"),
    },
    van_ban: issue === undefined ? numberedBy(values, "van_ban") : ho_so[issue],
    ho_so,
    ky: {
      quyen_han: values.lines("ky.quyen_han"),
      chuc_vu_khac: values.textValue("ky.chuc_vu_khac"),
      ho_ten: values.textValue("ky.ho_ten"),
    },
    kinh_gui,
    kinh_gui_nhieu: kinh_gui.length > 1,
    noi_nhan: values.lines("noi_nhan").map(inSentence),
    noi_luu: inSentence(values.text("noi_luu")),
    can_cu_phap_ly: values.lines("can_cu_phap_ly").map((line) => ({ trich_dan: citationOf(line) })),
    // A unit without a Party organisation has none, whatever was typed before it said so.
    nghi_quyet: values.circumstances.hasParty
      ? {
          so_hieu: values.textValue("nghi_quyet.so_hieu"),
          ngay: values.textValue("nghi_quyet.ngay"),
          co_quan: values.textValue("nghi_quyet.co_quan"),
          long_ghep: values.value("nghi_quyet.long_ghep") === true,
        }
      : {},
    ke_hoach: {
      so_hieu: values.textValue("ke_hoach.so_hieu"),
      ngay: values.textValue("ke_hoach.ngay"),
      co_quan: values.textValue("ke_hoach.co_quan"),
    },
    tai_lieu_khac: values.lines("tai_lieu_khac").map((line, i) => ({ stt: i + 1, ten: inSentence(line) })),
  };
}

/** “Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu”: the head prints body and place in two lines, a sentence needs both. */
function fullIssuer(superior = "", issuer = ""): string {
  const place = /^(?:UBND|Ủy ban nhân dân)\s+(.+)$/u.exec(superior)?.[1];
  return place !== undefined && /^Ban Chỉ đạo/u.test(issuer) && !issuer.includes(place)
    ? `${issuer} ${place}`
    : issuer;
}

function meetingData(values: DocumentValues): TemplateObject {
  return {
    ngay_hop: values.textValue("ngay_hop"),
    gio_bat_dau: values.textValue("gio_bat_dau"),
    gio_ket_thuc: values.textValue("gio_ket_thuc"),
    ngay_ket_thuc_hop: values.textValue("ngay_ket_thuc_hop"),
    dia_diem_hop: inSentence(values.text("dia_diem_hop")),
    chu_tri: person(values, "chu_tri"),
    thu_ky: person(values, "thu_ky"),
    thanh_phan: numbered(values.rows("thanh_phan")),
    thanh_phan_tom_tat: inSentence(values.text("thanh_phan_tom_tat")),
    vang_mat: numbered(values.rows("vang_mat")),
    y_kien: values.rows("y_kien").map((line) => ({ ...line })),
    bieu_quyet: {
      co_mat: values.numberValue("bieu_quyet.co_mat"),
      dong_y: values.numberValue("bieu_quyet.dong_y"),
      khong_dong_y: values.numberValue("bieu_quyet.khong_dong_y"),
    },
  };
}

function reportData(input: DossierInput, values: DocumentValues): TemplateObject {
  const force = securityForce(input);
  const figure = (name: string): number | undefined => values.numberValue(`so_lieu.${name}`);
  return {
    phan_cong: values.textValue("phan_cong"),
    dac_diem: values.textValue("dac_diem"),
    ton_tai: values.textValue("ton_tai"),
    nguyen_nhan: values.textValue("nguyen_nhan"),
    phuong_huong: values.textValue("phuong_huong"),
    mo_hinh: values
      .rows("mo_hinh")
      .map((line) => ({ ...line, ket_qua: inSentence(String(line.ket_qua ?? "")) })),
    so_lieu: {
      ho_tong: figure("ho_tong"),
      ho_dang_ky: figure("ho_dang_ky"),
      nhan_khau: figure("nhan_khau"),
      kdc_tong: figure("kdc_tong"),
      don_vi_tong: figure("don_vi_tong"),
      can_bo_tong: figure("can_bo_tong"),
      nguoi_hoc_tong: figure("nguoi_hoc_tong"),
      dau_moi_tong: figure("dau_moi_tong"),
      dau_moi_dat: figure("dau_moi_dat"),
    },
    so_lieu_bang: twoYearTable(input, values.rows("so_lieu_bang")),
    nhom_dau_moi: withSum(values.rows("nhom_dau_moi")),
    luc_luong: {
      ten: inSentence(values.text("luc_luong.ten")),
      xep_loai: force?.rating,
      so_ky_luat: force?.disciplined,
    },
  };
}

const person = (values: DocumentValues, role: "nguoi_dung_dau" | "chu_tri" | "thu_ky"): TemplateObject => ({
  ho_ten: values.textValue(`${role}.ho_ten`),
  chuc_vu: values.textValue(`${role}.chuc_vu`),
});

const issuedPaper = (values: DocumentValues, key: IssueKey): TemplateObject =>
  numberedBy(values, `ho_so.${key}`);

const numberedBy = (values: DocumentValues, paper: string): TemplateObject => ({
  so_thu_tu: values.textValue(`${paper}.so_thu_tu`),
  ky_hieu: values.textValue(`${paper}.ky_hieu`),
  ngay: values.textValue(`${paper}.ngay`),
});

const numbered = (rows: readonly FieldLine[]): TemplateObject[] =>
  rows.map((row, i) => ({ stt: i + 1, ...row }));

/** Clerks paste whole lines; the template already prints the word “Căn cứ”. */
const citationOf = (line: string): string => inSentence(line).replace(/^Căn cứ\s+/iu, "");

/**
 * The typed table over the sheet's: a figure that the sheet has always stands as on the sheet, so that report and
 * score table cannot differ; typed rows add the year before, notes and further rows.
 */
function twoYearTable(input: DossierInput, typed: readonly FieldLine[]): TemplateObject[] {
  const sheet = figureRows(input);
  const own = sheet.map((row) => ({ ...typed.find((t) => t.chi_tieu === row.chi_tieu), ...row }));
  const more = typed.filter((t) => !sheet.some((row) => row.chi_tieu === t.chi_tieu));
  return numbered([...own, ...more]);
}

/** Groups with a last line “Cộng”, summed unless typed. */
function withSum(rows: readonly FieldLine[]): TemplateObject[] {
  if (rows.length === 0 || rows.some((r) => r.ten === "Cộng")) return rows.map((r) => ({ ...r }));
  const sum = (column: string): number =>
    rows.reduce((s, r) => s + (typeof r[column] === "number" ? r[column] : 0), 0);
  return [...rows, { ten: "Cộng", tong: sum("tong"), dang_ky: sum("dang_ky"), cong_nhan: sum("cong_nhan") }];
}
