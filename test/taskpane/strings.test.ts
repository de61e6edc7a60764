import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { around, keepTogether, loadLanguage, message, say } from "../../addin/taskpane/strings";
import { en } from "../../addin/taskpane/strings/en";
import { vi } from "../../addin/taskpane/strings/vi";

const root = join(__dirname, "../../addin/taskpane");
const base = (key: string) => key.replace(/_(one|other)$/, "");
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
const english: Readonly<Record<string, string>> = en;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((f) => {
    const path = join(folder, f.name);
    if (f.isDirectory()) return f.name === "strings" ? [] : files(path);
    return /\.tsx?$/.test(f.name) ? [path] : [];
  });
}

/** What is the same in both languages, and why. */
const SAME_IN_BOTH: readonly string[] = [
  // Legal references keep the order and the words of the law.
  'logic/verdict-band.ts: `khoản ${numbers.join(", ")} ${article}`',
  // File names and values kept in the workbook are Vietnamese whatever the pane speaks.
  "store/make-batch.ts: `${made.length} đối tượng`",
  'views/dossier-field.tsx: "có"',
  'views/dossier-field.tsx: "không"',
  "views/dossier-results.tsx: KB ·",
];

/** Texts that stand in the code itself: words between tags, and Vietnamese in quotes. Comments are not texts. */
function textsInCode(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isJsxText(node)
      ? node.text
      : ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
        ? node.getText()
        : "";
    if (ts.isJsxText(node) ? /\p{L}/u.test(text) : /[À-ỹĐđ]/u.test(text.normalize("NFC")))
      texts.push(`${path.slice(root.length + 1)}: ${text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

describe("the string tables", () => {
  const code = files(root)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");

  test("there is code to look at", () => expect(code.length).toBeGreaterThan(10_000));

  test("every key is used by the pane", () => {
    const unused = [...new Set(Object.keys(vi).map(base))].filter((key) => !code.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });

  test("both languages have the same keys and the same placeholders", () => {
    expect([...new Set(Object.keys(en).map(base))].sort()).toEqual(
      [...new Set(Object.keys(vi).map(base))].sort(),
    );
    for (const [key, text] of Object.entries(vi)) {
      expect([key, placeholders(english[key] ?? "")]).toEqual([key, placeholders(text)]);
    }
  });

  test("no text stands in the code: the other language would not have it", () => {
    expect(
      files(root)
        .flatMap(textsInCode)
        .filter((text) => !SAME_IN_BOTH.includes(text)),
    ).toEqual([]);
  });

  test("all text is NFC", () => {
    for (const text of [...Object.values(vi), ...Object.values(en)]) expect(text).toBe(text.normalize("NFC"));
  });

  test("a language not loaded yet is said in Vietnamese, from then on in its own words", async () => {
    expect(say("en", message("nav.back"))).toBe("Quay lại");
    await loadLanguage("en");
    expect(say("en", message("nav.back"))).toBe("Back");
  });

  test("English counts one apart, Vietnamese does not", async () => {
    await loadLanguage("en");
    expect(say("en", message("next.review", { n: 1 }))).toBe("Review 1 lost item");
    expect(say("en", message("next.review", { n: 2 }))).toBe("Review 2 lost items");
    expect(say("vi", message("next.review", { n: 1 })).replaceAll("\u00A0", " ")).toBe("Xem 1 mục mất điểm");
  });

  test("a sentence can be cut around one of its values, for links", () => {
    const { before, after } = around("vi", message("verdict.reason.must", { code: "3.e" }), "code");
    expect([before.trim(), after.trim()]).toEqual(["Mục bắt buộc", "không đạt điểm tối đa."]);
  });
});

// Pane design, section 11.3: ~ stands for the non-breaking space.
describe("what must not be torn apart", () => {
  test.each([
    ["Còn 10 điểm chưa chấm", "Còn 10~điểm chưa chấm"],
    ["2 mục, 8 ngày, 2 lỗi", "2~mục, 8~ngày, 2~lỗi"],
    ["Còn 2 lỗi, 2 mục chưa chấm.", "Còn 2~lỗi, 2~mục chưa chấm."],
    ["mục 4.1", "mục~4.1"],
    ["khoản 3 Điều 4", "khoản~3~Điều~4"],
    ["khoản 1, 3 Điều 4", "khoản~1,~3~Điều~4"],
    ["điểm e khoản 3 Điều 4", "điểm~e~khoản~3~Điều~4"],
    ["theo điểm b khoản 2 Điều 1", "theo điểm~b~khoản~2~Điều~1"],
    ["Kiểm tra lúc 10:42", "Kiểm tra lúc~10:42"],
    ["Đến ô I26", "Đến ô~I26"],
    ["mức đạt 90", "mức đạt 90"],
    ["Next: fix item 4.a", "Next: fix item~4.a"],
    ["10 points, 8 days left", "10~points, 8~days left"],
    ["Thông tư 124", "Thông tư~124"],
    ["hôm nay", "hôm nay"],
  ])("%s", (text, expected) => expect(keepTogether(text)).toBe(expected.replaceAll("~", "\u00A0")));
});
