import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCriteriaSet, SUBJECT_TYPES, type CriteriaSet } from "../../src/criteria";
import {
  appraisalPlan,
  buildAppraisal,
  buildDossier,
  DOCUMENT_KINDS,
  dossierTemplates,
  type DocumentId,
  type DossierInput,
  type DossierResult,
  type RoundInput,
} from "../../src/dossier";
import { sampleAppraised, sampleInput, sampleRound, sampleRoundOf } from "../../src/dossier/samples";
import { evaluate } from "../../src/scoring";

const ROOT = join(__dirname, "../..");
const SET: CriteriaSet = parseCriteriaSet(
  JSON.parse(readFileSync(join(ROOT, "templates/criteria/lang-son-2022-minh-hoa.json"), "utf8")),
);
const templates = dossierTemplates(
  async (id) => new Uint8Array(readFileSync(join(ROOT, `templates/word/${id}.docx`))),
);

/** One filled document to look at; `name` is the file name of the preview, without extension. */
export interface PreviewDocument {
  readonly name: string;
  readonly template: DocumentId;
  readonly data: Uint8Array;
}

/** The five subjects in both periods of government, two council rounds, and the edges of the specification. */
export async function previewDocuments(): Promise<PreviewDocument[]> {
  const made: PreviewDocument[] = [];
  const keep = (label: string, results: readonly DossierResult[]) => {
    for (const result of results) {
      if (!result.ok) throw new Error(`${label} ${result.id}: ${result.reason}`);
      const taken = made.filter((d) => d.name.startsWith(`${label}_${result.file.id}`)).length;
      const { id, data } = result.file;
      made.push({ name: `${label}_${id}${taken === 0 ? "" : `-${taken + 1}`}`, template: id, data });
    }
  };
  for (const type of SUBJECT_TYPES) {
    const input = sampleInput(SET, type);
    keep(input.subject.id, await buildDossier(input, own(input), templates));
    const old = inYear(input, 2024);
    keep(`2024-${input.subject.id}`, await buildDossier(old, own(old), templates));
  }
  for (const [label, round] of Object.entries(rounds())) keep(label, await all(round));
  for (const [label, id, input] of edges()) keep(label, await buildDossier(input, [{ id }], templates));
  return made;
}

/** All documents of a subject’s own dossiers; the submission only where it can be. */
const own = ({ evaluation }: DossierInput) =>
  DOCUMENT_KINDS.filter((d) => d.kind !== "appraisal" && (d.code !== "B1" || evaluation.verdict === "pass"));

const all = (round: RoundInput): Promise<DossierResult[]> =>
  buildAppraisal(
    round,
    appraisalPlan(round).filter((p) => p.blockedBecause === undefined),
    templates,
  );

/** The same subject under the three tiers of government before 01/7/2025. */
function inYear(input: DossierInput, year: number): DossierInput {
  const texts = Object.entries(input.profile).map(([key, text]) => [
    key,
    text.replaceAll("2026", String(year)),
  ]);
  return {
    ...input,
    subject: { ...input.subject, year },
    profile: { ...Object.fromEntries(texts), "chung/huyen": "huyện Mẫu Sơn" },
    today: input.today.replace("2026", String(year)),
  };
}

function rounds(): Record<string, RoundInput> {
  const area = sampleInput(SET, "residential-area");
  const areas = Array.from({ length: 25 }, (_, i) => {
    const entries = area.entries.map((e) =>
      i === 0 ? e : { code: e.code, selfScore: pointsOf(area, e.code) },
    );
    const input = {
      ...area,
      subject: { ...area.subject, id: `a${i}`, ...(i === 0 ? {} : { name: `Thôn Mẫu ${i + 1}` }) },
      entries,
    };
    const lost = i > 0 && i < 7;
    return {
      ...sampleAppraised(input, lost ? { "1.2": [0, "không có bản đăng ký phấn đấu"] } : {}),
      ...(i === 0
        ? { missingPapers: "không đề nghị" }
        : { certificateNumber: String(Math.max(i - 6, 0)).padStart(2, "0") }),
    };
  });
  const units = sampleRound(SET);
  const old = { ...units, today: "2024-11-18" };
  return {
    "round-areas": sampleRoundOf(areas, {
      "hoi_dong.ngay_hop": "12/11/2026",
      "ho_so.quyet_dinh.so_thu_tu": "1646",
    }),
    "round-units": units,
    "round-units-2024": {
      ...old,
      subjects: old.subjects.map((s) => ({ ...s, subject: { ...s.subject, year: 2024 } })),
      profile: Object.fromEntries(
        Object.entries({ ...old.profile, "chung/huyen": "huyện Mẫu Sơn" }).map(([k, v]) => [
          k,
          v.replaceAll("2026", "2024"),
        ]),
      ),
    },
    "round-commune": sampleRoundOf([
      sampleAppraised(sampleInput(SET, "commune"), { "4.2": [0, "chỉ 23/33 đơn vị được công nhận"] }),
    ]),
    "round-one": sampleRoundOf([sampleAppraised(sampleInput(SET, "enterprise"))]),
  };
}

