import { generate } from "selfsigned";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate for a server, made for this run. It is its own authority, so trusting it is trusting only it. */
export async function certificateFor(
  host: string,
  { days = 60, now = Date.now() }: { days?: number; now?: number } = {},
): Promise<TestCertificate> {
  const made = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now - 90 * DAY_MS),
    notAfterDate: new Date(now + days * DAY_MS),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: host }] },
    ],
  });
  return { cert: made.cert, key: made.private };
}
