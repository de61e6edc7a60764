import { COLUMN, quoteSheet, SUMMARY } from "../scorecard";
import type { ClosedResult } from "./closing";
import type { RecognitionRule } from "./register";
import { BLOCK, NO, REGISTER_COLUMN as AT, REGISTER_ROW, YES, type RegisterColumn } from "./register-columns";
import { CHANGED_TEXT, STATUS_TEXT, STATUSES } from "./status";

/*
 * Worksheet formulas that give the same result as `register`, also with the add-in closed. Only functions of Excel
 * 2016, en-US notation, direct references: the host follows a scorecard that is renamed or moved. A scorecard that was
 * deleted leaves empty cells.
 */

const LIVE: readonly (readonly [RegisterColumn, "self" | "council", keyof typeof SUMMARY])[] = [
  ["selfTotal", "self", "total"],
  ["selfReachable", "self", "reachable"],
  ["selfVerdict", "self", "verdict"],
  ["selfCircular", "self", "circular"],
  ["selfBlank", "self", "blank"],
  ["selfErrors", "self", "errors"],
  ["councilTotal", "council", "total"],
  ["councilReachable", "council", "reachable"],
  ["councilVerdict", "council", "verdict"],
  ["councilCircular", "council", "circular"],
  ["councilBlank", "council", "blank"],
  ["councilErrors", "council", "errors"],
];

/** The hidden cells that read a scorecard's summary. */
export function liveFormulas(sheetName: string): [RegisterColumn, string][] {
  const sheet = quoteSheet(sheetName);
  return LIVE.map(([key, side, label]) => {
    const column = side === "self" ? COLUMN.summarySelf : COLUMN.summaryCouncil;
    return [key, `=IFERROR(${sheet}!$${column}$${SUMMARY[label]},"")`];
  });
}

/** Everything else of a row that is worked out, from the hidden cells of the same row. */
export function rowFormulas(
  row: number,
  itemCount: number | undefined,
  rule: RecognitionRule,
): [RegisterColumn, string][] {
  const at = (key: RegisterColumn) => `$${AT[key]}${row}`;
  const gone = `${at("selfVerdict")}=""`;
  const closed = `${at("closedAt")}<>""`;
  const untouched = (side: "self" | "council") =>
    itemCount === undefined
      ? `AND(${at(`${side}Blank`)}>0,${at(`${side}Errors`)}=0,${at(`${side}Total`)}=0,${at(`${side}Reachable`)}=100)`
      : `${at(`${side}Blank`)}>=${at("itemCount")}`;
  const complete = (side: "self" | "council") => `${at(`${side}Blank`)}+${at(`${side}Errors`)}=0`;
  const words = (side: "self" | "council", key: "Verdict" | "Circular", yes: string, no: string) =>
    `IF(${at(`${side}${key}`)}="pass","${yes}",IF(${at(`${side}${key}`)}="fail","${no}","Chưa đủ"))`;
  const verdict = (key: "Verdict" | "Circular", yes: string, no: string) =>
    `=IF(${gone},"",IF(${untouched("council")},IF(${untouched("self")},"",${words("self", key, yes, no)}&" (tự chấm)"),${words("council", key, yes, no)}))`;
  const status = STATUSES.slice(0, -1).reduceRight(
    (rest, s) => `IF(${at("statusCode")}="${s}","${STATUS_TEXT[s]}",${rest})`,
    `IF(${at("closedResult")}=${at("liveResult")},"${STATUS_TEXT.closed}","${CHANGED_TEXT}")`,
  );
  const passes =
    rule === "points-table"
      ? `${at("councilVerdict")}="pass"`
      : `AND(${at("councilVerdict")}="pass",${at("councilCircular")}="pass")`;
  const left = `(${at("deadline")}-TODAY())`;
  return [
    ["self", `=IF(${gone},"",IF(${untouched("self")},"–",${at("selfTotal")}))`],
    ["council", `=IF(${gone},"",IF(${untouched("council")},"–",${at("councilTotal")}))`],
    [
      "difference",
      `=IF(OR(${gone},${at("self")}="–",${at("council")}="–"),"",ROUND(${at("councilTotal")}-${at("selfTotal")},2))`,
    ],
    ["verdict", verdict("Verdict", "Đạt", "Chưa đạt")],
    ["circular", verdict("Circular", "Đạt đủ", "Chưa đạt đủ")],
    ["status", `=IF(${gone},"Không còn bảng",${status})`],
    [
      "daysLeft",
      `=IF(OR(${gone},${at("deadline")}="",${closed}),"",IF(${left}<0,"quá "&-${left}&" ngày",IF(${left}=0,"hôm nay",${left}&" ngày")))`,
    ],
    [
      "liveResult",
      `=IF(${gone},"",ROUND(${at("selfTotal")}*100,0)&"|"&${at("selfVerdict")}&"|"&${at("selfCircular")}&"|"&ROUND(${at("councilTotal")}*100,0)&"|"&${at("councilVerdict")}&"|"&${at("councilCircular")})`,
    ],
    [
      "statusCode",
      `=IF(${gone},"",IF(${closed},"closed",IF(${complete("council")},"appraised",IF(${complete("self")},"awaiting",IF(AND(${untouched("self")},${untouched("council")}),"not-started","scoring")))))`,
    ],
    [
      "recognition",
      `=IF(${gone},"",IF(TRIM(${at("registered")})="${NO}","unregistered",IF(TRIM(${at("recognised")})="${YES}","yes",IF(TRIM(${at("recognised")})="${NO}","no",IF(AND(${closed},${at("closedResult")}=${at("liveResult")}),IF(${passes},"yes","no"),"pending")))))`,
    ],
  ];
}

