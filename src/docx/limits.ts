/** Caps that keep a hostile or damaged file from exhausting memory or time. Sizes are bytes. */
export interface Limits {
  /** Entries in the zip directory. */
  entries: number;
  /** One entry, inflated. */
  entryBytes: number;
  /** All entries together, inflated. */
  totalBytes: number;
  /** Inflated ÷ stored size of one entry, looked at only above 2 MB: small files may compress a lot. */
  ratio: number;
  /** Element nesting in one part. */
  xmlDepth: number;
  /** Blocks inside blocks. */
  blockDepth: number;
  /** Rounds of all loops of one filled document. */
  rounds: number;
  /** One filled part. */
  outputBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  entries: 2000,
  entryBytes: 48 << 20,
  totalBytes: 128 << 20,
  ratio: 250,
  xmlDepth: 256,
  blockDepth: 32,
  rounds: 1_000_000,
  outputBytes: 128 << 20,
};
