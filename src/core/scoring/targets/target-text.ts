import type { Interval } from '../../number/interval';
import { Memo, memoByText } from '../../number/memo';
import { fold } from '../../number/normalise';
import { parseQuantity, type Quantity } from '../../number/quantity';
import type { Reading } from '../../number/quantity-reader';
import { type Bound, boundsOf, plainWords } from './bounds';
import { type Deadline, readDeadline } from './deadline';
import { isSameUnit, withUnit } from './units';
import { BOUND_WITHOUT_NUMBER, type BoundSign, INAPPLICABLE } from './words';

export type Direction = 'at-least' | 'at-most' | 'equal' | 'qualitative' | 'unknown';

/** A target as its text alone says it. */
export interface TargetText {
  /** Folded, without titles and remarks. */
  readonly words: string;
  readonly direction: Direction;
  /** Null when there is no number, or more than one. */
  readonly quantity: Quantity | null;
  /** > and < (大于, 小于): the bound itself does not do. */
  readonly isStrict: boolean;
  /** 》 was typed, for > or ≥. */
  readonly isLoose: boolean;
  /** 80%≤X<90%, 90%-95%. */
  readonly interval: Interval | null;
  /** A range without signs (90%-95%), which may be passed with honour. */
  readonly isPlainRange: boolean;
  /** The unit of the interval, and the power of ten written before it (4 in 2-3万亩). */
  readonly intervalUnit: string | null;
  readonly intervalScale: number;
  /** Numbers are there, be they one or several. */
  readonly hasNumber: boolean;
  readonly change: 'up' | 'down' | null;
  readonly deadline: Deadline | null;
  readonly isBlank: boolean;
}

/** Every field, so that what is read of a text changes some and adds none. */
const NOTHING: TargetText = {
  words: '',
  direction: 'unknown',
  quantity: null,
  isStrict: false,
  isLoose: false,
  interval: null,
  isPlainRange: false,
  intervalUnit: null,
  intervalScale: 0,
  hasNumber: false,
  change: null,
  deadline: null,
  isBlank: false,
};

/** Reads the words of a target; `unit` is the unit of its column, for a bare number. */
export function readTargetText(text: string | null | undefined, unit: string | null = null): TargetText {
  if (unit === null) return readAlone(text ?? '');
  const key = `${unit}|${text ?? ''}`;
  return known.get(key) ?? known.keep(key, readTarget(text, unit));
}

const readAlone = memoByText((text) => readTarget(text, null));
const known = new Memo<TargetText>();

function readTarget(text: string | null | undefined, unit: string | null): TargetText {
  const words = plainWords(text ?? '');
  if (words === '' || INAPPLICABLE.test(words)) return { ...NOTHING, words, isBlank: true };
  const whole = words.startsWith('达') ? null : parseQuantity(words);
  if (whole) return { ...NOTHING, words, quantity: inColumnUnit(whole, unit), hasNumber: true };
  const bounds = boundsOf(words).filter((bound) => isMeasure(bound, words));
  if (!bounds.length) return withoutNumber(words);
  return {
    ...NOTHING,
    words,
    ...fromBounds(bounds, words, unit),
    hasNumber: true,
    isLoose: /[》〉]/.test(text ?? ''),
  };
}

/** A bare number counts only where nothing else follows: "GB19001标准" and "2级" hold none. 上半年 is a time of year. */
function isMeasure({ reading, sign }: Bound, words: string): boolean {
  if (/[上下前后]半年$/.test(words.slice(0, reading.end))) return false;
  if (reading.unit !== null || sign?.isSymbol) return true;
  return /^(?:$|[,，。;；、\n)]|以|及|左右|[≤<≥>~—-])/.test(words.slice(reading.end));
}

function withoutNumber(words: string): TargetText {
  const deadline = readDeadline(words);
  if (deadline) return { ...NOTHING, words, deadline, direction: deadline.isLimit ? 'at-most' : 'unknown' };
  const bound = BOUND_WITHOUT_NUMBER.find(([pattern]) => pattern.test(words));
  return {
    ...NOTHING,
    words,
    direction: bound
      ? bound[1]
      : /\p{L}/u.test(words) && !/\d[*×+]\d/.test(words)
        ? 'qualitative'
        : 'unknown',
  };
}

function fromBounds(bounds: readonly Bound[], words: string, unit: string | null): Partial<TargetText> {
  const interval = intervalOf(bounds, words, unit);
  if (interval) return interval;
  const bound = theOne(bounds);
  if (bound) {
    const sign = bound.sign;
    return {
      quantity: inColumnUnit(quantityOf(bound.reading, words), unit),
      direction: sign ? sign.direction : bound.change ? 'at-least' : 'unknown',
      isStrict: sign?.isStrict ?? false,
      change: bound.change,
    };
  }
  const directions = new Set(bounds.flatMap(({ sign }) => (sign ? [sign.direction] : [])));
  return { direction: directions.size === 1 ? [...directions][0]! : 'unknown' };
}

/** The quantity that is the target: the only one, or the only one behind a sign (24小时内响应率≥95%). */
function theOne(bounds: readonly Bound[]): Bound | null {
  if (bounds.length === 1) return bounds[0]!;
  const signed = bounds.filter(({ sign }) => sign?.isSymbol);
  return signed.length === 1 ? signed[0]! : null;
}

function intervalOf(
  bounds: readonly Bound[],
  words: string,
  unit: string | null,
): Partial<TargetText> | null {
  if (bounds.length !== 2) return null;
  const [one, other] = bounds.map(({ reading }) => inColumnUnit(quantityOf(reading, words), unit)) as [
    Quantity,
    Quantity,
  ];
  if (one.unit !== other.unit && !(one.unit && other.unit && isSameUnit(one.unit, other.unit))) return null;
  const [first, second] = bounds as [Bound, Bound];
  const unitOf = { intervalUnit: other.unit, intervalScale: other.scale ?? 0 };
  const link = words.slice(first.reading.end, second.reading.start);
  if (/^(?:-|~|—|——|至|到)$/.test(link) && one.value.compare(other.value) < 0) {
    return { interval: between(one, other, null, null), isPlainRange: true, ...unitOf };
  }
  if (first.sign?.direction === 'at-least' && second.sign?.direction === 'at-most') {
    return { interval: between(one, other, first.sign, second.sign), ...unitOf };
  }
  if (first.sign?.direction === 'at-most' && second.sign?.direction === 'at-least') {
    return { interval: between(other, one, second.sign, first.sign), ...unitOf };
  }
  return null;
}

function between(low: Quantity, high: Quantity, from: BoundSign | null, to: BoundSign | null): Interval {
  return { lo: low.value, hi: high.value, loClosed: !from?.isStrict, hiClosed: !to?.isStrict };
}

/** A reading as a quantity, with the folded words it was read from. */
export function quantityOf({ value, unit, decimals, scale, start, end }: Reading, words: string): Quantity {
  const text = words.slice(start, end);
  return scale ? { value, unit, decimals, scale, text } : { value, unit, decimals, text };
}

function inColumnUnit(quantity: Quantity, unit: string | null): Quantity {
  return quantity.unit === null && unit !== null ? withUnit(quantity, unit) : quantity;
}

/** The unit a column of units names, or null: "%", "（个）", "/". */
export function columnUnit(unit: string | null | undefined): string | null {
  const words = fold(unit ?? '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:单位|计量单位)[:：]?/, '');
  if (words === '' || INAPPLICABLE.test(words) || /[\d≥≤><=]/.test(words) || words.length > 8) return null;
  return words === '百分比' ? '%' : words;
}
