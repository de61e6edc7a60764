import type { SheetPlan } from "../scorecard";
import {
  BLOCK,
  LISTS,
  NO,
  OTHER_COUNTS,
  REGISTER_COLUMN,
  REGISTER_ROW as ROW,
  YES,
} from "./register-columns";

/** What people may type into the register, down to its last row. */
export function registerValidations(last: number): SheetPlan["validations"] {
  return [
    yesOrNo(REGISTER_COLUMN.registered, last, "Đăng ký", "Để trống: đã đăng ký."),
    yesOrNo(REGISTER_COLUMN.recognised, last, "Công nhận", "Để trống: theo kết quả thẩm định đã chốt."),
    ...OTHER_COUNTS.map((column) => otherCount(BLOCK[column])),
  ];
}

function yesOrNo(
  column: string,
  last: number,
  title: string,
  hint: string,
): SheetPlan["validations"][number] {
  return {
    address: `${column}${ROW.first}:${column}${last}`,
    rule: { kind: "list", source: `=$${LISTS}$1:$${LISTS}$2` },
    prompt: { title, message: `Chọn ${YES} hoặc ${NO}. ${hint}` },
    error: { title, message: `Chọn ${YES} hoặc ${NO}, hoặc để trống.` },
  };
}

function otherCount(column: string): SheetPlan["validations"][number] {
  const cell = `${column}${ROW.firstType}`;
  return {
    address: `${cell}:${column}${ROW.allTypes - 1}`,
    rule: { kind: "formula", formula: `=IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell})),FALSE)` },
    prompt: {
      title: "Đơn vị khác",
      message: "Số đơn vị chưa có bảng chấm điểm trong sổ này: nhập số nguyên từ 0.",
    },
    error: { title: "Số đơn vị", message: "Nhập số nguyên từ 0." },
  };
}

/** Looks that say in colour what the words already say. */
export function registerConditionals(last: number): SheetPlan["conditionals"] {
  const { status, closedAt, closedResult, liveResult, daysLeft, verdict, circular } = REGISTER_COLUMN;
  const first = ROW.first;
  const rule = (
    column: string,
    formula: string,
    format: SheetPlan["conditionals"][number]["format"],
  ): SheetPlan["conditionals"][number] => ({
    address: `${column}${first}:${column}${last}`,
    formula,
    format,
    stopIfTrue: true,
  });
  return [
    rule(status, `=AND($${closedAt}${first}<>"",$${closedResult}${first}<>$${liveResult}${first})`, {
      fill: "#FFE2CC",
      fontColor: "#7A2E00",
      bold: true,
    }),
    rule(daysLeft, `=LEFT($${daysLeft}${first},3)="quá"`, { fontColor: "#8A0712", bold: true }),
    rule(verdict, `=LEFT($${verdict}${first},4)="Chưa"`, { fontColor: "#8A0712" }),
    rule(circular, `=LEFT($${circular}${first},4)="Chưa"`, { fontColor: "#8A0712" }),
  ];
}
