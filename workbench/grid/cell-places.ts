import type { Univer } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { Box } from "./cell-editor";

/** Where Univer has drawn the selected cell. It keeps that place for an editor of its own, scrolled and zoomed. */
export class CellPlaces {
  constructor(
    private readonly univer: Univer,
    private readonly container: HTMLElement,
  ) {}

  /** In pixels of the grid's box; a merged area counts as one cell. */
  selected(): Box {
    const layout = this.univer.__getInjector().get(IEditorBridgeService).getLatestEditCellState();
    const canvas = this.container.querySelector("canvas[data-u-comp=render-canvas]")?.getBoundingClientRect();
    const origin = this.container.getBoundingClientRect();
    if (!layout || !canvas) return { left: 0, top: 0, width: 64, height: 20 };
    const { startX, startY, endX, endY } = layout.position;
    return {
      left: startX + canvas.left - origin.left,
      top: startY + canvas.top - origin.top,
      width: endX - startX,
      height: endY - startY,
    };
  }
}
