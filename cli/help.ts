import type { Command } from "./commands/command";
import { COMMON_OPTIONS } from "./commands/options";
import type { OptionSpec } from "./arguments";
import { text, type Language } from "./words";

/** The first page: what there is. */
export function programHelp(commands: readonly Command[], version: string, language: Language): string {
  const widest = Math.max(...commands.map((c) => c.name.length));
  const say = (vi: string, en: string) => text(vi, en)[language];
  return [
    say(
      `antt ${version} – chấm điểm “An toàn về an ninh, trật tự” hàng loạt, không cần Excel hay Word`,
      `antt ${version} – scoring “Safe in security and order” in bulk, without Excel or Word`,
    ),
    "",
    say("Cách dùng: antt <lệnh> [tùy chọn]", "Usage: antt <command> [options]"),
    "",
    say("Lệnh:", "Commands:"),
    ...commands.map((c) => `  ${c.name.padEnd(widest)}  ${c.summary[language]}`),
    "",
    say("Tùy chọn chung:", "Common options:"),
    ...optionLines(COMMON_OPTIONS, language),
    `  ${"--version".padEnd(28)}  ${say("phiên bản", "version")}`,
    "",
    say(
      "Mã thoát: 0 tốt; 1 có lỗi trong tệp cần người xem; 2 sai cú pháp lệnh; 3 máy không cho (hết đĩa, không có quyền); 130 dừng giữa chừng.",
      "Exit codes: 0 fine; 1 files with faults for a person to see; 2 wrong command line; 3 the machine refused (disk full, no right); 130 stopped.",
    ),
    say("Xem từng lệnh: antt <lệnh> --help", "One command: antt <command> --help"),
    "",
  ].join("\n");
}

export function commandHelp(command: Command, language: Language): string {
  const say = (vi: string, en: string) => text(vi, en)[language];
  return [
    `antt ${command.name} – ${command.summary[language]}`,
    "",
    say(
      `Cách dùng: antt ${command.name} ${command.usage.vi} [tùy chọn]`,
      `Usage: antt ${command.name} ${command.usage.en} [options]`,
    ),
    "",
    say("Tùy chọn:", "Options:"),
    ...optionLines([...command.options, ...COMMON_OPTIONS], language),
    "",
    say("Ví dụ:", "Examples:"),
    ...command.examples.map((e) => `  ${e}`),
    "",
  ].join("\n");
}

function optionLines(options: readonly OptionSpec[], language: Language): string[] {
  return options.map(({ name, short, value, help }) => {
    const flag = `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`;
    return flag.length > 28
      ? `  ${flag}\n  ${"".padEnd(28)}  ${help[language]}`
      : `  ${flag.padEnd(28)}  ${help[language]}`;
  });
}
