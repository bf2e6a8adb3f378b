import { parseQuantity, type Quantity } from '../../number/quantity';
import { type Bound, boundsOf, plainWords } from './bounds';
import { quantityOf, type TargetText } from './target-text';
import { familyOf, isComparable, isSameUnit } from './units';
import { AFTER, BEFORE, type BoundSign, GRADE_WORDS, INAPPLICABLE } from './words';

/** An actual value as its text says it, beside its target. */
export interface ActualText {
  readonly words: string;
  /** Null when no single number answers the target. */
  readonly quantity: Quantity | null;
  /** Says a bound instead of a value ("≥28次", "90%以上"). */
  readonly isBound: boolean;
  readonly change: 'up' | 'down' | null;
  /** What a qualitative answer says of the target. */
  readonly grade: 'achieved' | 'partly' | 'missed' | null;
  readonly isBlank: boolean;
  /** A place among the first (前3名): it may be a better one. */
  readonly isRank: boolean;
}

/** Words before a number that make it something other than the value reached. */
const NOT_THE_VALUE =
  /(?:未|没有|不|无|差|欠|缺|超额|超出|目标|目标值|计划|任务|应|拟|预计|预期|上年|去年|往年|同期|原有|其中|每|之一|比)[^，。；,;]{0,3}$/;

const NEGATED = /(?:未|没有|不|计划|任务|目标)[^，。；,;]{0,3}$/;

/** Every field, so that what is read of a text changes some and adds none. */
const NOTHING: ActualText = {
  words: '',
  quantity: null,
  isBound: false,
  change: null,
  grade: null,
  isBlank: false,
  isRank: false,
};

/** Reads the words of an actual value beside its target. */
export function readActualText(text: string | null | undefined, target: TargetText): ActualText {
  const words = plainWords(text ?? '');
  if (words === '' || INAPPLICABLE.test(words)) return { ...NOTHING, words, isBlank: true };
  const grade = gradeOf(words, target);
  const whole = parseQuantity(words);
  if (whole) return { ...NOTHING, words, quantity: whole, grade };
  const bounds = boundsOf(words);
  if (bounds.some(({ sign }) => statesBound(sign))) return { ...NOTHING, words, isBound: true, grade };
  const answer = target.direction === 'qualitative' ? null : theAnswer(bounds, target);
  // "未达到90%" says nothing about a target of 80%.
  if (!answer) return { ...NOTHING, words, grade: bounds.length && grade === 'missed' ? null : grade };
  const { reading, change, sign } = answer;
  return { ...NOTHING, words, quantity: quantityOf(reading, words), change, isRank: RANKS.has(sign) };
}

/** 前3名 is a place reached, not a bound. */
const RANKS: ReadonlySet<BoundSign | null | undefined> = new Set([BEFORE.get('前'), BEFORE.get('前列')]);

const ACHIEVED_WORDS = new Set([
  // 达到, 已达到, 均达: with whatever stands before the verb.
  ...[...BEFORE].flatMap(([word, sign]) =>
    /达到?$/.test(word) && sign.direction === 'at-least' ? [sign] : [],
  ),
  BEFORE.get('等于'),
  BEFORE.get('即'),
  AFTER.get('起'),
]);

/** Whether a sign makes an actual a bound: 达到95% is a value reached; ≥95% and 95%以上 are bounds. */
export function statesBound(sign: BoundSign | null): boolean {
  return sign !== null && !ACHIEVED_WORDS.has(sign) && !RANKS.has(sign) && sign.direction !== 'equal';
}

/**
 * The one number that answers the target: the only one of its unit, or the only one of a comparable unit.
 * Sizes of a change answer only a target of change.
 */
function theAnswer(bounds: readonly Bound[], target: TargetText): Bound | null {
  const unit = target.quantity?.unit ?? target.intervalUnit;
  const fit = bounds.filter(
    ({ change, lead }) =>
      (change !== null) === (target.change !== null) && !(target.change ? NEGATED : NOT_THE_VALUE).test(lead),
  );
  if (unit === null) return bounds.length === 1 && fit.length === 1 ? fit[0]! : null;
  const ofUnit = bounds.filter(({ reading }) => reading.unit !== null && isSameUnit(reading.unit, unit));
  if (ofUnit.length) return onlyValue(ofUnit, fit);
  if (bounds.length !== 1 || fit.length !== 1) return null;
  const other = fit[0]!.reading.unit;
  return other !== null && (isComparable(unit, other) || isCount(unit, other)) ? fit[0]! : null;
}

function isCount(one: string, other: string): boolean {
  const countable = new Set(['people', 'visits', 'events', 'things']);
  return countable.has(familyOf(one)) && countable.has(familyOf(other));
}

/** One number, or the same number said again. */
function onlyValue(bounds: readonly Bound[], fit: readonly Bound[]): Bound | null {
  const first = bounds[0]!;
  const agree = bounds.every(({ reading }) => reading.value.equals(first.reading.value));
  return agree && bounds.every((bound) => fit.includes(bound)) ? first : null;
}

const SENTENCE_END = /(?<![。.；;！!])[。.；;！!]+$/;

function gradeOf(words: string, target: TargetText): ActualText['grade'] {
  const said = words.replace(SENTENCE_END, '');
  const wanted = target.words.replace(SENTENCE_END, '');
  const isWorded = target.quantity === null && target.interval === null && target.deadline === null;
  if (
    isWorded &&
    !target.hasNumber &&
    said.replace(/^(?:已|已经|全部|均|全面)+/, '').replace(/^未发生/, '不发生') ===
      wanted.replace(/^未发生/, '不发生')
  )
    return 'achieved';
  return GRADE_WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
