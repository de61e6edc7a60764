/** Looks at a deployed add-in: `npm run check:deploy -- https://may-chu/thu-muc/ [--ca ca.pem]`. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { version } from "../../../package.json";
import { checkSite } from "./check-site";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { ca: { type: "string" } },
    allowPositionals: true,
  });
  const [address] = positionals;
  if (address === undefined || !URL.canParse(address)) {
    process.stderr.write("Cách dùng: npm run check:deploy -- https://may-chu/thu-muc/ [--ca ca.pem]\n");
    return 2;
  }
  const { problems, list } = await checkSite(address, {
    version,
    now: new Date(),
    ...(values.ca === undefined ? {} : { ca: readFileSync(values.ca, "utf8") }),
  });
  for (const { level, what, fix } of problems)
    process.stdout.write(`${level === "error" ? "✗" : "•"} ${what}\n  → ${fix}\n`);
  const errors = problems.filter((p) => p.level === "error").length;
  if (list !== undefined)
    process.stdout.write(
      `Bản ${list.version}, ${Object.keys(list.files).length} tệp, office.js ${list.officeJs === "cdn" ? "từ máy chủ Microsoft" : "đặt tại chỗ"}.\n`,
    );
  process.stdout.write(errors === 0 ? "✓ Dùng được.\n" : `${errors} lỗi phải sửa.\n`);
  return errors === 0 ? 0 : 1;
}

void main().then((code) => (process.exitCode = code));
