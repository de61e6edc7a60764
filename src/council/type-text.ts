import type { SubjectType } from "../criteria";

/** Kinds of subjects as the register names them. */
export const TYPE_TEXT: Readonly<Record<SubjectType, string>> = {
  "residential-area": "Khu dân cư",
  commune: "Xã, phường",
  agency: "Cơ quan",
  enterprise: "Doanh nghiệp",
  school: "Cơ sở giáo dục",
};
