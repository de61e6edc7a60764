import { capitalizeFirst } from "../vi";
import { councilMembers } from "./council-members";
import { paperData, subjectData } from "./data";
import { documentKind, type DocumentId } from "./documents";
import { kindName, midSentence } from "./naming";
import { ownInput, roundMember, type RoundInput, type RoundSubject } from "./round";
import { scoreData } from "./scores";
import type { TemplateObject } from "./types";
import { DocumentValues } from "./values";
import { inSentence } from "./wording";

/**
 * The data of a document of an appraisal round. C5, C6, C7 list all its subjects; C5b, C8, C9 are of one `member`. Scores,
 * verdict and reasons are the council's.
 */
export function roundData(round: RoundInput, id: DocumentId, member: RoundSubject): TemplateObject {
  const { code, issue } = documentKind(id);
  const input = roundMember(round, member);
  const values = new DocumentValues(input, code);
  const listed = round.subjects.map((s, i) => listedSubject(round, s, i + 1, values));
  const passed = listed.filter((s) => s.dat === true);
  const failed = listed.filter((s) => s.dat !== true);
  const incomplete = listed.filter((s) => s.ho_so_du !== true);
  const own = {
    ...subjectData(input, values),
    ...scoreData(input, values.rule, "council"),
    dia_chi: addressOf(round, member),
    so_giay: member.certificateNumber,
  };
  const papers = paperData(values, issue);
  return {
    ...own,
    ...papers,
    // Decisions and notices answer nobody: no “Như trên” among their recipients.
    ...(code === "C6" ? {} : { kinh_gui: [], kinh_gui_nhieu: false }),
    ...(code === "C8"
      ? { noi_nhan: [capitalizeFirst(midSentence(member.subject.name)), ...values.lines("noi_nhan")] }
      : {}),
    thang_diem_minh_hoa: round.subjects.some((s) => s.set.status === "illustrative"),
    hoi_dong: councilData(values),
    chu_tri: { ho_ten: values.textValue("chu_tri.ho_ten"), chuc_vu: values.textValue("chu_tri.chuc_vu") },
    thu_ky: { ho_ten: values.textValue("thu_ky.ho_ten"), chuc_vu: values.textValue("thu_ky.chuc_vu") },
    tham_quyen: { dong_tham_quyen: values.textValue("tham_quyen.dong_tham_quyen") },
    nguoi_thi_hanh: values.textValue("nguoi_thi_hanh"),
    han_phan_hoi: values.textValue("han_phan_hoi"),
    dung_to_trinh: values.value("dung_to_trinh") === true,
    danh_sach: listed,
    danh_sach_dat: renumbered(passed),
    danh_sach_chua_dat: renumbered(failed),
    danh_sach_can_luu_y: renumbered(
      passed.filter((s) => Array.isArray(s.khoan_chua_dat) && s.khoan_chua_dat.length > 0),
    ),
    nhom_dat: groupsOf(passed),
    nhom_doi_tuong: groupsOf(passed)
      .map((g) => g.ten)
      .join(", "),
    tong_so: listed.length,
    so_dat: passed.length,
    so_chua_dat: failed.length,
    so_ho_so_du: listed.length - incomplete.length,
    so_ho_so_thieu: incomplete.length,
    co_chenh_lech: listed.some(
      (s) => Array.isArray(s.noi_dung_chenh_lech) && s.noi_dung_chenh_lech.length > 0,
    ),
    mot_doi_tuong: passed.length === 1,
  };
}

/** A subject as a line of the round's lists. */
function listedSubject(
  round: RoundInput,
  member: RoundSubject,
  stt: number,
  values: DocumentValues,
): TemplateObject {
  const input = roundMember(round, member);
  const lacking = (member.missingPapers ?? "").trim();
  return {
    ...subjectData(input, new DocumentValues(input, values.code)),
    ...scoreData(input, values.rule, "council"),
    stt,
    ten_loai: kindName(member.subject.type, member.subject.name),
    dia_chi: addressOf(round, member),
    ho_so_du: lacking === "",
    ho_so_thieu: lacking === "" || /^không đề nghị/iu.test(lacking) ? lacking : `thiếu ${lacking}`,
    phieu: {
      dong_y: member.votesFor ?? values.numberValue("phieu.dong_y"),
      tong: councilMembers(values).filter((m) => !m.isAbsent).length,
    },
    so_giay: member.certificateNumber,
  };
}

/** A subject's own typed address, else its commune and province. */
const addressOf = (round: RoundInput, member: RoundSubject): string =>
  inSentence(new DocumentValues(ownInput(round, member), "A1").text("dia_chi"));

function councilData(values: DocumentValues): TemplateObject {
  const members = councilMembers(values);
  return {
    quyet_dinh_so_hieu: values.textValue("hoi_dong.quyet_dinh_so_hieu"),
    quyet_dinh_ngay: values.textValue("hoi_dong.quyet_dinh_ngay"),
    ngay_hop: values.textValue("hoi_dong.ngay_hop"),
    gio_bat_dau: values.textValue("hoi_dong.gio_bat_dau"),
    gio_ket_thuc: values.textValue("hoi_dong.gio_ket_thuc"),
    dia_diem: values.textValue("hoi_dong.dia_diem"),
    tong_thanh_vien: members.length,
    co_mat: members.filter((m) => !m.isAbsent).length,
    thanh_vien: members.map((m, i) => ({
      stt: i + 1,
      ho_ten: m.name,
      chuc_vu: m.post,
      vai_tro: m.role,
      vang: m.isAbsent,
      ly_do: m.reason,
    })),
    y_kien: values.rows("hoi_dong.y_kien").map((line) => ({ ...line })),
  };
}

/** Subjects that passed, by kind, in the order of the Circular. */
function groupsOf(passed: readonly TemplateObject[]): (TemplateObject & { readonly ten: string })[] {
  const order = [
    "khu dân cư",
    "xã",
    "phường",
    "đặc khu",
    "thị trấn",
    "cơ quan",
    "doanh nghiệp",
    "cơ sở giáo dục",
  ];
  return order
    .map((ten) => ({ ten, members: passed.filter((s) => s.ten_loai === ten) }))
    .filter(({ members }) => members.length > 0)
    .map(({ ten, members }, i) => ({
      stt: i + 1,
      ten,
      so_luong: members.length,
      danh_sach: renumbered(members),
    }));
}

const renumbered = (rows: readonly TemplateObject[]): TemplateObject[] =>
  rows.map((r, i) => ({ ...r, stt: i + 1 }));
