import type { Out } from "../render/out";
import { sequence, type Step } from "./step";

const encoder = new TextEncoder();

/** Gathers the steps of one stretch of a part; neighbouring fixed text becomes one run of bytes, encoded once. */
export class Builder {
  readonly #steps: Step[] = [];
  #fixed = "";

  text(xml: string): void {
    this.#fixed += xml;
  }

  step(step: Step): void {
    this.#flush();
    this.#steps.push(step);
  }

  finish(): Step {
    this.#flush();
    return sequence(this.#steps);
  }

  #flush(): void {
    if (this.#fixed === "") return;
    const bytes = encoder.encode(this.#fixed);
    this.#fixed = "";
    this.#steps.push((_scope, out: Out) => out.bytes(bytes));
  }
}
