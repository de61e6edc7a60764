import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";

export interface SiteAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const TIMEOUT_MS = 15_000;

/**
 * One GET. The certificate is looked at by a check of its own, so a bad one does not hide everything else.
 * Redirects are not followed: Excel asks for these very addresses.
 */
export function get(url: URL, headers: Record<string, string> = {}): Promise<SiteAnswer> {
  const options = { headers, timeout: TIMEOUT_MS, rejectUnauthorized: false, agent: false } as const;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const sent = send(url, options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("timeout", () => sent.destroy(new Error(`không trả lời trong ${TIMEOUT_MS / 1000} giây`)));
    sent.on("error", reject);
    sent.end();
  });
}
