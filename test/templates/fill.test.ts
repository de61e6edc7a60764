import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { TEMPLATE_HELPERS } from "../../src/dossier";
import { previewDocuments, type PreviewDocument } from "../../scripts/compose-templates/preview-documents";
import { compileTemplate } from "../../src/docx";
import { openDocx } from "../docx/docx-file";
import { TEMPLATE_NAMES, readDocx, type Template } from "./read-template";
import { child, childrenNamed, descendants } from "./xml-tree";

const FOLDER = join(__dirname, "../../templates/word");
const bytesOf = (name: string): Uint8Array => readFileSync(join(FOLDER, `${name}.docx`));

test.each(TEMPLATE_NAMES)("the engine finds no fault in %s", async (name) => {
  const { problems } = await compileTemplate(bytesOf(name), { helpers: TEMPLATE_HELPERS });
  expect(problems.map((problem) => problem.message)).toEqual([]);
});

let documents: readonly PreviewDocument[] = [];
const filled = new Map<string, Template>();

beforeAll(async () => {
  documents = await previewDocuments();
  for (const { name, data } of documents) filled.set(name, readDocx(name, data));
});

const filledDocument = (name: string) => {
  const found = filled.get(name);
  if (found === undefined) throw new Error(`No sample document ${name}`);
  return found;
};
const textOf = (name: string): string =>
  filledDocument(name)
    .paragraphs.map((p) => p.text)
    .join("\n");

