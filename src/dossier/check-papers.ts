import { formatShortDate, toNfc } from "../vi";
import { legalBasis } from "./authority";
import { fieldFix, type Check } from "./check";
import { isUnit } from "./conditions";
import type { DossierProblem } from "./types";

/** Fields that are missing or cannot be read. */
export const fieldProblems: Check = ({ fields }) =>
  fields.flatMap((f): DossierProblem[] => {
    const at = { fix: { kind: "field", key: f.key } as const, documents: f.documents };
    if (f.problem !== undefined)
      return [{ severity: "error", code: "field.unreadable", message: `${f.label}: ${f.problem}.`, ...at }];
    return f.isMissing
      ? [{ severity: "error", code: "field.missing", message: `Chưa điền: ${f.label}.`, ...at }]
      : [];
  });

/** Illustrative points are said on every paper, and here. */
export const sampleSet: Check = ({ input }) =>
  input.set.status === "illustrative"
    ? [
        {
          severity: "note",
          code: "set.illustrative",
          message: "Thang điểm minh họa: mọi văn bản có dòng “Điểm minh họa”.",
        },
      ]
    : [];

/** Whether somebody decides on that day at that level, and how sure the table is of it. */
export const authority: Check = ({ input, values }) => {
  const row = values.authority;
  const fix = fieldFix(values, isUnit(input.subject.type) ? "cap_quyet_dinh" : "co_quan_tham_dinh.ten");
  if (row === undefined)
    return [
      {
        severity: "error",
        code: "authority.none",
        message: `Không có cấp quyết định này vào ngày ${formatShortDate(values.date)}, chọn cấp khác.`,
        fix,
      },
    ];
  return row.verified
    ? []
    : [
        {
          severity: "note",
          code: "authority.unverified",
          message:
            "Nơi nhận và người quyết định: chưa đối chiếu Thông tư 48/2025/TT-BCA, xem lại trước khi gửi.",
          fix: fieldFix(values, "co_quan_tham_dinh.ten"),
        },
      ];
};

/** Texts of law the add-in knows of and does not print by itself. */
export const unprintedGrounds: Check = ({ codes, values }) => {
  const code = codes.has("A1") ? "A1" : codes.has("B1") ? "B1" : undefined;
  if (code === undefined) return [];
  const printed = values.lines("can_cu_phap_ly").join("\n");
  const rows = legalBasis(code, values.date).filter((r) => !r.verified && !mentions(printed, r.citation));
  return rows.map((r) => ({
    severity: "note",
    code: "legal-basis.unverified",
    message: `Chưa in căn cứ ${r.citation}: ${r.note ?? "chưa đối chiếu"}. Thêm vào “Căn cứ pháp lý” nếu đúng.`,
    fix: fieldFix(values, "can_cu_phap_ly"),
  }));
};

/** A ground counts as printed by its number (“48/2025/TT-BCA”), else by its whole text. */
function mentions(printed: string, citation: string): boolean {
  const number = /\d+\/[\p{L}\d/-]+/u.exec(citation)?.[0];
  return toNfc(printed).includes(number ?? citation);
}

/** A registration belongs to the first quarter and, in a residential area, to all households. */
export const registration: Check = ({ input, values }) => {
  const problems: DossierProblem[] = [];
  const date = values.textValue("ho_so.dang_ky.ngay");
  const lastDay = `${input.subject.year}-03-31`;
  if (date !== undefined && date > lastDay)
    problems.push({
      severity: "warning",
      code: "registration.late",
      message: `Bản đăng ký ngày ${formatShortDate(date)}, sau quý I (${formatShortDate(lastDay)}).`,
      fix: fieldFix(values, "ho_so.dang_ky.ngay"),
    });
  const [done, total] = [values.numberValue("so_lieu.ho_dang_ky"), values.numberValue("so_lieu.ho_tong")];
  if (
    input.subject.type === "residential-area" &&
    done !== undefined &&
    total !== undefined &&
    done !== total
  )
    problems.push({
      severity: "warning",
      code: "registration.households",
      message:
        done > total
          ? `Số hộ đăng ký ${done} lớn hơn tổng số hộ ${total}.`
          : `Mới ${done}/${total} hộ đăng ký, tiêu chí cần 100%.`,
      fix: fieldFix(values, "so_lieu.ho_dang_ky"),
    });
  return problems;
};
