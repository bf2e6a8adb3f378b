import type { Field } from '../model/figure';
import { parseQuantity } from '../number/quantity';
import { type IndicatorReading, repeatsInequality } from '../scoring/targets';
import type { Check } from './check';
import { isNothing, shortText } from './shared/format';
import { measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX203: an actual that repeats the inequality, is a word where a number is wanted, or a number where a word is. */
export const actualValue: Check = {
  code: 'JX203',
  id: 'actual-value',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '实际完成值没有给出可比较的结果：照抄指标值的不等式（“≥28次”），指标值是数字而完成值只写“完成”，或指标值是文字（“显著”）而完成值填百分数。指标值为“下降”“提升”等变化趋势的，填幅度是可以的。',
      why: '完成值与指标值口径不一致，无法判断完成程度，得分没有依据。',
      fix: '按指标值的口径填写实际数；定性指标填写实际达到的状态。',
      basis: '各地绩效自评表填报说明：实际完成值应填写实际完成的数值或状态，与年度指标值一一对应。',
    },
    en: {
      what: 'The actual value gives no result that can be compared: it repeats the target’s inequality ("≥28次"), is a mere word (完成) where the target is a number, or a percentage where the target is a word (显著). A rate of change under a target such as 下降 or 提升 is fine.',
      why: 'When target and actual are not measured alike, nobody can tell how far the target was reached.',
      fix: 'Enter the number reached; for a qualitative target, the state reached.',
      basis:
        'Instructions of the local self-evaluation forms: the actual value states what was reached, measured as the target is.',
    },
  },
  messages: {
    inequality: {
      'zh-CN': {
        what: '“{name}”的实际完成值写成“{actual}”，是一个范围，不是实际完成的数。',
        why: '看不出到底完成了多少，得分没有依据。',
        fix: '填写实际完成的数值。',
      },
      en: {
        what: 'The actual value of "{name}" is "{actual}": a range, not the value that was reached.',
        why: 'It does not say how much was done, so the score has no ground.',
        fix: 'Enter the value that was reached.',
      },
    },
    word: {
      'zh-CN': {
        what: '“{name}”指标值是“{target}”，实际完成值只写了“{actual}”，没有数值。',
        why: '定量指标没有完成数，无法判断完成程度。',
        fix: '填写实际完成的数值。',
      },
      en: {
        what: '"{name}" has the target "{target}", but its actual value "{actual}" holds no number.',
        why: 'Without a number nobody can tell how far a quantified target was reached.',
        fix: 'Enter the value that was reached.',
      },
    },
    number: {
      'zh-CN': {
        what: '“{name}”指标值是“{target}”，实际完成值却填了“{actual}”，两者无法对应。',
        why: '定性指标填百分数，看不出实际达到的状态。',
        fix: '按指标值的口径写明实际达到的状态，并附佐证。',
      },
      en: {
        what: '"{name}" has the target "{target}", but its actual value is "{actual}": they do not correspond.',
        why: 'A percentage does not say what state a qualitative target reached.',
        fix: 'Say in the words of the target what was reached, with evidence.',
      },
    },
  },
  *run(context) {
    let looked = 0;
    for (const measured of measuredRows(context)) {
      const { row, reading } = measured;
      if (!row.target || !row.actual || isNothing(row.actual)) continue;
      looked++;
      const message = faultOf(row.name.text, row.target, row.actual, reading);
      if (!message) continue;
      const data = {
        name: nameOf(measured),
        target: shortText(row.target),
        actual: shortText(row.actual),
      };
      yield { message, data, ref: row.actual.ref, related: [row.target.ref], stated: data.actual };
    }
    if (looked === 0) yield absent(context.recognition, 'noActual');
  },
};

/** Longer answers are reports: a bound somewhere in them is no inequality in place of a value. */
const LONGEST_VALUE = 24;

function faultOf(name: string, target: Field, actual: Field, reading: IndicatorReading): string | null {
  const text = actual.text.trim();
  if (text.length <= LONGEST_VALUE && repeatsInequality(text, target.text)) return 'inequality';
  if (isPlainNumber(target, reading) && isWord(text) && !saysAll(text, reading)) return 'word';
  const isWorded = reading.isQualitative && !ANSWERED_BY_NUMBER.test(target.text) && !IS_A_RATE.test(name);
  return isWorded && isShare(text) ? 'number' : null;
}

/** A target that is one number and not none: 0 may be answered 无 or 未发生. */
function isPlainNumber(target: Field, { target: quantity, change, isDeadline }: IndicatorReading): boolean {
  if (!quantity || change || isDeadline || quantity.value.n === 0n) return false;
  return target.text.trim().length <= LONGEST_VALUE;
}

const NUMBER = /[\d０-９零〇一二三四五六七八九十百千万两]|无/;

function isWord(text: string): boolean {
  return text.length <= LONGEST_VALUE && !NUMBER.test(text) && /\p{Script=Han}/u.test(text);
}

/** 全部完成 answers a target of 100%. */
function saysAll(text: string, { targetValue, target }: IndicatorReading): boolean {
  return target?.unit === '%' && targetValue === 100 && /全部|全覆盖|全面|均|所有/.test(text);
}

/** Trends, none and all: a percentage answers them. */
const ANSWERED_BY_NUMBER =
  /下降|减少|降低|压减|缩短|上升|增长|增加|提高|提升|增强|扩大|改善|无|零|不发生|未发生|不超|杜绝|全部|全覆盖|全面|达到|率|比例|高于|低于|优于|快于|平均|\d/;

/** An indicator that is a rate by its name: a percentage is its natural answer, whatever the target says. */
const IS_A_RATE = /(?:率|比例|占比|比重|增速|增幅|幅度)(?:[（(][^（）()]*[)）])?$/;

/** A bare number or a percentage; points (分) and counts tell something of their own. */
function isShare(text: string): boolean {
  const quantity = parseQuantity(text);
  return quantity !== null && (quantity.unit === null || quantity.unit === '%');
}
