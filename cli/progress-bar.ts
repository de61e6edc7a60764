import type { Language } from "./words";

const WIDTH = 24;

/** Where a progress bar may be drawn; `isTTY` false or absent draws nothing. */
export interface BarStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar on one terminal line, redrawn at most ten times a second; silent where nobody looks. */
export class ProgressBar {
  private done = 0;
  private drawnAt = 0;
  private readonly startedAt: number;

  constructor(
    private readonly stream: BarStream,
    private readonly total: number,
    private readonly language: Language,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.startedAt = now();
  }

  step(): void {
    this.done += 1;
    const at = this.now();
    if (this.stream.isTTY !== true || (at - this.drawnAt < 100 && this.done < this.total)) return;
    this.drawnAt = at;
    const share = this.total === 0 ? 1 : this.done / this.total;
    const filled = Math.round(share * WIDTH);
    const left = ((at - this.startedAt) / Math.max(this.done, 1)) * (this.total - this.done);
    const rest = this.language === "vi" ? `còn ${clock(left)}` : `${clock(left)} left`;
    this.stream.write(
      `\r\u001b[K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${this.done}/${this.total}, ${rest}`,
    );
  }

  /** Takes the bar away: what follows is the result. */
  end(): void {
    if (this.stream.isTTY === true && this.drawnAt > 0) this.stream.write("\r\u001b[K");
  }
}

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
