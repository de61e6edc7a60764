import { makeStaticStyles } from "@fluentui/react-components";

/** Styles of the page itself: one scroll area (the body), and the contrast themes of Windows. */
export const useGlobalStyles = makeStaticStyles([
  {
    html: { fontSize: "16px" },
    body: { margin: 0, overflowY: "scroll", fontVariantNumeric: "tabular-nums" },
    "h1, h2, h3, p, ul, dl, dd": { margin: 0, padding: 0 },
    ul: { listStyleType: "none" },
    p: { textWrap: "pretty" },
    "@media (forced-colors: active)": { ".fui-Link": { textDecorationLine: "underline !important" } },
    "@media (prefers-reduced-motion: reduce)": {
      "*, *::before, *::after": {
        transitionDuration: "0.01ms !important",
        animationDuration: "0.01ms !important",
      },
    },
  },
]);
