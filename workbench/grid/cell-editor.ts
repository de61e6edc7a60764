/** Where the editor stands, in pixels of the grid's box. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CellFont {
  readonly family: string;
  readonly points: number;
}

/**
 * The text box a user types into. It always has the grid's focus, unseen, so that the first letter, composed letters of
 * a Vietnamese keyboard and pasting all arrive in an ordinary text box; while a cell is edited it is shown over it.
 */
export class CellEditor {
  readonly box: HTMLTextAreaElement;
  private mode: "off" | "typing" | "editing" = "off";
  private started = "";

  constructor(container: HTMLElement) {
    this.box = container.ownerDocument.createElement("textarea");
    this.box.className = "cell-editor";
    this.box.setAttribute("aria-label", "Ô đang chọn");
    this.box.setAttribute("autocomplete", "off");
    this.box.spellcheck = false;
    this.box.rows = 1;
    container.append(this.box);
  }

  get isOpen(): boolean {
    return this.mode !== "off";
  }

  /** Opened by typing: arrow keys then leave the cell instead of moving the caret. */
  get leavesByArrows(): boolean {
    return this.mode === "typing";
  }

  get text(): string {
    return this.box.value.normalize("NFC");
  }

  get isChanged(): boolean {
    return this.text !== this.started;
  }

  /** Takes the keyboard without scrolling the page. */
  focus(): void {
    this.box.focus({ preventScroll: true });
    // A message box gives the focus back without the caret, and typing would go nowhere.
    this.box.setSelectionRange(this.box.value.length, this.box.value.length);
  }

  /** `text` undefined: the cell is typed over, and what comes next is its first letter. */
  open(place: Box, font: CellFont, text?: string): void {
    this.mode = text === undefined ? "typing" : "editing";
    this.started = text ?? "";
    this.box.value = text ?? "";
    Object.assign(this.box.style, {
      left: `${place.left}px`,
      top: `${place.top}px`,
      minWidth: `${place.width + 1}px`,
      minHeight: `${place.height + 1}px`,
      fontFamily: `"${font.family}"`,
      fontSize: `${font.points}pt`,
    });
    this.box.classList.add("is-open");
    this.grow();
    this.focus();
  }

  close(): void {
    this.mode = "off";
    this.box.value = "";
    this.box.classList.remove("is-open");
    Object.assign(this.box.style, { width: "", height: "" });
  }

  insertLineBreak(): void {
    this.box.setRangeText("\n", this.box.selectionStart, this.box.selectionEnd, "end");
    this.grow();
  }

  /** As wide and high as its text. */
  grow(): void {
    this.box.style.width = "";
    this.box.style.height = "";
    this.box.style.width = `${Math.min(this.box.scrollWidth + 4, 420)}px`;
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
