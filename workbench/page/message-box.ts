export interface MessageBoxText {
  readonly title: string;
  readonly message: string;
  /** The first is the one Enter chooses, the last the one Esc chooses. */
  readonly buttons: readonly string[];
}

/** A small message in the middle of the page. Resolves with the index of the chosen button. */
export function showMessage(document: Document, text: MessageBoxText): Promise<number> {
  const dialog = document.createElement("dialog");
  dialog.className = "message-box";
  const title = document.createElement("h2");
  title.textContent = text.title;
  const message = document.createElement("p");
  message.textContent = text.message;
  const buttons = document.createElement("div");
  buttons.className = "message-box-buttons";
  dialog.append(title, message, buttons);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (choice: number): void => {
      dialog.close();
      dialog.remove();
      resolve(choice);
    };
    text.buttons.forEach((label, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.className = index === 0 ? "primary" : "";
      button.addEventListener("click", () => close(index));
      buttons.append(button);
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(text.buttons.length - 1);
    });
    dialog.showModal();
  });
}
