import { STATUS_TEXT, STATUSES, UNIT_TYPES, type Register } from "../src/council";
import type { PlainWorkbook } from "../src/xlsx";
import { clashFaults, errorsOf, type Province, type ProvinceRow } from "./province";
import { REGISTER_MARK } from "./read-workbook";
import { tableSheet, type TableColumn, type TableSheet } from "./table-sheet";
import { TYPE_WORDS } from "./words";

const VERDICTS = { pass: "Đạt", fail: "Chưa đạt", incomplete: "Chưa đủ" } as const;
const RECOGNITION = { yes: "Công nhận", no: "Không", pending: "" } as const;
const ILLUSTRATIVE = "Thang điểm minh họa, chưa thay bằng phụ lục chính thức";

/** The consolidated workbook: statistics, all units, differences, faults. Its sheets are what people read and print. */
export function provinceWorkbook(province: Province): PlainWorkbook {
  return {
    sheets: [statistics(province), units(province), differences(province), faults(province)].map(tableSheet),
    activeSheet: 0,
    names: [],
    properties: {
      title: `Tổng hợp An toàn về an ninh, trật tự năm ${province.year}`,
      creator: "Chấm điểm ANTT",
      category: REGISTER_MARK,
    },
    defaultFont: { name: "Times New Roman", size: 12 },
  };
}

const left = (heading: string, width: number): TableColumn => ({ heading, width });
const number = (heading: string, width = 54): TableColumn => ({ heading, width, align: "right" });
const middle = (heading: string, width: number): TableColumn => ({ heading, width, align: "center" });

const notesOf = ({ whole, year }: Province): string[] => [
  `Tiêu chuẩn “An toàn về an ninh, trật tự” năm ${year}`,
  ...(whole.isIllustrative ? [ILLUSTRATIVE] : []),
];

/** One line a commune and a line of sums. Counts are units; the commune's own scorecard is shown in its own columns. */
function statistics(province: Province): TableSheet {
  const { communes, whole } = province;
  const line = (first: string | number, name: string, r: Register, own: (string | number)[]) => [
    first,
    name,
    r.units.total,
    ...UNIT_TYPES.map((type) => r.byType[type].total),
    ...STATUSES.map((status) => r.units.byStatus[status]),
    r.units.recognised,
    r.units.pending,
    r.units.total === 0 ? "" : `${shareOf(r)}%`,
    ...own,
  ];
  const ownOf = (r: Register) => {
    const own = r.rows.find((row) => row.subject.type === "commune");
    return own === undefined
      ? ["", ""]
      : [own.hasSelf ? own.self.total : "", own.hasSelf ? VERDICTS[own.self.verdict] : ""];
  };
  return {
    name: "Thống kê",
    title: "TỔNG HỢP KẾT QUẢ THEO XÃ, PHƯỜNG",
    notes: notesOf(province),
    hasTotal: true,
    columns: [
      middle("TT", 36),
      left("Xã, phường, đặc khu", 168),
      number("Đơn vị"),
      ...UNIT_TYPES.map((type) => number(capital(TYPE_WORDS[type].vi), 66)),
      ...STATUSES.map((status) => number(STATUS_TEXT[status], 60)),
      number("Công nhận", 60),
      number("Chờ kết quả", 60),
      number("Tỷ lệ công nhận", 60),
      number("Điểm của xã", 60),
      middle("Kết luận của xã", 72),
    ],
    rows: [
      ...communes.map(({ name, register }, i) => line(i + 1, name, register, ownOf(register))),
      line("", "Cộng", whole, [whole.byType.commune.total, "xã tự chấm"]),
    ],
  };
}

/** Cut, not rounded: 69,6 % must not show as 70. */
const shareOf = ({ units }: Register): string =>
  String(Math.floor((units.recognised * 1000) / units.total) / 10).replace(".", ",");

function units(province: Province): TableSheet {
  return {
    name: "Danh sách",
    title: "DANH SÁCH ĐỐI TƯỢNG",
    notes: notesOf(province),
    columns: [
      middle("TT", 36),
      left("Xã, phường, đặc khu", 132),
      left("Đối tượng", 204),
      left("Loại", 96),
      number("Điểm tự chấm"),
      middle("Tự chấm", 66),
      number("Điểm thẩm định"),
      middle("Thẩm định", 66),
      number("Chênh lệch"),
      middle("Theo Thông tư 124", 66),
      middle("Trạng thái", 84),
      middle("Công nhận", 72),
      number("Lỗi", 36),
      left("Tệp", 180),
      left("Trang tính", 120),
    ],
    rows: province.rows.map(unitLine),
  };
}

function unitLine({ card, row, commune }: ProvinceRow, index: number): (string | number)[] {
  const decisive = row.hasCouncil ? row.council : row.self;
  return [
    index + 1,
    commune,
    card.subject.name,
    capital(TYPE_WORDS[card.subject.type].vi),
    row.hasSelf ? row.self.total : "",
    row.hasSelf ? VERDICTS[row.self.verdict] : "",
    row.hasCouncil ? row.council.total : "",
    row.hasCouncil ? VERDICTS[row.council.verdict] : "",
    row.difference ?? "",
    row.hasSelf || row.hasCouncil ? VERDICTS[decisive.circularVerdict] : "",
    STATUS_TEXT[row.status],
    RECOGNITION[row.recognition],
    errorsOf(card).length || "",
    card.file,
    card.sheet,
  ];
}

function differences(province: Province): TableSheet {
  return {
    name: "Chênh lệch",
    title: "NỘI DUNG THẨM ĐỊNH KHÁC TỰ CHẤM",
    notes: notesOf(province),
    columns: [
      middle("TT", 36),
      left("Xã, phường, đặc khu", 132),
      left("Đối tượng", 168),
      middle("Mục", 48),
      left("Nội dung", 300),
      middle("Tự chấm", 54),
      middle("Thẩm định", 54),
      number("Chênh lệch"),
      left("Lý do", 204),
    ],
    rows: province.rows
      .flatMap(({ card, commune }) => card.differences.map((d) => ({ card, commune, d })))
      .map(({ card, commune, d }, i) => [
        i + 1,
        commune,
        card.subject.name,
        d.item,
        d.text,
        d.self,
        d.council,
        d.points,
        d.reason,
      ]),
  };
}

function faults(province: Province): TableSheet {
  return {
    name: "Lỗi",
    title: "TỆP VÀ BẢNG CẦN XEM LẠI",
    notes: notesOf(province),
    columns: [
      middle("TT", 36),
      left("Tệp", 240),
      left("Đối tượng", 168),
      left("Nội dung", 420),
      middle("Đã tính", 60),
    ],
    rows: [...clashFaults(province.clashes), ...province.faults].map((f, i) => [
      i + 1,
      f.file,
      f.unit,
      f.text.vi,
      f.isLeftOut ? "Chưa" : "Rồi",
    ]),
  };
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
