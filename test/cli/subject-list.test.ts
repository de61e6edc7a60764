import { readSubjectList, subjectKey } from "../../cli/subject-list";

const list = (...rows: string[]) =>
  readSubjectList(
    rows.map((row, i) => ({ line: i + 1, cells: row.split("|") })),
    { year: 2026 },
  );
const said = (...rows: string[]) => list(...rows).problems.map((p) => `${p.line}: ${p.message.vi}`);

test("headings in any order and wording, titles above them, kinds from the names", () => {
  const { subjects, problems } = list(
    "DANH SÁCH ĐƠN VỊ NĂM 2026",
    "STT|Xã, phường|Tên đơn vị|Loại|Năm đánh giá",
    "1|Xã Mẫu|Thôn Nà Mẫu||2026",
    "2||Xã Mẫu||2026",
    "3|Xã Mẫu|Bản Khuổi Thử||2027",
    "4|Xã Mẫu|Trường Trung học cơ sở Ví Dụ||2026",
    "5|Xã Mẫu|Công ty Hồi|Doanh nghiệp|2026",
    "6|Xã Mẫu|Ban Quản lý Chợ|CƠ QUAN|2026",
  );
  expect(problems).toEqual([]);
  expect(subjects.map((s) => [s.type, s.name, s.commune, s.year])).toEqual([
    ["residential-area", "Thôn Nà Mẫu", "Xã Mẫu", 2026],
    ["commune", "Xã Mẫu", "", 2026],
    ["residential-area", "Bản Khuổi Thử", "Xã Mẫu", 2027],
    ["school", "Trường Trung học cơ sở Ví Dụ", "Xã Mẫu", 2026],
    ["enterprise", "Công ty Hồi", "Xã Mẫu", 2026],
    ["agency", "Ban Quản lý Chợ", "Xã Mẫu", 2026],
  ]);
});

test("further columns fill the dossier’s form; unknown ones are named", () => {
  const { subjects, unusedColumns } = list(
    "Tên|Xã|nguoi_dung_dau.ho_ten|Số nhân khẩu|Màu sắc",
    "Thôn A|Xã Mẫu|Hoàng Văn Mẫu|1034|xanh",
  );
  expect(subjects[0]?.fields).toEqual({
    "nguoi_dung_dau.ho_ten": "Hoàng Văn Mẫu",
    "so_lieu.nhan_khau": "1034",
  });
  expect(unusedColumns).toEqual(["Màu sắc"]);
});

test("all problems at once, each with its line", () => {
  expect(
    said(
      "Tên|Loại|Xã|Năm",
      "|thôn|Xã Mẫu|2026",
      "Ban Quản lý|| Xã Mẫu|2026",
      "Thôn A|thôn||2026",
      "Thôn B|thôn|Xã Mẫu|20261",
      "Thôn C|thôn|Xã Mẫu|2026",
      "THÔN  C|thôn|xã mẫu|2026",
    ),
  ).toEqual([
    "2: Thiếu tên đơn vị.",
    "3: Chưa rõ loại của “Ban Quản lý”: ghi một trong khu dân cư; xã, phường; cơ quan; doanh nghiệp; cơ sở giáo dục.",
    "4: Thiếu xã, phường của “Thôn A” (cột “Xã” hoặc --commune).",
    "5: Năm “20261” không hợp lệ.",
    "7: “THÔN C” đã có ở dòng 6.",
  ]);
});

/** Circular 124/2021/TT-BCA, Article 1, clause 2, point b. */
test.each([
  ["Trường Mầm non Hoa Mẫu", "school"],
  ["Nhà trẻ Ví Dụ", "school"],
  ["Trường Tiểu học Mẫu", "school"],
  ["Công an xã Mẫu", "agency"],
  ["Ban Chỉ huy Quân sự xã Mẫu", "agency"],
])("%s is not assessed", (name, type) => {
  expect(said("Tên|Loại|Xã", `${name}|${type}|Xã Mẫu`)).toEqual([
    expect.stringContaining("không thuộc diện đánh giá"),
  ]);
});

test("a school with a primary and a higher level is taken", () => {
  expect(said("Tên|Xã", "Trường Tiểu học và Trung học cơ sở Mẫu|Xã Mẫu")).toEqual([]);
});

test.each([[["Một", "Hai"]], [["Tên đơn vị"]], [[]]])("a list that is none: %j", (rows) => {
  expect(list(...rows).problems).toHaveLength(1);
});

test("the same unit however it is typed", () => {
  const one = { type: "residential-area", name: "Thôn Nà Mẫu", commune: "Xã Mẫu", year: 2026 } as const;
  const other = { ...one, name: "thôn  nà mẫu".normalize("NFD"), commune: "XÃ MẪU" };
  expect(subjectKey(other)).toBe(subjectKey(one));
});
