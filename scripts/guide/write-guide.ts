import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Marked } from "marked";
import { GUIDE_PAGES, type GuidePage } from "./pages";

const SOURCE = "docs/huong-dan";
const PICTURES = "anh";

/**
 * The guide as plain pages with their pictures, for the folder of a build: they need no network and no script.
 * A link or picture that leads nowhere is an error, as is a page that is not in the list.
 */
export function writeGuide(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, PICTURES), { recursive: true });
  for (const page of GUIDE_PAGES) {
    const markdown = readFileSync(join(root, SOURCE, `${page.name}.md`), "utf8");
    const { html, pictures } = pageHtml(markdown, page);
    for (const picture of pictures)
      copyFileSync(join(root, SOURCE, picture), join(folder, PICTURES, basename(picture)));
    writeFileSync(join(folder, `${page.name}.html`), html);
  }
  copyFileSync(join(__dirname, "guide.css"), join(folder, "guide.css"));
}

/** One page; `pictures` are the addresses its pictures had, relative to the Markdown. */
export function pageHtml(markdown: string, page: GuidePage): { html: string; pictures: string[] } {
  const pictures: string[] = [];
  const marked = new Marked({
    renderer: {
      image({ href, text }) {
        pictures.push(href);
        return `<img src="${PICTURES}/${basename(href)}" alt="${escaped(text)}" loading="lazy">`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        // Other pages open outside the pane; the guide itself stays where it is.
        if (/^https?:/.test(href))
          return `<a href="${escaped(href)}" target="_blank" rel="noopener">${words}</a>`;
        return `<a href="${escaped(insideAddress(href, page.name))}">${words}</a>`;
      },
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code({ text }) {
        return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
      },
      table(token) {
        const cells = (row: typeof token.header, tag: string) =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("");
        const body = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        // Wide tables scroll by themselves, also by keyboard; the page does not.
        return `<div class="table" tabindex="0" role="group" aria-label="${page.lang === "vi" ? "Bảng" : "Table"}"><table><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  return { html: shell(body, page), pictures };
}

function insideAddress(href: string, from: string): string {
  const [, name = from, anchor = ""] = /^(?:([\w-]+)\.md)?(#.*)?$/.exec(href) ?? [];
  if (!/^(?:[\w-]+\.md)?(?:#.*)?$/.test(href) || !GUIDE_PAGES.some((p) => p.name === name))
    throw new Error(`${SOURCE}/${from}.md: no page of the guide: ${href}`);
  return `${name}.html${anchor}`;
}

/** As GitHub names headings: small letters, hyphens for spaces. */
export const headingId = (text: string): string =>
  text
    .toLocaleLowerCase("vi")
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

function shell(body: string, page: GuidePage): string {
  const isVi = page.lang === "vi";
  const nav = GUIDE_PAGES.filter((p) => p.lang === page.lang)
    .map(
      (p) =>
        `<li><a href="${p.name}.html"${p === page ? ' aria-current="page"' : ""}>${escaped(p.title)}</a></li>`,
    )
    .join("");
  const other = isVi ? ["en", "your-data", "English"] : ["vi", "index", "Tiếng Việt"];
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} – Chấm điểm ANTT</title>
<link rel="icon" href="../assets/icon-32.png">
<link rel="stylesheet" href="guide.css">
</head>
<body>
<a class="skip" href="#main">${isVi ? "Đến nội dung" : "Skip to content"}</a>
<header><img src="../assets/icon-32.png" alt="" width="24" height="24"> Chấm điểm ANTT <a lang="${other[0]}" href="${other[1]}.html">${other[2]}</a></header>
<nav aria-label="${isVi ? "Các trang hướng dẫn" : "Pages"}"><ul>${nav}</ul></nav>
<main id="main">
${body}</main>
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
