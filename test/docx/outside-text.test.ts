import { compileTemplate } from "../../src/docx";
import { docxPicture, pictureHelper } from "../../src/docx/picture";
import { docx, fillBody, fillParts, p, problemsOf, run, table } from "./docx-file";

/** A one-pixel PNG. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="),
  (char) => char.charCodeAt(0),
);
/** Start of a JPEG of 32 × 16 pixels: start of image, an APP0 segment, the frame header. */
const JPEG = Uint8Array.of(
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  0,
  0,
  0xff,
  0xc0,
  0,
  11,
  8,
  0,
  16,
  0,
  32,
  1,
  1,
  0x11,
  0,
);

const loop = (inner: string) => p("{{#each xs}}") + inner + p("{{/each}}");
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

describe("what a loop repeats keeps its own identity", () => {
  const xs = [{ n: 1 }, { n: 2 }, { n: 3 }];

  test("drawings have their own ids, also among those outside", async () => {
    const drawing = (id: number) =>
      p(`<w:r><w:drawing><wp:inline><wp:docPr id="${id}" name="x"/></wp:inline></w:drawing></w:r>`);
    const ids = all(await fillBody(drawing(9) + loop(drawing(7)), { xs }), /docPr id="(\d+)"/g);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test("bookmarks have their own ids and names; the first keeps its name", async () => {
    const bookmark = p(`<w:bookmarkStart w:id="3" w:name="bm"/>${run("{{n}}")}<w:bookmarkEnd w:id="3"/>`);
    const filled = await fillBody(loop(bookmark), { xs });
    const starts = all(filled, /bookmarkStart w:id="(\d+)"/g);
    expect(new Set(starts).size).toBe(3);
    expect(all(filled, /bookmarkEnd w:id="(\d+)"/g)).toEqual(starts);
    expect(all(filled, /w:name="(\w+)"/g)).toEqual(["bm", "bm__2", "bm__3"]);
  });

  test("a bookmark whose end stands on a tag's own line keeps it", async () => {
    const body =
      p(`<w:bookmarkStart w:id="3" w:name="bm"/>${run("a")}`) +
      p(`${run("{{#if xs}}")}<w:bookmarkEnd w:id="3"/>`) +
      p("b") +
      p("{{/if}}");
    expect(await fillBody(body, { xs })).toContain('<w:bookmarkEnd w:id="3"/>');
  });

  test("paragraph ids, ids of content controls and anchors of comments are left out of the copies", async () => {
    const body = `<w:p w14:paraId="0A000001" w14:textId="1">${run("{{n}}")}</w:p><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${p("x")}</w:sdtContent></w:sdt>`;
    const filled = await fillBody(loop(body + p('<w:commentRangeStart w:id="0"/>' + run("y"))), { xs });
    expect(filled).not.toMatch(/paraId|textId|<w:id|comment/);
    expect(await fillBody(body, { n: 1 })).toContain('w14:paraId="0A000001"');
  });

  test("tracked insertions have their own ids", async () => {
    const filled = await fillBody(loop(p(`<w:ins w:id="1" w:author="a">${run("{{n}}")}</w:ins>`)), { xs });
    expect(new Set(all(filled, /w:ins w:id="(\d+)"/g)).size).toBe(3);
  });
});

describe("lists start anew in each round on request", () => {
  const numbered = p(
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr>' + run("{{this}}"),
  );
  const numbering =
    '<w:numbering NS><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>';
  const extra = { parts: { "word/numbering.xml": numbering }, types: { "word/numbering.xml": "numbering" } };
  const groups = (flag: string) =>
    p(`{{#each groups${flag}}}`) + p("{{#each this}}") + numbered + p("{{/each}}") + p("{{/each}}");
  const data = { groups: [["a", "b"], ["c"]] };

  test("with danh_so_lai=true each round has a list of its own, from the list's first number", async () => {
    const parts = await fillParts(groups(" danh_so_lai=true"), data, {}, extra);
    expect(all(parts["word/document.xml"] ?? "", /numId w:val="(\d+)"/g)).toEqual(["5", "5", "6"]);
    expect(parts["word/numbering.xml"]).toContain(
      '<w:num w:numId="6"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>',
    );
  });

  test("without, numbers run on", async () => {
    const parts = await fillParts(groups(""), data, {}, extra);
    expect(all(parts["word/document.xml"] ?? "", /numId w:val="(\d+)"/g)).toEqual(["4", "4", "4"]);
  });
});

describe("columns repeat with cot=true", () => {
  const grid = (body: string) =>
    body.replace("<w:tblGrid/>", '<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="2"/></w:tblGrid>');

  test("the cells and the grid", async () => {
    const body = grid(
      table(
        ["Tên", "{{#each nam cot=true}}{{this}}{{/each}}"],
        ["x", "{{#each nam cot=true}}{{@index}}{{/each}}"],
      ),
    );
    const filled = await fillBody(body, { nam: [2025, 2026] });
    expect(filled.match(/<w:tc>/g)).toHaveLength(6);
    expect(filled).toContain(
      '<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="2"/><w:gridCol w:w="2"/></w:tblGrid>',
    );
  });

  test("a row left without cells goes, and a table without rows", async () => {
    const body = table(["{{#each nam cot=true}}{{this}}", "{{/each}}"]);
    expect(await fillBody(p("a") + body + p("z"), { nam: [] })).not.toContain("w:tbl");
  });
});

describe("pictures", () => {
  const helpers = { anh: pictureHelper };

  test.each([
    ["size in millimetres", "{{anh hinh rong=40 cao=30}}", PNG, 'cx="1440000" cy="1080000"', "png"],
    ["height after width", "{{anh hinh rong=40}}", JPEG, 'cx="1440000" cy="720000"', "jpeg"],
    ["width after height", "{{anh hinh cao=10}}", JPEG, 'cx="720000" cy="360000"', "jpeg"],
    ["own size at 96 dpi", "{{anh hinh}}", JPEG, 'cx="304800" cy="152400"', "jpeg"],
  ])("%s", async (_, tag, hinh, extent, extension) => {
    const parts = await fillParts(p(tag), { hinh }, { helpers });
    const document = parts["word/document.xml"] ?? "";
    expect(document).toContain(extent);
    const id = /r:embed="(\w+)"/.exec(document)?.[1];
    expect(parts["word/_rels/document.xml.rels"]).toContain(`Id="${id}"`);
    expect(parts["word/_rels/document.xml.rels"]).toContain(`Target="/word/media/anh1.${extension}"`);
    expect(parts["[Content_Types].xml"]).toContain(
      `Extension="${extension}" ContentType="image/${extension}"`,
    );
    expect(parts).toHaveProperty([`word/media/anh1.${extension}`]);
  });

  test("as a value of the data, in a header, base64 too, the same bytes stored once", async () => {
    const parts = await fillParts(
      p("{{a}}{{anh b}}{{anh b}}"),
      {
        a: docxPicture(PNG, { alt: 'x"y' }),
        b: JPEG,
        c: `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`,
      },
      { helpers },
      {
        parts: { "word/header1.xml": `<w:hdr NS>${p("{{anh c}}")}</w:hdr>` },
        types: { "word/header1.xml": "header" },
      },
    );
    expect(Object.keys(parts).filter((name) => name.startsWith("word/media/"))).toHaveLength(3);
    expect(parts["word/document.xml"]).toContain('descr="x&quot;y"');
    expect(parts["word/_rels/header1.xml.rels"]).toContain("image");
  });

  test("an empty value shows nothing; anything but PNG and JPEG is a problem", async () => {
    expect(await fillBody(p("[{{anh hinh}}]"), { hinh: "" }, { helpers })).toContain("[]");
    const template = await compileTemplate(docx(p("{{anh hinh}}")), { helpers });
    await expect(template.fill({ hinh: "không phải hình" })).rejects.toMatchObject({
      problems: [{ code: "helper-failed" }],
    });
    await expect(template.fill({ hinh: Uint8Array.of(0x47, 0x49, 0x46) })).rejects.toMatchObject({
      problems: [{ code: "helper-failed" }],
    });
  });
});

describe("addresses of links", () => {
  const link = (target: string) => ({ rels: [["rIdX", "hyperlink", target, true]] as const });
  const body = p(`<w:hyperlink r:id="rIdX">${run("a")}</w:hyperlink>`);
  const address = async (target: string, url: unknown) => {
    const parts = await fillParts(body, { url }, {}, link(target));
    return /Target="([^"]*)"/.exec(parts["word/_rels/document.xml.rels"] ?? "")?.[1];
  };

  test.each([
    ["whole", "%7B%7Burl%7D%7D", "https://a.vn/b?c=1", "https://a.vn/b?c=1"],
    ["after the scheme Word adds", "http://%7B%7Burl%7D%7D/", "https://a.vn", "https://a.vn/"],
    ["mail", "mailto:%7B%7Burl%7D%7D", "a@b.vn", "mailto:a@b.vn"],
    ["part of a path", "https://a.vn/{{url}}.html", "tệp a", "https://a.vn/t%E1%BB%87p%20a.html"],
    ["part of a query", "https://a.vn/?q={{url}}&amp;x=1", "a&b", "https://a.vn/?q=a%26b&amp;x=1"],
    ["missing", "%7B%7Burl%7D%7D", undefined, undefined],
  ])("%s", async (_, target, url, expected) => {
    expect(await address(target, url)).toBe(expected);
  });

  test("each round of a loop has its own address", async () => {
    const parts = await fillParts(
      loop(body),
      { xs: [{ url: "http://a" }, { url: "http://b" }, { url: "http://a" }] },
      {},
      link("%7B%7Burl%7D%7D"),
    );
    expect(all(parts["word/document.xml"] ?? "", /r:id="(\w+)"/g)).toEqual(["rIdF1", "rIdF2", "rIdF1"]);
    expect(all(parts["word/_rels/document.xml.rels"] ?? "", /Target="([^"]*)"/g)).toEqual([
      "http://a",
      "http://b",
    ]);
  });

  test.each(["javascript:alert(1)", "file:///c:/x", "vbscript:x", "data:text/html,x", "\\\\server\\x"])(
    "%s is refused",
    async (url) => {
      const template = await compileTemplate(docx(body, link("%7B%7Burl%7D%7D")));
      await expect(template.fill({ url })).rejects.toMatchObject({ problems: [{ code: "unsafe-link" }] });
    },
  );

  test("the link's text and its address are both fields", async () => {
    const { fields } = await compileTemplate(
      docx(p(`<w:hyperlink r:id="rIdX">${run("{{ten}}")}</w:hyperlink>`), link("%7B%7Burl%7D%7D")),
    );
    expect(fields.map(({ name }) => name).sort()).toEqual(["ten", "url"]);
  });
});

