import { fillBody, fillParts, fillTexts, p, problemsOf, run } from "./docx-file";

const VALUE = { name: "VAL", họTên: "VAL", "Họ và tên": "VAL", "ngày-sinh": "VAL", "1a": "VAL" };
const mark = '<w:proofErr w:type="spellStart"/>';

describe("a tag is found as Word stores it", () => {
  test.each([
    [
      "split over five runs with formats, proofing marks and a bookmark",
      run("{") +
        run("{na", "<w:b/>") +
        mark +
        run("m") +
        '<w:bookmarkStart w:id="1" w:name="x"/>' +
        run("e}") +
        '<w:bookmarkEnd w:id="1"/>' +
        run("}"),
    ],
    [
      "a comment begins inside",
      '<w:commentRangeStart w:id="0"/>' + run("{{na") + '<w:commentRangeEnd w:id="0"/>' + run("me}}"),
    ],
    ["a tracked insertion", `<w:ins w:id="1" w:author="a">${run("{{name}}")}</w:ins>`],
    [
      "a tracked deletion inside",
      run("{{name") +
        '<w:del w:id="1" w:author="a"><w:r><w:delText>Old</w:delText></w:r></w:del>' +
        run("}}"),
    ],
    ["a line break inside", "<w:r><w:t>{{</w:t><w:br/><w:t>name }}</w:t></w:r>"],
    ["the text of a link", `<w:hyperlink w:anchor="dau_trang">${run("{{name}}")}</w:hyperlink>`],
    ["spaces", run("{{ name }}")],
    ["no-break spaces", run("{{\u00a0name\u00a0}}")],
    ["a zero-width space", run("{{na\u200bme}}")],
    ["a name in decomposed Unicode", run(`{{${"họTên".normalize("NFD")}}}`)],
    ["a name with a dash Word made long", run("{{ngày–sinh}}")],
    ["a name with spaces", run("{{[Họ và tên]}}")],
    ["a name starting with a digit", run("{{1a}}")],
  ])("%s", async (_, runs) => {
    expect((await fillTexts(p(runs), VALUE)).map((text) => text.trim())).toEqual(["VAL"]);
  });

  test("data may spell its keys in decomposed Unicode", async () => {
    expect(await fillTexts(p("{{họTên}}"), { ["họTên".normalize("NFD")]: "VAL" })).toEqual(["VAL"]);
  });

  test("smart quotes are quotes", async () => {
    const helpers = { f: ([x]: readonly unknown[]) => `<${String(x)}>` };
    expect(await fillTexts(p("{{f “x”}}{{f ‘y’}}"), {}, { helpers })).toEqual(["<x><y>"]);
  });

  test("the value takes the format of the run where the tag starts, and emptied runs go", async () => {
    const filled = await fillBody(
      p(run("a {{na", "<w:b/>") + run("me", "<w:i/>") + run("}} z", "<w:u/>")),
      VALUE,
    );
    expect(filled).toBe(`<w:p>${run("a VAL", "<w:b/>")}${run(" z", "<w:u/>")}</w:p>`);
  });

  test("a loop over runs repeats each with its own format", async () => {
    const filled = await fillBody(p(run("{{#each xs}}{{this}}", "<w:b/>") + run(",{{/each}}", "<w:i/>")), {
      xs: ["1", "2"],
    });
    const round = (n: string) => run(n, "<w:b/>") + run(",", "<w:i/>");
    const empty = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"></w:t></w:r>';
    expect(filled).toBe(`<w:p>${empty}${round("1")}${round("2")}${empty.replace("w:b", "w:i")}</w:p>`);
  });

  test.each([
    ["single braces", "a } b { c {{name}}", "a } b { c VAL"],
    ["a brace after the tag", "{{name}}}", "VAL}"],
    ["an escaped tag", "\\{{name}} {{name}}", "{{name}} VAL"],
    ["a comment", "a{{! ghi chú }}b{{!-- {{x}} --}}c", "abc"],
    ["blanks around ~", "a {{~name~}} b", "aVALb"],
    ["blanks around a block with ~", "a {{~#if name~}} x {{~/if~}} b", "axb"],
  ])("%s", async (_, text, expected) => {
    expect(await fillTexts(p(text), VALUE)).toEqual([expected]);
  });
});

