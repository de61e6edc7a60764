import { capitalizeFirst, formatNumber, upperCase } from "../vi";
import { legalBasis } from "./authority";
import { bodiesOf } from "./authority-names";
import { documentKind, issuerOf, type DocumentCode } from "./documents";
import { figureRows, ratioFigures, securityForce } from "./figures";
import { areaHead, communeOf, communeWord, initials, midSentence, placeName, placeWord } from "./naming";
import { NO, parseField, YES } from "./parse-field";
import { attendeeLines, attendeesInOneSentence } from "./attendees";
import { catalogueField } from "./catalogue";
import type { DossierInput } from "./types";

/** What a default may look at: the input, the document it is for, and the texts of other fields. */
export interface DefaultContext {
  readonly input: DossierInput;
  readonly code: DocumentCode;
  /** Effective text of another field in the same document. */
  text(name: string): string;
  /** Name of the place whose bodies appraise and decide; empty while unknown. */
  readonly decidingPlace: string;
  /** Stored value of the unit's deciding level. */
  readonly level: string;
  /** Date the document is judged by, ISO. */
  readonly date: string;
}

type Default = (c: DefaultContext) => string;

const number = (n: number | undefined): string => (n === undefined ? "" : String(n));
const lines = (...parts: string[]): string => parts.filter((p) => p !== "").join("\n");
const name = (c: DefaultContext): string => midSentence(c.input.subject.name);
const commune = (c: DefaultContext): string => communeOf(c.input.subject);
const type = (c: DefaultContext) => c.input.subject.type;
const issuer = (c: DefaultContext) => issuerOf(c.code, type(c));
const isOfRound = (c: DefaultContext): boolean => documentKind(c.code).kind === "appraisal";
/** The place of the issuing body: the subject's own commune, or the level that decides. */
const place = (c: DefaultContext): string => (isOfRound(c) ? c.decidingPlace : commune(c));
const isArea = (c: DefaultContext): boolean => type(c) === "residential-area";

/**
 * What a field holds before anyone typed it, as the text the form shows. Fields that cannot be known have no entry.
 * Source: the document specification, sections 1.3 and 8; most lines are assumptions that a unit may type over.
 */
