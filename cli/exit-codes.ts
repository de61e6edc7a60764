/** What a run ends with; scripts build on these numbers (docs/cli.md). */
export const EXIT = {
  /** Everything read, nothing wrong. */
  ok: 0,
  /** The run finished; something in the files needs a person. */
  findings: 1,
  /** The command line itself is wrong; nothing was done. */
  usage: 2,
  /** The machine refused: no room on the disk, no right to write, folder in use. */
  machine: 3,
  /** Stopped by Ctrl+C; what is finished stays, running again goes on. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
