import { TextDecoder, TextEncoder } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App } from "../../addin/taskpane/App";
import type { PaneStore } from "../../addin/taskpane/store";

/** The pane drawn into jsdom, found by what a person or a screen reader finds: roles and names. */
export class Screen {
  private root: Root | undefined;

  /** `height` in px decides between the full and the short pane. */
  constructor(height = 760) {
    // Every browser has these; jsdom has not.
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, MessageChannel, TextEncoder, TextDecoder });
    Object.assign(window, {
      matchMedia: (query: string) => ({
        matches: /max-height: (\d+)px/.test(query) && height <= Number(/(\d+)px/.exec(query)?.[1]),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }),
      scrollTo: () => undefined,
      // Nothing is laid out here, so nothing changes its size.
      ResizeObserver: class {
        observe() {
          return undefined;
        }
        disconnect() {
          return undefined;
        }
      },
    });
    Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  }

  async show(store: PaneStore): Promise<void> {
    const container = document.body.appendChild(document.createElement("div"));
    this.root = createRoot(container);
    await act(async () => {
      this.root?.render(<App store={store} />);
      await store.actions.start();
    });
    await this.settle();
  }

  /** Lazily loaded views come in a few turns of the loop. */
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await act(() => new Promise((done) => setTimeout(done, 5)));
  }

  /** Something happens outside the page that it shows. */
  async after(happening: () => Promise<void>): Promise<void> {
    await act(happening);
    await this.settle();
  }

  async close(): Promise<void> {
    await act(async () => this.root?.unmount());
    document.body.replaceChildren();
  }

  all(role: string, name: string | RegExp = /.*/): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(SELECTORS[role] ?? `[role=${role}]`)].filter((e) => {
      const text = nameOf(e);
      return typeof name === "string" ? text === name : name.test(text);
    });
  }

  get(role: string, name: string | RegExp): HTMLElement {
    const [found, ...more] = this.all(role, name);
    if (found === undefined || more.length > 0)
      throw new Error(`${more.length + (found ? 1 : 0)} × ${role} ${String(name)} in:\n${this.text()}`);
    return found;
  }

  text(): string {
    return plain(document.body.textContent ?? "");
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    const target = this.get(role, name);
    await act(async () => target.click());
    await this.settle();
  }

  /** The focus goes elsewhere: what was typed counts now. */
  async leave(name: string | RegExp): Promise<void> {
    const field = this.get("textbox", name);
    await act(async () => {
      field.focus();
      field.blur();
    });
  }

  value(name: string | RegExp): string {
    const field = this.get("textbox", name);
    return field instanceof HTMLInputElement ? field.value : (field.textContent ?? "");
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    const field = this.get("textbox", name);
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, "value")?.set;
    await act(async () => {
      setter?.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}

const SELECTORS: Readonly<Record<string, string>> = {
  button: "button,[role=button]",
  region: "section[aria-label]",
  tab: "[role=tab]",
  radio: "input[type=radio]",
  checkbox: "input[type=checkbox]",
  textbox: "input:not([type=radio]):not([type=checkbox]),textarea",
  heading: "h1,h2,h3",
};

function nameOf(e: HTMLElement): string {
  const label = e.getAttribute("aria-label");
  if (label !== null) return plain(label);
  if (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement)
    return plain([...(e.labels ?? [])].map((l) => l.textContent ?? "").join(" "));
  const heard = e.cloneNode(true) as HTMLElement;
  // Fluent keeps room for the bold label of a tab with a second, invisible copy.
  for (const hidden of heard.querySelectorAll(".fui-Tab__content--reserved-space")) hidden.remove();
  return plain(heard.textContent ?? "");
}

export function plain(text: string): string {
  return text.replaceAll("\u00A0", " ").trim();
}