export const DEFAULTS: Readonly<Record<string, Default>> = {
  "nguoi_dung_dau.chuc_vu": headPost,
  dia_chi: (c) =>
    [type(c) === "commune" ? "" : commune(c), c.text("tinh")].filter((p) => p !== "").join(", "),
  cap_quyet_dinh: (c) => c.level,
  quy_tac_ket_luan: () => "thang_diem",
  tham_quyen_ky: () => "chu_tich",
  co_to_chuc_dang: (c) => (saysNoParty(c.input) ? NO : YES),
  "co_quan_tham_dinh.ten": (c) => bodiesOf(c.decidingPlace).reception,
  nguoi_quyet_dinh: (c) =>
    bodiesOf(c.decidingPlace)[c.text("tham_quyen_ky") === "ubnd" ? "committee" : "chairman"],
  kinh_gui: (c) => c.text(c.code === "C6" ? "nguoi_quyet_dinh" : "co_quan_tham_dinh.ten"),

  "so_lieu.ho_tong": (c) => number(ratioFigures(c.input, "hộ").total),
  "so_lieu.ho_dang_ky": (c) => number(ratioFigures(c.input, "hộ").done),
  "so_lieu.kdc_tong": (c) => unitTotal(c.input, true),
  "so_lieu.don_vi_tong": (c) => unitTotal(c.input, false),
  "so_lieu.can_bo_tong": (c) => (type(c) === "school" ? "" : number(ratioFigures(c.input, "phổ biến").total)),
  "so_lieu.dau_moi_tong": (c) => number(ratioFigures(c.input, "đầu mối").total),
  "so_lieu.dau_moi_dat": (c) => number(ratioFigures(c.input, "đầu mối").done),

  "don_vi.chu_quan": superiorBody,
  "don_vi.ten": (c) => {
    switch (issuer(c)) {
      case "self":
        return name(c);
      case "committee":
      case "decider":
        return place(c) === "" ? "" : `Ủy ban nhân dân ${place(c)}`;
      case "steering":
        return "Ban Chỉ đạo 138";
      case "council":
        return "Hội đồng thẩm định";
    }
  },
  "don_vi.dia_danh": (c) => placeName(place(c)),
  "ky.quyen_han": signingPost,
  "ky.chuc_vu_khac": (c) => {
    if (c.code === "C6") return upperCase(policeHead(c));
    return issuer(c) === "steering" ? upperCase(c.text("nguoi_dung_dau.chuc_vu")) : "";
  },
  "ky.ho_ten": (c) => (isOfRound(c) ? "" : c.text("nguoi_dung_dau.ho_ten")),
  noi_nhan: recipients,
  noi_luu: (c) => {
    if (isArea(c) && !isOfRound(c)) return `hồ sơ ${name(c)}`;
    return c.code === "B3" || c.code === "C5" ? "VT, Hồ sơ" : "VT, CA";
  },
  can_cu_phap_ly: (c) =>
    lines(
      ...legalBasis(c.code === "A1" || c.code === "C6" || c.code === "C7" ? c.code : "B1", c.date)
        .filter((r) => r.verified)
        .map((r) => r.citation),
    ),
  "ho_so.dang_ky.ky_hieu": (c) => symbol(c, "A1"),
  "ho_so.to_trinh.ky_hieu": (c) => symbol(c, "B1"),
  "ho_so.bao_cao.ky_hieu": (c) => symbol(c, "B2"),
  "ho_so.bien_ban.ky_hieu": (c) => symbol(c, "B3"),
  "ho_so.bao_cao_tham_dinh.ky_hieu": (c) => (c.text("dung_to_trinh") === YES ? "TTr-BCĐ" : symbol(c, "C6")),
  "ho_so.quyet_dinh.ky_hieu": (c) => symbol(c, "C7"),
  "van_ban.ky_hieu": (c) => symbol(c, c.code),
  "van_ban.ngay": (c) => (c.code === "C9" ? c.text("ho_so.quyet_dinh.ngay") : ""),
  "nghi_quyet.co_quan": partyBody,
  "nghi_quyet.long_ghep": () => NO,
  "ke_hoach.co_quan": (c) => (type(c) === "commune" ? `Ủy ban nhân dân ${name(c)}` : name(c)),

  ngay_ket_thuc_hop: (c) => c.text("ngay_hop"),
  dia_diem_hop: (c) => {
    if (isArea(c)) return `Nhà văn hóa ${name(c)}`;
    return type(c) === "commune" ? `Trụ sở Ủy ban nhân dân ${name(c)}` : `Trụ sở ${name(c)}`;
  },
  "chu_tri.ho_ten": (c) => (isOfRound(c) ? memberText(c, CHAIR, "ho_ten") : c.text("nguoi_dung_dau.ho_ten")),
  "chu_tri.chuc_vu": (c) => {
    if (isOfRound(c)) return memberText(c, CHAIR, "chuc_vu");
    return type(c) === "commune" ? "Trưởng Ban Chỉ đạo 138" : c.text("nguoi_dung_dau.chuc_vu");
  },
  "thu_ky.ho_ten": (c) => (isOfRound(c) ? memberText(c, SECRETARY, "ho_ten") : ""),
  "thu_ky.chuc_vu": (c) => (isOfRound(c) ? memberText(c, SECRETARY, "chuc_vu") : ""),
  "hoi_dong.dia_diem": (c) => (place(c) === "" ? "" : `Trụ sở Công an ${place(c)}`),
  dung_to_trinh: () => NO,
  "tham_quyen.dong_tham_quyen": (c) => c.text("nguoi_quyet_dinh"),
  nguoi_thi_hanh: executors,
  thanh_phan_tom_tat: (c) => attendeesInOneSentence(c.text("thanh_phan"), c.text("chu_tri.ho_ten")),
  "bieu_quyet.co_mat": (c) => {
    const present = c
      .text("thanh_phan")
      .split("\n")
      .filter((l) => l.trim() !== "").length;
    return present === 0 ? "" : String(present);
  },
  "bieu_quyet.khong_dong_y": (c) => {
    const [present, agreed] = [c.text("bieu_quyet.co_mat"), c.text("bieu_quyet.dong_y")];
    const against = Number(present) - Number(agreed);
    return agreed === "" || present === "" || !(against >= 0) ? "" : String(against);
  },
  so_lieu_bang: (c) =>
    figureRows(c.input)
      .map((r) => [r.chi_tieu, r.don_vi_tinh, figure(r.nam_truoc), figure(r.nam_nay)].join("; "))
      .join("\n"),
  nhom_dau_moi: (c) => unitGroups(c.input),
  "luc_luong.ten": (c) => securityForce(c.input)?.name ?? "",
};

