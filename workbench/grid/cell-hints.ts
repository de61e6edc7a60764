import type { Box } from "./cell-editor";
import type { InputPrompt } from "./grid-source";

/** What floats beside the selected cell: the input prompt of its validation, and its drop-down list. */
export class CellHints {
  private readonly prompt: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly list: HTMLElement;

  constructor(
    private readonly container: HTMLElement,
    private readonly choose: (choice: string) => void,
  ) {
    const make = <K extends keyof HTMLElementTagNameMap>(
      tag: K,
      className: string,
    ): HTMLElementTagNameMap[K] => {
      const element = container.ownerDocument.createElement(tag);
      element.className = className;
      element.hidden = true;
      container.append(element);
      return element;
    };
    this.prompt = make("div", "cell-prompt");
    this.prompt.setAttribute("role", "tooltip");
    this.button = make("button", "cell-choices-button");
    this.button.type = "button";
    this.button.tabIndex = -1;
    this.button.setAttribute("aria-label", "Mở danh sách");
    this.button.textContent = "▾";
    this.list = make("div", "cell-choices");
    this.list.setAttribute("role", "listbox");
    // The grid keeps the keyboard: pressing must not move it here.
    for (const element of [this.button, this.list])
      element.addEventListener("mousedown", (e) => e.preventDefault());
    this.button.addEventListener("click", () => (this.list.hidden = !this.list.hidden));
  }

  show(cell: Box, prompt: InputPrompt | undefined, choices: readonly string[] | undefined): void {
    this.showPrompt(cell, prompt);
    this.button.hidden = choices === undefined;
    this.list.hidden = true;
    if (!choices) return;
    place(this.button, cell.left + cell.width + 1, cell.top);
    this.button.style.height = `${Math.max(cell.height, 18)}px`;
    this.list.replaceChildren(...choices.map((choice) => this.option(choice)));
    place(this.list, cell.left, cell.top + cell.height + 1);
    this.list.style.minWidth = `${cell.width}px`;
  }

  hide(): void {
    for (const element of [this.prompt, this.button, this.list]) element.hidden = true;
  }

  private option(choice: string): HTMLElement {
    const option = this.container.ownerDocument.createElement("div");
    option.setAttribute("role", "option");
    option.textContent = choice;
    option.addEventListener("click", () => {
      this.list.hidden = true;
      this.choose(choice);
    });
    return option;
  }

  /** Below the cell, or above it where the grid ends. */
  private showPrompt(cell: Box, prompt: InputPrompt | undefined): void {
    this.prompt.hidden = prompt === undefined;
    if (!prompt) return;
    const document = this.container.ownerDocument;
    const title = document.createElement("strong");
    title.textContent = prompt.title;
    this.prompt.replaceChildren(
      ...(prompt.title === "" ? [] : [title]),
      document.createTextNode(prompt.message),
    );
    const below = cell.top + cell.height + 6;
    const fits = below + this.prompt.offsetHeight < this.container.clientHeight;
    const left = Math.min(
      cell.left + cell.width * 0.25,
      this.container.clientWidth - this.prompt.offsetWidth - 4,
    );
    place(this.prompt, Math.max(0, left), fits ? below : cell.top - this.prompt.offsetHeight - 6);
  }
}

function place(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
