const NARROWEST = 300;
const WIDEST = 480;
const STEP = 10;

/** Lets the user drag the border of the task pane, with the mouse or with arrow keys. */
export function makeSplitter(handle: HTMLElement, pane: HTMLElement, width = 350): void {
  const set = (wanted: number): void => {
    const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${kept}px`;
    handle.setAttribute("aria-valuenow", String(kept));
  };
  handle.setAttribute("aria-valuemin", String(NARROWEST));
  handle.setAttribute("aria-valuemax", String(WIDEST));
  set(width);

  handle.addEventListener("pointerdown", (down) => {
    down.preventDefault();
    const start = pane.getBoundingClientRect().width;
    // While dragging, the frame of the pane must not swallow the pointer.
    handle.setPointerCapture(down.pointerId);
    pane.classList.add("is-resizing");
    const move = (event: PointerEvent): void => set(start + down.clientX - event.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener(
      "pointerup",
      () => {
        handle.removeEventListener("pointermove", move);
        pane.classList.remove("is-resizing");
      },
      { once: true },
    );
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + (event.key === "ArrowLeft" ? STEP : -STEP));
  });
}
