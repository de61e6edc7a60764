import type { SubjectType } from "./types";

/** Units that Circular 124/2021/TT-BCA does not assess, asked before a sheet is made. */
export interface Exclusion {
  readonly type: SubjectType;
  /** What is excluded, in the clerk's words. */
  readonly excluded: string;
  readonly citation: string;
}

/** Source: Circular 124/2021/TT-BCA, Article 1, clause 2, point b. */
const CITATION = "điểm b khoản 2 Điều 1 Thông tư 124/2021/TT-BCA";

export const EXCLUSIONS: readonly Exclusion[] = [
  { type: "agency", excluded: "cơ quan, đơn vị lực lượng vũ trang", citation: CITATION },
  { type: "enterprise", excluded: "doanh nghiệp nhỏ, doanh nghiệp siêu nhỏ", citation: CITATION },
  { type: "school", excluded: "trường tiểu học, mầm non, nhà trẻ", citation: CITATION },
];

/** The exclusion that must be asked about for a type, if any. */
export function exclusionOf(type: SubjectType): Exclusion | undefined {
  return EXCLUSIONS.find((e) => e.type === type);
}

/**
 * Whether a school's name speaks of a primary level beside a higher one (“Trường Tiểu học và Trung học cơ sở …”).
 * The Circular is not explicit about such schools: a note, not a refusal.
 */
export function mentionsPrimaryLevel(name: string): boolean {
  return name.normalize("NFC").toLocaleLowerCase("vi").includes("tiểu học");
}

/**
 * The exclusion that a unit's own name states, for lists where nobody is there to be asked: kindergartens, primary schools
 * without a higher level, units of army and police. A name that says nothing passes.
 */
export function excludedByName(type: SubjectType, name: string): Exclusion | undefined {
  const lower = name.normalize("NFC").toLocaleLowerCase("vi");
  return NAMED_EXCLUSIONS[type]?.(lower) === true ? exclusionOf(type) : undefined;
}

const NAMED_EXCLUSIONS: Partial<Record<SubjectType, (name: string) => boolean>> = {
  agency: (name) =>
    /^(công an|đồn biên phòng|ban chỉ huy quân sự|bộ chỉ huy|trung đoàn|tiểu đoàn)(\s|$)/u.test(name),
  school: (name) =>
    /mầm non|mẫu giáo|nhà trẻ/u.test(name) ||
    (name.includes("tiểu học") && !/trung học|phổ thông/u.test(name)),
};
