import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { sweepTemporary } from "./disk";
import { EXIT } from "./exit-codes";
import { errorCode, machineProblem, RunProblem } from "./problem";
import { text } from "./words";

const LOCK = ".antt-dang-chay";

/** An output folder that this run has for itself until `release`. */
export interface HeldFolder {
  readonly path: string;
  release(): void;
}

/**
 * Takes the folder for one run, made if needed; what a killed run left half written is removed. Two runs into one folder
 * would write over each other, so the second one is refused.
 * @throws RunProblem when another run has it, or the machine refuses
 */
export function holdFolder(path: string): HeldFolder {
  const lock = join(path, LOCK);
  try {
    mkdirSync(path, { recursive: true });
    if (!claim(lock)) {
      if (isAlive(lock)) throw inUse(path, lock);
      rmSync(lock, { force: true });
      if (!claim(lock)) throw inUse(path, lock);
    }
    sweepTemporary(path);
  } catch (error) {
    throw error instanceof RunProblem ? error : machineProblem(error, path);
  }
  return { path, release: () => rmSync(lock, { force: true }) };
}

function claim(lock: string): boolean {
  try {
    const file = openSync(lock, "wx");
    try {
      writeSync(file, JSON.stringify({ process: process.pid, computer: hostname() }));
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Of a run on another computer of a shared drive nothing can be known: it counts as alive. */
function isAlive(lock: string): boolean {
  try {
    const holder: unknown = JSON.parse(readFileSync(lock, "utf8"));
    if (typeof holder !== "object" || holder === null) return false;
    const { process: pid, computer } = holder as { process?: unknown; computer?: unknown };
    if (computer !== hostname()) return computer !== undefined;
    if (typeof pid !== "number" || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

const inUse = (path: string, lock: string): RunProblem =>
  new RunProblem(
    text(
      `Một lần chạy khác đang ghi vào “${path}”. Chờ lần đó xong; nếu chắc chắn không còn lần nào, xóa tệp ${lock}.`,
      `Another run is writing into “${path}”. Wait for it; if there is certainly none, delete ${lock}.`,
    ),
    EXIT.machine,
  );
