import {
  checkDossier,
  dossierPlan,
  type DocumentId,
  type DossierInput,
  type DossierProblem,
} from "../../src/dossier";
import { evaluate } from "../../src/scoring";
import { SAMPLES, sheetOf, STOCK_SET } from "./samples";

const RECOGNITION: readonly DocumentId[] = ["b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"];
const ALL: readonly DocumentId[] = ["b1-to-trinh", ...RECOGNITION];
const plansOf = (ids: readonly DocumentId[]) => ids.map((id) => ({ id }));

/** Everything but the notes that every sample of 2026 carries. */
const found = (input: DossierInput, ids: readonly DocumentId[] = ALL): DossierProblem[] =>
  checkDossier(input, plansOf(ids)).filter(
    (p) => !["set.illustrative", "authority.unverified", "legal-basis.unverified"].includes(p.code),
  );
const codes = (input: DossierInput, ids?: readonly DocumentId[]): string[] =>
  found(input, ids).map((p) => `${p.severity} ${p.code}`);

/** S3 with some texts typed otherwise; S3 itself has nothing to say but that the verdicts differ. */
const s3 = (fields: Record<string, string>, more: Partial<DossierInput> = {}): DossierInput => {
  const input = SAMPLES.S3();
  const typed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [`s3/${name}`, text]));
  return { ...input, ...more, profile: { ...input.profile, ...typed } };
};

test("S3 as sampled: only the two verdicts differ", () => {
  expect(codes(s3({}))).toEqual(["note verdicts.differ"]);
});

test.each<[string, Record<string, string>, string[]]>([
  ["a required field emptied", { dac_diem: "-" }, ["error field.missing"]],
  ["a date that is none", { ngay_hop: "31/11/2026" }, ["error field.unreadable"]],
  ["meeting after the submission", { "ho_so.to_trinh.ngay": "15/11/2026" }, ["error meeting.after-document"]],
  ["meeting on the day of the submission", { "ho_so.to_trinh.ngay": "16/11/2026" }, []],
  ["meeting on the period's last day", { ngay_hop: "15/11/2026" }, ["warning meeting.before-period-end"]],
  ["end before start", { gio_ket_thuc: "07:30" }, ["error meeting.ends-before-start"]],
  ["end on the next morning", { gio_ket_thuc: "07:30", ngay_ket_thuc_hop: "17/11/2026" }, []],
  ["chair keeps the minutes", { "thu_ky.ho_ten": "Lương Văn Nháp" }, ["error meeting.chair-is-secretary"]],
  [
    "votes above those present",
    { "bieu_quyet.dong_y": "12", "bieu_quyet.khong_dong_y": "1" },
    ["error vote.sum"],
  ],
  [
    "present differs from the list",
    { "bieu_quyet.co_mat": "11", "bieu_quyet.dong_y": "11" },
    ["warning vote.present"],
  ],
  [
    "a total in a text that is not the sheet’s",
    { dac_diem: "Năm nay đạt 95 / 100 điểm." },
    ["warning text.total"],
  ],
  ["the sheet’s own total in a text", { dac_diem: "Năm nay đạt 96/100 điểm, 10/1000 hộ." }, []],
  [
    "abstentions are not lost",
    { "bieu_quyet.dong_y": "11", "bieu_quyet.khong_dong_y": "0" },
    ["error vote.sum"],
  ],
  [
    "district after 30/6/2025",
    { cap_quyet_dinh: "huyen", "co_quan_tham_dinh.ten": "X", nguoi_quyet_dinh: "X" },
    ["error authority.none"],
  ],
])("%s", (_case, fields, expected) => {
  expect(codes(s3(fields))).toEqual([...expected, "note verdicts.differ"]);
});

test("an early appraisal may meet before the period ends", () => {
  const input = s3({ ngay_hop: "01/09/2026" });
  const early = { ...input, subject: { ...input.subject, earlyReason: "phục vụ xét xã nông thôn mới" } };
  expect(codes(early)).toEqual(["note verdicts.differ"]);
});

test.each([
  ["2026-11-19", []],
  ["2026-11-20", ["warning deadline.passed"]],
  ["2026-11-25", ["warning deadline.passed"]],
])("deadline of an agency (before 20/11): on %s %j", (today, expected) => {
  expect(codes(s3({}, { today }))).toEqual([...expected, "note verdicts.differ"]);
});

test("a passed deadline counts its days", () => {
  expect(found(s3({}, { today: "2026-11-25" }))[0]).toMatchObject({
    count: 5,
    message: "Đã quá hạn gửi hồ sơ 5 ngày.",
  });
});

