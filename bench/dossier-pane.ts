import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { unzipSync } from "fflate";
import { eachBatchRow } from "../addin/taskpane/logic/dossier-batch";
import { sampleInput } from "../src/dossier/samples";
import { deliveryBy, FakeWorkbook, paneOver } from "../test/taskpane/fake-workbook";
import { stockSet } from "./stock-set";
import { printTable } from "./table";

const SUBJECTS = 100;

/**
 * The pane’s own way over 100 subjects of one workbook: reading and working out all rows, then one click to one zip.
 * The longest pause is how long the pane could not have answered a press of “Dừng”.
 */
export async function benchDossierPane(): Promise<void> {
  const set = stockSet();
  const sample = sampleInput(set, "agency");
  const workbook = new FakeWorkbook();
  for (let i = 1; i <= SUBJECTS; i++) {
    const subject = { ...sample.subject, id: `s${i}`, name: `Trung tâm Mẫu ${i}` };
    workbook.add(subject, [...sample.entries]);
    for (const [key, text] of Object.entries(sample.profile))
      workbook.profile[key.replace(/^s3\//, `s${i}/`)] = text;
  }
  let zip = new Uint8Array();
  const pane = paneOver(workbook, {
    today: () => sample.today,
    loadTemplate: (id) =>
      Promise.resolve(new Uint8Array(readFileSync(join(__dirname, `../templates/word/${id}.docx`)))),
    delivery: deliveryBy((file) => {
      zip = new Uint8Array(file.data);
      return Promise.resolve("downloaded");
    }),
  });
  await pane.actions.start();
  pane.actions.chooseScope("all");
  await pane.actions.prepare();
  const { cards, profile, dossier } = pane.getState();
  const started = performance.now();
  const choice = { cards, profile, kind: dossier.dossier, unwanted: dossier.unwanted };
  for (const row of eachBatchRow(choice, [set], sample.today)) row.blockedBecause("vi");
  const listed = performance.now();

  let steps = 0;
  const stop = pane.subscribe(() => void steps++);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await pane.actions.createAll();
  delay.disable();
  stop();
  const made = performance.now();
  await pane.actions.stop();
  const ms = (n: number): string => `${n.toFixed(0)} ms`;
  printTable(
    `The pane makes the dossiers of ${SUBJECTS} subjects: ${Object.keys(unzipSync(zip)).length} documents, ${steps} steps of progress`,
    ["step", "time"],
    [
      ["rows of all subjects, in slices of 12 ms", ms(listed - started)],
      ["one click to one zip", ms(made - listed)],
      ["longest pause meanwhile", ms(delay.max / 1e6)],
    ],
  );
}
