import { expectAbout, expectWithin } from "./expect-length";
import { LANDSCAPE, TEMPLATE_NAMES, readTemplate, type ParagraphRead } from "./read-template";
import { child, childrenNamed, descendants, value, type XmlNode } from "./xml-tree";

// Decree 30/2020/NĐ-CP, Annex I (page, letters, distances) and Annex III (forms). Sizes in half-points,
// lengths in twips: 1 mm = 56,693.

describe("head of the first page (Annex I, part II, 1 to 4)", () => {
  const withHead = TEMPLATE_NAMES.filter((name) => !LANDSCAPE.includes(name));

  test.each(withHead)(
    "%s: two columns of 70 and 95 mm without borders, names beside the national title",
    (name) => {
      const { tables, readParagraph } = readTemplate(name);
      const [head] = tables;
      const [left = 0, right = 0] = columnWidths(head);
      expectAbout(left, 3969);
      expectAbout(right, 5386);
      expect(child(child(head, "w:tblPr"), "w:tblBorders")).toBeUndefined();
      expect(value(head, "w:tblPr", "w:tblCellMar", "w:left", "w:w")).toBe("0");
      const [names, numbers] = childrenNamed(head, "w:tr").map((row) =>
        childrenNamed(row, "w:tc").map((cell) => childrenNamed(cell, "w:p").map(readParagraph)),
      );
      expect(names?.[1]?.map((p) => p.text)).toEqual([
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "_".repeat(24),
      ]);
      expect(numbers?.[0]?.[0]?.text).toBe("Số: {{so_hieu van_ban}}");
      // Form 1.9: minutes carry no place and date in the head.
      const minutes = ["b3-bien-ban-hop", "c5-bien-ban-hoi-dong"].includes(name);
      expect(numbers?.[1]?.[0]?.text).toBe(
        minutes ? "" : "{{don_vi.dia_danh}}, {{ngay_thang van_ban.ngay nam}}",
      );
    },
  );

  test.each(withHead)("%s: title, its last line alone, then a line of a third to a half of it", (name) => {
    const { paragraphs } = readTemplate(name);
    const rule = paragraphs.findIndex((p) => p.style === "ANTT Kẻ trích yếu");
    expect(paragraphs[rule - 1]?.text).toBe("“An toàn về an ninh, trật tự” năm {{nam}}");
    expect(paragraphs[rule]?.text).toBe("_".repeat(15));
  });
});

describe("tables", () => {
  const ruled = TEMPLATE_NAMES.flatMap((name) =>
    readTemplate(name)
      .tables.filter((table) => child(child(table, "w:tblPr"), "w:tblBorders") !== undefined)
      .map((table, i) => [`${name}, table ${i + 1}`, table, readTemplate(name)] as const),
  );

  test("all ruled tables are found", () => expect(ruled).toHaveLength(11));

  test.each(ruled)(
    "%s fills the text width, repeats its head row and keeps rows whole",
    (label, table, { readParagraph }) => {
      const width = LANDSCAPE.some((name) => label.startsWith(name)) ? 14286 : 9354;
      expectAbout(
        columnWidths(table).reduce((sum, w) => sum + w, 0),
        width,
      );
      expect(value(table, "w:tblPr", "w:tblLayout", "w:type")).toBe("fixed");
      const rows = childrenNamed(table, "w:tr");
      const [head, ...others] = rows;
      expect(child(child(head, "w:trPr"), "w:tblHeader")).toBeDefined();
      for (const row of others) expect(child(child(row, "w:trPr"), "w:tblHeader")).toBeUndefined();
      for (const row of rows) expect(child(child(row, "w:trPr"), "w:cantSplit")).toBeDefined();
      for (const run of head === undefined
        ? []
        : descendants(head, "w:p").flatMap((p) => readParagraph(p).runs)) {
        expect(run.bold).toBe(true);
        expectWithin(run.size, 22, 24);
      }
    },
  );

  test("every cell ends with a paragraph, as Word demands", () => {
    for (const { tables } of TEMPLATE_NAMES.map(readTemplate)) {
      for (const cell of tables.flatMap((table) => descendants(table, "w:tc"))) {
        expect(cell.children.at(-1)?.name).toBe("w:p");
      }
    }
  });
});

describe("end of the text (Annex I, part II, 5 to 9)", () => {
  const withBody = TEMPLATE_NAMES.filter((name) => !LANDSCAPE.includes(name));

  test.each(withBody)(
    "%s: the last words end with ./. and stay with a signature that does not split",
    (name) => {
      const { body: node, readParagraph } = readTemplate(name);
      const at = node.children.findIndex((block) => block.name === "w:tbl" && isSignature(block));
      const signature = node.children[at];
      const before = node.children.slice(0, at).map(readParagraph);
      const last = before.filter((p: ParagraphRead) => p.style === "ANTT Nội dung").at(-1);
      expect(last?.text).toMatch(/\.\/\.$/);
      expect(last?.keepNext).toBe(true);
      for (const row of childrenNamed(signature, "w:tr")) {
        expect(child(child(row, "w:trPr"), "w:cantSplit")).toBeDefined();
      }
    },
  );
});

const isSignature = (table: XmlNode): boolean =>
  descendants(table, "w:t").some((t) => t.text === "{{ky.ho_ten}}" || t.text === "{{chu_tri.ho_ten}}");

const columnWidths = (table: XmlNode | undefined): number[] =>
  childrenNamed(child(table, "w:tblGrid"), "w:gridCol").map((column) => Number(column.attributes["w:w"]));
