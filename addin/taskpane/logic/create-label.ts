import { message, type Message } from "../strings";
import type { CreateStep } from "./dossier-model";

/** What the create button says: its effect, or the step that unblocks it. */
export function createLabel(step: CreateStep, wanted: number): Message {
  if (step.kind !== "problem") return message("dos.create", { n: wanted });
  const { code, fix } = step.problem;
  if (fix?.kind !== "item") return message("dos.create.field");
  if (fix.itemCode === "")
    return fix.cell === undefined ? message("next.fixSheet") : message("next.fixCell", { cell: fix.cell });
  return code === "evaluation.open"
    ? message("dos.create.open", { code: fix.itemCode })
    : message("dos.create.blocked", { code: fix.itemCode });
}
