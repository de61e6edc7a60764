import { assessmentPeriod } from "../criteria";
import { formatShortDate } from "../vi";
import { fieldFix, type Check } from "./check";
import { documentKind, type DocumentCode, type DocumentId } from "./documents";
import type { DossierProblem, ProblemFix } from "./types";
import type { DocumentValues } from "./values";

/** The review meeting: before the papers, after the period, and minutes that agree with themselves. */
export const meeting: Check = ({ input, codes, values }) => {
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

const minutesError = (code: string, message: string, fix: ProblemFix): DossierProblem => {
  const documents: readonly DocumentId[] = ["b3-bien-ban-hop"];
  return { severity: "error", code, message, fix, documents };
};