/** A closed result as the constant that `liveResult` is compared with. */
export function closedText({ self, council }: ClosedResult): string {
  return [self, council].flatMap((c) => [Math.round(c.total * 100), c.verdict, c.circularVerdict]).join("|");
}

/** The counts of one type, by column of the block. `last` is the list's last row. */
export function typeFormulas(type: string, row: number, last: number): [keyof typeof BLOCK, string][] {
  const range = (key: RegisterColumn) => `$${AT[key]}$${REGISTER_ROW.first}:$${AT[key]}$${last}`;
  const mine = `${range("typeCode")},"${type}"`;
  const of = (recognition: string) => `COUNTIFS(${mine},${range("recognition")},"${recognition}")`;
  const at = (key: keyof typeof BLOCK) => `${BLOCK[key]}${row}`;
  // A scorecard that was deleted has no recognition at all, a copy of another sheet no type.
  const sheets = ["yes", "no", "pending", "unregistered"].map(of).join("+");
  return [
    ["sheets", `=${sheets}`],
    ["total", `=${at("sheets")}+N(${at("otherTotal")})`],
    ["registered", `=${at("sheets")}-${of("unregistered")}+N(${at("otherRegistered")})`],
    ["recognised", `=${of("yes")}+N(${at("otherRecognised")})`],
    ["pending", `=${of("pending")}+MAX(0,N(${at("otherRegistered")})-N(${at("otherRecognised")}))`],
    ["percent", percentFormula(row)],
  ];
}

/** The pool of all four types. */
export function poolFormulas(): [keyof typeof BLOCK, string][] {
  const { firstType, allTypes } = REGISTER_ROW;
  const sum = (key: keyof typeof BLOCK): [keyof typeof BLOCK, string] => [
    key,
    `=SUM(${BLOCK[key]}${firstType}:${BLOCK[key]}${allTypes - 1})`,
  ];
  return [
    sum("sheets"),
    sum("otherTotal"),
    sum("total"),
    sum("otherRegistered"),
    sum("registered"),
    sum("otherRecognised"),
    sum("recognised"),
    sum("pending"),
    ["percent", percentFormula(allTypes)],
  ];
}

const POOL = (key: keyof typeof BLOCK) => `$${BLOCK[key]}$${REGISTER_ROW.allTypes}`;

/** State of the ratio in words, whole numbers only (see `ratioOf`). */
export function ratioSentence(percent: number): string {
  const [total, done, pending] = [POOL("total"), POOL("recognised"), POOL("pending")];
  const product = `${percent}*${total}`;
  const needed = `((${product}-MOD(${product},100))/100+IF(MOD(${product},100)>0,1,0))`;
  return (
    `=IF(${total}=0,"Chưa có đơn vị nào.","Được công nhận "&${done}&"/"&${total}&" đơn vị ("&${POOL("percent")}&"), "` +
    `&IF(${done}*100>=${product},"đạt từ ${percent}%",IF(${done}+${pending}<${needed},"không thể đạt ${percent}%, cần ít nhất "&${needed},"đang tổng hợp, cần ít nhất "&${needed}))` +
    `&". Đăng ký "&${POOL("registered")}&"/"&${total}&IF(${POOL("registered")}=${total},", đủ 100%.",", cần 100%."))`
  );
}

/** One decimal, rounded down, with a decimal comma on every host: “69,6%”. */
function percentFormula(row: number): string {
  const [done, total] = [`${BLOCK.recognised}${row}`, `${BLOCK.total}${row}`];
  const thousandths = `((${done}*1000-MOD(${done}*1000,${total}))/${total})`;
  return `=IF(${total}=0,"–",INT(${thousandths}/10)&IF(MOD(${thousandths},10)=0,"",","&MOD(${thousandths},10))&"%")`;
}
