/** See manifest-for.cjs. */
export function manifestFor(manifest: string, baseUrl: string): string;
