/** Slice-by-4 tables of the reflected polynomial 0xEDB88320 (ZIP, APPNOTE 4.4.7). */
const [T0, T1, T2, T3] = tables();

/** CRC-32 of `bytes` as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = bytes.length - (bytes.length % 4);
  let crc = ~0;
  for (let i = 0; i < blocks; i += 4) {
    crc ^= view.getInt32(i, true);
    crc =
      (T3[crc & 255] ?? 0) ^
      (T2[(crc >>> 8) & 255] ?? 0) ^
      (T1[(crc >>> 16) & 255] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (let i = blocks; i < bytes.length; i++) crc = (T0[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c;
  }
  const next = (table: Int32Array) => table.map((c) => (first[c & 255] ?? 0) ^ (c >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
