import { strFromU8, strToU8, unzipSync } from "fflate";
import { compileTemplate } from "../../src/docx";
import { zipFiles } from "../../src/docx/bundle";
import { readDocxText } from "../../src/docx/read";
import { docx, openDocx, p, run, table, texts } from "./docx-file";

const LONG = Array.from({ length: 300 }, (_, i) => `dòng ${i}`);
const long = docx(p("{{#each ds}}") + p("{{this}}") + p("{{/each}}"));

describe("one template, many documents", () => {
  test("each has its own data, also when filled at the same time", async () => {
    const template = await compileTemplate(
      docx(p("{{ten}}") + p("{{#each ds}}") + p("{{this}}") + p("{{/each}}")),
    );
    const files = await Promise.all(
      ["A", "B", "C"].map((ten) => template.fill({ ten, ds: LONG.map((line) => line + ten) })),
    );
    for (const [i, ten] of ["A", "B", "C"].entries())
      expect(texts(openDocx(files[i] ?? new Uint8Array())["word/document.xml"] ?? "")).toEqual([
        ten,
        ...LONG.map((line) => line + ten),
      ]);
  });

  test("the same data gives the same bytes", async () => {
    const template = await compileTemplate(long);
    const [a, b] = [await template.fill({ ds: LONG }), await template.fill({ ds: LONG })];
    expect(Buffer.from(a).equals(b)).toBe(true);
  });

  test("a document of 4 MB and more is put together from pieces", async () => {
    const ds = Array.from({ length: 70_000 }, (_, i) => `dòng ${i} ấầẩẫậ`);
    const xml = openDocx(await (await compileTemplate(long)).fill({ ds }))["word/document.xml"] ?? "";
    expect(xml.length).toBeGreaterThan(4 << 20);
    expect(texts(xml)).toEqual(ds);
  });

  test("without native compression the fallback writes the same document", async () => {
    const { CompressionStream } = globalThis;
    const native = openDocx(await (await compileTemplate(long)).fill({ ds: LONG }));
    Reflect.deleteProperty(globalThis, "CompressionStream");
    try {
      expect(openDocx(await (await compileTemplate(long)).fill({ ds: LONG }))).toEqual(native);
    } finally {
      globalThis.CompressionStream = CompressionStream;
    }
  });

  test("a part that the archive stores with its sizes after the data is read", async () => {
    const bytes = long.slice();
    const view = new DataView(bytes.buffer);
    // Flag bit 3 in both records, sizes and sum only in the directory: as streaming writers do.
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x04034b50) {
        view.setUint16(at + 6, 8, true);
        for (const field of [14, 18, 22]) view.setUint32(at + field, 0, true);
      }
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 8, true);
    }
    expect(
      texts(openDocx(await (await compileTemplate(bytes)).fill({ ds: ["x"] }))["word/document.xml"] ?? ""),
    ).toEqual(["x"]);
  });
});

test("the text of a .docx, by part and paragraph", async () => {
  const file = docx(
    p("a" + "&amp;b") +
      table(["c", p("d") + p("e")]) +
      p("<w:r><w:t>f</w:t><w:br/><w:t>g</w:t><w:tab/></w:r>" + run("h")),
    {
      parts: { "word/header1.xml": `<w:hdr NS>${p("đầu trang")}</w:hdr>` },
      types: { "word/header1.xml": "header" },
    },
  );
  expect(await readDocxText(file)).toEqual([
    { part: "word/document.xml", paragraphs: ["a&b", "c", "d", "e", "f\ng\th"] },
    { part: "word/header1.xml", paragraphs: ["đầu trang"] },
  ]);
  await expect(readDocxText(new Uint8Array(10))).rejects.toMatchObject({
    problems: [{ code: "not-a-docx" }],
  });
});

describe("a bundle", () => {
  test("keeps names, order, dates and contents", async () => {
    const date = new Date(2026, 10, 5, 8, 30, 10);
    const bytes = await zipFiles([
      { name: "Hồ sơ/Tờ trình.docx", data: long, date },
      { name: "đọc.txt", data: strToU8("chữ ".repeat(5000)) },
    ]);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["Hồ sơ/Tờ trình.docx", "đọc.txt"]);
    expect(Buffer.from(files["Hồ sơ/Tờ trình.docx"] ?? []).equals(long)).toBe(true);
    expect(strFromU8(files["đọc.txt"] ?? new Uint8Array())).toBe("chữ ".repeat(5000));
    expect(bytes.length).toBeLessThan(long.length + 1000);
    // 5/11/2026 is (46 << 9) | (11 << 5) | 5; 08:30:10 is (8 << 11) | (30 << 5) | 5.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(12, true), view.getUint16(10, true)]).toEqual([
      (46 << 9) | (11 << 5) | 5,
      (8 << 11) | (30 << 5) | 5,
    ]);
  });

  test("may be empty", async () => {
    expect(unzipSync(await zipFiles([]))).toEqual({});
  });
});
