import { error, type SiteProblem } from "./problem";

/** The deployed manifest against the address it was fetched from and the version of the site. */
export function checkManifest(xml: string, address: string, version: string): SiteProblem[] {
  const problems: SiteProblem[] = [];
  const urls = [...xml.matchAll(/(?:DefaultValue|Value)="(https?:\/\/[^"]*)"/g)].map((m) => m[1] ?? "");
  const elsewhere = urls.filter((url) => !url.startsWith(address));
  if (elsewhere.length > 0)
    problems.push(
      error(
        `manifest.xml ghi địa chỉ khác nơi đặt: ${elsewhere[0] ?? ""}${elsewhere.length > 1 ? ` (và ${elsewhere.length - 1} địa chỉ nữa)` : ""}`,
        `Dựng lại với ADDIN_BASE_URL=${address} rồi chép lại, và giao manifest mới cho người dùng.`,
      ),
    );
  const found = /<Version>([^<]*)<\/Version>/.exec(xml)?.[1];
  if (found !== `${version}.0`)
    problems.push(
      error(
        `manifest.xml ghi phiên bản ${found ?? "(không có)"}, bản dựng là ${version}.0`,
        "Chép manifest.xml cùng bản dựng.",
      ),
    );
  return problems;
}
