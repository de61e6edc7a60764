import { parseSiteList, SITE_LIST, type SiteList } from "../site-list";
import { checkCertificate } from "./certificate";
import { checkFiles, type FileAnswer } from "./files";
import { checkManifest } from "./manifest";
import { advice, error, type SiteProblem } from "./problem";
import { get } from "./request";

export interface SiteCheck {
  readonly problems: readonly SiteProblem[];
  /** What the site says of itself; undefined where it could not be read. */
  readonly list?: SiteList;
}

export interface SiteCheckOptions {
  /** Version of this copy of the project, to tell an old deployment. */
  readonly version: string;
  /** PEM of further certificate authorities. */
  readonly ca?: string;
  readonly now: Date;
}

const AT_ONCE = 6;

/** Fetches a deployed site as Excel would, and says everything that is wrong with it. Only an odd address throws. */
export async function checkSite(given: string, options: SiteCheckOptions): Promise<SiteCheck> {
  const base = new URL(given.replace(/[^/]*\.(html|xml|json)$/, "").replace(/\/?$/, "/"));
  const problems: SiteProblem[] = [];
  if (base.protocol === "https:") problems.push(...(await checkCertificate(base, options.ca, options.now)));
  else
    problems.push(
      error(`Địa chỉ ${base.href} không phải https`, "Excel chỉ mở ngăn qua https: cài chứng chỉ."),
    );

  const list = await readList(base, problems);
  if (list === undefined) return { problems };

  const answers = await fetchAll(base, Object.keys(list.files));
  problems.push(...checkFiles(list, answers));
  const manifest = answers.get("manifest.xml");
  if (manifest !== undefined && !("fault" in manifest) && manifest.status === 200)
    problems.push(...checkManifest(manifest.body.toString("utf8"), base.href, list.version));
  if (list.version !== options.version)
    problems.push(
      advice(
        `Bản đang chạy là ${list.version}, bản ở máy này là ${options.version}`,
        "Chép bản dựng mới nếu muốn cập nhật.",
      ),
    );
  problems.push(...(await checkCompression(base, list)));
  return { problems, list };
}

async function readList(base: URL, problems: SiteProblem[]): Promise<SiteList | undefined> {
  const url = new URL(SITE_LIST, base);
  try {
    const { status, body } = await get(url);
    const list = status === 200 ? parseSiteList(body.toString("utf8")) : undefined;
    if (list === undefined)
      problems.push(
        error(
          `Không thấy bản dựng ở ${url.href} (máy chủ trả lời ${status})`,
          "Kiểm tra địa chỉ, và chép cả thư mục dist/addin (có tệp site.json).",
        ),
      );
    return list;
  } catch (fault) {
    problems.push(
      error(
        `Không kết nối được ${base.origin} (${fault instanceof Error ? fault.message : String(fault)})`,
        "Kiểm tra tên máy chủ, DNS, tường lửa.",
      ),
    );
    return undefined;
  }
}

async function fetchAll(base: URL, paths: readonly string[]): Promise<Map<string, FileAnswer>> {
  const answers = new Map<string, FileAnswer>();
  const waiting = [...paths];
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const url = new URL(path.split("/").map(encodeURIComponent).join("/"), base);
      answers.set(
        path,
        await get(url).catch((fault: unknown) => ({
          fault: fault instanceof Error ? fault.message : String(fault),
        })),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

async function checkCompression(base: URL, list: SiteList): Promise<SiteProblem[]> {
  const script = Object.keys(list.files).find((path) => /^app\/taskpane\..*\.js$/.test(path));
  if (script === undefined) return [];
  const answer = await get(new URL(script, base), { "Accept-Encoding": "gzip, br" }).catch(() => undefined);
  return answer?.status === 200 && answer.headers["content-encoding"] === undefined
    ? [advice("Máy chủ không nén tệp .js", "Bật gzip: ngăn mở nhanh hơn trên mạng chậm.")]
    : [];
}
