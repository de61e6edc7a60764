import { assessmentPeriod } from "../criteria";
import { capitalizeFirst, formatShortDate } from "../vi";
import { fieldFix } from "./check";
import { SUBJECT_CHECKS } from "./check-round-subject";
import { authority, fieldProblems, sampleSet, unprintedGrounds } from "./check-papers";
import { councilMembers } from "./council-members";
import { documentKind, type DocumentCode } from "./documents";
import { formFields } from "./form";
import { midSentence } from "./naming";
import type { DocumentPlan } from "./plan";
import { ownInput, roundInput, type RoundInput } from "./round";
import type { DossierInput, DossierProblem } from "./types";
import { DocumentValues } from "./values";

const SEVERITIES = ["error", "warning", "note"] as const;

/** Everything to know before the documents of an appraisal round are made, worst first; errors block. */
export function checkRound(round: RoundInput, plans: readonly Pick<DocumentPlan, "id">[]): DossierProblem[] {
  const input = roundInput(round);
  if (input === undefined)
    return [{ severity: "error", code: "round.empty", message: "Đợt thẩm định chưa có đối tượng nào." }];
  const kinds = plans.map((p) => documentKind(p.id));
  const [first] = kinds;
  if (first === undefined) return [];
  const values = new DocumentValues(input, first.code);
  const context = {
    input,
    values,
    codes: new Set(kinds.map((k) => k.code)),
    fields: formFields(plans, input),
  };
  const found = [
    ...round.subjects.flatMap((member) => SUBJECT_CHECKS.flatMap((check) => check(member, values))),
    ...sameDecider(round, values),
    ...council(values),
    ...dates(round, values, context.codes),
    ...[fieldProblems, authority, unprintedGrounds, sampleSet].flatMap((check) => check(context)),
  ];
  return SEVERITIES.flatMap((severity) => found.filter((p) => p.severity === severity));
}

/** One report and one decision go to one deciding body. */
function sameDecider(round: RoundInput, values: DocumentValues): DossierProblem[] {
  const place = (input: DossierInput): string => new DocumentValues(input, "C7").decidingPlace;
  const stray = round.subjects.filter((s) => place(ownInput(round, s)) !== values.decidingPlace);
  return stray.map(({ subject }) => ({
    severity: "error",
    code: "round.mixed-deciders",
    message: `${capitalizeFirst(midSentence(subject.name))} không cùng cơ quan quyết định với đợt này, tách thành đợt riêng.`,
    subjectId: subject.id,
  }));
}

/** The council's meeting; two thirds of its members are an assumption, so only a warning. */
function council(values: DocumentValues): DossierProblem[] {
  const members = councilMembers(values);
  const present = members.filter((m) => !m.isAbsent);
  const fix = fieldFix(values, "hoi_dong.thanh_vien");
  const problems: DossierProblem[] = [];
  if (members.length > 0 && present.length * 3 < members.length * 2)
    problems.push({
      severity: "warning",
      code: "council.quorum",
      message: `Có mặt ${present.length}/${members.length} thành viên, dưới hai phần ba.`,
      fix,
    });
  const chair = values.textValue("chu_tri.ho_ten");
  if (chair !== undefined && chair === values.textValue("thu_ky.ho_ten"))
    problems.push({
      severity: "error",
      code: "meeting.chair-is-secretary",
      message: "Người chủ trì cũng là thư ký.",
      fix,
    });
  const [start, end] = [values.textValue("hoi_dong.gio_bat_dau"), values.textValue("hoi_dong.gio_ket_thuc")];
  if (start !== undefined && end !== undefined && end <= start)
    problems.push({
      severity: "error",
      code: "meeting.ends-before-start",
      message: "Cuộc họp Hội đồng kết thúc trước khi bắt đầu.",
      fix: fieldFix(values, "hoi_dong.gio_ket_thuc"),
    });
  return problems;
}

/** Report and decision follow the meeting, the notice follows the decision, the decision keeps the deadline. */
function dates(
  round: RoundInput,
  values: DocumentValues,
  codes: ReadonlySet<DocumentCode>,
): DossierProblem[] {
  const date = (code: DocumentCode, name: string): string | undefined =>
    codes.has(code) ? new DocumentValues(values.input, code).textValue(name) : undefined;
  const meeting = values.textValue("hoi_dong.ngay_hop");
  const report = date("C6", "ho_so.bao_cao_tham_dinh.ngay");
  const decision = date("C7", "ho_so.quyet_dinh.ngay");
  const notice = date("C8", "van_ban.ngay");
  const order: readonly (readonly [string, string | undefined, string, string | undefined, string])[] = [
    ["Báo cáo thẩm định", report, "cuộc họp Hội đồng", meeting, "ho_so.bao_cao_tham_dinh.ngay"],
    ["Quyết định", decision, "cuộc họp Hội đồng", meeting, "ho_so.quyet_dinh.ngay"],
    ["Quyết định", decision, "Báo cáo thẩm định", report, "ho_so.quyet_dinh.ngay"],
    ["Thông báo", notice, "Quyết định", decision, "ho_so.quyet_dinh.ngay"],
  ];
  const problems: DossierProblem[] = order.flatMap(([later, day, earlier, limit, name]) =>
    day === undefined || limit === undefined || day >= limit
      ? []
      : [
          {
            severity: "error",
            code: "round.date-order",
            message: `${later} ngày ${formatShortDate(day)} trước ${earlier} ngày ${formatShortDate(limit)}.`,
            fix: fieldFix(values, name),
          },
        ],
  );
  const [deadline = ""] = round.subjects
    .map((s) => assessmentPeriod(s.criteria, s.subject.year).deadline)
    .sort();
  if (decision !== undefined && decision >= deadline)
    problems.push({
      severity: "warning",
      code: "deadline.passed",
      message: `Quyết định ngày ${formatShortDate(decision)}, hạn là trước ngày ${formatShortDate(deadline)}.`,
      fix: fieldFix(values, "ho_so.quyet_dinh.ngay"),
    });
  return problems;
}
