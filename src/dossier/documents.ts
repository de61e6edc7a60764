import type { SubjectType } from "../criteria";

/** Which dossier: registration (quý I), recognition (cuối năm), appraisal by the council. */
export const DOSSIER_KINDS = ["registration", "recognition", "appraisal"] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** The dossiers that a subject makes of itself. */
export type SubjectDossierKind = Exclude<DossierKind, "appraisal">;

/** Short name of a document, as people call it in the specification. */
export type DocumentCode = "A1" | "B1" | "B2" | "B3" | "B4" | "C5" | "C5b" | "C6" | "C7" | "C8" | "C9";

/** Template file name without `.docx`; also the last part of the made file's name. */
export type DocumentId =
  | "a1-dang-ky"
  | "b1-to-trinh"
  | "b2-bao-cao"
  | "b3-bien-ban-hop"
  | "b4-bang-tu-cham-diem"
  | "c5-bien-ban-hoi-dong"
  | "c5b-bang-diem-tham-dinh"
  | "c6-bao-cao-tham-dinh"
  | "c7-quyet-dinh"
  | "c8-thong-bao-chua-dat"
  | "c9-giay-cong-nhan-tham-khao";

/** The name a document goes by inside `ho_so.<key>`. */
export type IssueKey = "dang_ky" | "to_trinh" | "bao_cao" | "bien_ban" | "bao_cao_tham_dinh" | "quyet_dinh";

/** Whose paper it is; header, signature and symbol follow from it. */
export type Issuer = "self" | "committee" | "steering" | "council" | "decider";

export interface DocumentKind {
  readonly code: DocumentCode;
  readonly id: DocumentId;
  readonly kind: DossierKind;
  readonly title: string;
  readonly english: string;
  /** Abbreviation of the document type in its symbol (Decree 30/2020/NĐ-CP, Annex III); A1's is an assumption. */
  readonly abbreviation?: string;
  readonly issue?: IssueKey;
  /** Made once per subject of a round (C), not once for all. */
  readonly perSubject?: true;
}

/** Source: guidance 76/HD-BCĐ, sections 5, 6, 7; Circular 124/2021/TT-BCA, Articles 9, 10. C5, C5b, C8 are our own forms. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  {
    code: "A1",
    id: "a1-dang-ky",
    kind: "registration",
    title: "Bản đăng ký phấn đấu",
    english: "Registration form",
    abbreviation: "ĐK",
    issue: "dang_ky",
  },
  {
    code: "B1",
    id: "b1-to-trinh",
    kind: "recognition",
    title: "Tờ trình đề nghị xét duyệt, công nhận",
    english: "Submission requesting recognition",
    abbreviation: "TTr",
    issue: "to_trinh",
  },
  {
    code: "B2",
    id: "b2-bao-cao",
    kind: "recognition",
    title: "Báo cáo kết quả xây dựng",
    english: "Report on results",
    abbreviation: "BC",
    issue: "bao_cao",
  },
  {
    code: "B3",
    id: "b3-bien-ban-hop",
    kind: "recognition",
    title: "Biên bản họp đánh giá",
    english: "Minutes of the review meeting",
    abbreviation: "BB",
    issue: "bien_ban",
  },
  {
    code: "B4",
    id: "b4-bang-tu-cham-diem",
    kind: "recognition",
    title: "Bảng tự chấm điểm",
    english: "Self-scoring table",
  },
  {
    code: "C5",
    id: "c5-bien-ban-hoi-dong",
    kind: "appraisal",
    title: "Biên bản họp Hội đồng thẩm định",
    english: "Minutes of the appraisal council",
    abbreviation: "BB",
  },
  {
    code: "C5b",
    id: "c5b-bang-diem-tham-dinh",
    kind: "appraisal",
    title: "Bảng điểm thẩm định",
    english: "Appraisal score table",
    perSubject: true,
  },
  {
    code: "C6",
    id: "c6-bao-cao-tham-dinh",
    kind: "appraisal",
    title: "Báo cáo thẩm định, đề xuất",
    english: "Appraisal report and proposal",
    abbreviation: "BC",
    issue: "bao_cao_tham_dinh",
  },
  {
    code: "C7",
    id: "c7-quyet-dinh",
    kind: "appraisal",
    title: "Quyết định công nhận",
    english: "Recognition decision",
    abbreviation: "QĐ",
    issue: "quyet_dinh",
  },
  {
    code: "C8",
    id: "c8-thong-bao-chua-dat",
    kind: "appraisal",
    title: "Thông báo kết quả chưa đạt",
    english: "Notice of not met",
    abbreviation: "TB",
    perSubject: true,
  },
  {
    code: "C9",
    id: "c9-giay-cong-nhan-tham-khao",
    kind: "appraisal",
    title: "Giấy công nhận (mẫu tham khảo)",
    english: "Certificate (reference layout)",
    perSubject: true,
  },
];

/** The document of a template id or code; both are closed lists, so a miss is our own fault. */
export function documentKind(idOrCode: DocumentId | DocumentCode): DocumentKind {
  const found = DOCUMENT_KINDS.find((d) => d.id === idOrCode || d.code === idOrCode);
  if (found === undefined) throw new Error(`unknown document ${idOrCode}`);
  return found;
}

/**
 * Whose paper a document is. A commune registers as People's Committee and asks for recognition as Steering
 * Committee 138 (guidance 76/HD-BCĐ, section 5b); every other subject writes in its own name.
 */
export function issuerOf(code: DocumentCode, type: SubjectType): Issuer {
  switch (code) {
    case "A1":
      return type === "commune" ? "committee" : "self";
    case "B1":
    case "B2":
    case "B3":
    case "B4":
      return type === "commune" ? "steering" : "self";
    case "C5":
    case "C5b":
      return "council";
    case "C6":
      return "steering";
    case "C7":
    case "C8":
    case "C9":
      return "decider";
  }
}
