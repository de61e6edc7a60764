import { fillBody, fillParts, fillTexts, p, problemsOf, run, table } from "./docx-file";

const ITEMS = { items: [{ n: "A" }, { n: "B" }] };

describe("blocks act on what their tags surround", () => {
  test.each([
    ["inside one run", p("x {{#each items}}{{n}};{{/each}} y"), ["x A;B; y"]],
    [
      "over runs of one paragraph",
      p(run("{{#each items}}", "<w:b/>") + run("{{n}}") + run("{{/each}}.")),
      ["AB."],
    ],
    [
      "over paragraphs, tags on lines of their own",
      p("a") + p("{{#each items}}") + p("{{n}}") + p("{{/each}}") + p("z"),
      ["a", "A", "B", "z"],
    ],
    [
      "opened at a line's start, closed at a line's end",
      p("{{#each items}}{{n}}") + p("-{{/each}}"),
      ["A", "-", "B", "-"],
    ],
    [
      "opened at a line's start, closed on its own line",
      p("{{#each items}}{{n}}") + p("{{/each}}") + p("z"),
      ["A", "B", "z"],
    ],
    [
      "opened at a line's end",
      p("list {{#each items}}") + p("{{n}}") + p("{{/each}}end"),
      ["list ", "A", "B", "end"],
    ],
    [
      "two blocks on one line",
      p("{{#each items}}{{#if n}}") + p("{{n}}") + p("{{/if}}{{/each}}"),
      ["A", "B"],
    ],
    [
      "one ends where the next begins",
      p("{{#if items}}") + p("1") + p("{{/if}}{{#if no}}") + p("2") + p("{{/if}}"),
      ["1"],
    ],
    ["else on its own line", p("{{#if no}}") + p("1") + p("{{else}}") + p("2") + p("{{/if}}"), ["2"]],
    ["else of an empty loop", p("{{#each none}}") + p("1") + p("{{else}}") + p("2") + p("{{/each}}"), ["2"]],
    [
      "else if",
      p("{{#if no}}") + p("1") + p("{{else if items}}") + p("2") + p("{{else}}") + p("3") + p("{{/if}}"),
      ["2"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await fillTexts(body, ITEMS)).toEqual(expected);
  });

  test("a row repeats when its first and last cell hold the tags", async () => {
    const body = table(["Tên", "Số"], ["{{#each items}}{{n}}", "{{@index}}{{/each}}"]);
    expect(await fillTexts(body, ITEMS)).toEqual(["Tên", "Số", "A", "0", "B", "1"]);
  });

  test("rows that hold only tags vanish, at two levels", async () => {
    const body = table(
      ["h", ""],
      ["{{#each groups}}", ""],
      ["{{ten}}", ""],
      ["{{#each items}}", ""],
      ["{{n}}", "{{../ten}}"],
      ["{{/each}}", ""],
      ["{{/each}}", ""],
    );
    const groups = [
      { ten: "I", items: [{ n: "a" }, { n: "b" }] },
      { ten: "II", items: [] },
    ];
    expect(await fillTexts(body, { groups })).toEqual(["h", "", "I", "", "a", "I", "b", "I", "II", ""]);
  });

  test("two loops in one row stay in their cells", async () => {
    const body = table(["{{#each items}}{{n}}{{/each}}", "{{#each items}}{{n}};{{/each}}"]);
    expect(await fillTexts(body, ITEMS)).toEqual(["AB", "A;B;"]);
  });

  test("a loop in a nested table repeats the inner row only", async () => {
    const inner = table(["{{#each items}}{{n}}", "{{/each}}"]);
    const filled = await fillBody(table([p("a") + inner + p()]), ITEMS);
    expect(filled.match(/<w:tr>/g)).toHaveLength(3);
  });

  test("a condition around a table removes it and leaves no paragraph", async () => {
    expect(await fillTexts(p("a") + p("{{#if no}}") + table(["x"]) + p("{{/if}}") + p("z"), {})).toEqual([
      "a",
      "z",
    ]);
  });
});

describe("what is left is always a document Word opens", () => {
  test("an empty loop over a table's only row removes the table", async () => {
    expect(await fillBody(p("a") + table(["{{#each none}}{{n}}", "{{/each}}"]) + p("z"), {})).not.toContain(
      "w:tbl",
    );
  });

  test("a cell whose block is empty keeps a paragraph", async () => {
    const body = table([p("{{#each none}}") + p("{{n}}") + p("{{/each}}")]);
    expect(await fillBody(body, {})).toContain("<w:tc><w:p/></w:tc>");
  });

  test("a cell does not end with a table", async () => {
    const body = table([table(["x"]) + p("{{#if no}}") + p("y") + p("{{/if}}")]);
    expect(await fillBody(body, {})).toMatch(/<\/w:tbl><w:p\/><\/w:tc>/);
  });

  test("two tables do not come to touch", async () => {
    const body = table(["1"]) + p("{{#if yes}}") + table(["2"]) + p("{{/if}}") + p("z");
    expect(await fillBody(body, { yes: true })).toMatch(/<\/w:tbl><w:p\/><w:tbl>/);
    expect(await fillTexts(p("{{#each items}}") + table(["{{n}}"]) + p("{{/each}}") + p("z"), ITEMS)).toEqual(
      ["A", "", "B", "z"],
    );
  });

  test("a header without its only paragraph gets an empty one", async () => {
    const parts = await fillParts(
      p("x"),
      {},
      {},
      {
        parts: { "word/header1.xml": `<w:hdr NS>${p("{{#if no}}")}${p("y")}${p("{{/if}}")}</w:hdr>` },
        types: { "word/header1.xml": "header" },
      },
    );
    expect(parts["word/header1.xml"]).toMatch(/<w:hdr [^>]*><w:p\/><\/w:hdr>/);
  });

  test("a paragraph with a section break stays", async () => {
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${run("{{/if}}")}</w:p>`;
    expect(await fillBody(p("{{#if no}}") + p("y") + section + p("z"), {})).toContain(
      "<w:pPr><w:sectPr/></w:pPr>",
    );
  });
});

describe("block faults are all reported", () => {
  test.each([
    ["unclosed block", p("{{#each a}}") + p("x"), ["unclosed-block {{#each a}}"]],
    ["closing tag only", p("x{{/if}}"), ["stray-close {{/if}}"]],
    ["wrong closing tag", p("{{#if a}}x{{/each}}{{/if}}"), ["mismatched-close {{/each}}"]],
    ["else outside", p("{{else}}"), ["stray-else {{else}}"]],
    [
      "from a paragraph into a cell",
      p("{{#each a}}") + table(["{{n}}", "{{/each}}"]),
      ["block-crossing {{#each a}}"],
    ],
    [
      "from a cell into another table's cell",
      table(["{{#each a}}"]) + p() + table(["{{/each}}"]),
      ["block-crossing {{#each a}}"],
    ],
    [
      "opened in the middle of text, closed elsewhere",
      p("x {{#if a}} y") + p("{{/if}}"),
      ["block-in-text {{#if a}}"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(await problemsOf(body)).toEqual(expected);
  });

  test("three faults in one template", async () => {
    const body = p("{{a") + p("x {{b}}") + p("{{/c}}") + p("{{#d}}");
    expect(await problemsOf(body)).toEqual([
      "unclosed-tag {{a",
      "stray-close {{/c}}",
      "unclosed-block {{#d}}",
    ]);
  });
});
