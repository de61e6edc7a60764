/** Where an add-in's page loads office.js from in production. */
export const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What the task pane may do: its own files, inline styles, and nothing else. The same as in production. */
export const ADDIN_CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'";

/** In which Excel the pane believes to run. */
export type Flavor = "desktop" | "web";

/**
 * An add-in page as this server hands it out: office.js comes from the local copy, and in the desktop flavour the
 * script that stands in for Excel's own `window.external` runs before it. Nothing else of the page is touched.
 */
export function prepareAddinPage(html: string, flavor: Flavor): string {
  const tag = new RegExp(
    `<script[^>]*\\ssrc=["']?${escapeForPattern(OFFICE_JS_CDN)}["']?[^>]*>\\s*</script>`,
    "i",
  );
  const bridge = flavor === "desktop" ? '<script src="/page/pane-bridge.js"></script>' : "";
  return html.replace(tag, `${bridge}<script src="/office-js/office.js"></script>`);
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
