import { zipSync } from "fflate";
import { deflateRawSync } from "node:zlib";
import { compileTemplate, DocxFillError } from "../../src/docx";
import { zipFiles } from "../../src/docx/bundle";
import { DEFAULT_LIMITS } from "../../src/docx/limits";
import { crc32 } from "../../src/docx/zip/crc32";
import { readZip } from "../../src/docx/zip/read";
import { writeZip } from "../../src/docx/zip/write";
import { docx, p, partsOf, problemsOf, table, type Extra } from "./docx-file";

const codes = async (bytes: Uint8Array, limits = {}) =>
  (await compileTemplate(bytes, { limits })).problems.map(({ code }) => code);

describe("a file that is not a sound .docx is refused, never thrown", () => {
  const sound = docx(p("{{x}}"));
  const patched = (at: number, value: number) =>
    Uint8Array.from(sound, (byte, i) => (i === at ? value : byte));

  test.each<[string, Uint8Array, string[]]>([
    ["empty", new Uint8Array(), ["not-a-docx"]],
    ["text", new TextEncoder().encode("xin chào"), ["not-a-docx"]],
    ["an old .doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), ["legacy-or-encrypted"]],
    ["cut off", sound.subarray(0, sound.length - 30), ["not-a-docx"]],
    ["a byte flipped in the data", patched(sound.indexOf(0x50, 100) - 20, 0xff), ["damaged"]],
    ["another zip", zipSync({ "a.txt": Uint8Array.of(1) }), ["not-a-docx"]],
    [
      "a part that is not XML",
      zipSync({ ...partsOf(p("x")), "word/styles.xml": Uint8Array.of(60, 97) }),
      ["malformed-part"],
    ],
    [
      "a part that is not UTF-8",
      zipSync({ ...partsOf(p("x")), "word/styles.xml": Uint8Array.of(60, 97, 47, 62, 0xff) }),
      ["malformed-part"],
    ],
    [
      "a DTD in any part",
      docx(p("x"), { parts: { "word/styles.xml": '<!DOCTYPE d [<!ENTITY e "x">]><w:styles NS/>' } }),
      ["dtd"],
    ],
    [
      "a DTD in the document",
      docx(p("&e;"), { prologue: '<!DOCTYPE d [<!ENTITY e "x">]>' }),
      ["malformed-part", "not-a-docx"],
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
    const template = await compileTemplate(bytes);
    await expect(template.fill({})).rejects.toBeInstanceOf(DocxFillError);
  });
});

describe("zip bombs", () => {
  /** An archive whose one picture is that many megabytes of zeros, declared as `size`. */
  function bomb(megabytes: number, size = megabytes << 20): Uint8Array {
    const content = new Uint8Array(megabytes << 20);
    const raw = new Uint8Array(deflateRawSync(content));
    const sound = readZip(docx(p("x")), DEFAULT_LIMITS);
    return writeZip([
      ...sound,
      { name: "word/media/a.bin", method: 8, dosTime: 0, crc: crc32(content), size, raw },
    ]);
  }

  test.each([
    ["a declared size over the limit is refused without inflating", bomb(100), "too-large"],
    ["an abnormal ratio is refused", bomb(10), "too-large"],
    ["a stream that yields more than it declares is stopped there", bomb(100, 1000), "damaged"],
    ["a stream that yields less than it declares is damaged", bomb(1, 2 << 20), "damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  test("too many entries, too deep XML, too many blocks inside blocks", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`word/media/${i}.bin`, Uint8Array.of(i)]),
    );
    expect(await codes(zipSync({ ...partsOf(p("x")), ...many }), { entries: 20 })).toEqual(["too-large"]);
    expect(await codes(docx("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)))).toContain("too-large");
    expect(await codes(docx(p("{{#if a}}".repeat(40) + "{{/if}}".repeat(40))))).toEqual(["too-deep"]);
  });

  test.each([
    ["opening braces", "{{".repeat(400_000)],
    ["closing braces", "}}".repeat(400_000)],
    ["opening comments", "{{!--".repeat(100_000)],
    ["blocks never closed", "{{#if a}}".repeat(50_000)],
    ["closing tags", "{{/if}}".repeat(50_000)],
    ["brackets in a tag", `{{f ${"(f ".repeat(20_000)}${")".repeat(20_000)}}}`],
    ["faults in cells", null],
  ])("a flood of %s is answered with a few problems", async (_, text) => {
    const body =
      text === null ? table(...Array.from({ length: 5000 }, () => ["{{a b}}", "{{c d}}"])) : p(text);
    const { problems } = await compileTemplate(docx(body));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(400);
  });

  test("a filled document has a limit, in rounds and in bytes", async () => {
    const body = p("{{#each xs}}{{#each @root.xs}}{{#each @root.xs}}x{{/each}}{{/each}}{{/each}}");
    const xs = Array.from({ length: 300 }, (_, i) => i);
    for (const limits of [{ rounds: 100_000 }, { outputBytes: 200_000 }]) {
      const template = await compileTemplate(docx(body), { limits });
      await expect(template.fill({ xs })).rejects.toMatchObject({ problems: [{ code: "too-much-output" }] });
    }
  });
});

describe("what a template may carry besides text is reported", () => {
  const field = (...codes: string[]) =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
  const rel = (type: string, target: string, external = true): Extra => ({
    rels: [["rIdX", type, target, external]],
  });

  test.each<[string, string, Extra, string[]]>([
    ["macros", p("x"), { parts: { "word/vbaProject.bin": Uint8Array.of(1) } }, ["macros"]],
    [
      "a macro-enabled document",
      p("x"),
      { mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" },
      ["macros"],
    ],
    ["an OLE object", p("x"), rel("oleObject", "embeddings/o.bin", false), ["ole"]],
    ["an ActiveX control", p("x"), { parts: { "word/activeX/activeX1.bin": Uint8Array.of(1) } }, ["ole"]],
    ["altChunk", p("x"), rel("aFChunk", "a.html", false), ["alt-chunk"]],
    ["a remote template", p("x"), rel("attachedTemplate", "https://x.test/a.dotm"), ["external-template"]],
    ["a template on a share", p("x"), rel("attachedTemplate", "file://server/a.dotm"), ["external-template"]],
    ["a linked picture", p("x"), rel("image", "https://x.test/a.png"), ["external-content"]],
    [
      "an outside target not marked as such",
      p("x"),
      rel("image", "https://x.test/a.png", false),
      ["external-content"],
    ],
    ["a link that runs something", p("x"), rel("hyperlink", "javascript:alert(1)"), ["unsafe-link"]],
    ["a web link", p("x"), rel("hyperlink", "https://a.vn"), []],
    ["DDEAUTO", field(" DDEAUTO c:\\\\x "), {}, ["dangerous-field"]],
    ["a field name split over runs", field(" DD", "E x"), {}, ["dangerous-field"]],
    [
      "INCLUDEPICTURE as a simple field",
      p('<w:fldSimple w:instr=" INCLUDEPICTURE x "/>'),
      {},
      ["dangerous-field"],
    ],
    [
      "a field nested in another",
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>') +
        field("INCLUDETEXT x"),
      {},
      ["dangerous-field"],
    ],
    ["page numbers", field(" PAGE "), {}, []],
    ["a link field's text in a HYPERLINK", field(' HYPERLINK "https://a.vn/link" '), {}, []],
  ])("%s", async (_, body, extra, expected) => {
    expect(await problemsOf(body, {}, extra)).toEqual(expected);
  });

  test("a local template is only a warning", async () => {
    const { problems } = await compileTemplate(
      docx(p("x"), rel("attachedTemplate", "file:///C:/Users/a/Normal.dotm")),
    );
    expect(problems).toMatchObject([{ severity: "warning", code: "external-template" }]);
  });
});

describe("cancelling", () => {
  test("an aborted signal rejects with its reason, before and during", async () => {
    const stop = new AbortController();
    const helpers = { dung: () => stop.abort(new Error("thôi")) };
    const template = await compileTemplate(docx(p("{{#each xs}}{{dung}}{{/each}}")), { helpers });
    const xs = Array.from({ length: 5000 }, (_, i) => i);
    await expect(template.fill({ xs }, { signal: stop.signal })).rejects.toThrow("thôi");
    await expect(template.fill({ xs: [] }, { signal: stop.signal })).rejects.toThrow("thôi");
  });
});

describe("a bundle of files", () => {
  const data = Uint8Array.of(1);

  test.each([
    ["../a"],
    ["a/../../b"],
    ["/a"],
    ["c:\\a"],
    ["a\\b"],
    [""],
    ["a/"],
    ["CON"],
    ["nul.txt"],
    ["a."],
    ["a\u0000b"],
    ["\u202egpj.exe"],
    ["x".repeat(300)],
  ])("refuses the name %p", async (name) => {
    await expect(zipFiles([{ name, data }])).rejects.toMatchObject({ names: [name] });
  });

  test("refuses names that Windows takes as the same", async () => {
    await expect(
      zipFiles([
        { name: "Hồ sơ.docx", data },
        { name: "hồ sơ.DOCX".normalize("NFD"), data },
      ]),
    ).rejects.toThrow("Tên tệp");
  });
});
