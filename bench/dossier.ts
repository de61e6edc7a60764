import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import {
  buildDossier,
  checkDossier,
  dossierPlan,
  dossierTemplates,
  type DocumentId,
  type DossierInput,
} from "../src/dossier";
import { zipFiles } from "../src/docx/bundle";
import { evaluate, type Entry } from "../src/scoring";
import { stockSet, stockSubjects } from "./stock-set";
import { printTable } from "./table";

const SUBJECTS = 100;
const stock = (id: DocumentId) =>
  new Uint8Array(readFileSync(join(__dirname, `../templates/word/${id}.docx`)));

/**
 * The recognition dossiers of 100 subjects, all types in turn, four documents each, from cold templates to one zip.
 * Floor: the same templates unpacked and packed again, with nothing filled in.
 */
export async function benchDossier(): Promise<void> {
  const inputs = Array.from({ length: SUBJECTS }, (_, i) => inputOf(i));
  const rows: string[][] = [];
  const measure = async <T>(what: string, action: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await action();
    rows.push([what, `${(performance.now() - start).toFixed(0)} ms`]);
    return result;
  };

  const plans = await measure("checks of 100 subjects", () =>
    inputs.map((input) => {
      const wanted = dossierPlan(input.subject, "recognition", input.evaluation);
      checkDossier(input, wanted);
      return wanted;
    }),
  );
  const templates = dossierTemplates((id) => Promise.resolve(stock(id)));
  const files = await measure("fill 400 documents, templates read first", async () => {
    const made = [];
    for (const [i, input] of inputs.entries()) {
      const results = await buildDossier(input, plans[i] ?? [], templates);
      for (const r of results) {
        if (!r.ok) throw new Error(`${r.title}: ${r.reason}`);
        made.push({ name: `${i}/${r.file.name}`, data: r.file.data });
      }
    }
    return made;
  });
  const zip = await measure(`one zip of ${files.length} documents`, () => zipFiles(files));
  const ids = (plans[0] ?? []).map((p) => p.id);
  await measure("floor: 400 templates unpacked and packed", () => {
    for (let i = 0; i < SUBJECTS; i++) for (const id of ids) zipSync(unzipSync(stock(id)));
  });
  printTable(
    `Dossiers of ${SUBJECTS} subjects (zip of ${(zip.length / 2 ** 20).toFixed(1)} MB)`,
    ["step", "time"],
    rows,
  );
}

function inputOf(index: number): DossierInput {
  const subjects = stockSubjects();
  const chosen = subjects[index % subjects.length];
  if (chosen === undefined) throw new Error("the stock set has no subjects");
  const { type, criteria } = chosen;
  const entries: Entry[] = criteria.criteria
    .flatMap((c) => c.items)
    .map((item) => ({ code: item.code, selfScore: item.points, evidence: "Sổ theo dõi" }));
  return {
    set: stockSet(),
    criteria,
    subject: {
      id: `s${index}`,
      type,
      name: `Đơn vị Mẫu ${index + 1}`,
      commune: "Xã Mẫu Sơn Mẫu",
      year: 2026,
    },
    entries,
    evaluation: evaluate(criteria, entries),
    profile: {},
    today: "2026-11-07",
  };
}
