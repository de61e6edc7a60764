import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { readArguments, type OptionSpec } from "./arguments";
import type { Command } from "./commands/command";
import { check } from "./commands/check";
import { consolidate } from "./commands/consolidate";
import { criteriaCheck } from "./commands/criteria-check";
import { dossier } from "./commands/dossier";
import { COMMON_OPTIONS } from "./commands/options";
import { templateCheck } from "./commands/template-check";
import { workbook } from "./commands/workbook";
import { loadSets } from "./criteria-files";
import type { Desk } from "./desk";
import { EXIT, type ExitCode } from "./exit-codes";
import { commandHelp, programHelp } from "./help";
import { isIsoDate } from "../src/vi";
import { RunProblem, usageProblem } from "./problem";
import { printable } from "./printable";
import { runFigures } from "./run-figures";
import { runAsThread } from "./thread";
import { LANGUAGES, type Language } from "./words";

declare const ANTT_VERSION: string;

const COMMANDS: readonly Command[] = [workbook, check, dossier, consolidate, templateCheck, criteriaCheck];
const MOST_THREADS = 8;
const VERSION_OPTION: OptionSpec = { name: "version", help: { vi: "phiên bản", en: "version" } };

async function main(typed: readonly string[]): Promise<ExitCode> {
  // A reader that closes early (`| head`) ends the output, not with a stack trace.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? 0 : EXIT.machine),
  );
  let language = languageIn(typed);
  try {
    const { command, rest } = chosen(typed);
    const given = readArguments(rest, [...(command?.options ?? [VERSION_OPTION]), ...COMMON_OPTIONS]);
    language = given.choice("lang", LANGUAGES) ?? "vi";
    if (command === undefined) {
      const [unknown] = given.positionals;
      if (unknown !== undefined)
        throw usageProblem(
          `Không có lệnh “${unknown}”. Xem: antt --help`,
          `There is no command “${unknown}”. See: antt --help`,
        );
      process.stdout.write(
        given.has("version") ? `${ANTT_VERSION}\n` : programHelp(COMMANDS, ANTT_VERSION, language),
      );
      return given.has("version") || given.has("help") ? EXIT.ok : EXIT.usage;
    }
    if (given.has("help")) {
      process.stdout.write(commandHelp(command, language));
      return EXIT.ok;
    }
    const stopping = new AbortController();
    listenForStop(stopping, language);
    const isQuiet = given.has("quiet");
    const templates = join(__dirname, "templates");
    const desk: Desk = {
      language,
      sets: loadSets(join(templates, "criteria"), given.texts("set")),
      templates,
      script: __filename,
      threads: given.whole("jobs", 1, 64) ?? Math.min(MOST_THREADS, availableParallelism()),
      today: dateOf(given.text("date")),
      out: (text) => void process.stdout.write(text),
      tell: (text) => void (isQuiet || process.stderr.write(`${printable(text[language])}\n`)),
      bar: { isTTY: process.stderr.isTTY && !isQuiet, write: (text) => process.stderr.write(text) },
      stop: stopping.signal,
    };
    const code = await command.run(given, desk);
    const { seconds, peakMegabytes } = runFigures();
    const isLong = seconds >= 5 && !given.has("json");
    if (isLong)
      desk.tell({
        vi: `Xong sau ${seconds} giây, bộ nhớ cao nhất ${peakMegabytes} MB.`,
        en: `Finished after ${seconds} seconds, at most ${peakMegabytes} MB of memory.`,
      });
    return code;
  } catch (error) {
    if (!(error instanceof RunProblem)) throw error;
    process.stderr.write(`antt: ${printable(error.sentence[language])}\n`);
    return error.exitCode;
  }
}

/** The command at the front, of one word or two; options may stand before it. */
function chosen(typed: readonly string[]): { command: Command | undefined; rest: readonly string[] } {
  const at = typed.findIndex((word) => !word.startsWith("-") && !isLanguageValue(typed, word));
  const command = COMMANDS.find((c) => c.name.split(" ").every((word, i) => typed[at + i] === word));
  if (at === -1 || command === undefined) return { command: undefined, rest: typed };
  return { command, rest: [...typed.slice(0, at), ...typed.slice(at + command.name.split(" ").length)] };
}

const isLanguageValue = (typed: readonly string[], word: string): boolean =>
  typed[typed.indexOf(word) - 1] === "--lang";

/** Also for messages about a command line that cannot be read. */
function languageIn(typed: readonly string[]): Language {
  const value = typed.includes("--lang=en") ? "en" : typed[typed.indexOf("--lang") + 1];
  return typed.includes("--lang") || value === "en" ? (value === "en" ? "en" : "vi") : "vi";
}

/** The first Ctrl+C lets the threads finish the document in hand; the second ends at once. */
function listenForStop(stopping: AbortController, language: Language): void {
  const stop = () => {
    if (stopping.signal.aborted) process.exit(EXIT.cancelled);
    stopping.abort();
    process.stderr.write(
      language === "vi"
        ? "\nĐang dừng; phần đã xong được giữ, chạy lại đúng lệnh này để làm tiếp.\n"
        : "\nStopping; what is finished stays, run the same command again to go on.\n",
    );
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

function dateOf(typed: string | undefined): string {
  if (typed !== undefined) {
    if (isIsoDate(typed)) return typed;
    throw usageProblem(
      `--date “${typed}” phải có dạng 2026-11-07.`,
      `--date “${typed}” must look like 2026-11-07.`,
    );
  }
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The program's entry; the same script runs in every worker thread. */
if (isMainThread) void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
else runAsThread();
