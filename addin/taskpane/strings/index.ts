export { keepTogether } from "./keep-together";
export { around, message, say, translator } from "./translate";
export type { Message, Params, StringKey, Translate } from "./translate";
