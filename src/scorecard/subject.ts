import type { SubjectType } from "../criteria";

/** One assessed unit (đối tượng) and the year it is assessed for. Text is NFC. */
export interface Subject {
  /** Stable id of this scorecard, unique in its workbook. */
  readonly id: string;
  readonly type: SubjectType;
  /** As the clerk writes it at the head of a sheet: “Thôn Nà Mẫu”. */
  readonly name: string;
  /** The commune it belongs to: “Xã Mẫu Sơn Mẫu”; empty for a commune itself. */
  readonly commune: string;
  readonly year: number;
  /** Reason for an appraisal before the usual time (guidance 76/HD-BCĐ, section 3, note). */
  readonly earlyReason?: string;
}
