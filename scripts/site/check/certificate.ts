import { connect } from "node:tls";
import { advice, error, type SiteProblem } from "./problem";

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 30;
const TIMEOUT_MS = 15_000;

const TRUST =
  "Dùng chứng chỉ của CA mà Windows, macOS của người dùng tin. CA nội bộ: cài vào kho tin cậy của các máy, rồi kiểm tra lại với --ca <tệp PEM>.";

const MEANING: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  CERT_HAS_EXPIRED: ["đã hết hạn", "Gia hạn chứng chỉ trên máy chủ."],
  CERT_NOT_YET_VALID: ["chưa đến ngày có hiệu lực", "Kiểm tra ngày giờ của máy chủ và của chứng chỉ."],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    "không ghi tên máy chủ này",
    "Dùng đúng tên trong chứng chỉ, hoặc cấp lại chứng chỉ có tên này trong Subject Alternative Name.",
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["tự ký, Excel không tin", TRUST],
  SELF_SIGNED_CERT_IN_CHAIN: ["do một CA mà máy này không biết cấp", TRUST],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["do một CA mà máy này không biết cấp", TRUST],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    "không dẫn tới CA nào mà máy này tin (CA nội bộ, hoặc thiếu chứng chỉ trung gian)",
    `Cho máy chủ gửi cả chuỗi chứng chỉ (fullchain). ${TRUST}`,
  ],
};

/** `ca`: PEM of further authorities to trust, as the users' machines do. */
export function checkCertificate(url: URL, ca: string | undefined, now: Date): Promise<SiteProblem[]> {
  const host = url.hostname;
  return new Promise((resolve) => {
    const socket = connect(
      {
        host,
        port: url.port === "" ? 443 : Number(url.port),
        servername: host,
        rejectUnauthorized: false,
        ...(ca === undefined ? {} : { ca }),
      },
      () => {
        const certificate = socket.getPeerCertificate();
        // Node types this as an Error and gives the code of OpenSSL as a text.
        const code = socket.authorized ? undefined : codeOf(socket.authorizationError);
        socket.end();
        resolve([...untrusted(code), ...expiring(certificate.valid_to, code, now)]);
      },
    );
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error("hết giờ")));
    socket.once("error", (fault) =>
      resolve([
        error(
          `Không bắt tay được TLS với ${url.host} (${fault.message})`,
          "Bật TLS 1.2 trở lên và kiểm tra máy chủ có nghe cổng này không.",
        ),
      ]),
    );
  });
}

function codeOf(fault: unknown): string {
  if (typeof fault === "string") return fault;
  return fault instanceof Error && "code" in fault ? String(fault.code) : String(fault);
}

function untrusted(code: string | undefined): SiteProblem[] {
  if (code === undefined) return [];
  const [what, fix] = MEANING[code] ?? [`không hợp lệ (${code})`, TRUST];
  return [error(`Chứng chỉ ${what}`, fix)];
}

function expiring(validTo: string | undefined, code: string | undefined, now: Date): SiteProblem[] {
  if (validTo === undefined || code === "CERT_HAS_EXPIRED") return [];
  const days = Math.floor((Date.parse(validTo) - now.getTime()) / DAY_MS);
  return days < SOON_DAYS && days >= 0
    ? [advice(`Chứng chỉ còn ${days} ngày là hết hạn`, "Gia hạn trước ngày đó; hết hạn thì ngăn không mở.")]
    : [];
}
