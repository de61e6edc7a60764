import { readDocxText } from "../../src/docx/read";
import {
  appraisalPlan,
  buildAppraisal,
  checkRound,
  formFields,
  roundData,
  roundInput,
  type RoundInput,
  type RoundSubject,
  type TemplateObject,
} from "../../src/dossier";
import { evaluate, type Entry } from "../../src/scoring";
import { sampleAppraised as appraised, sampleRound, sampleRoundOf as round } from "../../src/dossier/samples";
import { SAMPLES, sheetOf, STOCK_SET, stockTemplates } from "./samples";

const UNITS = () => sampleRound(STOCK_SET).subjects;

const first = (r: RoundInput): RoundSubject => {
  const [member] = r.subjects;
  if (member === undefined) throw new Error("empty round");
  return member;
};
const data = (r: RoundInput, id: Parameters<typeof roundData>[1]): TemplateObject =>
  roundData(r, id, first(r));

test("units: counts, lists, groups, the phrase for all", () => {
  expect(data(round(UNITS()), "c7-quyet-dinh")).toMatchObject({
    tong_so: 3,
    so_dat: 2,
    so_chua_dat: 1,
    so_ho_so_du: 3,
    so_ho_so_thieu: 0,
    co_chenh_lech: true,
    mot_doi_tuong: false,
    nhom_doi_tuong: "cơ quan, doanh nghiệp",
    nguoi_quyet_dinh: "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu",
    danh_sach_dat: [
      { stt: 1, ten_doi_tuong: "Trung tâm Dịch vụ Mẫu", tong_diem_tham_dinh: 92, tong_chenh_lech: -4 },
      {
        stt: 2,
        ten_doi_tuong: "Công ty cổ phần Chế biến Hồi Mẫu",
        tong_diem_tham_dinh: 90,
        tong_chenh_lech: 0,
      },
    ],
    danh_sach_chua_dat: [{ stt: 1, ten_doi_tuong: "Trường Trung học cơ sở Ví Dụ", tong_diem_tham_dinh: 95 }],
    danh_sach_can_luu_y: [
      { khoan_chua_dat: ["khoản 1 Điều 6"] },
      { khoan_chua_dat: ["khoản 1 Điều 6", "khoản 2 Điều 6"] },
    ],
    nhom_dat: [
      { stt: 1, ten: "cơ quan", so_luong: 1 },
      { stt: 2, ten: "doanh nghiệp", so_luong: 1 },
    ],
    hoi_dong: { tong_thanh_vien: 5, co_mat: 4 },
    noi_nhan: ["Như Điều 3", "Ban Chỉ đạo 138 tỉnh Lạng Mẫu", "Công an xã Mẫu Sơn Mẫu"],
    kinh_gui: [],
  });
});

test("S2 goes to the province, and 23 of 33 turns its verdict", () => {
  const input = sheetOf(
    "commune",
    { id: "s2", name: "Xã Mẫu Sơn Mẫu", commune: "" },
    { "4.2": { note: "" } },
  );
  const r = round([appraised(input, { "4.2": [0, "chỉ 23/33 đơn vị được công nhận"] })]);
  expect(data(r, "c6-bao-cao-tham-dinh")).toMatchObject({
    so_dat: 0,
    danh_sach_dat: [],
    tong_diem_tham_dinh: 90,
    dat_tham_dinh: false,
    dat_tu_cham: true,
    bat_buoc_dat: 8,
    kinh_gui: ["Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu"],
    don_vi: { chu_quan: "UBND tỉnh Lạng Mẫu", ten: "Ban Chỉ đạo 138", dia_danh: "Lạng Mẫu" },
    ky: { quyen_han: ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], chuc_vu_khac: "GIÁM ĐỐC CÔNG AN TỈNH" },
  });
  expect(appraisalPlan(r).map((p) => [p.code, p.blockedBecause])).toEqual([
    ["C5", undefined],
    ["C5b", undefined],
    ["C6", undefined],
    ["C7", "Chỉ lập khi có đối tượng đạt"],
    ["C8", undefined],
    ["C9", "Chỉ lập khi có đối tượng đạt"],
  ]);
  expect(checkRound(r, appraisalPlan(r)).map((p) => p.code)).toContain("council.flipped");
});

test("a notice goes first to the unit itself, named as at the head of a line", () => {
  const [recipient] = data(round([appraised(SAMPLES.S1())]), "c8-thong-bao-chua-dat").noi_nhan as string[];
  expect(recipient).toBe("Thôn Nà Mẫu");
});

