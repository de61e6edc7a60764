import { expectWithin } from "./expect-length";
import { TEMPLATE_NAMES, readTemplate } from "./read-template";

// Decree 30/2020/NĐ-CP, Annex I (page, letters, distances) and Annex III (forms). Sizes in half-points,
// lengths in twips: 1 mm = 56,693.

interface Letters {
  size: readonly [number, number];
  bold: boolean;
  italic: boolean;
  align: string;
}

const centred = (low: number, high: number, bold: boolean, italic = false): Letters => ({
  size: [low, high],
  bold,
  italic,
  align: "center",
});
const body = (bold: boolean, italic = false): Letters => ({ size: [26, 28], bold, italic, align: "both" });

/** Annex I, part II: size range, weight, slope and place of each element. */
const ELEMENTS: readonly [style: string, letters: Letters, rule: string][] = [
  ["ANTT Quốc hiệu", centred(24, 26, true), "Quốc hiệu: 12-13, upper case, bold, upright"],
  ["ANTT Tiêu ngữ", centred(26, 28, true), "Tiêu ngữ: 13-14, bold, upright"],
  ["ANTT Kẻ tiêu ngữ", centred(26, 28, false), "the line under it, as long as the words"],
  ["ANTT Cơ quan chủ quản", centred(24, 26, false), "superior body: 12-13, upper case, upright, not bold"],
  ["ANTT Cơ quan ban hành", centred(24, 26, true), "issuing body: 12-13, upper case, bold"],
  ["ANTT Số, ký hiệu", centred(26, 26, false), "number and symbol: 13, upright"],
  ["ANTT Địa danh, ngày", centred(26, 28, false, true), "place and date: 13-14, italic"],
  ["ANTT Tên loại", centred(26, 28, true), "type of document: 13-14, upper case, bold, centred"],
  ["ANTT Trích yếu", centred(26, 28, true), "what it is about: 13-14, bold, centred"],
  ["ANTT Thẩm quyền", centred(26, 28, true), "who decides (form 1.2): bold, centred"],
  ["ANTT Quyết định", centred(26, 28, true), "QUYẾT ĐỊNH: (form 1.2): bold, centred"],
  [
    "ANTT Ghi chú minh họa",
    centred(24, 26, false, true),
    "note on illustrative points: our choice, 12-13 italic",
  ],
  ["ANTT Kính gửi", centred(26, 28, false), "Kính gửi: 13-14, upright"],
  ["ANTT Căn cứ", body(false, true), "legal bases: italic, size of the body"],
  ["ANTT Nội dung", body(false), "body: 13-14, justified"],
  ["ANTT Phần", body(true), "parts and their titles: bold"],
  ["ANTT Mục", body(true), "points with a title: bold"],
  ["ANTT Phụ lục", centred(28, 28, true), "“Phụ lục”: 14, bold, centred"],
  ["ANTT Tên phụ lục", centred(26, 28, true), "title of the annex: 13-14, upper case, bold"],
  ["ANTT Kèm theo", centred(26, 28, false, true), "(Kèm theo…): 13-14, italic"],
  [
    "ANTT Nơi nhận",
    { size: [24, 24], bold: true, italic: true, align: "left" },
    "“Nơi nhận:”: 12, bold italic",
  ],
  [
    "ANTT Nơi nhận, danh sách",
    { size: [22, 22], bold: false, italic: false, align: "left" },
    "recipients: 11, upright",
  ],
  ["ANTT Quyền hạn, chức vụ", centred(26, 28, true), "authority and post: 13-14, upper case, bold"],
  ["ANTT Họ tên", centred(26, 28, true), "name of the signer: 13-14, bold, centred"],
];

describe("letters of each element (Annex I, part II)", () => {
  const paragraphs = TEMPLATE_NAMES.flatMap((name) => readTemplate(name).paragraphs);

  test.each(ELEMENTS)("%s", (style, letters) => {
    const found = paragraphs.filter((p) => p.style === style);
    expect(found.length).toBeGreaterThan(0);
    for (const { align, runs } of found) {
      expect(align).toBe(letters.align);
      for (const run of runs) {
        expectWithin(run.size, ...letters.size);
        expect(run.italic).toBe(letters.italic);
        // “Điều 1.” is bold before regular words.
        if (!/^Điều \d+\.$/.test(run.text)) expect(run.bold).toBe(letters.bold);
      }
    }
  });

  test("body paragraphs: first line 1-1,27 cm, at least 6 pt between, single to one and a half lines", () => {
    const bodies = paragraphs.filter((p) =>
      ["ANTT Nội dung", "ANTT Căn cứ", "ANTT Phần", "ANTT Mục"].includes(p.style),
    );
    expect(bodies.length).toBeGreaterThan(50);
    for (const p of bodies) {
      expectWithin(p.firstLine, 567, 720);
      expect(p.after).toBeGreaterThanOrEqual(120);
      expect(p.lineRule).toBe("auto");
      expectWithin(p.line, 240, 360);
    }
  });

  test("upper-case elements are written in capitals or made so by viet_hoa", () => {
    const styles = [
      "ANTT Quốc hiệu",
      "ANTT Cơ quan ban hành",
      "ANTT Tên loại",
      "ANTT Thẩm quyền",
      "ANTT Quyết định",
    ];
    for (const { style, text } of paragraphs.filter((p) => styles.includes(p.style))) {
      const words = text.replace(/\{\{[^}]*\}\}/g, "");
      expect([style, words]).toEqual([style, words.toLocaleUpperCase("vi")]);
      if (words.trim() === "") expect(text).toContain("{{viet_hoa ");
    }
  });

  test("a paragraph in the style of block tags holds nothing else, so it leaves nothing on paper", () => {
    for (const { text } of paragraphs.filter((p) => p.style === "ANTT Thẻ mẫu (không in)")) {
      expect(text).toMatch(/^(\{\{(#[^{}]*|\/[^{}]*|else)\}\})+$/);
    }
  });
});