describe("tags outside the body text", () => {
  const content = p("{{name}}");

  test.each([
    ["header", "word/header1.xml", `<w:hdr NS>${content}</w:hdr>`],
    ["footer", "word/footer1.xml", `<w:ftr NS>${content}</w:ftr>`],
    [
      "footnotes",
      "word/footnotes.xml",
      `<w:footnotes NS><w:footnote w:id="2">${content}</w:footnote></w:footnotes>`,
    ],
    [
      "endnotes",
      "word/endnotes.xml",
      `<w:endnotes NS><w:endnote w:id="2">${content}</w:endnote></w:endnotes>`,
    ],
    [
      "comments",
      "word/comments.xml",
      `<w:comments NS><w:comment w:id="0" w:author="a">${content}</w:comment></w:comments>`,
    ],
  ])("%s", async (type, part, xml) => {
    const parts = await fillParts(p("x"), VALUE, {}, { parts: { [part]: xml }, types: { [part]: type } });
    expect(parts[part]).toContain(">VAL<");
  });

  test("document properties", async () => {
    const xml =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Hồ sơ {{name}}</dc:title></cp:coreProperties>';
    const types = { "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml" };
    const parts = await fillParts(
      p("x"),
      { name: "A & B" },
      {},
      { parts: { "docProps/core.xml": xml }, types },
    );
    expect(parts["docProps/core.xml"]).toContain("<dc:title>Hồ sơ A &amp; B</dc:title>");
  });

  test("the title of a chart", async () => {
    const xml =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:rich><a:p><a:r><a:t>Năm {{name}}</a:t></a:r></a:p></c:rich></c:chartSpace>';
    const types = {
      "word/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    };
    const parts = await fillParts(p("x"), VALUE, {}, { parts: { "word/charts/chart1.xml": xml }, types });
    expect(parts["word/charts/chart1.xml"]).toContain("<a:t>Năm VAL</a:t>");
  });

  test("a text box, in the new form and in the fallback", async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const filled = await fillBody(p(`${run("{{na")}<w:r>${box}</w:r>${run("me}}")}`), VALUE);
    expect(filled.match(/>VAL</g)).toHaveLength(3);
  });

  test("a content control, with a loop in it", async () => {
    const sdt = (inner: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    expect(await fillTexts(sdt(content), VALUE)).toEqual(["VAL"]);
    expect(await fillTexts(sdt(p("{{#each xs}}") + p("{{this}}") + p("{{/each}}")), { xs: [1, 2] })).toEqual([
      "1",
      "2",
    ]);
    expect(await fillBody(sdt(p("{{#each xs}}") + p("{{this}}") + p("{{/each}}")), { xs: [] })).toContain(
      "<w:sdtContent><w:p/></w:sdtContent>",
    );
  });

  test("a content control bound to stored data, or showing a placeholder, is set free when it is filled", async () => {
    const sdt = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(await fillBody(sdt, VALUE)).toContain("<w:sdtPr></w:sdtPr>");
  });

  test("nothing is replaced inside a field code, which is pointed out", async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "{{name}}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await fillBody(p(field), VALUE)).toContain('HYPERLINK "{{name}}"');
    expect(await problemsOf(p(field))).toEqual(["tag-in-field-code"]);
  });
});

describe("a faulty tag is named, with what to do", () => {
  test.each([
    ["unclosed", p("Họ tên: {{name"), ["unclosed-tag {{name"]],
    ["unclosed before another", p("{{a {{b}}"), ["unclosed-tag {{a"]],
    ["over two paragraphs", p("{{na") + p("me}}"), ["tag-over-paragraphs {{na"]],
    ["closing braces only", p("name}}"), ["stray-close-braces }}"]],
    ["percent sign", p("{{số %}}"), ["syntax {{số %}}"]],
    ["empty", p("{{}}"), ["syntax {{}}"]],
    ["several words", p("{{Họ và tên}}"), ["unknown-helper {{Họ và tên}}"]],
    ["raw output", p("{{{x}}} {{&amp;y}}"), ["raw-output {{{x}}}", "raw-output {{&y}}"]],
    ["partial", p("{{> x}}"), ["partial {{> x}}"]],
    ["partial block", p("{{#> x}}{{/x}}"), ["partial {{#> x}}", "stray-close {{/x}}"]],
    ["decorator", p("{{* x}}"), ["decorator {{* x}}"]],
    ["raw block", p("{{{{x}}}}"), ["raw-block {{{{x}}}}"]],
    ["block helper as a value", p("{{if x}}"), ["unknown-helper {{if x}}"]],
  ])("%s", async (_, body, expected) => {
    expect(await problemsOf(body)).toEqual(expected);
  });
});
