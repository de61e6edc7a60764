import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that is part of what users get. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's own words, as the package brings them. */
  readonly words: string | undefined;
}

/** Licences that ask for nothing but their own words to be kept. */
export const ACCEPTED_LICENCES = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

/** Every package below `dependencies` (package-lock.json), by name. Tools for building and testing are not shipped. */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
    .map(([path, { version = "?", license = "?" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      words: wordsIn(join(root, path)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function wordsIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), "utf8").trim();
}

/** The page of the docs (Markdown) and the text that lies beside every build. */
export function licencesPage(root: string): { readonly markdown: string; readonly text: string } {
  const packages = shippedPackages(root);
  const counts = grouped(packages, (p) => p.licence);
  const markdown = `# Giấy phép của thư viện đi kèm

Trang do \`npm run docs:licences\` viết từ \`package-lock.json\`; kiểm thử báo khi trang cũ. Mã của dự án: [MIT](../LICENSE). Bảng dưới là mọi
gói có trong bản dựng (${packages.length} gói: ${[...counts].map(([licence, all]) => `${all.length} ${licence}`).join(", ")}); toàn văn giấy phép nằm trong
\`giay-phep.txt\` của mỗi bản dựng. Công cụ dựng và kiểm thử không đi kèm sản phẩm.

office.js của Microsoft không thuộc gói dựng mặc định (ngăn tải từ máy chủ của Microsoft). Khi dựng với \`OFFICE_JS=local\`, các tệp cần dùng được
chép vào \`office-js/\` kèm nguyên văn [điều khoản của Microsoft](https://www.npmjs.com/package/@microsoft/office-js), không sửa.
Lược đồ XML của manifest trong \`test/manifest/schema\`: CC-BY-4.0, xem README ở đó.

| Gói | Bản | Giấy phép |
|---|---|---|
${packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join("\n")}
`;
  const byWords = grouped(packages, (p) => p.words ?? `${p.licence} (gói không kèm tệp giấy phép)`);
  const text = [...byWords]
    .map(([words, all]) => `${all.map((p) => `${p.name} ${p.version}`).join("\n")}\n\n${words}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
  return { markdown, text };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
