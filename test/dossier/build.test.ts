import { zipFiles } from "../../src/docx/bundle";
import { readDocxText } from "../../src/docx/read";
import {
  buildDossier,
  bundleName,
  dossierPlan,
  dossierTemplates,
  type DocumentId,
  type DossierInput,
  type SubjectDossierKind,
  type DossierResult,
} from "../../src/dossier";
import { SAMPLES, stockTemplates } from "./samples";

const plansOf = (input: DossierInput, kind: SubjectDossierKind) =>
  dossierPlan(input.subject, kind, input.evaluation).filter((p) => p.isWanted);

/** Paragraphs of a made document's body. */
async function paragraphs(result: DossierResult | undefined): Promise<string[]> {
  if (result === undefined || !result.ok) throw new Error(`not made: ${JSON.stringify(result)}`);
  const parts = await readDocxText(result.file.data);
  return parts.filter((p) => p.part === "word/document.xml").flatMap((p) => [...p.paragraphs]);
}

async function made(input: DossierInput, id: DocumentId): Promise<string[]> {
  const [result] = await buildDossier(input, [{ id }], stockTemplates());
  return paragraphs(result);
}

describe.each(Object.entries(SAMPLES))("%s with the stock templates", (_name, make) => {
  test.each<SubjectDossierKind>(["registration", "recognition"])(
    "%s: every document is made, no tag is left",
    async (kind) => {
      const input = make();
      const results = await buildDossier(input, plansOf(input, kind), stockTemplates());
      expect(results.length).toBeGreaterThan(0);
      for (const result of results) {
        const text = (await paragraphs(result)).join("\n");
        expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
        expect(text).toContain(String(input.subject.year));
        expect(text).toMatch(/minh họa/);
      }
    },
  );
});

test("S2: the submission says who, how much and to whom", async () => {
  const text = await made(SAMPLES.S2(), "b1-to-trinh");
  expect(text).toEqual(
    expect.arrayContaining([
      "UBND XÃ MẪU SƠN MẪU",
      "BAN CHỈ ĐẠO 138",
      "Số: 07/TTr-BCĐ",
      "Mẫu Sơn Mẫu, ngày 18 tháng 11 năm 2026",
      "Kính gửi: Thường trực Ban Chỉ đạo 138 tỉnh Lạng Mẫu",
      "a) Tổng điểm: 100/100 điểm (bằng chữ: một trăm điểm); mức đạt: từ 90 điểm.",
      "b) Nội dung bắt buộc đạt điểm tối đa: 9/9.",
      "a) Báo cáo kết quả xây dựng (số 06/BC-BCĐ);",
      "c) Bảng tự chấm điểm.",
      "- Như trên;",
      "TRƯỞNG BAN",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
    ]),
  );
});

test("S4: 90 points pass and the report states the clauses unmet", async () => {
  const text = await made(SAMPLES.S4(), "b2-bao-cao");
  expect(text).toEqual(
    expect.arrayContaining([
      "1. Đơn vị không có tổ chức Đảng.",
      "Tổng điểm tự chấm 90/100 điểm (bằng chữ: chín mươi điểm); tự đánh giá: đạt tiêu chuẩn.",
      "Đối chiếu trực tiếp với Điều 6 Thông tư số 124/2021/TT-BCA, nội dung còn chưa đạt: khoản 1 Điều 6; khoản 2 Điều 6.",
      "Đầu mối trực thuộc đạt “Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên: 8/9 (88,8%).",
    ]),
  );
});

test("S5: the minutes conclude why not; the score table drops the submission it would accompany", async () => {
  const minutes = await made(SAMPLES.S5(), "b3-bien-ban-hop");
  expect(minutes).toContain(
    "Cuộc họp thống nhất Trường Trung học cơ sở Ví Dụ chưa đủ điều kiện đề nghị công nhận năm 2026: nội dung bắt buộc 4.1 (Không để xảy ra bạo lực học đường) không đạt điểm tối đa.",
  );
  expect(minutes).toContain("Có mặt 14 người; đồng ý 14; không đồng ý 0 (100% đồng ý).");
  const table = await made(SAMPLES.S5(), "b4-bang-tu-cham-diem");
  expect(table).toContain("Bằng chữ: Chín mươi lăm điểm.");
  expect(table.join("\n")).not.toContain("Kèm theo");
});

