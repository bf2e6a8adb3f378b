const CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];
const LETTERS = ['I', 'II', 'III', 'IV', 'V'];
const PLACE = 'Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|III|II|IV|I|V';
const CLASS = new RegExp(`^(劣)?(${PLACE})类?(?:水质?|标准)?$`);
const AND_BETTER = new RegExp(`(${PLACE})类(?:水质?|标准)?(?:及|或|和)?(?:以上|更优|优于)`);
const AT_LEAST = new RegExp(
  `(?:达到|达|优于|好于|不低于|不劣于)(${PLACE})类(?:水质?|标准)?(?:及以上|以上|要求)*$`,
);

const placeOf = (word: string): number => Math.max(CLASSES.indexOf(word), LETTERS.indexOf(word));

/** The grades of water as one piece of a pattern, without groups of its own: Ⅲ类, 劣V类, Ⅱ类及以上. */
export const WATER_CLASS = `劣?(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)类(?:水质?)?(?:[及或]?以[上下]|及劣(?:Ⅴ|V)类)?`;

/**
 * The option that a class of water falls under by "Ⅲ类及以上", which is the better the smaller its number (GB 3838); null where none or several say so.
 * @param given a class: Ⅱ类
 */
export function optionOfClass(given: string, options: readonly string[]): number | null {
  const own = CLASS.exec(given);
  if (!own || own[1]) return null;
  const bounds = options.map((option) => AND_BETTER.exec(option)?.[1]);
  const held = bounds.findIndex((bound) => bound !== undefined && placeOf(own[2]!) <= placeOf(bound));
  return bounds.filter((bound) => bound !== undefined).length === 1 && held >= 0 ? held : null;
}

/** Whether a class of water keeps to "水质达到或优于Ⅲ类"; null where either is no class, or 优于 alone leaves the bound itself open. */
export function keepsToClass(given: string, words: string): boolean | null {
  const own = CLASS.exec(given);
  const bound = (AT_LEAST.exec(words) ?? AND_BETTER.exec(words))?.[1];
  if (!own || bound === undefined || /[不未]达|劣于|仅优于/.test(words.replace(/不劣于/g, ''))) return null;
  const [place, least] = [placeOf(own[2]!), placeOf(bound)];
  if (place === least && /(?<!等于或|或|达到或)优于/.test(words)) return null;
  return !own[1] && place <= least;
}
