import { fieldFix } from "./check";
import { isMissed, missedProvisions, passes } from "./conclusion";
import { councilMembers } from "./council-members";
import { midSentence } from "./naming";
import type { RoundSubject } from "./round";
import type { DossierProblem } from "./types";
import type { DocumentValues } from "./values";

type SubjectCheck = (member: RoundSubject, values: DocumentValues) => DossierProblem[];

const nameOf = ({ subject }: RoundSubject): string => midSentence(subject.name);

/** The council's score must be final. */
const scored: SubjectCheck = (member) => {
  const { council, subject } = member;
  if (council.blank + council.errorItems === 0) return [];
  const open = council.items.find((r) => r.state === "blank" || r.state === "invalid" || r.hasFigureError);
  return [
    {
      severity: "error",
      code: "council.open",
      message: `Điểm thẩm định của ${nameOf(member)} chưa xong.`,
      subjectId: subject.id,
      ...(open === undefined
        ? {}
        : { fix: { kind: "item", itemCode: open.item.code, field: "council" } as const }),
    },
  ];
};

/** Every item that the council scored otherwise needs its reason. */
const explained: SubjectCheck = (member) => {
  const own = new Map(member.evaluation.items.map((r) => [r.item.code, r]));
  const changed = member.council.items.filter((r) => {
    const self = own.get(r.item.code);
    return (
      self !== undefined &&
      self.state !== "blank" &&
      r.state !== "blank" &&
      (isMissed(self) !== isMissed(r) || (isMissed(r) && self.earned !== r.earned))
    );
  });
  return changed
    .filter((r) => (member.entries.find((e) => e.code === r.item.code)?.councilReason ?? "").trim() === "")
    .map(({ item }) => ({
      severity: "error",
      code: "council.no-reason",
      message: `${nameOf(member)}, mục ${item.code}: điểm thẩm định khác điểm tự chấm, chưa ghi lý do.`,
      fix: { kind: "item", itemCode: item.code, field: "council" },
      subjectId: member.subject.id,
    }));
};

const voted: SubjectCheck = (member, values) => {
  const votes = member.votesFor ?? values.numberValue("phieu.dong_y");
  const present = councilMembers(values).filter((m) => !m.isAbsent).length;
  const at = { fix: fieldFix(values, "phieu.dong_y"), subjectId: member.subject.id };
  if (votes === undefined)
    return [
      {
        severity: "error",
        code: "vote.missing",
        message: `Chưa ghi số phiếu đồng ý của ${nameOf(member)}.`,
        ...at,
      },
    ];
  return present > 0 && votes > present
    ? [
        {
          severity: "error",
          code: "vote.sum",
          message: `Số phiếu đồng ý của ${nameOf(member)} là ${votes}, chỉ có ${present} thành viên có mặt.`,
          ...at,
        },
      ]
    : [];
};

const papers: SubjectCheck = (member) => {
  const lacking = (member.missingPapers ?? "").trim();
  return lacking === ""
    ? []
    : [
        {
          severity: "warning",
          code: "round.papers-missing",
          message: `Hồ sơ của ${nameOf(member)} thiếu: ${lacking}.`,
          subjectId: member.subject.id,
        },
      ];
};

/** A member judging his own unit; no rule of law is known, so only a warning. */
const impartial: SubjectCheck = (member, values) => {
  const unit = nameOf(member).toLocaleLowerCase("vi");
  return councilMembers(values).some((m) => m.post.toLocaleLowerCase("vi").includes(unit))
    ? [
        {
          severity: "warning",
          code: "council.own-unit",
          message: `Hội đồng có thành viên thuộc ${nameOf(member)}.`,
          fix: fieldFix(values, "hoi_dong.thanh_vien"),
          subjectId: member.subject.id,
        },
      ]
    : [];
};

const verdicts: SubjectCheck = (member, values) => {
  const { council, evaluation, subject } = member;
  const problems: DossierProblem[] = [];
  if (council.blank === 0 && passes(evaluation, values.rule) !== passes(council, values.rule))
    problems.push({
      severity: "note",
      code: "council.flipped",
      message: `Thẩm định đổi kết luận của ${nameOf(member)}.`,
      subjectId: subject.id,
    });
  if (passes(council, values.rule) && missedProvisions(council).length > 0)
    problems.push({
      severity: "note",
      code: "verdicts.differ",
      message: `${nameOf(member)} đủ điểm nhưng còn nội dung của Thông tư chưa đạt, Báo cáo thẩm định nêu rõ.`,
      subjectId: subject.id,
    });
  return problems;
};

/** What is checked of each subject of a round. */
export const SUBJECT_CHECKS: readonly SubjectCheck[] = [
  scored,
  explained,
  voted,
  papers,
  impartial,
  verdicts,
];
