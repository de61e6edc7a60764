import type { Locale } from "../../../src/scoring";
import { keepTogether } from "./keep-together";
import { vi } from "./vi";

type RawKey = keyof typeof vi;
type WithoutPlural<K extends string> = K extends `${infer Base}_other` ? Base : K;
type Placeholders<S extends string> = S extends `${string}{{${infer P}}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never;
type Template<K extends StringKey> = K extends RawKey
  ? (typeof vi)[K]
  : `${K}_other` extends RawKey
    ? (typeof vi)[`${K}_other`]
    : never;

/** A key of the string tables; plural forms share one key. */
export type StringKey = WithoutPlural<RawKey>;
/** What the placeholders of a key need. */
export type Params<K extends StringKey> = Record<Placeholders<Template<K>>, string | number>;
type Arguments<K extends StringKey> = [Placeholders<Template<K>>] extends [never] ? [] : [params: Params<K>];

/** Text of a key in one language, with its placeholders filled and numbers kept with their units. */
export type Translate = <K extends StringKey>(key: K, ...args: Arguments<K>) => string;

/** A text that is known but not yet in a language: what the store holds instead of sentences. */
export interface Message {
  readonly key: StringKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A message whose placeholders are checked where it is made. */
export function message<K extends StringKey>(key: K, ...args: Arguments<K>): Message {
  const params: Params<K> | undefined = args[0];
  return params === undefined ? { key } : { key, params };
}

/** The text of a message made by `message`. */
export function say(locale: Locale, { key, params = {} }: Message): string {
  return keepTogether(fill(template(locale, key, params), params));
}

export function translator(locale: Locale): Translate {
  return (key, ...args) => say(locale, message(key, ...args));
}

/**
 * A sentence cut around one placeholder, so that a view can put links there. The placeholder is last in `params`
 * order of meaning, e.g. the item codes in “Mục bắt buộc {{code}} không đạt điểm tối đa.”
 */
export function around(
  locale: Locale,
  text: Message,
  placeholder: string,
): { before: string; after: string } {
  const marked = say(locale, { ...text, params: { ...text.params, [placeholder]: MARK } });
  const at = marked.indexOf(MARK);
  return at === -1
    ? { before: marked, after: "" }
    : { before: marked.slice(0, at), after: marked.slice(at + 1) };
}

const MARK = "\uE000";

type Table = Readonly<Record<string, string>>;

/** Vietnamese comes with the pane's first part, any other language when it is asked for. */
const tables: Record<"vi", Table> & Partial<Record<Locale, Table>> = { vi };

/** Makes a language's texts ready; until then its keys are said in Vietnamese. Fails where its file cannot be had. */
export async function loadLanguage(locale: Locale): Promise<void> {
  if (locale === "en") tables.en ??= (await import("./en")).en;
}

function template(locale: Locale, key: StringKey, params: Readonly<Record<string, string | number>>): string {
  const table = tables[locale] ?? tables.vi;
  const one = locale === "en" && params["n"] === 1 ? table[`${key}_one`] : undefined;
  return one ?? table[`${key}_other`] ?? table[key] ?? key;
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}
