import { parseArgs, type ParseArgsConfig } from "node:util";
import { usageProblem } from "./problem";
import type { Text } from "./words";

/** One option of a command; the help page is made from the same data. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Present: the option takes a value, called so in the help. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: Text;
}

/** What was typed behind a command. */
export class Arguments {
  constructor(
    readonly positionals: readonly string[],
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === "string" ? value.normalize("NFC") : undefined;
  }

  texts(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
  }

  /** One of a closed list. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const typed = this.text(name);
    if (typed === undefined) return undefined;
    const found = choices.find((c) => c === typed);
    if (found === undefined)
      throw usageProblem(
        `--${name} chỉ nhận: ${choices.join(", ")}; đang là “${typed}”.`,
        `--${name} takes only: ${choices.join(", ")}; it is “${typed}”.`,
      );
    return found;
  }

  whole(name: string, from: number, to: number): number | undefined {
    const typed = this.text(name);
    if (typed === undefined) return undefined;
    const number = Number(typed);
    if (!/^\d+$/.test(typed) || number < from || number > to)
      throw usageProblem(
        `--${name} phải là số nguyên từ ${from} đến ${to}; đang là “${typed}”.`,
        `--${name} must be a whole number from ${from} to ${to}; it is “${typed}”.`,
      );
    return number;
  }

  required(name: string): string {
    const typed = this.text(name);
    if (typed === undefined || typed === "") throw usageProblem(`Thiếu --${name}.`, `--${name} is missing.`);
    return typed;
  }
}

/**
 * Reads what was typed against the options of a command.
 * @throws RunProblem that names the option nobody knows, or the one without its value
 */
export function readArguments(typed: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    specs.map(({ name, short, value, multiple }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        ...(short === undefined ? {} : { short }),
        ...(multiple === true ? { multiple } : {}),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options, allowPositionals: true });
    return new Arguments(positionals, values);
  } catch (error) {
    const unknown = /'(-{1,2}[^']+)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const known = specs.find(
      (s) => unknown.startsWith(`--${s.name}`) || unknown.startsWith(`-${s.short ?? "?"},`),
    );
    throw known === undefined
      ? usageProblem(`Không có tùy chọn ${unknown}.`, `There is no option ${unknown}.`)
      : usageProblem(
          known.value === undefined
            ? `--${known.name} không nhận giá trị.`
            : `--${known.name} cần một giá trị.`,
          known.value === undefined ? `--${known.name} takes no value.` : `--${known.name} needs a value.`,
        );
  }
}
