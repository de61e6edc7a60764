import { sentences, understood } from "./pasted-tables";

const HEAD = "TT | Nội dung | Điểm chuẩn | Bắt buộc";
/** A sound table of 100 points in rows 2 to 6. */
const SOUND = [
  HEAD,
  "1 | Nghị quyết, đăng ký | |",
  "1.1 | Chi bộ có nghị quyết lãnh đạo công tác bảo đảm an ninh, trật tự | 40 |",
  "1.2 | Khu dân cư có bản đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự” | 40 | x",
  "2 | Lực lượng ở cơ sở | |",
  "2.1 | Không có cá nhân vi phạm bị xử lý kỷ luật | 20 |",
];

/** The sound table with single rows replaced (1-based) or more rows at its end. */
const table = (changes: Readonly<Record<number, string>>, ...more: string[]) => [
  ...SOUND.map((row, i) => changes[i + 1] ?? row),
  ...more,
];

const FAULTS: readonly [what: string, rows: readonly string[], said: readonly string[]][] = [
  ["nothing wrong", SOUND, []],
  [
    "sum one short",
    table({ 6: "2.1 | Không có cá nhân vi phạm | 19 |" }),
    ["Tổng điểm chuẩn 99, phải bằng 100."],
  ],
  [
    "sum against the total the table states",
    table({}, "| Tổng cộng | 120 |"),
    ["Hàng 7: tổng điểm chuẩn 100, phải bằng 120."],
  ],
  [
    "decimal comma counts",
    table({ 6: "2.1 | Không có cá nhân vi phạm | 19,5 |" }),
    ["Tổng điểm chuẩn 99,5, phải bằng 100."],
  ],
  [
    "blank points",
    table({ 4: "1.2 | Khu dân cư có bản đăng ký phấn đấu | | x" }),
    ["Hàng 4: mục 1.2 thiếu điểm chuẩn.", "Tổng điểm chuẩn 60, phải bằng 100."],
  ],
  [
    "points that are no number",
    table({ 3: "1.1 | Chi bộ có nghị quyết lãnh đạo | 4O |" }),
    [
      "Hàng 3: không đọc được điểm chuẩn “4O” của mục 1.1; hãy nhập số.",
      "Tổng điểm chuẩn 60, phải bằng 100.",
    ],
  ],
  [
    "points Excel made a day",
    table({ 3: "1.1 | Chi bộ có nghị quyết lãnh đạo | 05/10/2026 |" }),
    [
      "Hàng 3: điểm chuẩn của mục 1.1 là ngày “05/10/2026”, có thể do Excel đổi từ số; hãy nhập lại.",
      "Tổng điểm chuẩn 60, phải bằng 100.",
    ],
  ],
  [
    "a number twice",
    table({ 4: "1.1 | Khu dân cư có bản đăng ký phấn đấu | 40 | x" }),
    ["Hàng 4: số “1.1” trùng với hàng 3."],
  ],
  [
    "criterion without items",
    table({}, "3 | Phòng ngừa tội phạm, tệ nạn xã hội", "3.1 | |", "4 | Khác"),
    [
      "Hàng 8: mục 3.1 chưa có nội dung.",
      "Hàng 8: mục 3.1 thiếu điểm chuẩn.",
      "Hàng 8: mục 3.1 chưa gắn với khoản của Thông tư; hãy chọn khoản.",
      "Hàng 9: mục 4.1 thiếu điểm chuẩn.",
      "Hàng 9: mục 4.1 chưa gắn với khoản của Thông tư; hãy chọn khoản.",
    ],
  ],
  [
    "line below the total that nothing explains",
    table({}, "| Tổng cộng | 100 |", "| | 15 |"),
    ["Hàng 8: chưa hiểu dòng “15”; hãy chọn là tiêu chí, nội dung hay bỏ qua."],
  ],
  [
    "no points column at all",
    ["TT | Nội dung", "1 | Nghị quyết, đăng ký của khu dân cư", "2 | Lực lượng ở cơ sở và nhiệm vụ"],
    [
      "Chưa thấy cột điểm chuẩn; hãy chọn cột.",
      "Hàng 2: mục 1.1 chưa gắn với khoản của Thông tư; hãy chọn khoản.",
      "Hàng 3: mục 2.1 chưa gắn với khoản của Thông tư; hãy chọn khoản.",
    ],
  ],
  [
    "a blank sheet",
    [""],
    [
      "Chưa thấy cột nội dung; hãy chọn cột.",
      "Chưa thấy cột điểm chuẩn; hãy chọn cột.",
      "Không đọc được tiêu chí nào trong bảng này.",
    ],
  ],
];

describe("a fault in an official table is pointed at by row", () => {
  test.each(FAULTS)("%s", (_what, rows, said) => {
    expect(sentences(understood(rows))).toEqual(said);
  });
});

const DOUBTS: readonly [what: string, rows: readonly string[], said: string][] = [
  ["no item is a must", table({ 4: "1.2 | Có bản đăng ký | 40 |" }), "Chưa đánh dấu mục bắt buộc."],
  [
    "subtotal that the items miss",
    table({ 2: "1 | Nghị quyết, đăng ký | 70 |" }),
    "Hàng 2: các mục của tiêu chí 1 cộng lại 80 điểm, văn bản ghi 70.",
  ],
  [
    "a must that no rule reads",
    table({}, "| Ghi chú: những việc ở trên cần đạt điểm tối đa như trước | |"),
    "Hàng 7: chưa hiểu ghi chú về điểm bắt buộc: “Ghi chú: những việc ở trên cần đạt điểm tối đa như trước”.",
  ],
  [
    "mark that is neither yes nor no",
    table({ 3: "1.1 | Chi bộ có nghị quyết lãnh đạo | 40 | xem mục 3" }),
    "Hàng 3: dấu bắt buộc chưa chắc chắn: không rõ “xem mục 3” có nghĩa là bắt buộc hay không.",
  ],
  [
    "“tối đa” may mean steps",
    table({ 3: "1.1 | Chi bộ có nghị quyết lãnh đạo | tối đa 40 điểm |" }),
    "Hàng 3: mức điểm được chấm chưa chắc chắn: “tối đa 40 điểm” có thể là chấm từ 0 đến tối đa.",
  ],
];

describe("a doubt is listed and does not block", () => {
  test.each(DOUBTS)("%s", (_what, rows, said) => {
    const proposal = understood(rows);
    expect(sentences(proposal)).toEqual([]);
    expect(sentences(proposal, true)).toContain(said);
  });
});
