export { keepTogether } from "./keep-together";
export { around, loadLanguage, message, say, translator } from "./translate";
export type { Message, Params, StringKey, Translate } from "./translate";
