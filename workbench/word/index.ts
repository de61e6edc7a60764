export type { CreatedDocument } from "./created-document";
export { WORD_API_LEVEL, WordHost, type WordHostOptions } from "./word-host";
