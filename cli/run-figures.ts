/** What the run has cost so far: seconds since the program started, and the most memory it held, all threads together. */
export interface RunFigures {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export const runFigures = (): RunFigures => ({
  seconds: Math.round(performance.now() / 100) / 10,
  // Kilobytes, on every system.
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
});
