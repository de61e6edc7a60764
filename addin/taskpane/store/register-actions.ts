import type { CommuneFigures, Register } from "../../../src/council";
import { bodyName, communeCard } from "../logic/register-view";
import { message } from "../strings";
import { busyRunner, logWriter, type CouncilParts } from "./council-parts";
import { isAssessed } from "./state";

export interface RegisterActions {
  /** Makes the sheet “Tổng hợp”, or writes it anew; what people typed in it stays. */
  updateRegister(): Promise<boolean>;
  /** Writes registered, recognised and total into the commune's scorecard; other figures than the register's with a reason. */
  writeCommune(override?: { readonly figures: CommuneFigures; readonly reason: string }): Promise<boolean>;
}

export function createRegisterActions(parts: CouncilParts): RegisterActions {
  const { box, port, services, reader, sets, announce } = parts;
  const writeLog = logWriter(parts);
  const busy = busyRunner(parts);
  const work = () => import("./council-work");
  const registerNow = async (): Promise<Register> =>
    (await work()).councilView(box.getState(), sets(), services.today()).register;

  return {
    updateRegister: () =>
      busy(async () => {
        await reader.readNow();
        const register = await registerNow();
        const { registerParts, registerSheet } = await work();
        const body = bodyName(box.getState().cards);
        await port.writeRegister((current) => {
          const layout = registerSheet(register, { body, ...(current === undefined ? {} : { current }) });
          return { layout, refreshed: registerParts(layout) };
        });
        await reader.readNow();
        announce(message("reg.updated"));
      }),
    async writeCommune(override) {
      const sheetId = communeCard(box.getState().cards, (await registerNow()).year)?.sheetId;
      if (sheetId === undefined) {
        box.set({ page: "new-sheet" });
        return false;
      }
      const { figureWrites, overrideProblems } = await work();
      if (override !== undefined && overrideProblems(override.figures, override.reason).length > 0)
        return false;
      return busy(async () => {
        // A sheet whose structure was changed counts by its entries, not by what it shows.
        await reader.readAllNow();
        const card = box.getState().cards.find((c) => c.sheetId === sheetId);
        if (!isAssessed(card)) return;
        const { figures: ours } = await registerNow();
        const figures = override?.figures ?? ours;
        const writes = figureWrites(card.criteria, card.reading.entries, figures).flatMap(
          ({ code, field, value }) => {
            const address = card.reading.addressOf(code, field === "figureB" ? "figureB" : "figureA");
            return address === undefined ? [] : [{ address, value }];
          },
        );
        if (writes.length > 0) await reader.ownWrite(() => port.writeCells(sheetId, writes));
        if (override !== undefined)
          await writeLog([
            { sheetId, detail: { action: "override", figures, register: ours, reason: override.reason } },
          ]);
        announce(
          writes.length === 0
            ? message("reg.same")
            : message("fig.written", { cells: writes.map((w) => w.address).join(", ") }),
        );
      });
    },
  };
}
