import { TextDecoder, TextEncoder } from "node:util";

// jsdom has none of its own; the formula engine needs them while its module loads.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
globalThis.TextEncoder ??= TextEncoder;
