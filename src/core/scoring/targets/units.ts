import { type Exact, ONE, powerOfTen } from '../../number/exact';
import type { Quantity } from '../../number/quantity';
import { KNOWN_UNITS, MEASURE_UNITS, MONEY_UNITS, RATE_UNITS, TIME_UNITS } from '../../number/units';

/** Measure words that count the same thing, one group a line. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '位', '人员', '人数', '个人'],
  ['人次', '人次数'],
  [
    '次',
    '场',
    '场次',
    '期',
    '期次',
    '班次',
    '届',
    '轮',
    '轮次',
    '批',
    '批次',
    '次数',
    '班',
    '回',
    '频次',
    '趟',
  ],
  ['家', '家次', '家企业', '企业', '户企业', '单位', '所', '机构'],
  ['户', '户次', '户数'],
  ['份', '份数', '件份'],
  ['册', '册次', '本'],
  ['处', '处次', '点', '个点'],
  ['起', '件', '宗', '例', '例次', '件次', '案', '案件'],
  ['项', '项次', '项目', '条', '条次'],
  ['台', '套', '台套', '台次', '部', '辆', '辆次', '架', '套次'],
  ['座', '栋', '幢'],
  ['篇', '篇次', '稿'],
  ['平方米', '㎡', 'm²', 'm2', '平米', '平方'],
  ['立方米', '㎥', 'm³', '立方', '方'],
  ['平方公里', '平方千米', 'km²'],
  ['公里', '千米', 'km', '㎞'],
  ['米', 'm'],
  ['吨', 't'],
  ['千克', '公斤', 'kg'],
  ['克', 'g'],
  ['升', 'L'],
  ['毫升', 'ml'],
  ['分贝', 'dB'],
  ['千瓦', 'KW', 'kW'],
  ['兆瓦', 'MW'],
  ['千瓦时', 'kWh', '度'],
  ['株', '棵'],
  ['课时', '学时'],
];
const GROUP = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0]!] as const)));
/** 个 counts whatever is no person, event, visit or sheet of paper. */
const NOT_COUNTED_BY_GE = new Set(['人次', '次', '份', '张', '册', '户次']);
/** Kinds of counted things that may stand for each other when asked whether enough was done. */
const KIN: readonly (readonly string[])[] = [['份', '册', '张', '幅', '套', '页', '个', '种']];

const MEASURES = new Set(
  '平方米 立方米 公里 米 里 海里 延米 亩 公顷 平方公里 吨 千克 克 升 毫升 斤 千瓦 兆瓦 千瓦时 度 ℃ 分贝 倍 分 万字 字'.split(
    ' ',
  ),
);

type Family =
  'money' | 'rate' | 'clock' | 'month' | 'people' | 'visits' | 'events' | 'things' | 'measure' | 'none';

/** A unit without its period: 次/年 is 次 in a table of one year. */
function withoutYear(unit: string): string {
  if (!unit.includes('/年')) return unit;
  return unit.replace(/\/(?:年|年度)$/, '');
}

function baseOf(unit: string): string {
  const bare = withoutYear(unit).replace(/^个(?=.)/, (ge) =>
    RATE_UNITS.has(unit) || TIME_UNITS.has(unit) ? ge : '',
  );
  const [head, ...rest] = bare.split('/');
  return [GROUP.get(head!) ?? head!, ...under(rest)].join('/');
}

/** What stands under the line, in one order and one spelling: 人*月, 月/人 and 人月 are the same. */
function under(words: readonly string[]): readonly string[] {
  const parts = words.flatMap((word) =>
    word.split(/[·.•・*×]/).flatMap((part) => /^(人|户|生|床)(年|月|天|日)$/.exec(part)?.slice(1) ?? [part]),
  );
  return parts.map((part) => GROUP.get(part) ?? part).sort();
}

/**
 * 人/次 and 人（次） are how clerks write "people or visits": every unit such a spelling may stand for; empty for one that really is a
 * number per something.
 */
export function eitherOf(unit: string): readonly string[] {
  const [, one, other] =
    /^(人|户|家|场|期|批|项|件|台|套|个|班|篇|册|份|起|例)\/(次|套|家|件|期)$/.exec(unit) ?? [];
  return one && other ? [one, one + other] : [];
}

/** What kind of thing a unit measures. */
export function familyOf(unit: string | null): Family {
  if (unit === null) return 'none';
  const whole = withoutYear(unit);
  const time = TIME_UNITS.get(whole);
  if (time) return time.family;
  if (RATE_UNITS.has(whole)) return 'rate';
  if (MONEY_UNITS.has(whole.split('/')[0]!)) return 'money';
  const base = baseOf(whole).split('/')[0]!;
  if (base === '人') return 'people';
  if (base === '人次') return 'visits';
  if (base === '次') return 'events';
  return MEASURES.has(base) ? 'measure' : 'things';
}

