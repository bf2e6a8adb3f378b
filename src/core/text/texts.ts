import { inEveryLanguage, type EveryLanguage, type Language } from './language';

/** A sentence in every language. */
export type Sentence = EveryLanguage<string>;

/** The texts of one room, in every language. Each room's file has a note for the translator beside them. */
export type Texts<Key extends string> = EveryLanguage<Readonly<Record<Key, string>>>;

/** The names of the texts of a catalogue. */
export type KeyOf<Catalogue extends Texts<string>> = keyof Catalogue['en'] & string;

/** What fills the {blanks} of a text; a sentence and a saying fill each language's with its own words. */
export type TextData = Readonly<Record<string, string | number | Sentence | Saying>>;

/**
 * What is to be told before it is known to whom: a text of a catalogue and what fills its blanks. Reports and errors
 * carry it, code decides by its key, and {@link spoken} makes its words where it is shown.
 */
export interface Saying {
  readonly texts: Texts<string>;
  readonly key: string;
  readonly data?: TextData;
}

/** Gives a text of a room in one language, its {blanks} filled. */
export type Say<Key extends string> = (key: Key, data?: TextData) => string;

const BLANK = /\{(\w+)\}/g;

/**
 * Fills the {blanks} of a text. Quotation marks inside a quoted name become single ones: “‘三公’经费控制率”.
 * @param name what a complaint calls the text
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function fillBlanks(text: string, data: TextData, language: Language, name = text): string {
  if (!text.includes('{')) return text;
  return text.replace(BLANK, (blank, asked: string, at: number) => {
    const given = data[asked];
    if (given === undefined) throw new Error(`${name} lacks {${asked}}`);
    const value = typeof given === 'object' ? wordsOf(given, language) : String(given);
    const isQuoted = text[at - 1] === '“' && text[at + blank.length] === '”';
    return isQuoted ? value.replace(/“/g, '‘').replace(/”/g, '’') : value;
  });
}

const wordsOf = (given: Sentence | Saying, language: Language): string =>
  isSaying(given) ? spoken(given, language) : given[language];

/** The names of the blanks of texts, sorted, each once. */
export function blanksOf(...texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(BLANK)].map((match) => match[1]!));
  return [...new Set(names)].sort();
}

/**
 * One text in one language.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function textIn<Key extends string>(
  texts: Texts<Key>,
  language: Language,
  key: Key,
  data: TextData = {},
): string {
  return fillBlanks(texts[language][key], data, language, key);
}

/** A text of a catalogue that is told later. */
export function saying<Key extends string>(texts: Texts<Key>, key: Key, data?: TextData): Saying {
  return data ? { texts, key, data } : { texts, key };
}

/**
 * What is to be told, in the words of a language.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function spoken({ texts, key, data }: Saying, language: Language): string {
  return textIn(texts, language, key, data);
}

/** Whether a value, such as what an error carries, is a saying. */
export function isSaying(value: unknown): value is Saying {
  const { texts, key } = (value ?? {}) as Partial<Saying>;
  return typeof key === 'string' && typeof texts === 'object';
}

/** Sayings of one catalogue, each once, the first of those that are alike. */
export function distinctSayings(sayings: readonly Saying[]): readonly Saying[] {
  const known = new Map<string, Saying>();
  for (const one of sayings) {
    const id = JSON.stringify([one.key, one.data]);
    if (!known.has(id)) known.set(id, one);
  }
  return [...known.values()];
}

/** What stands between the parts of what is put together. */
export const PUNCTUATION: Texts<'sentences' | 'list' | 'clauses' | 'quote' | 'unquote'> = {
  'zh-CN': { sentences: '', list: '、', clauses: '；', quote: '“', unquote: '”' },
  en: { sentences: ' ', list: ', ', clauses: '; ', quote: '"', unquote: '"' },
};

/** Catalogues of several rooms as one; no two may have a key in common. */
export function joinTexts<Key extends string>(...parts: readonly Texts<Key>[]): Texts<Key> {
  return inEveryLanguage((language) => Object.assign({}, ...parts.map((part) => part[language])));
}
