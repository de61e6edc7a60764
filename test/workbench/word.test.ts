import { zipSync, strToU8 } from "fflate";
import { bootExcel } from "../../workbench/bridges/node";
import { bootWord } from "../../workbench/bridges/node-word";
import { errorOf } from "./excel-session";

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const docx = (text: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    ),
    "word/document.xml": strToU8(`<w:document><w:body>${text}</w:body></w:document>`),
  });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const open = (...files: readonly (string | undefined)[]): Promise<void> =>
  Word.run(async (context) => {
    for (const file of files) context.application.createDocument(file).open();
    await context.sync();
  });

test("documents made from base64 open in order, byte for byte; one that is only made stays unseen", async () => {
  const { host, traffic } = bootWord();
  const seen: unknown[] = [];
  host.onOpened(({ bytes }) => seen.push(bytes));
  const files = [docx("Tờ trình"), docx("Báo cáo")];
  await open(...files.map(base64));
  await Word.run(async (context) => {
    context.application.createDocument();
    await context.sync();
  });
  expect(seen).toEqual(files);
  expect(host.documents.map(({ isOpen }) => isOpen)).toEqual([true, true, false]);
  expect(host.documents.at(-1)?.bytes).toBeUndefined();
  expect(traffic.syncs).toBe(2);
});

test.each([
  ["a data: address", () => `data:application/zip;base64,${base64(docx("x"))}`, "InvalidArgument"],
  ["no base64", () => "tờ trình", "InvalidArgument"],
  ["base64 of something else", () => base64(strToU8("không phải zip")), "GeneralException"],
  ["a zip without a document", () => base64(zipSync({ "a.txt": strToU8("a") })), "GeneralException"],
])("%s is refused, and nothing opens", async (_what, file, code) => {
  const { host } = bootWord();
  expect((await errorOf(open(file()))).code).toBe(code);
  expect(host.documents).toEqual([]);
});

test("a Word below WordApi 1.3 has neither member, and says so", async () => {
  bootWord({ apiLevel: "1.2" });
  expect(Office.context.requirements.isSetSupported("WordApi", "1.3")).toBe(false);
  expect(await errorOf(open(undefined))).toEqual({
    code: "ApiNotFound",
    message: expect.stringContaining("needs WordApi 1.3, this host has 1.2") as string,
  });
});

test("the rest of Word answers ApiNotFound by name", async () => {
  bootWord();
  const run = Word.run(async (context) => {
    context.document.body.insertText("x", "End");
    await context.sync();
  });
  expect(await errorOf(run)).toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Document.") as string,
  });
});

test("an injected error takes the place of one batch", async () => {
  const { host, failNextSync } = bootWord();
  failNextSync("GeneralException");
  expect((await errorOf(open(base64(docx("x"))))).code).toBe("GeneralException");
  await open(base64(docx("x")));
  expect(host.documents).toHaveLength(1);
});

test("a test file runs one program", () => {
  bootWord();
  expect(() => bootExcel()).toThrow("test Excel in a file of its own");
});

test.each(["PC", "Mac", "OfficeOnline"] as const)(
  "on %s, Office tells Word and the platform",
  async (platform) => {
    bootWord({ platform });
    expect(await Office.onReady()).toEqual({ host: "Word", platform });
    expect([Office.context.host, Office.context.platform]).toEqual(["Word", platform]);
  },
);