/** Whether two units name the same thing in the same or a convertible unit (天/日, 元/万元, 家/家次, 个/家). */
export function isSameUnit(one: string, other: string): boolean {
  if (conversion(other, one)) return true;
  const either = [eitherOf(one), eitherOf(other)] as const;
  if (either[0].length || either[1].length) {
    const [ones, others] = either.map((units, at) => (units.length ? units : [at === 0 ? one : other]));
    return ones!.some((a) => others!.some((b) => isSameUnit(a, b)));
  }
  const [a, b] = [baseOf(one), baseOf(other)];
  if (a === b) return true;
  if (a !== '个' && b !== '个') return false;
  const counted = a === '个' ? b : a;
  return familyOf(counted) === 'things' && !NOT_COUNTED_BY_GE.has(counted);
}

/** Whether a number in one unit may be set against a number in the other: 5000份 against 20670张, but not 次 against 人次. */
export function isComparable(one: string, other: string): boolean {
  if (isSameUnit(one, other)) return true;
  const [a, b] = [baseOf(one), baseOf(other)];
  return KIN.some((words) => words.includes(a) && words.includes(b));
}

/** The factor from one unit to another of the same money, rate or time family; null when they do not convert. */
export function conversion(from: string, to: string): Exact | null {
  if (from === to) return ONE;
  const [bareFrom, bareTo] = [withoutYear(from), withoutYear(to)];
  if (bareFrom === bareTo) return ONE;
  const [moneyFrom, ...perFrom] = bareFrom.split('/').map((word) => GROUP.get(word) ?? word);
  const [moneyTo, ...perTo] = bareTo.split('/').map((word) => GROUP.get(word) ?? word);
  const [yuanFrom, yuanTo] = [MONEY_UNITS.get(moneyFrom!), MONEY_UNITS.get(moneyTo!)];
  if (yuanFrom && yuanTo) return under(perFrom).join() === under(perTo).join() ? yuanFrom.div(yuanTo) : null;
  const [timeFrom, timeTo] = [TIME_UNITS.get(bareFrom), TIME_UNITS.get(bareTo)];
  if (timeFrom && timeTo) return timeFrom.family === timeTo.family ? timeFrom.size.div(timeTo.size) : null;
  const [measureFrom, measureTo] = [baseOf(bareFrom), baseOf(bareTo)].map((base) => MEASURE_UNITS.get(base));
  if (measureFrom && measureTo)
    return measureFrom.family === measureTo.family ? measureFrom.size.div(measureTo.size) : null;
  // Shares are all held as fractions.
  const [rateFrom, rateTo] = [RATE_UNITS.get(bareFrom), RATE_UNITS.get(bareTo)];
  return rateFrom && rateTo && /[%‰‱]/.test(rateFrom.unit + rateTo.unit) ? ONE : null;
}

/** Gives a bare number the unit of its column or of the target it answers: 95 under % is 0.95. */
export function withUnit(quantity: Quantity, unit: string): Quantity {
  const rate = RATE_UNITS.get(unit);
  if (!rate) {
    const { word, scale } = splitScale(unit);
    return { ...inScale(quantity, scale), unit: word };
  }
  return {
    ...quantity,
    unit: rate.unit,
    value: quantity.value.mul(powerOfTen(-rate.power)),
    decimals: quantity.decimals === null ? null : quantity.decimals + rate.power,
  };
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** A unit as a column names it, parted into its power of ten and its word: 万亩 is 4 and 亩; 万元 and 千米 are words of their own. */
export function splitScale(unit: string): { readonly word: string; readonly scale: number } {
  const scale = SCALES.get(unit[0] ?? '');
  const word = unit.slice(1);
  const isWord = KNOWN_UNITS.has(unit.split('/')[0]!) || !KNOWN_UNITS.has(word.split('/')[0]!);
  return scale === undefined || isWord ? { word: unit, scale: 0 } : { word, scale };
}

/** A number counted in a power of ten that it does not name: 2.82 under 万亩 is 28200. One that names its own keeps it. */
export function inScale(quantity: Quantity, scale: number): Quantity {
  if (scale === 0 || quantity.scale) return quantity;
  const decimals = quantity.decimals === null ? null : quantity.decimals - scale;
  const { unit, text } = quantity;
  return { value: quantity.value.mul(powerOfTen(scale)), unit, decimals, scale, text };
}
