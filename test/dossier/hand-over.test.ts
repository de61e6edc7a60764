import fc from "fast-check";
import {
  buildDossier,
  dossierPlan,
  handedDocument,
  HandOverError,
  readHandOver,
  writeHandOver,
  type HandOver,
} from "../../src/dossier";
import { SAMPLES, stockTemplates } from "./samples";

const SAMPLE: HandOver = {
  bundle: "2026_thon-na-mau_ho-so-de-nghi.zip",
  ownTemplates: ["b2-bao-cao"],
  documents: [
    {
      id: "b2-bao-cao",
      title: "Báo cáo",
      name: "2026_thon-na-mau_b2-bao-cao.docx",
      data: { nam: 2026, ten: "thôn Nà Mẫu", dat: false, ds: [{ stt: 1 }, "đ"] },
    },
  ],
};

test("the documents made elsewhere are the documents made here", async () => {
  const input = SAMPLES.S2();
  const plans = dossierPlan(input.subject, "recognition", input.evaluation);
  const made = await buildDossier(input, plans, stockTemplates());
  const files = made.flatMap((r) => (r.ok ? [r.file] : []));
  const code = writeHandOver({
    bundle: "h.zip",
    documents: files.map((f) => handedDocument(f)),
    ownTemplates: [],
  });
  // Short enough for the address of a page in every browser.
  expect(code.length).toBeLessThan(16_000);
  expect(code).toMatch(/^antt1\.[\w-]+$/);
  const { documents } = readHandOver(`#${code}`);
  const templates = stockTemplates();
  for (const [i, { id, data }] of documents.entries()) {
    const template = await templates.get(id);
    expect(await template?.fill(data)).toEqual(files[i]?.data);
  }
});

test("texts of any kind survive, and line breaks of a mail program do no harm", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (text, n) => {
        const value = {
          ...SAMPLE,
          documents: SAMPLE.documents.map((d) => ({ ...d, data: { text, n: n + 0 } })),
        };
        const code = writeHandOver(value).replace(/(.{60})/g, "$1\r\n");
        expect(readHandOver(code).documents[0]?.data).toEqual({ text, n: n + 0 });
      },
    ),
    { numRuns: 50 },
  );
});

test("a code that was cut anywhere says so and is never half read", () => {
  const code = writeHandOver(SAMPLE);
  for (let length = 0; length < code.length; length++)
    expect(() => readHandOver(code.slice(0, length))).toThrow(HandOverError);
});

test.each([
  ["", "Chưa có mã hồ sơ."],
  ["https://example.test", "Đây không phải mã hồ sơ."],
  ["antt1.!!", "thiếu một phần"],
])("“%s” is refused: %s", (code, message) => {
  expect(() => readHandOver(code)).toThrow(message);
});

test("names from outside cannot leave their folder", () => {
  const [document] = SAMPLE.documents;
  if (document === undefined) throw new Error("no sample");
  const code = writeHandOver({
    ...SAMPLE,
    bundle: "../x.zip",
    documents: [{ ...document, name: "..\\..\\a.docx", folder: "/etc" }],
  });
  expect(readHandOver(code)).toMatchObject({
    bundle: "-x.zip",
    documents: [{ name: "-..-a.docx", folder: "-etc" }],
  });
});

test("a code without documents is refused", () => {
  expect(() => readHandOver(writeHandOver({ ...SAMPLE, documents: [] }))).toThrow("không đọc được");
});
