import { bySystem, type Workbook } from "../model/workbook";
import type { SharedWorkbook } from "../sharing";
import type { DocumentSettings } from "./connect-pane";

/** What `Office.context.document.settings` saved, kept with the workbook. */
export const documentSettings = (workbook: Workbook, shared: SharedWorkbook): DocumentSettings => ({
  read: () =>
    Object.fromEntries([...workbook.state.documentSettings].map(([key, value]) => [key, String(value)])),
  save: (settings) =>
    void shared.perform(() =>
      workbook.transaction(bySystem, "no-undo", () =>
        workbook.update({ documentSettings: new Map(Object.entries(settings)) }),
      ),
    ),
});
