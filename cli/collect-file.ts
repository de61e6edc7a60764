import type { InputFile } from "./input-files";
import type { TaskContext } from "./tasks";

export function collectFile(file: InputFile, _context: TaskContext): unknown {
  return file;
}