test.each([
  ["chu_tich", "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu", ["CHỦ TỊCH"]],
  ["ubnd", "Ủy ban nhân dân xã Mẫu Sơn Mẫu", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
])("authority line and signature agree: %s", (mode, line, post) => {
  const r = round(UNITS());
  const decided = data({ ...r, profile: { ...r.profile, "chung/tham_quyen_ky": mode } }, "c7-quyet-dinh");
  expect(decided).toMatchObject({ tham_quyen: { dong_tham_quyen: line }, ky: { quyen_han: post } });
});

test("nothing is asked for that chair, secretary and place already tell", () => {
  const r = round(UNITS());
  const input = roundInput(r);
  if (input === undefined) throw new Error("empty round");
  const fields = formFields(appraisalPlan(r), input);
  expect(fields.filter((f) => f.isMissing || f.problem !== undefined).map((f) => f.key)).toEqual([]);
  const shown = Object.fromEntries(fields.map((f) => [f.field.name, f.text]));
  expect(shown).toMatchObject({
    "chu_tri.ho_ten": "Lý Văn Thử",
    "thu_ky.ho_ten": "Nông Thị Minh Họa",
    "hoi_dong.dia_diem": "Trụ sở Công an xã Mẫu Sơn Mẫu",
    nguoi_thi_hanh: "Trưởng Công an xã, Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
  });
});

describe("all documents of the units' round", () => {
  const bodies = async () => {
    const r = round(UNITS());
    const plans = appraisalPlan(r).filter((p) => p.blockedBecause === undefined);
    const results = await buildAppraisal(r, plans, stockTemplates());
    const texts = new Map<string, string[]>();
    for (const result of results) {
      if (!result.ok) throw new Error(result.reason);
      const parts = await readDocxText(result.file.data);
      texts.set(
        result.file.name,
        parts.filter((p) => p.part === "word/document.xml").flatMap((p) => [...p.paragraphs]),
      );
    }
    return texts;
  };

  test("one file for lists, one for each subject where the document is its own", async () => {
    const texts = await bodies();
    expect([...texts.keys()]).toEqual([
      "2026_xa-mau-son-mau_c5-bien-ban-hoi-dong.docx",
      "2026_trung-tam-dich-vu-mau_c5b-bang-diem-tham-dinh.docx",
      "2026_cong-ty-co-phan-che-bien-hoi-mau_c5b-bang-diem-tham-dinh.docx",
      "2026_truong-trung-hoc-co-so-vi-du_c5b-bang-diem-tham-dinh.docx",
      "2026_xa-mau-son-mau_c6-bao-cao-tham-dinh.docx",
      "2026_xa-mau-son-mau_c7-quyet-dinh.docx",
      "2026_truong-trung-hoc-co-so-vi-du_c8-thong-bao-chua-dat.docx",
      "2026_trung-tam-dich-vu-mau_c9-giay-cong-nhan-tham-khao.docx",
      "2026_cong-ty-co-phan-che-bien-hoi-mau_c9-giay-cong-nhan-tham-khao.docx",
    ]);
    for (const text of texts.values()) expect(text.join("\n")).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  test("minutes, report, decision and notice agree in their figures", async () => {
    const texts = await bodies();
    expect(texts.get("2026_xa-mau-son-mau_c5-bien-ban-hoi-dong.docx")).toEqual(
      expect.arrayContaining([
        "BAN CHỈ ĐẠO 138\nXÃ MẪU SƠN MẪU",
        "HỘI ĐỒNG THẨM ĐỊNH",
        "5. Vi Văn Ba - Chủ tịch Mặt trận - Ủy viên (vắng mặt: ốm)",
        "Chủ trì (chủ tọa): Lý Văn Thử - Trưởng Công an xã",
        "Hội đồng xem xét 03 hồ sơ; đầy đủ 03; thiếu thành phần 0.",
        "nội quy chưa có phần bảo vệ bí mật Nhà nước",
        "-4",
        "4/4",
      ]),
    );
    expect(texts.get("2026_xa-mau-son-mau_c6-bao-cao-tham-dinh.docx")).toEqual(
      expect.arrayContaining([
        "Kính gửi: Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu",
        "Số: 08/BC-BCĐ",
        "a) Đủ điều kiện công nhận: 02 đối tượng.",
        "b) Chưa đủ điều kiện: 01 đối tượng.",
        "TRƯỞNG CÔNG AN XÃ",
      ]),
    );
    expect(texts.get("2026_xa-mau-son-mau_c7-quyet-dinh.docx")).toEqual(
      expect.arrayContaining([
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU SƠN MẪU",
        "Theo đề nghị của Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu tại Báo cáo số 08/BC-BCĐ ngày 18 tháng 11 năm 2026.",
        "Điều 1. Công nhận 02 cơ quan, doanh nghiệp đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2026 (có Phụ lục kèm theo).",
        "- Như Điều 3;",
      ]),
    );
    const notice = texts.get("2026_truong-trung-hoc-co-so-vi-du_c8-thong-bao-chua-dat.docx");
    expect(notice).toEqual(
      expect.arrayContaining([
        "1. Tổng điểm thẩm định: 95/100 điểm (bằng chữ: chín mươi lăm điểm); điểm tự chấm: 95 điểm.",
        "- Trường Trung học cơ sở Ví Dụ;",
      ]),
    );
    expect(notice).not.toContain("- Như trên;");
  });
});

test("one subject alone is named in the decision and needs no annex", async () => {
  const r = round([appraised(SAMPLES.S4())]);
  const [result] = await buildAppraisal(r, [{ id: "c7-quyet-dinh" }], stockTemplates());
  if (result === undefined || !result.ok) throw new Error("not made");
  const text = (await readDocxText(result.file.data)).flatMap((p) => [...p.paragraphs]).join("\n");
  expect(text).toContain("Điều 1. Công nhận Công ty cổ phần Chế biến Hồi Mẫu đạt tiêu chuẩn");
  expect(text).not.toContain("DANH SÁCH");
});

describe("checks of a round", () => {
  const notes = ["set.illustrative", "authority.unverified", "legal-basis.unverified", "verdicts.differ"];
  const found = (r: RoundInput) =>
    checkRound(
      r,
      appraisalPlan(r).filter((p) => p.blockedBecause === undefined),
    ).filter((p) => !notes.includes(p.code));
  const codes = (r: RoundInput) => found(r).map((p) => `${p.severity} ${p.code}`);

  test("the units' round as sampled has nothing to mend", () => {
    expect(codes(round(UNITS()))).toEqual([]);
  });

  test("a round without subjects", () => {
    expect(checkRound(round([]), []).map((p) => p.code)).toEqual(["round.empty"]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      "report before the meeting",
      { "ho_so.bao_cao_tham_dinh.ngay": "17/11/2026" },
      ["error round.date-order"],
    ],
    [
      "decision before the report",
      { "hoi_dong.ngay_hop": "16/11/2026", "ho_so.quyet_dinh.ngay": "17/11/2026" },
      ["error round.date-order"],
    ],
    ["decision on the deadline day", { "ho_so.quyet_dinh.ngay": "20/11/2026" }, ["warning deadline.passed"]],
    ["notice before the decision", { "van_ban.ngay@c8": "18/11/2026" }, ["error round.date-order"]],
    [
      "more votes than members present",
      { "phieu.dong_y": "5" },
      ["error vote.sum", "error vote.sum", "error vote.sum"],
    ],
    [
      "half of the council",
      { "hoi_dong.thanh_vien": "A, X, Chủ tịch\nB, Y, Thư ký, vắng", "phieu.dong_y": "1" },
      ["warning council.quorum"],
    ],
    ["end before start", { "hoi_dong.gio_ket_thuc": "07:00" }, ["error meeting.ends-before-start"]],
    [
      "a member of the unit",
      {
        "hoi_dong.thanh_vien": "A, X, Chủ tịch\nB, Y, Thư ký\nC, Giám đốc Trung tâm Dịch vụ Mẫu, Ủy viên",
        "phieu.dong_y": "3",
      },
      ["warning council.own-unit"],
    ],
  ])("%s", (_case, typed, expected) => {
    expect(codes(round(UNITS(), typed))).toEqual(expected);
  });

  test("a difference without reason names subject and item", () => {
    expect(found(round([appraised(SAMPLES.S3(), { "1.4": [0, " "] })]))).toMatchObject([
      {
        code: "council.no-reason",
        subjectId: "s3",
        fix: { kind: "item", itemCode: "1.4", field: "council" },
      },
    ]);
  });

  test("a council score left out blocks", () => {
    const s3 = SAMPLES.S3();
    const member = appraised(s3);
    const entries = member.entries.map((e) => (e.code === "2.1" ? { ...e, councilScore: undefined } : e));
    const open: RoundSubject = {
      ...member,
      entries: entries as Entry[],
      council: evaluate(s3.criteria, entries as Entry[], "council"),
    };
    expect(found(round([open]))[0]).toMatchObject({ code: "council.open", fix: { itemCode: "2.1" } });
  });

  test("a commune and a residential area do not share a round: other bodies decide", () => {
    expect(codes(round([appraised(SAMPLES.S1()), appraised(SAMPLES.S2())]))).toContain(
      "error round.mixed-deciders",
    );
  });
});
