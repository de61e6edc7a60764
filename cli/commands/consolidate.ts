import { EXIT } from "../exit-codes";
import { text } from "../words";
import type { Command } from "./command";

export const consolidate: Command = {
  name: "consolidate",
  summary: text("x", "x"),
  usage: text("x", "x"),
  options: [],
  examples: [],
  run: () => Promise.resolve(EXIT.ok),
};
