import { apiNotFound } from "./host-error";

/** Class → public member → the ExcelApi (or WordApi) set it arrived with ("1.9"), or "online" for ExcelApiOnline. */
export type RequirementSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface GateOptions {
  /** Whether members of ExcelApiOnline are there too. */
  readonly online?: boolean;
  /** Name of the numbered sets; ExcelApi by default. */
  readonly family?: string;
}

/**
 * The emulated version of Excel: members above the chosen ExcelApi level are refused by the host, as an old
 * Excel does. (The library's own check is off by default, so the host is the one that must refuse.)
 */
export class Gate {
  private readonly required: ReadonlyMap<string, string>;

  constructor(
    readonly level: string,
    sets: RequirementSets,
    private readonly options: GateOptions = {},
  ) {
    this.required = new Map(
      Object.entries(sets).flatMap(([className, members]) =>
        Object.entries(members).map(
          ([member, set]) => [`${className}.${member}`.toLowerCase(), set] as const,
        ),
      ),
    );
  }

  /** Throws ApiNotFound with the set the member needs. */
  check(className: string, member: string): void {
    const refusal = this.refusal(className, member);
    if (refusal !== undefined) throw apiNotFound(`${className}.${member}`, refusal);
  }

  /** Why this version does not have the member; undefined: it does. */
  refusal(className: string, member: string): string | undefined {
    const set = this.required.get(`${className}.${member}`.toLowerCase());
    if (set === undefined) return undefined;
    const { online = false, family = "ExcelApi" } = this.options;
    if (set === "online") return online ? undefined : `needs ${family}Online`;
    return compareSets(set, this.level) <= 0
      ? undefined
      : `needs ${family} ${set}, this host has ${this.level}`;
  }
}

/** Negative, zero or positive, by number: 1.9 is below 1.14. */
export function compareSets(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
