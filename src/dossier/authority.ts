import type { SubjectType } from "../criteria";

/** Level of the body that decides; `district` until 30/6/2025 only. */
export type AuthorityLevel = "commune" | "district" | "province";

/** Who receives, appraises and decides, from one date to another. */
export interface AuthorityRow {
  readonly types: readonly SubjectType[];
  readonly level: AuthorityLevel;
  readonly from: string;
  /** Last day; `null` = still in force. */
  readonly to: string | null;
  readonly source: string;
  /** False: from public reports, not compared with the text of Circular 48/2025/TT-BCA. */
  readonly verified: boolean;
}

const UNITS: readonly SubjectType[] = ["agency", "enterprise", "school"];
const START = "2022-02-10";

/**
 * The authority table by date of issue. Rows since 01/3/2025 rest on public reports of the two-tier government and
 * are unverified; a unit can type its own bodies over each of them.
 * Source: Circular 124/2021/TT-BCA, Article 10, clauses 1, 2, 5; guidance 76/HD-BCĐ, sections 5 and 7.
 */
export const AUTHORITY_ROWS: readonly AuthorityRow[] = [
  {
    types: ["residential-area"],
    level: "commune",
    from: START,
    to: "2025-06-30",
    source: "khoản 1 Điều 10 Thông tư 124/2021/TT-BCA",
    verified: true,
  },
  {
    types: ["residential-area"],
    level: "commune",
    from: "2025-07-01",
    to: null,
    source: "khoản 1 Điều 10 Thông tư 124/2021/TT-BCA, sửa đổi bởi Thông tư 48/2025/TT-BCA",
    verified: false,
  },
  {
    types: ["commune"],
    level: "district",
    from: START,
    to: "2025-02-28",
    source: "khoản 2 Điều 10 Thông tư 124/2021/TT-BCA",
    verified: true,
  },
  {
    types: ["commune"],
    level: "district",
    from: "2025-03-01",
    to: "2025-06-30",
    source: "khoản 2 Điều 10 Thông tư 124/2021/TT-BCA; không còn Công an cấp huyện",
    verified: false,
  },
  {
    types: ["commune"],
    level: "province",
    from: "2025-07-01",
    to: null,
    source: "chính quyền địa phương hai cấp; Thông tư 48/2025/TT-BCA",
    verified: false,
  },
  {
    types: UNITS,
    level: "commune",
    from: START,
    to: "2025-06-30",
    source: "khoản 5 Điều 10 Thông tư 124/2021/TT-BCA",
    verified: true,
  },
  {
    types: UNITS,
    level: "commune",
    from: "2025-07-01",
    to: null,
    source: "khoản 5 Điều 10 Thông tư 124/2021/TT-BCA, sửa đổi bởi Thông tư 48/2025/TT-BCA",
    verified: false,
  },
  {
    types: UNITS,
    level: "district",
    from: START,
    to: "2025-06-30",
    source: "Điều 10 Thông tư 124/2021/TT-BCA",
    verified: true,
  },
  {
    types: UNITS,
    level: "province",
    from: START,
    to: "2025-06-30",
    source: "Điều 10 Thông tư 124/2021/TT-BCA",
    verified: true,
  },
  {
    types: UNITS,
    level: "province",
    from: "2025-07-01",
    to: null,
    source: "Điều 10 Thông tư 124/2021/TT-BCA, sửa đổi bởi Thông tư 48/2025/TT-BCA",
    verified: false,
  },
];

/** Rows for a type on a day, most local level first. */
export function authorityRows(type: SubjectType, date: string): AuthorityRow[] {
  return AUTHORITY_ROWS.filter(
    (r) => r.types.includes(type) && r.from <= date && (r.to === null || date <= r.to),
  );
}

/** A text that papers cite as their ground (căn cứ), in force from one day to another. */
export interface LegalBasisRow {
  readonly id: string;
  /** What stands after “Căn cứ ”. */
  readonly citation: string;
  readonly documents: readonly ("A1" | "B1" | "C6" | "C7")[];
  readonly from: string;
  readonly to: string | null;
  /** Unverified rows are shown to the clerk and not printed until he adds them himself. */
  readonly verified: boolean;
  readonly note?: string;
}

/** In the order in which they stand on paper. Laws carry no number (Decree 30/2020/NĐ-CP, Annex I). */
export const LEGAL_BASIS: readonly LegalBasisRow[] = [
  {
    id: "luat-chinh-quyen-2015",
    citation: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    documents: ["C7"],
    from: "2016-01-01",
    to: "2025-06-30",
    verified: false,
    note: "chưa đối chiếu ngày ban hành",
  },
  {
    id: "luat-chinh-quyen-2025",
    citation: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    documents: ["C7"],
    from: "2025-07-01",
    to: null,
    verified: false,
    note: "chưa đối chiếu ngày ban hành",
  },
  {
    id: "tt-124-2021",
    citation:
      "Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an quy định khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
    documents: ["A1", "B1", "C6", "C7"],
    from: START,
    to: null,
    verified: true,
  },
  {
    id: "tt-48-2025",
    citation: "Thông tư số 48/2025/TT-BCA của Bộ trưởng Bộ Công an sửa đổi Thông tư số 124/2021/TT-BCA",
    documents: ["A1", "B1", "C6", "C7"],
    from: "2025-07-01",
    to: null,
    verified: false,
    note: "chưa có toàn văn, chưa rõ ngày ban hành và tên gọi đầy đủ",
  },
  {
    id: "hd-76-2022",
    citation: "Hướng dẫn số 76/HD-BCĐ ngày 17 tháng 5 năm 2022 của Ban Chỉ đạo 138 tỉnh Lạng Sơn",
    documents: ["A1", "B1", "C6", "C7"],
    from: "2022-05-17",
    to: null,
    verified: false,
    note: "số và ngày lấy từ danh mục công khai, chưa đối chiếu; tỉnh khác thay bằng hướng dẫn của mình",
  },
];

/** Rows of a document on a day, in the order of paper, verified and not. */
export function legalBasis(document: LegalBasisRow["documents"][number], date: string): LegalBasisRow[] {
  return LEGAL_BASIS.filter(
    (r) => r.documents.includes(document) && r.from <= date && (r.to === null || date <= r.to),
  );
}
