import fc from "fast-check";
import { compileTemplate, DocxFillError } from "../../src/docx";
import { DEFAULT_LIMITS } from "../../src/docx/limits";
import { readZip } from "../../src/docx/zip/read";
import { docx, openDocx, p, run, table, texts } from "./docx-file";

const xmlText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const fixed = fc
  .string({ unit: fc.constantFrom(..."abcđê &<>\"'{}.,; ") })
  .filter((text) => !/\{\{|\}\}|\{$|^\{|^\}|\}$|\\/.test(text));
const field = fc.constantFrom(
  "ten",
  "so",
  "ds",
  "ds.[0]",
  "khong",
  "o.x",
  "../ten",
  "this",
  "@index",
  "@root.ten",
);
const list = fc.constantFrom("ds", "rong", "ten", "khong", "o");

/** Text with values and closed blocks, to stand in one paragraph. */
const inline = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: "small" },
    fixed,
    field.map((name) => `{{${name}}}`),
    fc.tuple(list, tie("text")).map(([name, inner]) => `{{#each ${name}}}${inner}{{/each}}`),
    fc.tuple(field, tie("text"), tie("text")).map(([name, a, b]) => `{{#if ${name}}}${a}{{else}}${b}{{/if}}`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => a + b),
  ),
})).text;

/** The same text cut into runs at any place, as Word does. */
const paragraph = fc.tuple(inline, fc.array(fc.nat(60), { maxLength: 4 })).map(([text, cuts]) => {
  const edges = [...new Set([0, ...cuts.filter((at) => at < text.length), text.length])].sort(
    (a, b) => a - b,
  );
  return p(
    edges
      .slice(1)
      .map((to, i) => run(xmlText(text.slice(edges[i], to)), i % 2 ? "<w:b/>" : ""))
      .join("") || "<w:r/>",
  );
});

/** Tables that touch are one table to Word, so a template has something between them. */
const beside = (a: string, b: string) =>
  a + (a.endsWith("</w:tbl>") && b.startsWith("<w:tbl>") ? p("giữa") : "") + b;

const blocks: fc.Arbitrary<string> = fc.letrec<{ many: string; one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: "small" },
    paragraph,
    fc.tuple(list, tie("many")).map(([name, inner]) => p(`{{#each ${name}}}`) + inner + p("{{/each}}")),
    fc
      .tuple(field, tie("many"), tie("many"))
      .map(([name, a, b]) => p(`{{#if ${name}}}`) + a + p("{{else}}") + b + p("{{/if}}")),
    fc
      .tuple(list, inline, inline)
      .map(([name, a, b]) => table([xmlText(`{{#each ${name}}}${a}`), xmlText(`${b}{{/each}}`)])),
    fc
      .tuple(list, inline)
      .map(([name, a]) => table([`{{#each ${name}}}`, ""], [xmlText(a) || "x", "y"], ["{{/each}}", ""])),
    fc.tuple(tie("many"), tie("one")).map(([a, b]) => table([a + p(), b + p()])),
  ),
  many: fc.array(tie("one"), { maxLength: 3 }).map((all) => all.reduce(beside, "")),
})).many;

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const data = fc.record(
  {
    ten: value,
    so: fc.oneof(fc.integer(), value),
    ds: fc.array(fc.oneof(value, fc.dictionary(fc.constantFrom("ten", "so", "x"), value)), { maxLength: 3 }),
    rong: fc.constant([]),
    o: fc.record({ x: value }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

jest.setTimeout(120_000);

test("random templates with random data give well-formed documents that keep Word's rules, or problems", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, data, async (body, values) => {
      const template = await compileTemplate(docx(p("đầu") + body + p("cuối")));
      expect(template.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      let filled: Uint8Array;
      try {
        filled = await template.fill(values);
      } catch (error) {
        // Printing a whole object is the one thing the data can do wrong here.
        expect(error).toBeInstanceOf(DocxFillError);
        expect((error as DocxFillError).problems.every(({ code }) => code === "unprintable-value")).toBe(
          true,
        );
        return;
      }
      const document = openDocx(filled)["word/document.xml"] ?? "";
      expect(texts(document).at(0)).toBe("đầu");
      expect(texts(document).at(-1)).toBe("cuối");
    }),
    { numRuns: 400 },
  );
});

test("text outside tags is unchanged, however it is cut into runs", async () => {
  const words = fc.string({ unit: fc.constantFrom(..."abđ &<>\"' .") });
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(80), { maxLength: 6 }),
      async (around, cuts) => {
        const text = around.join("{{ten}}");
        const edges = [...new Set([0, ...cuts.filter((at) => at < text.length), text.length])].sort(
          (a, b) => a - b,
        );
        const runs = edges.slice(1).map((to, i) => run(xmlText(text.slice(edges[i], to))));
        const template = await compileTemplate(docx(p(runs.join("") || "<w:r/>") + p("sau")));
        const document = openDocx(await template.fill({ ten: "#" }))["word/document.xml"] ?? "";
        expect(texts(document).at(0)).toBe(around.join("#"));
      },
    ),
    { numRuns: 300 },
  );
});

test("entries that hold no tags are copied as they are stored, in their order and with their dates", async () => {
  const bytes = docx(p("{{x}}"), {
    parts: {
      "word/media/a.png": Uint8Array.from({ length: 5000 }, (_, i) => i % 251),
      "word/styles.xml": "<w:styles NS/>",
    },
  });
  const filled = await (await compileTemplate(bytes)).fill({ x: 1 });
  const [before, after] = [readZip(bytes, DEFAULT_LIMITS), readZip(filled, DEFAULT_LIMITS)];
  expect(after.map(({ name, dosTime }) => [name, dosTime])).toEqual(
    before.map(({ name, dosTime }) => [name, dosTime]),
  );
  const same = after.filter((entry, i) => Buffer.from(entry.raw).equals(before[i]?.raw ?? new Uint8Array()));
  expect(same).toHaveLength(before.length - 1);
});
