import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Fluent's theme with the four tints of the verdict band. */
export interface PaneTheme extends Theme {
  readonly anttBandFail: string;
  readonly anttBandPass: string;
  readonly anttBandWarn: string;
  readonly anttBandOpen: string;
}

/** The tints as CSS variables of the provider. */
export const bandTint = {
  fail: "var(--anttBandFail)",
  pass: "var(--anttBandPass)",
  warn: "var(--anttBandWarn)",
  open: "var(--anttBandOpen)",
} as const;

const brand: BrandVariants = {
  10: "#040F1D",
  20: "#071B31",
  30: "#0A2643",
  40: "#0D3053",
  50: "#103A63",
  60: "#124473",
  70: "#154E82",
  80: "#185A94",
  90: "#2F6EA8",
  100: "#4883BA",
  110: "#6197CA",
  120: "#7BABD9",
  130: "#96BFE6",
  140: "#B1D2F1",
  150: "#CCE4F8",
  160: "#E7F3FD",
};

// 'Segoe UI Web (West European)' and Bahnschrift, Fluent's own choices, break Vietnamese letters.
const type = {
  fontFamilyBase:
    "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
  lineHeightBase200: "18px",
  lineHeightBase400: "24px",
};

export const lightTheme: PaneTheme = {
  ...createLightTheme(brand),
  ...type,
  anttBandFail: "#FDF3F4",
  anttBandPass: "#F1FAF1",
  anttBandWarn: "#FFF9F0",
  anttBandOpen: "#F4F7FB",
};

// Fluent's dark red (#DC626D) and its brand text miss 4.5:1 on the band tints and on rows under the pointer.
const darkRed = "#EE9AA1";
export const darkTheme: PaneTheme = {
  ...createDarkTheme(brand),
  ...type,
  anttBandFail: "#332426",
  anttBandPass: "#1F2B20",
  anttBandWarn: "#322A1E",
  anttBandOpen: "#222A33",
  colorStatusDangerForeground1: darkRed,
  colorStatusDangerForeground3: darkRed,
  colorPaletteRedForeground1: darkRed,
  colorPaletteRedForeground3: darkRed,
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
  colorBrandForegroundLinkSelected: brand[130],
  colorNeutralForeground2BrandHover: brand[130],
  colorNeutralForeground2BrandPressed: brand[120],
  colorNeutralForeground2BrandSelected: brand[130],
  colorNeutralForeground3BrandHover: brand[130],
  colorNeutralForeground3BrandPressed: brand[120],
  colorNeutralForeground3BrandSelected: brand[130],
  colorCompoundBrandForeground1: brand[130],
  colorCompoundBrandForeground1Hover: brand[140],
  colorCompoundBrandForeground1Pressed: brand[120],
  colorCompoundBrandBackground: brand[110],
  colorCompoundBrandBackgroundHover: brand[120],
  colorCompoundBrandBackgroundPressed: brand[100],
  colorCompoundBrandStroke: brand[110],
  colorCompoundBrandStrokeHover: brand[120],
  colorCompoundBrandStrokePressed: brand[100],
};
