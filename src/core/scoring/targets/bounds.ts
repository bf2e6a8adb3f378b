import { memoByText } from '../../number/memo';
import { fold } from '../../number/normalise';
import { readings } from '../../number/quantity';
import { isRateUnit } from '../../number/units';
import type { Reading } from '../../number/quantity-reader';
import { AFTER, BEFORE, type BoundSign, CHANGE_BEFORE } from './words';

/** A quantity of a text with the comparison that stands around it. */
export interface Bound {
  readonly reading: Reading;
  readonly sign: BoundSign | null;
  /** The number is the size of a rise or a fall (同比下降3.2%). */
  readonly change: 'up' | 'down' | null;
  /** The folded words before the number, for whoever must judge what the number is. */
  readonly lead: string;
}

const LONGEST_BEFORE = Math.max(...[...BEFORE.keys()].map((word) => word.length));
const LONGEST_AFTER = Math.max(...[...AFTER.keys()].map((word) => word.length));
/** How far back the words around a number are looked at. */
const LONGEST_LEAD = 24;
const FILLER = /(?:约|近|为|在|有|是|人民币|每年|每月|全年|[:：,，(])+$/;
const INCLUSIVE = /^\((?:含|包含|不含|含本数)\)/;

/**
 * Folds a target or actual and takes out what is no value: titles in 《》, document numbers, and remarks in brackets (kept when
 * nothing else is there).
 */
export const plainWords: (text: string) => string = memoByText((text) => {
  const folded = fold(text).replace(/[“”"‘’'「」『』]|《[^《》]*》|[〔[][^〔〕[\]]*[〕\]]\d*号?/g, '');
  const unwrapped = folded
    .replace(/(\d)\((%|‰|\p{Script=Han}{1,3})\)/gu, (all, digit: string, unit: string) =>
      /^(?:含|不含)$/.test(unit) ? all : digit + unit,
    )
    .replace(/(\d[万亿千百]?[人户家场期批项件台套个班篇册份起例])\((次|套|家|件|期)\)/g, '$1/$2')
    .replace(/\/\(([^()]{1,6})\)/g, '/$1');
  const bare = unwrapped.replace(/\([^()]*\)/g, '');
  return (/[\p{L}\d]/u.test(bare) ? bare : unwrapped.replace(/[()]/g, '')).trim();
});

/** Every quantity of a text from {@link plainWords}, with its comparison. */
export const boundsOf: (words: string) => readonly Bound[] = memoByText((words) =>
  readings(words).map((reading) => {
    const lead = words.slice(Math.max(0, reading.start - LONGEST_LEAD), reading.start);
    const change = CHANGE_BEFORE.exec(lead);
    return {
      reading: perPeriod(reading, lead),
      lead,
      sign: signBefore(lead) ?? signAfter(words.slice(reading.end, reading.end + LONGEST_LEAD)),
      change: change ? (change[1] ? 'down' : 'up') : null,
    };
  }),
);

const PERIOD = /每(?:个|一)?(年|月|周|日|天|季度|季|半年|学期|人|户|期|场|次|家)[^，。；,;\d]{1,10}$/;

/** 每季度不少于10家: the period stands before the sign. */
function perPeriod(reading: Reading, lead: string): Reading {
  const period =
    reading.unit === null || isRateUnit(reading.unit) || reading.unit.includes('/')
      ? null
      : PERIOD.exec(lead);
  return period ? { ...reading, unit: `${reading.unit}/${period[1]}` } : reading;
}

function signBefore(lead: string): BoundSign | null {
  const near = lead.slice(-LONGEST_BEFORE - 6);
  const plain = near.replace(FILLER, (filler) => (/在$/.test(filler) ? filler : ''));
  return longestAtEnd(near) ?? (plain === near ? null : longestAtEnd(plain)) ?? beforeVerb(near);
}

/** 最多跑1次, 至少开展3场: what is done stands between the bound and its number. */
const BEFORE_VERB = /(最多|至多|最少|至少)(?:只|仅|可|能)?[\u4e00-\u9fff]{1,3}$/;

function beforeVerb(lead: string): BoundSign | null {
  const found = BEFORE_VERB.exec(lead);
  return found ? (BEFORE.get(found[1]!) ?? null) : null;
}

function longestAtEnd(words: string): BoundSign | null {
  for (let length = Math.min(LONGEST_BEFORE, words.length); length > 0; length--) {
    const found = BEFORE.get(words.slice(-length));
    if (found) return found;
  }
  return null;
}

const FLIPPED: Readonly<Record<string, BoundSign>> = {
  '≤': BEFORE.get('≥')!,
  '<': BEFORE.get('>')!,
  '≥': BEFORE.get('≤')!,
  '>': BEFORE.get('<')!,
};

function signAfter(rest: string): BoundSign | null {
  const tail = rest.replace(INCLUSIVE, '').replace(/^(?:左右|\((?:含)\))/, '');
  for (let length = Math.min(LONGEST_AFTER, tail.length); length > 0; length--) {
    const found = AFTER.get(tail.slice(0, length));
    if (found) return found;
  }
  // 80%≤X<90%: the number stands on the other side of the sign.
  return /^[≤<≥>][^\d-]/.test(tail) ? FLIPPED[tail[0]!]! : null;
}
