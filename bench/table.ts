let printed = "";

/** Prints a line and keeps it for the results file. */
export function say(text: string): void {
  console.log(text);
  printed += `${text}\n`;
}

/** Everything said since the last call. */
export function takePrinted(): string {
  const text = printed;
  printed = "";
  return text;
}

/** One printed table: a title, column headings, rows. Numbers are already texts with their unit. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(...all.map((r) => (r[i] ?? "").length)));
  const line = (r: readonly string[]) => r.map((c, i) => c.padEnd(widths[i] ?? 0)).join(" | ");
  say(`\n## ${title}\n\n| ${line(headings)} |\n| ${widths.map((w) => "-".repeat(w)).join(" | ")} |`);
  for (const row of rows) say(`| ${line(row)} |`);
}

/** Median milliseconds of one call, over `rounds` timed batches of `perRound` calls after a warm-up batch. */
export function medianMs(call: () => unknown, rounds = 15, perRound = 200): number {
  for (let i = 0; i < perRound; i++) call();
  const times: number[] = [];
  for (let r = 0; r < rounds; r++) {
    const start = performance.now();
    for (let i = 0; i < perRound; i++) call();
    times.push((performance.now() - start) / perRound);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}