test("attendees that guidance section 5 wants and nobody named, absent ones count as named", () => {
  const typed = "Lương Văn Nháp, Giám đốc\nBế Thị Mẫu, Kế toán";
  expect(found(s3({ thanh_phan: typed, "bieu_quyet.dong_y": "2" }))[0]).toMatchObject({
    code: "attendees.lacking",
    message: "Thành phần dự họp chưa có cấp ủy, Công an cơ sở, cũng không ghi vắng mặt.",
  });
  const excused = {
    thanh_phan: typed,
    "bieu_quyet.dong_y": "2",
    vang_mat: "Công an xã, bận\nBí thư chi bộ, ốm",
  };
  expect(codes(s3(excused))).toEqual(["note verdicts.differ"]);
});

describe("the evaluation", () => {
  const scored = (code: string, entry: object): DossierInput => {
    const input = SAMPLES.S3();
    const entries = input.entries.map((e) => (e.code === code ? { ...e, ...entry } : e));
    return { ...input, entries, evaluation: evaluate(input.criteria, entries) };
  };

  test("a blank item blocks and names itself", () => {
    expect(found(scored("2.1", { selfScore: undefined }))[0]).toMatchObject({
      severity: "error",
      code: "evaluation.open",
      count: 1,
      fix: { kind: "item", itemCode: "2.1", field: "self" },
    });
  });

  test("figures against the score block and name the item", () => {
    expect(found(scored("1.5", { figureA: 41 }))[0]).toMatchObject({
      severity: "error",
      code: "evaluation.errors",
      fix: { kind: "item", itemCode: "1.5" },
    });
  });

  test("registration papers do not look at scores", () => {
    expect(codes(scored("2.1", { selfScore: undefined }), ["a1-dang-ky"])).toEqual([]);
  });

  test("evidence and reasons left out are warnings at their cells", () => {
    expect(found(scored("2.1", { evidence: "" }))[0]).toMatchObject({
      code: "evidence.missing",
      fix: { kind: "item", itemCode: "2.1", field: "evidence" },
    });
    expect(found(scored("1.6", { note: " " }))[0]).toMatchObject({
      code: "reason.missing",
      fix: { kind: "item", itemCode: "1.6", field: "note" },
    });
  });

  test("a failing verdict is said once, and blocks only a submission that is wanted all the same", () => {
    expect(codes(SAMPLES.S5(), RECOGNITION)).toEqual(["warning verdict.fail"]);
    expect(codes(SAMPLES.S5(), ALL)).toEqual(["error submission.not-passed", "warning verdict.fail"]);
  });
});

test.each<[string, Record<string, string>, string[]]>([
  ["dated in the first quarter", { "ho_so.dang_ky.ngay": "31/03/2026" }, []],
  ["dated after it", { "ho_so.dang_ky.ngay": "01/04/2026" }, ["warning registration.late"]],
  ["a household not registered", { "so_lieu.ho_dang_ky": "251" }, ["warning registration.households"]],
])("registration %s", (_case, fields, expected) => {
  const input = SAMPLES.S1();
  const typed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [`s1/${name}`, text]));
  expect(codes({ ...input, profile: { ...input.profile, ...typed } }, ["a1-dang-ky"])).toEqual(expected);
});

test("notes: illustrative set, unverified authority and grounds; none for an official set of 2024", () => {
  const notes = (input: DossierInput) => [
    ...new Set(
      checkDossier(input, plansOf(["b1-to-trinh"]))
        .filter((p) => p.severity === "note")
        .map((p) => p.code),
    ),
  ];
  expect(notes(SAMPLES.S2())).toEqual(["authority.unverified", "legal-basis.unverified", "set.illustrative"]);
  const official = { ...STOCK_SET, status: "official" as const };
  const old = sheetOf(
    "residential-area",
    { id: "k", name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu" },
    {},
    {
      set: official,
      today: "2024-11-05",
      year: 2024,
      profile: { "chung/can_cu_phap_ly": "Hướng dẫn số 76/HD-BCĐ ngày 17 tháng 5 năm 2022" },
    },
  );
  expect(notes(old)).toEqual([]);
});

test("errors come before warnings before notes, and every fix of a field is in the form", () => {
  const input = s3({ "thu_ky.ho_ten": "Lương Văn Nháp", dac_diem: "-" }, { today: "2026-11-25" });
  const plans = dossierPlan(input.subject, "recognition", input.evaluation);
  const order = checkDossier(input, plans).map((p) => ["error", "warning", "note"].indexOf(p.severity));
  expect(order).toEqual([...order].sort());
  expect(order.length).toBeGreaterThan(3);
});