function headPost(c: DefaultContext): string {
  switch (type(c)) {
    case "residential-area":
      return areaHead(c.input.subject.name);
    case "commune":
      return `Chủ tịch Ủy ban nhân dân ${communeWord(c.input.subject.name)}`;
    case "school":
      return /^trường /iu.test(name(c)) ? "Hiệu trưởng" : "Giám đốc";
    case "enterprise":
      return "Giám đốc";
    case "agency":
      return agencyHead(name(c));
  }
}

/** Agencies differ; only names that tell are guessed, the rest is asked. */
function agencyHead(agency: string): string {
  const lower = agency.toLocaleLowerCase("vi");
  if (/^(trung tâm|sở|chi nhánh|bệnh viện) /u.test(lower)) return "Giám đốc";
  if (/^phòng /u.test(lower)) return "Trưởng phòng";
  return /^chi cục /u.test(lower) ? "Chi cục trưởng" : "";
}

/** No district level from that day on (documents of the two-tier government). */
const TWO_TIERS_FROM = "2025-07-01";

function superiorBody(c: DefaultContext): string {
  if (place(c) === "") return "";
  if (issuer(c) === "council") return `Ban Chỉ đạo 138 ${place(c)}`;
  const hasOne = issuer(c) === "steering" || (isArea(c) && issuer(c) === "self");
  return hasOne ? `UBND ${place(c)}` : "";
}

