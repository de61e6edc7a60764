import { compileTemplate, DocxFillError, type HelperFunction } from "../../src/docx";
import { docx, fillBody, fillTexts, p, problemsOf, run } from "./docx-file";

describe("a value is printed as Handlebars prints it, and as Word shows it", () => {
  test.each([
    ["text", "x", "[x]"],
    ["zero", 0, "[0]"],
    ["false", false, "[false]"],
    ["null", null, "[]"],
    ["missing", undefined, "[]"],
    ["a list", ["a", 1], "[a,1]"],
    ["a line break", "A\nB\r\nC", "[A\nB\nC]"],
    ["a tab", "A\tB", "[A\tB]"],
    ["spaces at the ends", " A ", "[ A ]"],
    ["markup", '<w:p> & "q"', '[<w:p> & "q"]'],
    ["characters XML forbids", "A\u0001\u000b\ufffe\ud800B", "[AB]"],
    ["an emoji", "👍", "[👍]"],
    ["braces", "{{other}}", "[{{other}}]"],
    ["raw XML of another engine", '||<w:fldSimple w:instr="X"/>||', '[||<w:fldSimple w:instr="X"/>||]'],
  ])("%s", async (_, name, expected) => {
    expect(await fillTexts(p("[{{name}}]"), { name, other: "BAD" })).toEqual([expected]);
  });

  test("a line break stands between two texts", async () => {
    const filled = await fillBody(p("<w:r><w:t>{{name}}</w:t></w:r>"), { name: "A\nB" });
    expect(filled).toBe(
      '<w:p><w:r><w:t xml:space="preserve">A</w:t><w:br/><w:t xml:space="preserve">B</w:t></w:r></w:p>',
    );
  });

  test.each(["constructor", "__proto__", "toString", "a.constructor", "a.length.constructor", "list.map"])(
    "{{%s}} reads nothing that the data does not own",
    async (name) => {
      expect(await fillTexts(p(`[{{${name}}}]`), { a: {}, list: [1] })).toEqual(["[]"]);
    },
  );

  test("a missing field is told to the caller", async () => {
    const template = await compileTemplate(docx(p("{{#each xs}}{{so}}{{/each}}")));
    const missing: string[] = [];
    await template.fill(
      { xs: [{}] },
      { onMissing: (field, place) => missing.push(`${field} at ${place.tag}`) },
    );
    expect(missing).toEqual(["xs.so at {{so}}"]);
  });
});

describe("helpers", () => {
  const helpers: Record<string, HelperFunction> = {
    so: ([x]) => `${String(x)} điểm`,
    bang_chu: ([x]) => (x === 5 ? "năm" : "?"),
    hoa_dau: ([s]) => String(s).charAt(0).toUpperCase() + String(s).slice(1),
    dau: ([last]) => (last === true ? "." : ";"),
    co: ([x]) => x !== null && x !== undefined && x !== "",
    nguong: ([x]) => {
      if (typeof x !== "number") throw new Error("cần một số");
      return x;
    },
  };

  test.each([
    ["with a field", "{{so diem}}", "5 điểm"],
    ["in a sub-expression", "{{hoa_dau (bang_chu diem)}}", "Năm"],
    ["in a condition, where 0 counts", "{{#if (co khong)}}có{{else}}không{{/if}}", "có"],
    ["with loop data", "{{#each xs}}{{this}}{{dau @last}}{{/each}}", "1;2."],
  ])("%s", async (_, tag, expected) => {
    expect(await fillTexts(p(tag), { diem: 5, khong: 0, xs: [1, 2] }, { helpers })).toEqual([expected]);
  });

  test("a helper that throws becomes a problem with helper, argument, part and tag", async () => {
    const template = await compileTemplate(docx(p(run("Điểm: {{nguong diem}}")) + p("{{nguong ten}}")), {
      helpers,
    });
    const error: unknown = await template.fill({ diem: "chín", ten: null }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DocxFillError);
    expect((error as DocxFillError).problems).toMatchObject([
      {
        code: "helper-failed",
        place: { part: "word/document.xml", paragraph: "Điểm: {{nguong diem}}", tag: "{{nguong diem}}" },
        message: "Hàm “nguong” trong thẻ {{nguong diem}} không tính được với “chín”: cần một số",
      },
      { code: "helper-failed", place: { tag: "{{nguong ten}}" } },
    ]);
  });

  test("an unknown helper is named, with the nearest known one", async () => {
    const { problems } = await compileTemplate(docx(p("{{bang_chuu x}}")), { helpers });
    expect(problems.map(({ message }) => message)).toEqual([
      "Không có hàm “bang_chuu” trong thẻ {{bang_chuu x}}. Có phải “bang_chu”?",
    ]);
  });
});

describe("known fields", () => {
  const knownFields = ["nam", "don_vi.ten", "tieu_chi[].ten", "tieu_chi[].noi_dung[].ma"];

  test.each([
    [
      "known",
      "{{nam}}{{don_vi.ten}}{{#each tieu_chi}}{{ten}}{{../nam}}{{#each noi_dung}}{{ma}}{{@root.nam}}{{/each}}{{/each}}",
      [],
    ],
    ["misspelt", "{{nmam}}", ["unknown-field {{nmam}}"]],
    ["of the surroundings, without ../", "{{#each tieu_chi}}{{nam}}{{/each}}", ["unknown-field {{nam}}"]],
    ["with accents and capitals", "{{Năm}}", ["name-matched {{Năm}}"]],
    ["in words", "{{Đơn vị.tên}}", ["name-matched {{Đơn vị.tên}}"]],
  ])("%s", async (_, text, expected) => {
    expect(await problemsOf(p(text), { knownFields })).toEqual(expected);
  });

  test("a name matched without its accents is filled", async () => {
    expect(
      await fillTexts(p("{{Năm}} {{Đơn vị.tên}}"), { nam: 2026, don_vi: { ten: "X" } }, { knownFields }),
    ).toEqual(["2026 X"]);
  });

  test("the nearest name is given as the tag has to write it", async () => {
    const { problems } = await compileTemplate(docx(p("{{#each tieu_chi}}{{nam}}{{/each}}")), {
      knownFields,
    });
    expect(problems[0]?.message).toContain("Có phải “../nam”?");
  });
});

test("every field is listed with its kind and where it is used", async () => {
  const body =
    p("{{#if co_ten}}{{ten}}{{/if}}") + p("{{#each ds}}{{ten}}{{#if ../ten}}{{so}}{{/if}}{{/each}}");
  const { fields } = await compileTemplate(docx(body));
  expect(fields.map(({ name, kind, uses }) => [name, kind, uses.map(({ tag }) => tag)])).toEqual([
    ["co_ten", "condition", ["{{#if co_ten}}"]],
    ["ten", "value", ["{{ten}}", "{{#if ../ten}}"]],
    ["ds", "list", ["{{#each ds}}"]],
    ["ds.ten", "value", ["{{ten}}"]],
    ["ds.so", "value", ["{{so}}"]],
  ]);
});
