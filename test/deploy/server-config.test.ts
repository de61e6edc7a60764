import {
  cacheControl,
  commonHeaders,
  contentSecurityPolicy,
  contentType,
  headersFor,
} from "../../scripts/site/headers";
import { serverConfig } from "../../scripts/site/server-config";
import { ADDIN_CSP } from "../../workbench/server/addin-page";

const policy = { officeJs: "local", moreAncestors: ["https://office.tinh.example"] } as const;
const BASE = "/antt/";
const config = serverConfig(policy, BASE);
const PATHS = [
  "taskpane.html",
  "app/taskpane.1a2b3c4d.js",
  "assets/icon-32.png",
  "manifest.xml",
  "templates/word/b1-to-trinh.docx",
  "templates/criteria/lang-son-2022-minh-hoa.json",
  "workbooks/cham-diem-co-quan.xlsx",
  "huong-dan/guide.css",
  "giay-phep.txt",
];
type Headers = Record<string, string>;

/** What each server would send, read back from its configuration as that server reads it. */
const READERS: Readonly<Record<string, (path: string) => Headers>> = {
  nginx(path) {
    const places = [...config.nginx.matchAll(/^location (\/\S*) \{\n([\s\S]*?)^\}/gm)];
    // The longest prefix wins.
    const [, , block = ""] =
      places
        .filter(([, prefix = ""]) => `${BASE}${path}`.startsWith(prefix))
        .sort(([, a = ""], [, b = ""]) => b.length - a.length)[0] ?? [];
    const type = new RegExp(`^ +(\\S+) ${extension(path)};`, "m").exec(block)?.[1] ?? "";
    const isText = / charset_types ([^;]*);/.exec(block)?.[1]?.split(" ").concat("text/html").includes(type);
    return {
      ...pairs(block, /add_header (\S+) "([^"]*)" always;/g),
      "Content-Type": isText ? `${type}; charset=utf-8` : type,
    };
  },
  Apache(path) {
    const [always = "", ...conditional] = config.apache.split("<If ");
    const headers = pairs(always, /Header always set (\S+) "([^"]*)"/g);
    for (const block of conditional)
      if (new RegExp(/m#(.*)#"/.exec(block)?.[1] ?? "$^").test(`${BASE}${path}`))
        Object.assign(headers, pairs(block.split("</If>")[0] ?? "", /Header always set (\S+) "([^"]*)"/g));
    const type =
      new RegExp(`AddType "?([^"\\n]*?)"? \\.${extension(path)}$`, "m").exec(config.apache)?.[1] ?? "";
    return { ...headers, "Content-Type": type };
  },
  IIS(path) {
    const [site = "", ...places] = config.iis.split('<location path="');
    const headers = pairs(site, /<add name="([^"]*)" value="([^"]*)"/g);
    for (const place of places)
      if (path.startsWith(`${place.slice(0, place.indexOf('"'))}/`))
        Object.assign(headers, pairs(place, /<add name="([^"]*)" value="([^"]*)"/g));
    const type = new RegExp(`fileExtension="\\.${extension(path)}" mimeType="([^"]*)"`).exec(site)?.[1] ?? "";
    return { ...headers, "Content-Type": type };
  },
};

const extension = (path: string) => path.slice(path.lastIndexOf(".") + 1);
const pairs = (text: string, pattern: RegExp): Headers =>
  Object.fromEntries([...text.matchAll(pattern)].map((m) => [m[1] ?? "", m[2] ?? ""]));

describe.each(Object.keys(READERS))("%s says of each file what the table says", (server) => {
  test.each(PATHS)("%s", (path) => expect(READERS[server]?.(path)).toEqual(headersFor(path, policy)));
});

describe("the policy", () => {
  const directives = (csp: string) => new Map(csp.split("; ").map((d) => [d.split(" ")[0] ?? "", d]));

  test("runs nothing but the add-in’s own files; office.js of Microsoft only where it was chosen", () => {
    const local = directives(contentSecurityPolicy(policy));
    expect(local.get("default-src")).toBe("default-src 'self'");
    expect(local.get("script-src")).toBe("script-src 'self'");
    expect(local.get("style-src")).toBe("style-src 'self' 'unsafe-inline'");
    const cdn = contentSecurityPolicy({ officeJs: "cdn", moreAncestors: [] });
    expect(directives(cdn).get("script-src")).toBe("script-src 'self' https://appsforoffice.microsoft.com");
    for (const csp of [cdn, [...local.values()].join("; ")]) expect(csp).not.toMatch(/unsafe-eval|\*(?!\.)/);
  });

  test("may be framed by Excel on the web and by the hosts a unit names", () =>
    expect(directives(contentSecurityPolicy(policy)).get("frame-ancestors")).toMatch(
      /officeapps\.live\.com.* https:\/\/office\.tinh\.example$/,
    ));

  // What passes in the workbench passes on a server: every directive there is one of ours, word for word.
  test("is no stricter than the one the pane is tested under in the workbench", () => {
    const ours = directives(contentSecurityPolicy(policy));
    for (const [name, directive] of directives(ADDIN_CSP)) expect(ours.get(name)).toBe(directive);
  });

  test("X-Frame-Options is not among the headers: it would close the pane in Excel on the web", () =>
    expect(Object.keys(commonHeaders(policy)).join()).not.toMatch(/X-Frame-Options|Opener|Embedder/i));
});

test("icons may be stored, or Excel does not show them; pages are asked for anew", () => {
  expect(cacheControl("assets/icon-32.png")).toBe("public, max-age=86400");
  expect(cacheControl("taskpane.html")).toBe("no-cache");
  expect(contentType("x.exe")).toBeUndefined();
});
