import { fingerprint, SUBJECT_TYPES, type CriteriaSet } from "../../src/criteria";
import { readSetAt } from "../criteria-files";
import { EXIT } from "../exit-codes";
import { printable } from "../printable";
import { usageProblem } from "../problem";
import { text, TYPE_WORDS } from "../words";
import type { Command } from "./command";

export const criteriaCheck: Command = {
  name: "criteria check",
  summary: text(
    "kiểm tra tệp thang điểm (.json): mọi lỗi cùng lúc, tổng điểm, hiệu lực",
    "check points tables (.json): all faults at once, totals, dates of effect",
  ),
  usage: text("<thang-diem.json>…", "<points-table.json>…"),
  options: [],
  examples: ["antt criteria check lang-son-2026.json"],
  run(typed, desk) {
    if (typed.positionals.length === 0)
      throw usageProblem("Chưa cho biết tệp thang điểm nào.", "No points table was given.");
    const { language } = desk;
    const readings = typed.positionals.map((path) => ({ file: path.normalize("NFC"), ...readSetAt(path) }));
    if (typed.has("json")) {
      const files = readings.map((r) =>
        r.ok ? { file: r.file, set: describe(r.set), problems: [] } : { file: r.file, problems: r.problems },
      );
      desk.out(`${JSON.stringify({ command: "criteria check", files }, undefined, 2)}\n`);
    } else
      for (const reading of readings) {
        desk.out(`${printable(reading.file)}\n`);
        if (!reading.ok) {
          for (const p of reading.problems) desk.out(`  ${printable(`${p.path}: ${p.message}`)}\n`);
          continue;
        }
        const { title, status, effective, subjects } = describe(reading.set);
        const kind =
          status === "official" ? text("chính thức", "official") : text("minh họa", "illustrative");
        const until = effective.to ?? text("nay", "now")[language];
        desk.out(`  ${printable(title)} – ${kind[language]}, ${effective.from} → ${until}\n`);
        for (const s of subjects)
          desk.out(
            `  ${TYPE_WORDS[s.type][language]}: ${s.criteria} ${text("tiêu chí", "criteria")[language]}, ${s.items} ${text("mục", "items")[language]}, ${s.mandatory} ${text("bắt buộc", "mandatory")[language]}, ${s.points} ${text("điểm", "points")[language]}\n`,
          );
      }
    return Promise.resolve(readings.every((r) => r.ok) ? EXIT.ok : EXIT.findings);
  },
};

function describe(set: CriteriaSet) {
  return {
    id: set.id,
    title: set.title,
    status: set.status,
    effective: set.effective,
    subjects: SUBJECT_TYPES.flatMap((type) => {
      const table = set.subjects[type];
      if (table === undefined) return [];
      const items = table.criteria.flatMap((c) => c.items);
      return [
        {
          type,
          criteria: table.criteria.length,
          items: items.length,
          mandatory: items.filter((i) => i.mandatory).length,
          points: Math.round(items.reduce((n, i) => n + i.points, 0) * 100) / 100,
          fingerprint: fingerprint(table),
        },
      ];
    }),
  };
}
