/** Shows the task pane: the add-in's own page in a frame, as Excel does. */
export interface PaneFrame {
  readonly iframe: HTMLIFrameElement;
  reload(): void;
}

/** `prepare` runs before the page loads, so that its host is there when the page asks for it. */
export function showPane(options: {
  readonly body: HTMLElement;
  readonly title: HTMLElement;
  readonly url: string;
  readonly prepare: (iframe: HTMLIFrameElement) => void;
}): PaneFrame {
  const { body, title, url, prepare } = options;
  const iframe = body.ownerDocument.createElement("iframe");
  iframe.title = "Ngăn tác vụ";
  iframe.allow = "clipboard-write";
  iframe.addEventListener("load", () => {
    // Another origin keeps its title to itself.
    const name = iframe.contentDocument?.title ?? "";
    title.textContent = name;
    if (name !== "") iframe.title = name;
  });
  prepare(iframe);
  iframe.src = url;
  body.replaceChildren(iframe);
  return {
    iframe,
    reload: () => {
      iframe.src = url;
    },
  };
}
