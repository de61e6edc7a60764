import { runExcel } from "./run";
import type { Bell, WorkbookPort } from "./workbook-port";

type Handler = OfficeExtension.EventHandlerResult<unknown>;
type Source = { source?: string; worksheetId?: string };

/**
 * Rings on edits, selections and sheet changes, local or remote. From ExcelApi 1.9 one handler covers all sheets;
 * on 1.8 each sheet has its own, renewed when sheets come or go.
 * Event details are not passed on: paste, undo, fill and a co-author's edit all look alike.
 */
export async function watchWorkbook(
  listener: (bell: Bell) => void,
  supports: WorkbookPort["supports"],
): Promise<() => Promise<void>> {
  const ring = (kind: Bell["kind"]) => (event: Source) => {
    listener({
      kind,
      isRemote: event.source === "Remote",
      ...(event.worksheetId === undefined ? {} : { sheetId: event.worksheetId }),
    });
    return Promise.resolve();
  };
  const handlers: Handler[] = [];
  let perSheet: Handler[] = [];

  const watchEachSheet = async () => {
    await removeAll(perSheet);
    perSheet = await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      const added = worksheets.items.flatMap((sheet): Handler[] => [
        sheet.onChanged.add(ring("edit")),
        sheet.onSelectionChanged.add(ring("selection")),
      ]);
      await context.sync();
      return added;
    });
  };

  const wide = supports("1.9");
  const onSheets = async (event: Source) => {
    if (!wide) await watchEachSheet();
    await ring("sheets")(event);
  };
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    handlers.push(
      worksheets.onActivated.add(ring("selection")),
      worksheets.onAdded.add(onSheets),
      worksheets.onDeleted.add(onSheets),
    );
    if (wide)
      handlers.push(
        worksheets.onChanged.add(ring("edit")),
        worksheets.onSelectionChanged.add(ring("selection")),
      );
    await context.sync();
  });
  if (!wide) await watchEachSheet();
  return async () => {
    await removeAll(handlers);
    await removeAll(perSheet);
  };
}

/** Handlers of one registration share a context; removing them is one sync. */
async function removeAll(handlers: readonly Handler[]): Promise<void> {
  const first = handlers[0];
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