test("S1: the registration counts households and people", async () => {
  const text = await made(SAMPLES.S1(), "a1-dang-ky");
  expect(text).toEqual(
    expect.arrayContaining([
      "a) Địa chỉ: xã Mẫu Sơn Mẫu, tỉnh Lạng Mẫu.",
      "b) Người đứng đầu: Hoàng Văn Mẫu, Trưởng thôn.",
      "c) Quy mô: 252 hộ, 1.034 nhân khẩu.",
      "- Tiêu chí III: Không để xảy ra các hoạt động, vụ việc gây mất an ninh, trật tự (35 điểm, phải đạt điểm tối đa);",
    ]),
  );
});

test("names with XML characters, long lists and tags in texts come out as typed", async () => {
  const input = SAMPLES.S3();
  const people = Array.from({ length: 40 }, (_, i) => `Ông <${i + 1}> & bà “Tám”, Viên chức`).join("\n");
  const odd = {
    ...input,
    profile: { ...input.profile, "s3/thanh_phan": people, "s3/dia_diem_hop": "Phòng {{nam}} & sảnh" },
  };
  const text = await made(odd, "b3-bien-ban-hop");
  expect(text).toContain("40. Ông <40> & bà “Tám” - Viên chức");
  expect(text).toContain("Địa điểm: Phòng {{nam}} & sảnh");
});

test("a failing document says why and does not stop the others", async () => {
  const templates = stockTemplates();
  const broken = dossierTemplates(async (id) =>
    id === "b2-bao-cao" ? new Uint8Array([1, 2, 3]) : undefined,
  );
  const input = SAMPLES.S3();
  const results = await buildDossier(input, plansOf(input, "recognition"), {
    get: (id) => (id === "b2-bao-cao" || id === "b3-bien-ban-hop" ? broken.get(id) : templates.get(id)),
  });
  expect(results.map((r) => r.ok)).toEqual([true, false, false, true]);
  const reasons = results.flatMap((r) => (r.ok ? [] : [r.reason]));
  expect(reasons[0]).not.toBe("");
  expect(reasons[1]).toContain("không tìm thấy tệp mẫu");
});

test("progress names each document; stopping keeps what is made", async () => {
  const input = SAMPLES.S3();
  const stop = new AbortController();
  const seen: (string | undefined)[] = [];
  const results = await buildDossier(input, plansOf(input, "recognition"), stockTemplates(), {
    signal: stop.signal,
    onProgress: ({ current, done, total }) => {
      seen.push(`${done}/${total} ${current ?? ""}`);
      if (done === 2) stop.abort();
    },
  });
  expect(results).toHaveLength(2);
  expect(seen).toEqual(["0/4 b1-to-trinh", "1/4 b2-bao-cao", "2/4 b3-bien-ban-hop", "2/4 "]);
});

test("templates are loaded once, a failed load is tried again", async () => {
  let loads = 0;
  const templates = dossierTemplates(async () => {
    loads += 1;
    if (loads === 1) throw new Error("mất mạng");
    return new Uint8Array();
  });
  await expect(templates.get("a1-dang-ky")).rejects.toThrow("mất mạng");
  await templates.get("a1-dang-ky");
  await templates.get("a1-dang-ky");
  expect(loads).toBe(2);
});

test("the files of a dossier fit into one bundle", async () => {
  const input = SAMPLES.S2();
  const results = await buildDossier(input, plansOf(input, "recognition"), stockTemplates());
  const files = results.flatMap((r) => (r.ok ? [r.file] : []));
  expect(files.map((f) => f.name)).toEqual([
    "2026_xa-mau-son-mau_b1-to-trinh.docx",
    "2026_xa-mau-son-mau_b2-bao-cao.docx",
    "2026_xa-mau-son-mau_b3-bien-ban-hop.docx",
    "2026_xa-mau-son-mau_b4-bang-tu-cham-diem.docx",
  ]);
  expect((await zipFiles(files)).length).toBeGreaterThan(1000);
  expect(bundleName(input.subject, "recognition")).toBe("2026_xa-mau-son-mau_ho-so-de-nghi.zip");
});