function edges(): [label: string, id: DocumentId, input: DossierInput][] {
  const agency = sampleInput(SET, "agency");
  const school = sampleInput(SET, "school");
  const typed = (input: DossierInput, fields: Readonly<Record<string, string>>): DossierInput => ({
    ...input,
    profile: {
      ...input.profile,
      ...Object.fromEntries(Object.entries(fields).map(([k, v]) => [`${input.subject.id}/${k}`, v])),
    },
  });
  const long = "Công ty trách nhiệm hữu hạn một thành viên “A & B <Mẫu>” chi nhánh Mẫu Sơn Mẫu";
  const enterprise = sampleInput(SET, "enterprise");
  const longNamed = typed(
    { ...enterprise, subject: { ...enterprise.subject, name: long } },
    { "ho_so.to_trinh.ky_hieu": "TTr-CTHM" },
  );
  const people = Array.from(
    { length: 40 },
    (_, i) => `Hoàng Văn Mẫu ${i + 1}, Trưởng ban, Ban Công tác Mặt trận`,
  );
  return [
    ["edge-long-name", "b1-to-trinh", longNamed],
    ["edge-long-name", "b3-bien-ban-hop", longNamed],
    ["edge-decimal", "b1-to-trinh", withHalfPoint(agency)],
    ["edge-decimal", "b4-bang-tu-cham-diem", withHalfPoint(agency)],
    [
      "edge-two-addressees",
      "b1-to-trinh",
      typed(agency, {
        kinh_gui: "Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu\nCông an xã Mẫu Sơn Mẫu",
        tai_lieu_khac: "Danh sách đăng ký tham gia\nẢnh hoạt động mô hình",
      }),
    ],
    [
      "edge-forty-people",
      "b3-bien-ban-hop",
      typed(school, {
        thanh_phan: people.join("\n"),
        vang_mat: "Lộc Văn Vắng, đi công tác\nMã Thị Thiếu",
        y_kien: "Nông Thị Ví Dụ: nhất trí với dự thảo, đề nghị bổ sung số liệu mô hình.",
      }),
    ],
  ];
}

/** An imported official table with half points: 92,5. */
function withHalfPoint(input: DossierInput): DossierInput {
  const [first, second] = input.criteria.criteria.flatMap((c) => c.items).filter((i) => !i.mandatory);
  const criteria = {
    ...input.criteria,
    criteria: input.criteria.criteria.map((c) => ({
      ...c,
      items: c.items.map((item) =>
        item === first
          ? { ...item, points: item.points - 0.5 }
          : item === second
            ? { ...item, points: item.points + 0.5 }
            : item,
      ),
    })),
  };
  const lost = input.entries.map((e) => {
    const item = criteria.criteria.flatMap((c) => c.items).find((i) => i.code === e.code);
    if (item === undefined) return e;
    if (item.code === first?.code) return { ...e, selfScore: 0, note: "chưa thực hiện" };
    return e.selfScore === 0 ? e : { ...e, selfScore: item.points };
  });
  const set: CriteriaSet = { ...input.set, status: "official" };
  return { ...input, set, criteria, entries: lost, evaluation: evaluate(criteria, lost) };
}

const pointsOf = (input: DossierInput, code: string): number =>
  input.criteria.criteria.flatMap((c) => c.items).find((i) => i.code === code)?.points ?? 0;