describe("attributes and check boxes", () => {
  test("alternative text of a picture", async () => {
    const drawing = p(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Ảnh {{ten}}"/></wp:inline></w:drawing></w:r>',
    );
    expect(await fillBody(drawing, { ten: 'A "B"\n&' })).toContain('descr="Ảnh A &quot;B&quot;&#10;&amp;"');
    expect(await problemsOf(drawing.replace("{{ten}}", "{{#if ten}}"))).toEqual(["syntax {{#if ten}}"]);
  });

  const checkbox = (sign: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="{{dat}}"/><w:tag w:val="{{dat}}"/><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${p(`<w:r>${sign}</w:r>`)}</w:sdtContent></w:sdt>`;

  test.each([
    [true, 'w14:val="1"', "☒"],
    [false, 'w14:val="0"', "☐"],
    [undefined, 'w14:val="0"', "☐"],
  ])("a check box of %p", async (dat, state, sign) => {
    const filled = await fillBody(checkbox("<w:t>?</w:t>"), { dat });
    expect(filled).toContain(`<w14:checked ${state}/>`);
    expect(filled).toContain(`<w:t>${sign}</w:t>`);
    expect(filled).toContain('<w:alias w:val="dat"/><w:tag w:val="dat"/>');
  });

  test("a check box drawn with a symbol, in a loop", async () => {
    const filled = await fillBody(loop(checkbox('<w:sym w:font="MS Gothic" w:char="2610"/>')), {
      xs: [{ dat: true }, { dat: false }],
    });
    expect(all(filled, /w:char="(\w+)"/g)).toEqual(["2612", "2610"]);
  });
});
