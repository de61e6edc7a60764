import type { DocumentValues } from "./values";

/** A member of the appraisal council as typed for a round. */
export interface CouncilMember {
  readonly name: string;
  readonly post: string;
  readonly role: string;
  readonly isAbsent: boolean;
  readonly reason: string;
}

/** The members typed for a round; whatever stands behind the role means absence, “vắng (ốm)”. */
export function councilMembers(values: DocumentValues): CouncilMember[] {
  return values.rows("hoi_dong.thanh_vien").map((line) => {
    const absence = String(line.vang ?? "");
    return {
      name: String(line.ho_ten ?? ""),
      post: String(line.chuc_vu ?? ""),
      role: String(line.vai_tro ?? "Ủy viên"),
      isAbsent: absence !== "",
      reason: absence.replace(/^vắng( mặt)?/iu, "").replace(/^[\s:(,-]+|[\s).]+$/gu, ""),
    };
  });
}
