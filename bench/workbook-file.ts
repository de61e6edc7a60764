import { unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "../src/xlsx";
import { communeUnits, filledWorkbook } from "./province/generate";
import { Random } from "./province/random";
import { stockSet } from "./stock-set";
import { printTable } from "./table";
import { loadExcelJs } from "./xlsx/peers";

const ROUNDS = 7;

/**
 * Reading and writing a scoring workbook, ours beside ExcelJS; floor: the same zip unpacked, or packed, and nothing else.
 * Processor time, which a busy machine does not stretch.
 */
export async function benchWorkbookFile(): Promise<void> {
  const set = stockSet();
  const peer = loadExcelJs();
  const rows: string[][] = [];
  for (const units of [1, 40]) {
    const random = new Random(units);
    const bytes = filledWorkbook(communeUnits(1, random).slice(0, units), set, random);
    const parts = unzipSync(bytes);
    const ours = readXlsx(bytes);
    if (!ours.ok) throw new Error(ours.fault.code);
    const file = `${units} scorecard${units === 1 ? "" : "s"}, ${Math.round(bytes.length / 1024)} KB`;
    const line = async (engine: string, read: () => unknown, write: () => unknown) =>
      rows.push([file, engine, `${await median(read)} ms`, `${await median(write)} ms`]);
    await line(
      "floor (zip alone)",
      () => unzipSync(bytes),
      () => zipSync(parts, { level: 6 }),
    );
    await line(
      "ours",
      () => readXlsx(bytes),
      () => writeXlsx(ours.workbook),
    );
    if (peer === undefined) rows.push([file, "ExcelJS", "not installable here", ""]);
    else {
      const opened = new peer.Workbook();
      await opened.xlsx.load(copyOf(bytes));
      await line(
        "ExcelJS",
        () => new peer.Workbook().xlsx.load(copyOf(bytes)),
        () => opened.xlsx.writeBuffer(),
      );
    }
  }
  printTable("Workbook file", ["file", "engine", "read, CPU", "write, CPU"], rows);
}

const copyOf = (bytes: Uint8Array): ArrayBufferLike => bytes.slice().buffer;

async function median(call: () => unknown): Promise<string> {
  await call();
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const start = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return (times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN).toFixed(1);
}
