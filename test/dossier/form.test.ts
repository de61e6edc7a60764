import { dossierPlan, formFields, type DocumentId } from "../../src/dossier";
import { SAMPLES, sheetOf } from "./samples";

const missing = (ids: readonly DocumentId[], input: Parameters<typeof formFields>[1]): string[] =>
  formFields(
    ids.map((id) => ({ id })),
    input,
  )
    .filter((f) => f.isMissing)
    .map((f) => f.field.name);

const BLANK_AREA = () =>
  sheetOf(
    "residential-area",
    { id: "k", name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu" },
    { "1.3": { figureA: 252, figureB: 252 } },
  );

describe("what a residential area is asked for, nothing typed yet", () => {
  test("registration: only what cannot be known", () => {
    expect(missing(["a1-dang-ky"], BLANK_AREA())).toEqual(["so_lieu.nhan_khau", "nguoi_dung_dau.ho_ten"]);
  });

  test("recognition: the meeting, the report's texts, the resolution, the head", () => {
    expect(
      missing(["b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"], BLANK_AREA()),
    ).toEqual([
      "ngay_hop",
      "gio_bat_dau",
      "gio_ket_thuc",
      "thu_ky.ho_ten",
      "thu_ky.chuc_vu",
      "thanh_phan",
      "bieu_quyet.dong_y",
      "dac_diem",
      "ton_tai",
      "phuong_huong",
      "nghi_quyet.so_hieu",
      "nghi_quyet.ngay",
      "nguoi_dung_dau.ho_ten",
    ]);
  });

  test("a document less asks for less: the score table needs a secretary and a signer", () => {
    expect(missing(["b4-bang-tu-cham-diem"], BLANK_AREA())).toEqual([
      "thu_ky.ho_ten",
      "nguoi_dung_dau.ho_ten",
    ]);
  });
});

test("samples S1 to S5 lack nothing for their recognition dossier", () => {
  for (const make of Object.values(SAMPLES)) {
    const input = make();
    const plans = dossierPlan(input.subject, "recognition", input.evaluation).filter((p) => p.isWanted);
    expect(formFields(plans, input).filter((f) => f.isMissing || f.problem !== undefined)).toEqual([]);
  }
});

test("an enterprise without Party organisation is not asked for a resolution", () => {
  const names = formFields([{ id: "b2-bao-cao" }], SAMPLES.S4()).map((f) => f.field.name);
  expect(names).not.toContain("nghi_quyet.so_hieu");
  expect(names).toContain("ke_hoach.so_hieu");
});

test("a lost model item means no model has to be named", () => {
  const model = formFields([{ id: "b2-bao-cao" }], SAMPLES.S3()).find((f) => f.field.name === "mo_hinh");
  expect(model).toMatchObject({ isRequired: false, isMissing: false });
});

test("figures come from the sheet and say so by their default", () => {
  const total = formFields([{ id: "b2-bao-cao" }], SAMPLES.S3()).find(
    (f) => f.field.name === "so_lieu.dau_moi_tong",
  );
  expect(total).toMatchObject({ typed: "", defaultText: "7", text: "7" });
});

test("an unreadable text is kept and explained", () => {
  const input = { ...BLANK_AREA(), profile: { "k/ngay_hop": "mai" } };
  const field = formFields([{ id: "b3-bien-ban-hop" }], input).find((f) => f.field.name === "ngay_hop");
  expect(field).toMatchObject({ text: "mai", isMissing: false, problem: "Nhập ngày theo dạng 31/10/2026" });
});

test("a required report text can be left to the pen on purpose", () => {
  const input = { ...BLANK_AREA(), profile: { "k/ton_tai": "-" } };
  expect(missing(["b2-bao-cao"], input)).not.toContain("ton_tai");
});

describe("plan", () => {
  test.each<[keyof typeof SAMPLES, string | undefined]>([
    ["S1", "Chỉ lập khi kết luận là đạt"],
    ["S4", undefined],
    ["S5", "Chỉ lập khi kết luận là đạt"],
  ])("%s: the submission is blocked because: %s", (sample, because) => {
    const input = SAMPLES[sample]();
    const plan = dossierPlan(input.subject, "recognition", input.evaluation);
    expect(plan.map((p) => p.code)).toEqual(["B1", "B2", "B3", "B4"]);
    expect(plan.map((p) => p.isWanted)).toEqual([because === undefined, true, true, true]);
    expect(plan[0]?.blockedBecause).toBe(because);
  });

  test("a score still open allows no submission, however high the total", () => {
    const input = sheetOf(
      "agency",
      { id: "x", name: "Trung tâm Dịch vụ Mẫu", commune: "Xã Mẫu Sơn Mẫu" },
      { "1.6": { selfScore: undefined } },
    );
    const plan = dossierPlan(input.subject, "recognition", input.evaluation);
    expect(input.evaluation.verdict).toBe("incomplete");
    expect(plan[0]?.blockedBecause).toBe("Chỉ lập khi kết luận là đạt");
  });

  test("S4 passes by points and not by the Circular: the stricter rule blocks its submission", () => {
    const input = SAMPLES.S4();
    const plan = dossierPlan(input.subject, "recognition", input.evaluation, "thang_diem_va_thong_tu");
    expect(plan[0]?.isWanted).toBe(false);
  });
});
