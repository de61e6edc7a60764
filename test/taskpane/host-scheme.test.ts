import { schemeOfBackground } from "../../addin/taskpane/logic/host-scheme";

// The body colours of Office's themes; the pane follows them, and the machine's setting where Office names none.
test.each([
  ["White", "#FFFFFF", "light"],
  ["Colourful", "#FFFFFF", "light"],
  ["Dark Grey", "#666666", "dark"],
  ["Black", "#262626", "dark"],
  ["Colourful, without the sign", "f3f2f1", "light"],
  ["none named", undefined, undefined],
  ["no colour", "Window", undefined],
])("%s", (_theme, colour, scheme) => expect(schemeOfBackground(colour)).toBe(scheme));
