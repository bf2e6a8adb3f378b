/**
 * The languages the product speaks, the first where nothing else is known. Adding one: a line here and one in
 * {@link LANGUAGE_NAMES}; the compiler then names every catalogue of texts that lacks it.
 */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One of something in every language. */
export type EveryLanguage<T> = Readonly<Record<Language, T>>;

/** What each language calls itself. */
export const LANGUAGE_NAMES: EveryLanguage<string> = { 'zh-CN': '中文', en: 'English' };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The language to speak to somebody whose browser or Excel is set to a tag such as "zh-TW" or "en-GB": the one that
 * shares most of it, else English, which more people can read than Chinese.
 */
export function languageFor(tag: string): Language {
  const [asked = ''] = tag.toLowerCase().split('-');
  const whole = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
  return whole ?? LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === asked) ?? 'en';
}

/** Makes one of something in every language. */
export function inEveryLanguage<T>(make: (language: Language) => T): EveryLanguage<T> {
  const made: Partial<Record<Language, T>> = {};
  for (const language of LANGUAGES) made[language] = make(language);
  return made as EveryLanguage<T>;
}
