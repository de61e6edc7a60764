import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { TEMPLATE_HELPERS } from "../../src/dossier";
import { sampleDocuments } from "../../scripts/compose-templates/preview/documents";
import { compileTemplate } from "../../src/docx";
import { TEMPLATE_NAMES, readDocx, type Template } from "./read-template";
import { child, childrenNamed, descendants } from "./xml-tree";

const FOLDER = join(__dirname, "../../templates/word");
const bytesOf = (name: string): Uint8Array => readFileSync(join(FOLDER, `${name}.docx`));

test.each(TEMPLATE_NAMES)("the engine finds no fault in %s", async (name) => {
  const { problems } = await compileTemplate(bytesOf(name), { helpers: TEMPLATE_HELPERS });
  expect(problems.map((problem) => problem.message)).toEqual([]);
});

const documents = sampleDocuments();
const filled = new Map<string, { document: Template; missing: string[] }>();

beforeAll(async () => {
  for (const { name, template, data } of documents) {
    const compiled = await compileTemplate(bytesOf(template), { helpers: TEMPLATE_HELPERS });
    const missing: string[] = [];
    const docx = await compiled.fill(data, { onMissing: (field) => missing.push(field) });
    filled.set(name, { document: readDocx(name, docx), missing });
  }
});

const filledDocument = (name: string) => {
  const found = filled.get(name);
  if (found === undefined) throw new Error(`No sample document ${name}`);
  return found;
};
const textOf = (name: string): string =>
  filledDocument(name)
    .document.paragraphs.map((p) => p.text)
    .join("\n");

test("every template is filled by some sample", () => {
  expect([...new Set(documents.map((d) => d.template))].sort()).toEqual(TEMPLATE_NAMES);
});

// Paragraphs that are empty on paper for a reason.
const EMPTY_BY_DESIGN = [
  "ANTT Chỗ ký",
  "ANTT Kết thúc",
  "ANTT Địa danh, ngày",
  "ANTT Họ tên",
  "ANTT Nơi nhận, danh sách",
  "ANTT Ô bảng",
  "ANTT Ô bảng giữa",
  "ANTT Ô bảng nhỏ",
  "ANTT Ô bảng nhỏ giữa",
];

describe.each(documents.map(({ name }) => name))("%s", (name) => {
  test("has all its fields, no tag, no leftover of a missing value and no stray empty paragraph", () => {
    const { document, missing } = filledDocument(name);
    expect(missing).toEqual([]);
    expect(textOf(name)).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/);
    const empty = document.paragraphs.filter((p) => p.text.trim() === "").map((p) => p.style);
    expect(empty.filter((style) => !EMPTY_BY_DESIGN.includes(style))).toEqual([]);
    expect(document.paragraphs.map((p) => p.style)).not.toContain("ANTT Thẻ mẫu (không in)");
  });

  test("every table has rows and every row all its columns", () => {
    for (const table of filledDocument(name).document.tables) {
      const columns = childrenNamed(child(table, "w:tblGrid"), "w:gridCol").length;
      const rows = childrenNamed(table, "w:tr");
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(childrenNamed(row, "w:tc")).toHaveLength(columns);
    }
  });
});

