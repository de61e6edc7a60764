import { CommandType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import { fromCorners } from "../model/area";
import { columnCount, rowCount } from "./frame-mutations";
import type { GridSource, Outcome } from "./grid-source";
import type { Mirror } from "./mirror";

const POINTS_PER_PIXEL = 0.75;

type Params = Readonly<Record<string, unknown>>;
interface Lines {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/**
 * Keeps Univer a picture: whatever a user does through Univer's own controls is carried out by the workbook or not at
 * all. Changes of Univer's document that the mirror did not make are stopped.
 */
export function guard(
  api: FUniver,
  mirror: Mirror,
  source: GridSource,
  report: (outcome: Outcome) => void,
): void {
  const sheetOf = (params: Params): string => text(params["subUnitId"]) || source.selection().sheetId;
  const points = (value: unknown): number => (typeof value === "number" ? value * POINTS_PER_PIXEL : 0);

  /** What the workbook does in place of Univer. */
  const instead: Readonly<Record<string, (params: Params) => Outcome>> = {
    [InsertSheetCommand.id]: () => source.addSheet(),
    [RemoveSheetCommand.id]: (params) => source.deleteSheet(sheetOf(params)),
    [SetWorksheetNameCommand.id]: (params) => source.renameSheet(sheetOf(params), text(params["name"])),
    [SetWorksheetColWidthMutation.id]: (params) => {
      const ranges = lines(params["ranges"]);
      const width = points(params["colWidth"]);
      return firstRefusal(
        ranges.map((r) => source.resizeColumns(sheetOf(params), r.startColumn, r.endColumn, width)),
      );
    },
    [SetWorksheetRowHeightMutation.id]: (params) => {
      const ranges = lines(params["ranges"]);
      const height = points(params["rowHeight"]);
      return firstRefusal(
        ranges.map((r) => source.resizeRows(sheetOf(params), r.startRow, r.endRow, height)),
      );
    },
  };

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (mirror.isDrawing) return;
    // Univer types the parameters of a command by its id, which is only known as text here.
    const params = (event.params ?? {}) as Params;
    const act = instead[event.id];
    if (act) {
      event.cancel = true;
      // Later: the workbook answers by drawing, which must not happen inside Univer's own command.
      queueMicrotask(() => report(act(params)));
    } else if (event.type === CommandType.MUTATION && event.id.startsWith("sheet.")) {
      event.cancel = true;
    }
  });

  api.addEvent(api.Event.CommandExecuted, (event) => {
    if (mirror.isDrawing) return;
    const params = (event.params ?? {}) as Params;
    if (event.id === SetWorksheetActiveOperation.id) source.activateSheet(sheetOf(params));
    if (event.id === SetSelectionsOperation.id) noteSelection(params, source, mirror);
  });
}

/** The user selected with the pointer. While the button is down nothing is told: the pane need not follow every cell. */
function noteSelection(params: Params, source: GridSource, mirror: Mirror): void {
  if (params["type"] !== SelectionMoveType.MOVE_END) return;
  const sheetId = text(params["subUnitId"]);
  const frame = source.frames().find((each) => each.id === sheetId);
  const selections = Array.isArray(params["selections"]) ? (params["selections"] as Params[]) : [];
  const last = selections[selections.length - 1];
  const [range] = lines([last?.["range"]]);
  const primary = (last?.["primary"] ?? {}) as { actualRow?: number; actualColumn?: number };
  if (!frame || !range) return;
  // Univer gives NaN for the open side of whole rows and columns.
  const bottom = Number.isFinite(range.endRow) ? range.endRow : rowCount(frame) - 1;
  const right = Number.isFinite(range.endColumn) ? range.endColumn : columnCount(frame) - 1;
  const area = fromCorners(range.startRow || 0, range.startColumn || 0, bottom, right);
  const selection = {
    sheetId,
    area,
    row: primary.actualRow ?? area.row,
    column: primary.actualColumn ?? area.column,
  };
  mirror.noteSelection(selection);
  source.select(selection);
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const lines = (value: unknown): Lines[] =>
  Array.isArray(value)
    ? value.filter((each): each is Lines => typeof each === "object" && each !== null)
    : [];

const firstRefusal = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find((outcome) => outcome !== undefined);
