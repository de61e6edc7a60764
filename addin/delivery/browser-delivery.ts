import type { Delivery } from "./delivery";
import { download } from "./download";
import { pageAddress } from "./page-address";

/** Downloads through a link; Excel for Mac's web view silently ignores such links, so the pane is told. */
export function createDelivery(): Delivery {
  return {
    save(file) {
      if (Office.context.platform === Office.PlatformType.Mac) return Promise.resolve("manual");
      download(file);
      return Promise.resolve("downloaded");
    },
    async openPage(code) {
      const address = pageAddress(window.location.href, code);
      if (address !== undefined) {
        openInBrowser(address);
        return "opened";
      }
      await copy(code);
      openInBrowser(pageAddress(window.location.href, "") ?? "");
      return "paste";
    },
    copy,
  };
}

/** Excel on the web is in a browser already and has no `openBrowserWindow`. */
function openInBrowser(address: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank", "noopener");
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

/** Web views without a clipboard permission still copy a selection. The focus goes back where it was. */
function copyOldWay(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