test("every document of the dossier keeps Word's rules, part by part and together", () => {
  const broken = documents.flatMap(({ name, data }) => {
    try {
      openDocx(data);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
  expect(broken).toEqual([]);
});

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

test("no document holds a tag, a leftover of a missing value or a stray empty paragraph", () => {
  for (const [name, document] of filled) {
    expect([name, /\{\{|\}\}|undefined|null|NaN|\[object/.exec(textOf(name))]).toEqual([name, null]);
    const empty = document.paragraphs.filter((p) => p.text.trim() === "").map((p) => p.style);
    expect([name, ...empty.filter((style) => !EMPTY_BY_DESIGN.includes(style))]).toEqual([name]);
    expect(document.paragraphs.map((p) => p.style)).not.toContain("ANTT Thẻ mẫu (không in)");
  }
});

test("clerks’ slips: no doubled sign, no space before one, no empty brackets", () => {
  for (const name of filled.keys()) {
    const slips = textOf(name)
      .split("\n")
      .filter((line) =>
        /[.;,:]\s*[;,:]|\.\.(?!\.)|\s[.,;:](\s|$)|\(\)|“”|\s{2}/u.test(line.replace(/\s*\u00A0+\s*/gu, " ")),
      )
      .filter((line) => !/^…+$|\.\/\.$/u.test(line));
    expect([name, ...slips]).toEqual([name]);
  }
});

test("every table has rows and every row all its columns", () => {
  for (const { tables } of filled.values())
    for (const table of tables) {
      const columns = childrenNamed(child(table, "w:tblGrid"), "w:gridCol").length;
      const rows = childrenNamed(table, "w:tr");
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(childrenNamed(row, "w:tc")).toHaveLength(columns);
    }
});

describe("what the conditions print", () => {
  test("a self-score of 89 does not ask for recognition", () => {
    expect(textOf("s1_b3-bien-ban-hop")).toContain(
      "chưa đủ điều kiện đề nghị công nhận năm 2026: tổng điểm 89/100, dưới mức 90 điểm.",
    );
    expect(textOf("s1_b4-bang-tu-cham-diem")).not.toContain("Kèm theo Tờ trình");
  });

  test("90 points pass the scale and the clauses of the Circular not met are said", () => {
    const text = textOf("s4_b2-bao-cao");
    expect(text).toContain("tự đánh giá: đạt tiêu chuẩn.");
    expect(text).toContain("nội dung còn chưa đạt: khoản 1 Điều 6; khoản 2 Điều 6.");
    expect(text).toContain("1. Đơn vị không có tổ chức Đảng.");
  });

  test("a crime is never named as something done: the score tables say that it must not occur", () => {
    for (const name of ["s2_b4-bang-tu-cham-diem", "round-commune_c5b-bang-diem-tham-dinh"]) {
      expect(textOf(name)).toContain("\nKhông để xảy ra: ly khai, đòi tự trị\n");
    }
    expect(textOf("s2_b2-bao-cao")).toContain("Ly khai, đòi tự trị: không xảy ra (4/4 điểm).");
  });

  test("a share below the limit is not rounded up to it", () => {
    expect(textOf("round-commune_c5b-bang-diem-tham-dinh")).toContain("chỉ 23/33 đơn vị được công nhận");
    expect(textOf("s2_b2-bao-cao")).toContain("72,7%");
  });

  test("lines after a list of documents go on with the letters of the law", () => {
    const text = textOf("edge-two-addressees_b1-to-trinh");
    expect(text).toContain(
      "c) Bảng tự chấm điểm;\nd) Danh sách đăng ký tham gia;\nđ) Ảnh hoạt động mô hình.",
    );
    expect(textOf("edge-decimal_b1-to-trinh")).toContain("c) Bảng tự chấm điểm.\nKính trình");
  });

  test("the note on illustrative points goes away with an official table", () => {
    expect(textOf("s3_b1-to-trinh")).toContain("Điểm minh họa");
    expect(textOf("edge-decimal_b1-to-trinh")).not.toContain("minh họa");
    expect(textOf("edge-decimal_b1-to-trinh")).toContain(
      "92,5/100 điểm (bằng chữ: chín mươi hai phẩy năm điểm)",
    );
  });

  test("one subject stands in Điều 1 without annex, several in an annex of their own section", () => {
    const one = filledDocument("round-one_c7-quyet-dinh");
    expect(one.sections).toHaveLength(1);
    expect(textOf("round-one_c7-quyet-dinh")).toContain(
      "Điều 1. Công nhận Công ty cổ phần Chế biến Hồi Mẫu đạt tiêu chuẩn",
    );
    expect(textOf("round-one_c7-quyet-dinh")).not.toContain("Phụ lục");
    expect(filledDocument("round-areas_c7-quyet-dinh").sections).toHaveLength(2);
    expect(textOf("round-areas_c7-quyet-dinh")).toContain("Điều 1. Công nhận 18 khu dân cư đạt tiêu chuẩn");
  });

  test("an empty list takes its table along", () => {
    const document = filledDocument("round-commune_c6-bao-cao-tham-dinh");
    const heads = document.tables.map((table) =>
      descendants(table, "w:t")
        .map((t) => t.text)
        .join("|"),
    );
    expect(heads.filter((text) => text.startsWith("STT"))).toHaveLength(1);
    expect(textOf("round-commune_c6-bao-cao-tham-dinh")).toContain(
      "Không có đối tượng đủ điều kiện công nhận",
    );
  });

  test("names keep their signs", () => {
    expect(textOf("edge-long-name_b1-to-trinh")).toContain(
      "công nhận Công ty trách nhiệm hữu hạn một thành viên “A & B <Mẫu>” chi nhánh Mẫu Sơn Mẫu đạt tiêu chuẩn",
    );
  });

  test("a long name in the head is broken into even lines", () => {
    expect(textOf("round-areas_c7-quyet-dinh")).toMatch(/^ỦY BAN NHÂN DÂN\nXÃ MẪU SƠN MẪU\n_{8}\n/);
  });

  test("number and date left blank stay writable with a pen", () => {
    expect(textOf("edge-long-name_b1-to-trinh")).toContain(`Số: ${"\u00A0".repeat(8)}/TTr-CTHM`);
    expect(textOf("edge-long-name_b1-to-trinh")).toContain(
      `Mẫu Sơn Mẫu, ngày ${"\u00A0".repeat(6)} tháng ${"\u00A0".repeat(6)} năm 2026`,
    );
  });
});

test("filling leaves styles, headers and settings as they are", () => {
  const original = unzipSync(bytesOf("b1-to-trinh"));
  const made = unzipSync(documents.find((d) => d.template === "b1-to-trinh")?.data ?? new Uint8Array());
  const untouched = Object.keys(original).filter((path) => path !== "word/document.xml");
  for (const path of untouched) {
    expect(strFromU8(made[path] ?? new Uint8Array())).toBe(strFromU8(original[path] ?? new Uint8Array()));
  }
});
