/** The page that fills and downloads outside Excel, a file of the add-in. */
export const PAGE = "tai-ho-so.html";

/** Browsers take more; hosts that pass the address on are not known to. */
const LONGEST_CODE = 60_000;

/**
 * Address of the download page beside `paneAddress`. The code is in the fragment, which no browser sends to the server.
 * `undefined`: the code is too long for an address.
 */
export function pageAddress(paneAddress: string, code: string): string | undefined {
  if (code.length > LONGEST_CODE) return undefined;
  const url = new URL(PAGE, paneAddress);
  url.hash = code;
  return url.href;
}
