import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realDisk, sweepTemporary, writeWhole, type Disk } from "../../cli/disk";
import { Journal, keyOf } from "../../cli/journal";
import { holdFolder } from "../../cli/output-folder";
import { machineProblem, RunProblem } from "../../cli/problem";
import { printable } from "../../cli/printable";
import { ProgressBar } from "../../cli/progress-bar";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk with room for a few bytes: writes a part, then fails as the system does. */
const fullDisk: Disk = {
  ...realDisk,
  write(path, bytes) {
    realDisk.write(path, bytes.subarray(0, 3));
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  },
};

test("a full disk leaves neither half a file nor a changed one, and the sentence says what to do", () => {
  const path = join(folder, "a.docx");
  writeWhole(path, Buffer.from("the first version"), 0);
  expect(() => writeWhole(path, Buffer.from("another one"), 0, fullDisk)).toThrow("ENOSPC");
  expect(readdirSync(folder)).toEqual(["a.docx"]);
  expect(readFileSync(path, "utf8")).toBe("the first version");
  const said = machineProblem(Object.assign(new Error("x"), { code: "ENOSPC" }), path);
  expect(said.exitCode).toBe(3);
  expect(said.sentence.vi).toContain("Hết chỗ trên đĩa");
});

test("what a killed run left half written is swept away, nothing else", () => {
  writeFileSync(join(folder, ".antt-123-0-7.tmp"), "half");
  writeFileSync(join(folder, "cua-toi.tmp"), "mine");
  sweepTemporary(folder);
  expect(readdirSync(folder)).toEqual(["cua-toi.tmp"]);
});

test("two runs do not write into one folder; a lock of a dead run does not stop the next", () => {
  const lock = join(folder, ".antt-dang-chay");
  const held = holdFolder(folder);
  // Process 1 is alive on every system; it stands for another run.
  writeFileSync(lock, readFileSync(lock, "utf8").replace(/"process":\d+/, '"process":1'));
  expect(() => holdFolder(folder)).toThrow(RunProblem);
  writeFileSync(lock, readFileSync(lock, "utf8").replace(/"process":\d+/, '"process":999999999'));
  holdFolder(folder).release();
  expect(existsSync(lock)).toBe(false);
  held.release();
});

describe("the journal of a run", () => {
  const made = (name: string) => {
    writeFileSync(join(folder, name), "12345");
    return { path: name, bytes: 5 };
  };

  test("finds finished work again, as long as its files are there whole", () => {
    new Journal<string>(folder).note("k1", [made("a"), made("b")], "report");
    expect(new Journal<string>(folder).finished("k1")).toBe("report");
    expect(new Journal<string>(folder).finished("k2")).toBeUndefined();
    writeFileSync(join(folder, "b"), "123");
    expect(new Journal<string>(folder).finished("k1")).toBeUndefined();
  });

  test("a line torn by a kill costs that line only", () => {
    new Journal<string>(folder).note("k1", [made("a")], "report");
    appendFileSync(join(folder, ".antt-tien-do.jsonl"), '{"key":"k2","made":[{"pa');
    expect(new Journal<string>(folder).finished("k1")).toBe("report");
    expect(new Journal<string>(folder).finished("k2")).toBeUndefined();
  });

  test("keys tell apart what only runs together as text", () => {
    expect(keyOf("ab", "c")).not.toBe(keyOf("a", "bc"));
  });
});

test("names from files cannot steer the terminal or turn around", () => {
  expect(printable("a\u001b[31mđỏ\u202etxt.exe\nb")).toBe("a�[31mđỏ�txt.exe b");
});

test("a bar is drawn for a person and for nobody else", () => {
  const drawn = (isTTY: boolean) => {
    let text = "";
    const bar = new ProgressBar({ isTTY, write: (t) => (text += t) }, 2, "vi", () => 1000);
    bar.step();
    bar.step();
    bar.end();
    return text;
  };
  expect(drawn(false)).toBe("");
  expect(drawn(true)).toContain("2/2");
});
