/**
 * Serves the built add-in on this machine, for trials: `npm run serve`, after `npm run build`.
 *   --port N            default: the port of the address the build was made for
 *   --cert F --key F    a certificate of one's own (PEM); default: the development certificate of Microsoft's tools
 *   --http              plain http, for a browser or behind a proxy; Excel takes https only
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseSiteList, SITE_LIST } from "./site-list";
import { startStaticServer } from "./static-server";

const FOLDER = join(__dirname, "../../dist/addin");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      cert: { type: "string" },
      key: { type: "string" },
      http: { type: "boolean", default: false },
    },
  });
  const listFile = join(FOLDER, SITE_LIST);
  const site = existsSync(listFile) ? parseSiteList(readFileSync(listFile, "utf8")) : undefined;
  if (site === undefined) throw new Error("Chưa có bản dựng trong dist/addin. Chạy npm run build trước.");
  const { port, pathname } = new URL(site.baseUrl);
  const server = await startStaticServer({
    folder: FOLDER,
    policy: site,
    basePath: pathname,
    port: Number(values.port ?? (port === "" ? 3443 : port)),
    ...(values.http ? {} : { tls: await certificate(values.cert, values.key) }),
  });
  process.stdout.write(`Tiện ích: ${server.address}taskpane.html\n`);
  if (server.address !== site.baseUrl)
    process.stdout.write(
      `Bản dựng này ghi địa chỉ ${site.baseUrl} vào manifest. Dựng lại với ADDIN_BASE_URL=${server.address} để Excel mở đúng.\n`,
    );
  process.stdout.write("Dừng: Ctrl+C\n");
}

async function certificate(cert?: string, key?: string): Promise<{ cert: Buffer; key: Buffer }> {
  if (cert !== undefined && key !== undefined) return { cert: readFileSync(cert), key: readFileSync(key) };
  // Loaded only here: it may ask to trust a certificate on this machine.
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const options = await getHttpsServerOptions();
  return { cert: Buffer.from(options.cert), key: Buffer.from(options.key) };
}

main().catch((error: unknown) => {
  const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  process.stderr.write(
    inUse
      ? "Cổng đang được dùng. Chọn cổng khác bằng --port.\n"
      : `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
