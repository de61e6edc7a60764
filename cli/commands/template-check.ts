import { readFileSync, statSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { problemInEnglish } from "../../src/docx/english";
import { compileDossierTemplate, DOCUMENT_KINDS } from "../../src/dossier";
import { EXIT } from "../exit-codes";
import { printable } from "../printable";
import { errorCode, usageProblem } from "../problem";
import { text } from "../words";
import type { Command } from "./command";

export const templateCheck: Command = {
  name: "template check",
  summary: text(
    "kiểm tra mẫu Word: thẻ, trường, chỗ nguy hiểm",
    "check Word templates: tags, fields, dangerous content",
  ),
  usage: text("<mẫu.docx hoặc thư mục>…", "<template.docx or folder>…"),
  options: [],
  examples: ["antt template check mau-rieng/", "antt template check b1-to-trinh.docx --json"],
  async run(typed, desk) {
    if (typed.positionals.length === 0)
      throw usageProblem("Chưa cho biết mẫu nào.", "No template was given.");
    const checked = [];
    for (const path of typed.positionals.flatMap(templatesIn)) {
      const { fields, problems } = await compileDossierTemplate(bytesOf(path));
      const known = DOCUMENT_KINDS.find((d) => path.endsWith(`${d.id}.docx`));
      checked.push({
        file: path.normalize("NFC"),
        document: known?.code,
        fields: fields.map((f) => f.name),
        problems: problems.map((p) => ({
          severity: p.severity,
          code: p.code,
          text: desk.language === "vi" ? p.message : problemInEnglish(p),
          paragraph: p.place.paragraph,
          tag: p.place.tag,
        })),
      });
    }
    if (typed.has("json"))
      desk.out(`${JSON.stringify({ command: "template check", files: checked }, undefined, 2)}\n`);
    else
      for (const { file, document, fields, problems } of checked) {
        const what = document === undefined ? "" : ` (${document})`;
        const count = text(`${fields.length} trường`, `${fields.length} fields`)[desk.language];
        const good = problems.length === 0 ? text("không có lỗi", "no problems")[desk.language] : "";
        desk.out(`${printable(file)}${what}: ${count}${good === "" ? "" : `, ${good}`}\n`);
        for (const p of problems) {
          const level = p.severity === "error" ? text("Lỗi", "Error") : text("Nhắc", "Warning");
          const place = p.paragraph === "" ? "" : ` – “${printable(p.paragraph.slice(0, 80))}”`;
          desk.out(`  ${level[desk.language]}: ${printable(p.text)}${place}\n`);
        }
      }
    const isClean = checked.every((c) => c.problems.every((p) => p.severity !== "error"));
    return isClean ? EXIT.ok : EXIT.findings;
  },
};

function templatesIn(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw usageProblem(`Không tìm thấy “${path}”.`, `“${path}” was not found.`);
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path).filter((n) => n.toLowerCase().endsWith(".docx") && !n.startsWith("~$"));
  if (names.length === 0)
    throw usageProblem(`Không có tệp .docx nào trong “${path}”.`, `No .docx file in “${path}”.`);
  return names.sort().map((n) => join(path, n));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw usageProblem(
      `Không đọc được “${path}” (${errorCode(error)}).`,
      `“${path}” cannot be read (${errorCode(error)}).`,
    );
  }
}
