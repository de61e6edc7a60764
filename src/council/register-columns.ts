/** The columns of the register sheet (Tổng hợp). B–P are printed; A and Q–AI are hidden. */
export const REGISTER_COLUMN = {
  id: "A",
  number: "B",
  name: "C",
  type: "D",
  self: "E",
  council: "F",
  difference: "G",
  verdict: "H",
  circular: "I",
  status: "J",
  deadline: "K",
  daysLeft: "L",
  registered: "M",
  recognised: "N",
  decision: "O",
  note: "P",
  itemCount: "Q",
  selfTotal: "R",
  selfReachable: "S",
  selfVerdict: "T",
  selfCircular: "U",
  selfBlank: "V",
  selfErrors: "W",
  councilTotal: "X",
  councilReachable: "Y",
  councilVerdict: "Z",
  councilCircular: "AA",
  councilBlank: "AB",
  councilErrors: "AC",
  /** When it was closed and by whom; empty = not closed. A constant that closing and refreshing write. */
  closedAt: "AD",
  /** Points and verdicts as closed, one text; a constant too. */
  closedResult: "AE",
  /** The same of the cells now. */
  liveResult: "AF",
  statusCode: "AG",
  recognition: "AH",
  typeCode: "AI",
} as const;
export type RegisterColumn = keyof typeof REGISTER_COLUMN;

export const LAST_REGISTER_COLUMN = REGISTER_COLUMN.typeCode;

/** Rows that every register has at the same place (1-based). */
export const REGISTER_ROW = {
  strip: 1,
  screenHeadings: 2,
  title: 3,
  subtitle: 4,
  label: 5,
  blockHeadings: 6,
  firstType: 7,
  allTypes: 11,
  sentence: 12,
  headings: 14,
  first: 15,
} as const;

/** Headings of the list, on screen and on paper; also how columns are found again. */
export const REGISTER_HEADINGS = {
  number: "TT",
  name: "Đối tượng",
  type: "Loại",
  self: "Tự chấm",
  council: "Thẩm định",
  difference: "Lệch",
  verdict: "Theo thang điểm",
  circular: "Theo Thông tư 124",
  status: "Trạng thái",
  deadline: "Hạn gửi",
  daysLeft: "Còn",
  registered: "Đăng ký",
  recognised: "Công nhận",
  decision: "Số, ngày quyết định",
  note: "Ghi chú",
} as const satisfies Partial<Record<RegisterColumn, string>>;

/** Columns of the list that people type in; refreshing never writes them. */
export const MANUAL_COLUMNS = ["registered", "recognised", "decision", "note"] as const;

/** The block of counts above the list, by column letter. `manual` columns count units without a scorecard. */
export const BLOCK = {
  label: "C",
  sheets: "D",
  otherTotal: "E",
  total: "F",
  otherRegistered: "G",
  registered: "H",
  otherRecognised: "I",
  recognised: "J",
  pending: "K",
  percent: "L",
} as const;

export const BLOCK_HEADINGS: Readonly<Record<keyof typeof BLOCK, string>> = {
  label: "Loại đơn vị",
  sheets: "Có bảng chấm",
  otherTotal: "Chưa có bảng (nhập)",
  total: "Tổng",
  otherRegistered: "Đăng ký, chưa có bảng (nhập)",
  registered: "Đăng ký",
  otherRecognised: "Công nhận, chưa có bảng (nhập)",
  recognised: "Công nhận",
  pending: "Chờ kết quả",
  percent: "Tỷ lệ",
};

/** Sheet-scoped name of everything; marks the sheet whatever it is called. */
export const REGISTER_NAME = "ANTT_TONG_HOP";
export const REGISTER_SHEET = "Tổng hợp";

export const [YES, NO] = ["Có", "Không"] as const;

/** Drop-down texts stand right of everything else. */
export const LISTS = "AJ";
/** Counts of units without a scorecard here, which people type. */
export const OTHER_COUNTS = ["otherTotal", "otherRegistered", "otherRecognised"] as const;
