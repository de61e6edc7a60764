import { assessmentPeriod, daysBetween } from "../criteria";
import type { Finding } from "../scoring";
import { formatShortDate, toNfc } from "../vi";
import { legalBasis } from "./authority";
import { catalogueField } from "./catalogue";
import { isMissed } from "./conclusion";
import { isUnit } from "./conditions";
import { documentKind, type DocumentCode, type DocumentId } from "./documents";
import { entryOf } from "./figures";
import { formFields, type FormField } from "./form";
import type { DocumentPlan } from "./plan";
import type { DossierInput, DossierProblem, ProblemFix } from "./types";
import { DocumentValues } from "./values";

/** What a check looks at: the input, the wanted documents and the values of the first of them. */
interface CheckContext {
  readonly input: DossierInput;
  readonly codes: ReadonlySet<DocumentCode>;
  readonly fields: readonly FormField[];
  readonly values: DocumentValues;
}

type Check = (c: CheckContext) => DossierProblem[];

/**
 * Everything to know before the wanted documents are made, worst first. An error blocks: the papers could not be right.
 * Recognition papers need a final verdict; registration papers do not look at scores.
 */
export function checkDossier(
  input: DossierInput,
  plans: readonly Pick<DocumentPlan, "id">[],
): DossierProblem[] {
  const kinds = plans.map((p) => documentKind(p.id));
  const first = kinds[0];
  if (first === undefined) return [];
  const context: CheckContext = {
    input,
    codes: new Set(kinds.map((k) => k.code)),
    fields: formFields(plans, input),
    values: new DocumentValues(input, first.code),
  };
  const registration = kinds.every((k) => k.kind === "registration");
  const checks = registration ? [...COMMON, ...REGISTRATION] : [...RECOGNITION, ...COMMON];
  const found = checks.flatMap((check) => check(context));
  return SEVERITIES.flatMap((severity) => found.filter((p) => p.severity === severity));
}

const SEVERITIES = ["error", "warning", "note"] as const;

const fieldProblems: Check = ({ fields }) =>
  fields.flatMap((f): DossierProblem[] => {
    const at = { fix: { kind: "field", key: f.key } as const, documents: f.documents };
    if (f.problem !== undefined)
      return [{ severity: "error", code: "field.unreadable", message: `${f.label}: ${f.problem}.`, ...at }];
    return f.isMissing
      ? [{ severity: "error", code: "field.missing", message: `Chưa điền: ${f.label}.`, ...at }]
      : [];
  });

const sampleSet: Check = ({ input }) =>
  input.set.status === "illustrative"
    ? [
        {
          severity: "note",
          code: "set.illustrative",
          message: "Thang điểm minh họa: mọi văn bản có dòng “Điểm minh họa”.",
        },
      ]
    : [];

