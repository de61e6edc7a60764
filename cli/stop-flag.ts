/** Shared between threads: raised once, seen at once, also by a thread that is busy. */
export class StopFlag {
  private readonly cell: Int32Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.cell = new Int32Array(memory);
  }

  raise(): void {
    Atomics.store(this.cell, 0, 1);
  }

  get isRaised(): boolean {
    return Atomics.load(this.cell, 0) === 1;
  }
}