function signingPost(c: DefaultContext): string {
  switch (issuer(c)) {
    case "self":
      return upperCase(c.text("nguoi_dung_dau.chuc_vu"));
    case "committee":
      return lines("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    case "steering":
      // Its head is often the chairman who decides, and nobody reports to himself.
      return c.code === "C6" ? lines("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN") : "TRƯỞNG BAN";
    case "decider":
      return c.text("tham_quyen_ky") === "ubnd" ? lines("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") : "CHỦ TỊCH";
    case "council":
      return "CHỦ TỊCH HỘI ĐỒNG";
  }
}

function recipients(c: DefaultContext): string {
  switch (c.code) {
    case "B3":
      return "Thành phần dự họp";
    case "C5":
    case "C6":
      return "Thành viên Hội đồng";
    case "C7":
      return lines("Như Điều 3", superiorSteering(c), policeOf(c));
    default:
      return isOfRound(c) ? policeOf(c) : lines(partyBody(c), policeOf(c));
  }
}

/** Communes have an office of council and committee since the two tiers [GĐ]; before, one official kept it. */
function executors(c: DefaultContext): string {
  const word = placeWord(place(c));
  if (place(c) === "") return "";
  if (word === "tỉnh") return `${policeHead(c)}, Chánh Văn phòng Ủy ban nhân dân ${word}`;
  const isSmall = word !== "huyện" && c.date < TWO_TIERS_FROM;
  return isSmall
    ? `${policeHead(c)}, công chức Văn phòng - Thống kê ${word}`
    : `${policeHead(c)}, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${word}`;
}

/** Steering Committee 138 of the level above the deciding one. */
function superiorSteering(c: DefaultContext): string {
  const province = midSentence(c.text("tinh"));
  const district = midSentence(c.text("huyen"));
  if (c.date < TWO_TIERS_FROM && district !== "" && midSentence(place(c)) === communeOf(c.input.subject))
    return `Ban Chỉ đạo 138 ${district}`;
  return province === "" || province === midSentence(place(c)) ? "" : `Ban Chỉ đạo 138 ${province}`;
}

function policeHead(c: DefaultContext): string {
  const word = placeWord(place(c));
  return word === "tỉnh" || word === "thành phố" ? `Giám đốc Công an ${word}` : `Trưởng Công an ${word}`;
}

const CHAIR = /^chủ tịch/iu;
const SECRETARY = /thư ký/iu;

/** Name or post of the council's member with a role. */
function memberText(c: DefaultContext, role: RegExp, column: "ho_ten" | "chuc_vu"): string {
  const parsed = parseField(catalogueField("hoi_dong.thanh_vien"), c.text("hoi_dong.thanh_vien"));
  if (!parsed.ok || !Array.isArray(parsed.value)) return "";
  return String(attendeeLines(parsed.value).find((m) => role.test(String(m.vai_tro ?? "")))?.[column] ?? "");
}

function partyBody(c: DefaultContext): string {
  if (isArea(c)) return `Chi bộ ${name(c)}`;
  if (type(c) === "commune") return `Đảng ủy ${name(c)}`;
  return c.text("co_to_chuc_dang") === NO ? "" : `Chi bộ ${name(c)}`;
}

const policeOf = (c: DefaultContext): string => (place(c) === "" ? "" : `Công an ${place(c)}`);

/** The sheet says it: the item for units with a Party organisation is marked not applicable. */
function saysNoParty(input: DossierInput): boolean {
  return input.evaluation.items.some(
    (r) => r.state === "na" && (r.item.applicableWhen?.includes("tổ chức Đảng") ?? false),
  );
}

const LONGEST_SYMBOL = 9;
const ISSUER_SHORT = { committee: "UBND", decider: "UBND", steering: "BCĐ", council: "HĐTĐ" } as const;

function symbol(c: DefaultContext, code: DocumentCode): string {
  const body = issuerOf(code, type(c));
  const short = body === "self" ? initials(c.input.subject.name) : ISSUER_SHORT[body];
  // Initials of a long name are no symbol anybody uses; the form asks for the unit's own.
  return short === "" || short.length > LONGEST_SYMBOL
    ? ""
    : `${documentKind(code).abbreviation ?? ""}-${short}`;
}

function unitTotal(input: DossierInput, residential: boolean): string {
  const counted = input.units?.filter((u) => (u.type === "residential-area") === residential);
  return counted === undefined ? "" : String(counted.reduce((sum, u) => sum + u.total, 0));
}

const GROUP_NAMES = [
  ["residential-area", "khu dân cư"],
  ["agency", "cơ quan"],
  ["enterprise", "doanh nghiệp"],
  ["school", "cơ sở giáo dục"],
] as const;

/** Lines “tên, tổng, đăng ký, công nhận” by kind; without a register the sheet's own totals make the one line “Cộng”. */
function unitGroups(input: DossierInput): string {
  if (input.units !== undefined)
    return GROUP_NAMES.flatMap(([kind, label]) => {
      const found = input.units?.find((u) => u.type === kind);
      return found === undefined || found.total === 0
        ? []
        : [`${capitalizeFirst(label)}; ${found.total}; ${found.registered}; ${found.recognised}`];
    }).join("\n");
  const registered = ratioFigures(input, "đã đăng ký");
  const recognised = ratioFigures(input, "được công nhận");
  const total = registered.total ?? recognised.total;
  return total === undefined || recognised.done === undefined
    ? ""
    : `Cộng; ${total}; ${registered.done ?? ""}; ${recognised.done}`;
}

const figure = (n: number | undefined): string => (n === undefined ? "" : formatNumber(n));
