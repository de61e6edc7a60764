import { compileTemplate } from "../../src/docx";
import { problemInEnglish } from "../../src/docx/english";
import { docx, p, table, type Extra } from "./docx-file";

const placesOf = async (body: string, extra: Extra = {}) =>
  (await compileTemplate(docx(body, extra))).problems.map(({ place }) => place);

describe("a problem says where it is as a reader of the document counts", () => {
  const part = "word/document.xml";

  test("part, paragraph text and tag", async () => {
    expect(await placesOf(p("Kính gửi: {{a b}} và {{c}}"))).toEqual([
      { part, paragraph: "Kính gửi: {{a b}} và {{c}}", tag: "{{a b}}" },
    ]);
  });

  test("table, row and cell, the innermost ones of nested tables", async () => {
    const body =
      table(["x"]) +
      p() +
      table(["1", "2"], ["3", p("4") + table(["5", "6"], ["{{a b}}", "8"]) + p("{{c d}}")]);
    expect(await placesOf(body)).toEqual([
      { part, paragraph: "{{a b}}", tag: "{{a b}}", table: 3, row: 2, cell: 1 },
      { part, paragraph: "{{c d}}", tag: "{{c d}}", table: 2, row: 2, cell: 2 },
    ]);
  });

  test("the part, when it is not the body", async () => {
    const extra: Extra = {
      parts: { "word/footer1.xml": `<w:ftr NS>${p("{{a b}}")}</w:ftr>` },
      types: { "word/footer1.xml": "footer" },
    };
    expect(await placesOf(p("x"), extra)).toMatchObject([{ part: "word/footer1.xml", tag: "{{a b}}" }]);
  });

  test("a long paragraph is shortened", async () => {
    const [place] = await placesOf(p("{{a b}}" + " chữ".repeat(100)));
    expect(place?.paragraph).toHaveLength(161);
  });
});

/** One template with a fault of each kind that people make; every one has to come out of a single reading. */
const SEEDED: readonly (readonly [tag: string, code: string, words: string])[] = [
  ["{{ten", "unclosed-tag", "chưa có dấu đóng"],
  ["{{số %}}", "syntax", "viết sai"],
  ["{{{ten}}}", "raw-output", "hai dấu ngoặc"],
  ["{{> mau}}", "partial", "partial"],
  ["{{sso ten}}", "unknown-helper", "Có phải “so”?"],
  ["{{tenn}}", "unknown-field", "Có phải “ten”?"],
  ["{{/if}}", "stray-close", "không có thẻ mở"],
  ["{{else}}", "stray-else", "ngoài mọi khối"],
];

test("all faults of a template come out at once, each with place and words in both languages", async () => {
  const crossing = p("{{#each ds}}") + table(["{{/each}}"]);
  const body = SEEDED.map(([tag]) => p(`Dòng ${tag.replace("&", "&amp;")}`)).join("") + crossing;
  const { problems } = await compileTemplate(docx(body), {
    helpers: { so: () => "" },
    knownFields: ["ten", "ds"],
  });
  const found = problems.map(({ code, place }) => [place.tag, code]);
  expect(found).toHaveLength(SEEDED.length + 1);
  for (const [tag, code, words] of SEEDED) {
    const problem = problems.find(({ place }) => place.tag === tag);
    expect(problem).toMatchObject({
      code,
      severity: "error",
      place: { part: "word/document.xml", paragraph: `Dòng ${tag}` },
    });
    expect(problem?.message).toContain(words);
    expect(problem && problemInEnglish(problem)).toMatch(/^[\x20-\x7e“”…]*$|số/);
  }
  expect(found).toContainEqual(["{{#each ds}}", "block-crossing"]);
});

test("fields are listed although the template has faults", async () => {
  const { fields } = await compileTemplate(docx(p("{{ten}} {{số %}} {{#if nam}}") + p("{{/each}}")));
  expect(fields.map(({ name }) => name)).toContain("ten");
});