const authority: Check = ({ input, values }) => {
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
const unprintedGrounds: Check = ({ codes, values }) => {
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

const evaluationIsFinal: Check = ({ input }) => {
  const { evaluation } = input;
  const errors = evaluation.findings.filter((f) => f.severity === "error");
  const blank = evaluation.items.filter((r) => r.state === "blank").map((r) => r.item.code);
  const problems: DossierProblem[] = [];
  const firstError = errors[0];
  if (firstError !== undefined || evaluation.errorItems > 0) {
    const count = Math.max(errors.length, 1);
    problems.push({
      severity: "error",
      code: "evaluation.errors",
      message: `Còn ${count} lỗi trong bảng.`,
      count,
      ...(firstError === undefined ? {} : { fix: findingFix(firstError) }),
    });
  }
  const [firstBlank] = blank;
  if (firstBlank !== undefined)
    problems.push({
      severity: "error",
      code: "evaluation.open",
      message: `Còn ${blank.length} mục chưa chấm.`,
      count: blank.length,
      fix: { kind: "item", itemCode: firstBlank, field: "self" },
    });
  return problems;
};

const verdicts: Check = ({ input, values }) => {
  const problems: DossierProblem[] = [];
  const { evaluation } = input;
  const final = evaluation.blank === 0 && evaluation.errorItems === 0;
  if (final && !values.circumstances.passes)
    problems.push({
      severity: "warning",
      code: "verdict.fail",
      message: "Kết luận là chưa đạt nên không lập tờ trình.",
    });
  if (evaluation.verdictsDiffer)
    problems.push({
      severity: "note",
      code: "verdicts.differ",
      message: "Hai kết luận khác nhau, báo cáo nêu cả hai.",
    });
  return problems;
};

/** A submission asked for although the verdict does not allow one. */
const submissionNeedsPass: Check = ({ codes, values }) =>
  codes.has("B1") && !values.circumstances.passes
    ? [
        {
          severity: "error",
          code: "submission.not-passed",
          message: "Tờ trình chỉ lập khi kết luận là đạt.",
          documents: ["b1-to-trinh"],
        },
      ]
    : [];

const deadline: Check = ({ input }) => {
  const last = assessmentPeriod(input.criteria, input.subject.year).deadline;
  const days = daysBetween(last, input.today);
  return days >= 0
    ? [
        {
          severity: "warning",
          code: "deadline.passed",
          message:
            days === 0
              ? `Hạn gửi hồ sơ là trước ngày ${formatShortDate(last)}, hôm nay đã đến hạn.`
              : `Đã quá hạn gửi hồ sơ ${days} ngày.`,
          count: days,
        },
      ]
    : [];
};

const evidence: Check = ({ input }) => {
  const lacking = input.evaluation.findings.filter((f) => f.detail.code === "evidence.missing");
  const [first] = lacking;
  return first === undefined
    ? []
    : [
        {
          severity: "warning",
          code: "evidence.missing",
          message: `${lacking.length} mục đã chấm đạt, chưa ghi minh chứng.`,
          count: lacking.length,
          fix: findingFix(first),
        },
      ];
};

const reasons: Check = ({ input }) => {
  const lacking = input.evaluation.items.filter(
    (r) => (isMissed(r) || r.state === "na") && (entryOf(input, r.item.code)?.note ?? "").trim() === "",
  );
  const [first] = lacking;
  return first === undefined
    ? []
    : [
        {
          severity: "warning",
          code: "reason.missing",
          message: `${lacking.length} mục chưa đạt hoặc không áp dụng, chưa ghi lý do ở cột Ghi chú.`,
          count: lacking.length,
          fix: { kind: "item", itemCode: first.item.code, field: "note" },
        },
      ];
};

const meeting: Check = ({ input, codes, values }) => {
  if (!codes.has("B1") && !codes.has("B3")) return [];
  const problems: DossierProblem[] = [];
  const held = values.textValue("ngay_hop");
  const period = assessmentPeriod(input.criteria, input.subject.year);
  const at = { fix: fieldFix(values, "ngay_hop") };
  if (held !== undefined) {
    for (const [code, name] of DATED_AFTER_MEETING) {
      const date = values.textValue(name);
      if (!codes.has(code) || date === undefined || held <= date) continue;
      problems.push({
        severity: "error",
        code: "meeting.after-document",
        message: `Ngày họp ${formatShortDate(held)} sau ngày ${documentKind(code).title.toLocaleLowerCase("vi")} ${formatShortDate(date)}.`,
        ...at,
        documents: [documentKind(code).id],
      });
    }
    if (held <= period.to && !values.circumstances.isEarly)
      problems.push({
        severity: "warning",
        code: "meeting.before-period-end",
        message: `Ngày họp ${formatShortDate(held)} chưa hết thời gian đánh giá (đến ${formatShortDate(period.to)}).`,
        ...at,
      });
  }
  return [...problems, ...(codes.has("B3") ? minutes(values) : [])];
};

const DATED_AFTER_MEETING: readonly [DocumentCode, string][] = [
  ["B1", "ho_so.to_trinh.ngay"],
  ["B2", "ho_so.bao_cao.ngay"],
];

function minutes(values: DocumentValues): DossierProblem[] {
  const text = (name: string): string => values.textValue(name) ?? "";
  const problems: DossierProblem[] = [];
  const [start, end] = [
    `${text("ngay_hop")} ${text("gio_bat_dau")}`,
    `${text("ngay_ket_thuc_hop")} ${text("gio_ket_thuc")}`,
  ];
  const complete = ["ngay_hop", "gio_bat_dau", "ngay_ket_thuc_hop", "gio_ket_thuc"].every(
    (n) => text(n) !== "",
  );
  if (complete && end <= start)
    problems.push(
      minutesError(
        "meeting.ends-before-start",
        "Cuộc họp kết thúc trước khi bắt đầu.",
        fieldFix(values, "gio_ket_thuc"),
      ),
    );
  if (text("chu_tri.ho_ten") !== "" && text("chu_tri.ho_ten") === text("thu_ky.ho_ten"))
    problems.push(
      minutesError(
        "meeting.chair-is-secretary",
        "Người chủ trì cũng là thư ký.",
        fieldFix(values, "thu_ky.ho_ten"),
      ),
    );
  return [...problems, ...votes(values), ...attendance(values)];
}

function votes(values: DocumentValues): DossierProblem[] {
  const [present, agreed, against] = ["co_mat", "dong_y", "khong_dong_y"].map((n) =>
    values.numberValue(`bieu_quyet.${n}`),
  );
  if (present === undefined || agreed === undefined || against === undefined) return [];
  const problems: DossierProblem[] = [];
  if (agreed + against !== present)
    problems.push(
      minutesError(
        "vote.sum",
        `Số phiếu ${agreed} đồng ý và ${against} không đồng ý khác số có mặt ${present}.`,
        fieldFix(values, "bieu_quyet.dong_y"),
      ),
    );
  const listed = values.rows("thanh_phan").length;
  if (listed > 0 && listed !== present)
    problems.push({
      ...minutesError(
        "vote.present",
        `Danh sách dự họp có ${listed} người, số có mặt ghi ${present}.`,
        fieldFix(values, "bieu_quyet.co_mat"),
      ),
      severity: "warning",
    });
  return problems;
}

/** Bodies that guidance 76/HD-BCĐ, section 5, wants at the meeting, by a word of a post or body. */
function attendance(values: DocumentValues): DossierProblem[] {
  const { type, hasParty } = values.circumstances;
  const people = [...values.rows("thanh_phan"), ...values.rows("vang_mat")]
    .map((p) => Object.values(p).join(" ").toLocaleLowerCase("vi"))
    .join("\n");
  if (values.rows("thanh_phan").length === 0 || type === "commune") return [];
  const wanted: readonly [string, RegExp][] =
    type === "residential-area"
      ? [
          ["Bí thư chi bộ", /chi bộ|bí thư/u],
          ["Ban Công tác Mặt trận", /mặt trận/u],
          ["Công an cấp cơ sở", /công an/u],
        ]
      : [
          ...(hasParty ? [["cấp ủy", /cấp ủy|chi bộ|đảng|bí thư/u] as [string, RegExp]] : []),
          ["Công an cơ sở", /công an/u],
        ];
  const lacking = wanted.filter(([, word]) => !word.test(people)).map(([body]) => body);
  return lacking.length === 0
    ? []
    : [
        {
          ...minutesError(
            "attendees.lacking",
            `Thành phần dự họp chưa có ${lacking.join(", ")}, cũng không ghi vắng mặt.`,
            fieldFix(values, "thanh_phan"),
          ),
          severity: "warning",
        },
      ];
}

const registration: Check = ({ input, values }) => {
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

const COMMON: readonly Check[] = [fieldProblems, authority, unprintedGrounds, sampleSet];
const REGISTRATION: readonly Check[] = [registration];
const RECOGNITION: readonly Check[] = [
  evaluationIsFinal,
  submissionNeedsPass,
  meeting,
  verdicts,
  deadline,
  evidence,
  reasons,
];

const minutesError = (code: string, message: string, fix: ProblemFix): DossierProblem => {
  const documents: readonly DocumentId[] = ["b3-bien-ban-hop"];
  return { severity: "error", code, message, fix, documents };
};

const fieldFix = (values: DocumentValues, name: string): ProblemFix => ({
  kind: "field",
  key: values.key(catalogueField(name)),
});

function findingFix(f: Finding): ProblemFix {
  return {
    kind: "item",
    itemCode: f.itemCode,
    field: f.field,
    ...(f.cell === undefined ? {} : { cell: f.cell }),
  };
}
