/**
 * The one table of what every web server says with the add-in's files. The configuration for nginx, Apache and IIS,
 * the server for trials and `check:deploy` are all made from it, so they cannot differ.
 */

/** Where the pages take office.js from: Microsoft's own address, or a copy beside them for closed networks. */
export type OfficeJs = "cdn" | "local";

/** What differs from one installation to the next. */
export interface SitePolicy {
  readonly officeJs: OfficeJs;
  /** Pages that may show the pane in a frame, besides Microsoft's: an Office Online Server of one's own. */
  readonly moreAncestors: readonly string[];
}

export const OFFICE_JS_ORIGIN = "https://appsforoffice.microsoft.com";

/** Excel on the web shows the pane in a frame. There is no official list; these are the hosts seen in use. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.microsoft.com",
];

/** The policy of every page: its own files and inline styles (Fluent UI), nothing evaluated, nobody else asked. */
export function contentSecurityPolicy({ officeJs, moreAncestors }: SitePolicy): string {
  return [
    "default-src 'self'",
    `script-src 'self'${officeJs === "cdn" ? ` ${OFFICE_JS_ORIGIN}` : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...EXCEL_ON_THE_WEB, ...moreAncestors].join(" ")}`,
  ].join("; ");
}

/** Headers of every file, by name. */
export function commonHeaders(policy: SitePolicy): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(policy),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    // Excel fetches icons from pages of its own.
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/** Headers that break the pane in Excel on the web, whoever adds them. */
export const HARMFUL_HEADERS = [
  "X-Frame-Options",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Embedder-Policy",
];

/** How long browsers may keep what lies in a folder; everything else is asked for anew each time. */
export const CACHE_FOLDERS: readonly { readonly folder: string; readonly cache: string }[] = [
  // Their names change with their content.
  { folder: "app", cache: "public, max-age=31536000, immutable" },
  // Excel does not show icons that must not be stored.
  { folder: "assets", cache: "public, max-age=86400" },
];
export const CACHE_OTHERWISE = "no-cache";

/** Cache-Control of a file by its path inside the site. */
export const cacheControl = (path: string): string =>
  CACHE_FOLDERS.find(({ folder }) => path.startsWith(`${folder}/`))?.cache ?? CACHE_OTHERWISE;

/** Every kind of file a build has. Text is UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, { readonly type: string; readonly isText: boolean }>> = {
  html: { type: "text/html", isText: true },
  js: { type: "text/javascript", isText: true },
  css: { type: "text/css", isText: true },
  json: { type: "application/json", isText: true },
  xml: { type: "application/xml", isText: true },
  txt: { type: "text/plain", isText: true },
  png: { type: "image/png", isText: false },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isText: false,
  },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", isText: false },
};

/** Content-Type of a file by its name; undefined for a kind that no build has. */
export function contentType(path: string): string | undefined {
  const media = MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  return media && (media.isText ? `${media.type}; charset=utf-8` : media.type);
}

/** All headers of one file. */
export function headersFor(path: string, policy: SitePolicy): Readonly<Record<string, string>> {
  const type = contentType(path);
  return {
    ...commonHeaders(policy),
    "Cache-Control": cacheControl(path),
    ...(type === undefined ? {} : { "Content-Type": type }),
  };
}
