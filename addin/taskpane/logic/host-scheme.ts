import type { Scheme } from "../store";

/**
 * Dark or light by the colour Office paints behind its own texts (`officeTheme.bodyBackgroundColor`, “#RRGGBB”);
 * undefined where the host names none, as older ones do.
 */
export function schemeOfBackground(colour: string | undefined): Scheme | undefined {
  const [, ...hex] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "") ?? [];
  if (hex.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0] = hex.map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
