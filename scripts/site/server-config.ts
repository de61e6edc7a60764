import { CACHE_FOLDERS, CACHE_OTHERWISE, commonHeaders, MEDIA_TYPES, type SitePolicy } from "./headers";

/** Ready configuration for the three usual web servers, from the table in headers.ts. */
export interface ServerConfig {
  /** For `include` inside a `server` block of nginx. */
  readonly nginx: string;
  /** `.htaccess` in the folder of the add-in, or inside `<Directory>` (Apache 2.4, mod_headers). */
  readonly apache: string;
  /** `web.config` in the folder of the add-in (IIS 8 or newer). */
  readonly iis: string;
}

/** `basePath`: path of the add-in on its host, beginning and ending with a slash. */
export function serverConfig(policy: SitePolicy, basePath: string): ServerConfig {
  const common = Object.entries(commonHeaders(policy));
  return { nginx: nginx(common, basePath), apache: apache(common, basePath), iis: iis(common) };
}

type Headers = readonly (readonly [string, string])[];
const TEXT_TYPES = Object.values(MEDIA_TYPES).filter((m) => m.isText);

function nginx(common: Headers, base: string): string {
  const place = (path: string, cache: string) => [
    `location ${path} {`,
    // A location with headers of its own takes none from above: each says all of them.
    ...[...common, ["Cache-Control", cache] as const].map(([n, v]) => `    add_header ${n} "${v}" always;`),
    "    charset utf-8;",
    `    charset_types ${TEXT_TYPES.map((m) => m.type)
      .filter((t) => t !== "text/html")
      .join(" ")};`,
    "    gzip on;",
    `    gzip_types ${TEXT_TYPES.map((m) => m.type)
      .filter((t) => t !== "text/html")
      .join(" ")};`,
    "    types {",
    ...Object.entries(MEDIA_TYPES).map(([extension, { type }]) => `        ${type} ${extension};`),
    "    }",
    "}",
  ];
  return lines([
    "# Chấm điểm ANTT: đặt trong khối server { … } bằng lệnh include, chép thư mục dist/addin vào",
    `# <root>${base} của máy chủ. Sinh từ scripts/site/headers.ts khi build, không sửa tay.`,
    ...CACHE_FOLDERS.flatMap(({ folder, cache }) => place(`${base}${folder}/`, cache)),
    ...place(base, CACHE_OTHERWISE),
    `location ~ ^${base}(web\\.config|\\.htaccess)$ { return 404; }`,
  ]);
}

function apache(common: Headers, base: string): string {
  return lines([
    "# Chấm điểm ANTT, Apache 2.4 có mod_headers (AllowOverride FileInfo, hoặc chép vào khối <Directory>).",
    "# Sinh từ scripts/site/headers.ts khi build, không sửa tay.",
    "AddDefaultCharset off",
    ...Object.entries(MEDIA_TYPES).map(([extension, { type, isText }]) =>
      isText ? `AddType "${type}; charset=utf-8" .${extension}` : `AddType ${type} .${extension}`,
    ),
    ...common.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header always set Cache-Control "${CACHE_OTHERWISE}"`,
    ...CACHE_FOLDERS.flatMap(({ folder, cache }) => [
      `<If "%{REQUEST_URI} =~ m#^${base}${folder}/#">`,
      `  Header always set Cache-Control "${cache}"`,
      "</If>",
    ]),
    "<IfModule mod_deflate.c>",
    `  AddOutputFilterByType DEFLATE ${TEXT_TYPES.map((m) => m.type).join(" ")}`,
    "</IfModule>",
    '<Files "web.config">',
    "  Require all denied",
    "</Files>",
  ]);
}

function iis(common: Headers): string {
  const set = ([name, value]: readonly [string, string]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${xml(value)}" />`,
  ];
  const cache = (value: string) => set(["Cache-Control", value]);
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!-- Chấm điểm ANTT, IIS 8 trở lên: nằm trong thư mục của tiện ích. Sinh từ scripts/site/headers.ts khi build. -->",
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    // Without the client cache the header below is the only one.
    '      <clientCache cacheControlMode="NoControl" />',
    ...Object.entries(MEDIA_TYPES).flatMap(([extension, { type, isText }]) => [
      `      <remove fileExtension=".${extension}" />`,
      `      <mimeMap fileExtension=".${extension}" mimeType="${type}${isText ? "; charset=utf-8" : ""}" />`,
    ]),
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    '        <remove name="X-Powered-By" />',
    ...common.flatMap(set),
    ...cache(CACHE_OTHERWISE),
    "      </customHeaders>",
    "    </httpProtocol>",
    "  </system.webServer>",
    ...CACHE_FOLDERS.flatMap(({ folder, cache: value }) => [
      `  <location path="${folder}">`,
      "    <system.webServer>",
      "      <httpProtocol>",
      "        <customHeaders>",
      ...cache(value).map((text) => `  ${text}`),
      "        </customHeaders>",
      "      </httpProtocol>",
      "    </system.webServer>",
      "  </location>",
    ]),
    "</configuration>",
  ]);
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;
