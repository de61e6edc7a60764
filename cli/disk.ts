import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The writing calls, as a face of their own: tests put a disk behind it that fills up. */
export interface Disk {
  makeFolder(path: string): void;
  /** Writes a new file as a whole; throws the system's error and may then leave a part behind. */
  write(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export const realDisk: Disk = {
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write(path, bytes) {
    const file = openSync(path, "wx");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

const TEMPORARY = /^\.antt-\d+-\d+-\d+\.tmp$/;
let written = 0;

/**
 * A file that is there whole or not at all: written under a temporary name beside it, then renamed. A write that fails
 * takes its part away again and throws the system's error.
 */
export function writeWhole(path: string, bytes: Uint8Array, thread: number, disk: Disk = realDisk): void {
  const folder = dirname(path);
  disk.makeFolder(folder);
  written += 1;
  const temporary = join(folder, `.antt-${process.pid}-${thread}-${written}.tmp`);
  try {
    disk.write(temporary, bytes);
    disk.rename(temporary, path);
  } catch (error) {
    disk.remove(temporary);
    throw error;
  }
}

/** Removes what a killed run left half written, in the folder and below it. */
export function sweepTemporary(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) sweepTemporary(path);
    else if (entry.isFile() && TEMPORARY.test(entry.name)) rmSync(path, { force: true });
  }
}
