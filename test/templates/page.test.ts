import { expectWithin } from "./expect-length";
import { LANDSCAPE, TEMPLATE_NAMES, readTemplate } from "./read-template";
import { child, childrenNamed, descendants, value, type XmlNode } from "./xml-tree";

// Decree 30/2020/NĐ-CP, Annex I (page, letters, distances) and Annex III (forms). Sizes in half-points,
// lengths in twips: 1 mm = 56,693.

test("the templates are found", () => expect(TEMPLATE_NAMES).toHaveLength(11));

describe.each(TEMPLATE_NAMES)("%s: the page (Annex I, part I, points 1 to 4 and 7)", (name) => {
  const template = readTemplate(name);

  test("every section is A4, upright or across", () => {
    expect(template.sections.length).toBeGreaterThan(0);
    for (const section of template.sections) {
      const size = ["w:w", "w:h"].map((side) => Number(value(section, "w:pgSz", side)));
      expect(size).toEqual(LANDSCAPE.includes(name) ? [16838, 11906] : [11906, 16838]);
    }
  });

  test("margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm", () => {
    for (const section of template.sections) {
      const margin = (side: string) => Number(value(section, "w:pgMar", `w:${side}`));
      expectWithin(margin("top"), 1134, 1417);
      expectWithin(margin("bottom"), 1134, 1417);
      expectWithin(margin("left"), 1701, 1984);
      expectWithin(margin("right"), 851, 1134);
    }
  });

  test("page number: Arabic, centred in the top margin, 13-14 pt, not on the first page, from 1 in each section", () => {
    for (const section of template.sections) {
      expect(child(section, "w:titlePg")).toBeDefined();
      expect(value(section, "w:pgNumType", "w:fmt")).toBe("decimal");
      expect(value(section, "w:pgNumType", "w:start")).toBe("1");
      const references = childrenNamed(section, "w:headerReference");
      const headerOf = (type: string) =>
        template.header(references.find((r) => r.attributes["w:type"] === type)?.attributes["r:id"]);
      const first = headerOf("first");
      const others = headerOf("default");
      expect(first && fieldCodes(first)).toEqual([]);
      expect(others && fieldCodes(others)).toEqual(["PAGE"]);
      const [number] = others === undefined ? [] : childrenNamed(others, "w:p").map(template.readParagraph);
      expect(number?.align).toBe("center");
      for (const run of number?.runs ?? []) expectWithin(run.size, 26, 28);
    }
  });

  test("one font for every letter: Times New Roman, black, Vietnamese", () => {
    expect(value(child(child(template.defaults, "w:rPrDefault"), "w:rPr"), "w:lang", "w:val")).toBe("vi-VN");
    for (const { style, runs } of template.paragraphs) {
      for (const run of runs) {
        expect(run.font).toEqual(Array(4).fill("Times New Roman"));
        // Only the warning that the certificate is no official form is red.
        expect(run.color).toBe(style === "ANTT Mẫu tham khảo" ? "FF0000" : "auto");
      }
    }
  });

  test("a tag lies in one run", () => {
    for (const { text } of template.paragraphs.flatMap((p) => p.runs)) {
      expect(text.match(/\{\{/g)?.length ?? 0).toBe(text.match(/\}\}/g)?.length ?? 0);
    }
  });
});

const fieldCodes = (header: XmlNode): string[] =>
  descendants(header, "w:instrText").map((code) => code.text.trim());