describe("what the conditions print", () => {
  test("a self-score of 89 does not ask for recognition", () => {
    expect(textOf("s1-b3-bien-ban-hop")).toContain(
      "chưa đủ điều kiện đề nghị công nhận năm 2026: tổng điểm 89/100, dưới mức 90 điểm.",
    );
    expect(textOf("s1-b4-bang-tu-cham-diem")).not.toContain("Kèm theo Tờ trình");
  });

  test("90 points pass the scale and the clauses of the Circular not met are said", () => {
    const text = textOf("s4-b2-bao-cao");
    expect(text).toContain("tự đánh giá: đạt tiêu chuẩn.");
    expect(text).toContain("nội dung còn chưa đạt: khoản 1 Điều 6; khoản 2 Điều 6.");
    expect(text).toContain("1. Đơn vị không có tổ chức Đảng.");
  });

  test("a crime is never named as something done: the score tables say that it must not occur", () => {
    for (const name of ["s2-b4-bang-tu-cham-diem", "s2-c5b"]) {
      expect(textOf(name)).toContain("\nKhông để xảy ra: Ly khai, đòi tự trị\n");
    }
    expect(textOf("s2-b2-bao-cao")).toContain("Ly khai, đòi tự trị: không xảy ra (4/4 điểm).");
  });

  test("a share below the limit is not rounded up to it", () => {
    expect(textOf("s2-c5b")).toContain("chỉ 23/33 đầu mối (69,6%) được công nhận");
    expect(textOf("s2-b2-bao-cao")).toContain("72,7%");
  });

  test("lines after a list of documents go on with the letters of the law", () => {
    const text = textOf("s3-b1-to-trinh");
    expect(text).toContain(
      "c) Bảng tự chấm điểm;\nd) Danh sách đăng ký tham gia xây dựng;\nđ) Ảnh hoạt động mô hình.",
    );
    expect(textOf("edge-decimal-b1")).toContain("c) Bảng tự chấm điểm.\nKính trình");
  });

  test("the note on illustrative points goes away with an official table", () => {
    expect(textOf("s3-b1-to-trinh")).toContain("Điểm minh họa");
    expect(textOf("edge-decimal-b1")).not.toContain("minh họa");
    expect(textOf("edge-decimal-b1")).toContain("92,5/100 điểm (bằng chữ: chín mươi hai phẩy năm điểm)");
  });

  test("one subject stands in Điều 1 without annex, several in an annex of their own section", () => {
    const one = filledDocument("edge-one-subject-c7").document;
    expect(one.sections).toHaveLength(1);
    expect(textOf("edge-one-subject-c7")).toContain("Điều 1. Công nhận Trung tâm Dịch vụ Mẫu đạt tiêu chuẩn");
    expect(textOf("edge-one-subject-c7")).not.toContain("Phụ lục");
    expect(filledDocument("round1-c7").document.sections).toHaveLength(2);
    expect(textOf("round1-c7")).toContain("Điều 1. Công nhận 18 khu dân cư đạt tiêu chuẩn");
  });

  test("an empty list takes its table along", () => {
    const { document } = filledDocument("edge-none-passed-c6");
    const heads = document.tables.map((table) =>
      descendants(table, "w:t")
        .map((t) => t.text)
        .join("|"),
    );
    expect(heads.filter((text) => text.startsWith("STT"))).toHaveLength(1);
    expect(textOf("edge-none-passed-c6")).toContain("Không có đối tượng đủ điều kiện công nhận");
  });

  test("names keep their signs", () => {
    expect(textOf("edge-awkward-name-b1")).toContain(
      "công nhận Công ty trách nhiệm hữu hạn một thành viên “A & B <Mẫu>” chi nhánh Mẫu Sơn Mẫu đạt tiêu chuẩn",
    );
  });

  test("a long name in the head is broken into even lines", () => {
    expect(textOf("round1-c7")).toMatch(/^ỦY BAN NHÂN DÂN\nXÃ MẪU SƠN MẪU\n_{8}\n/);
  });

  test("number and date left blank stay writable with a pen", () => {
    expect(textOf("edge-awkward-name-b1")).toContain(`Số: ${"\u00A0".repeat(8)}/TTr-CTHM`);
    expect(textOf("edge-awkward-name-b1")).toContain(
      `Mẫu Sơn Mẫu, ngày ${"\u00A0".repeat(6)} tháng ${"\u00A0".repeat(6)} năm 2026`,
    );
  });
});

test("filling leaves styles, headers and settings as they are", async () => {
  const original = unzipSync(bytesOf("b1-to-trinh"));
  const sample = documents.find((d) => d.template === "b1-to-trinh");
  const compiled = await compileTemplate(bytesOf("b1-to-trinh"), { helpers: TEMPLATE_HELPERS });
  const made = unzipSync(await compiled.fill(sample?.data));
  const untouched = Object.keys(original).filter((path) => path !== "word/document.xml");
  for (const path of untouched) {
    expect(strFromU8(made[path] ?? new Uint8Array())).toBe(strFromU8(original[path] ?? new Uint8Array()));
  }
});
