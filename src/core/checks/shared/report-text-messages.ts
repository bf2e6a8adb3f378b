import type { Message } from '../../model/finding';
import type { Language } from '../../text';

export type ReportTextMessage =
  | 'sum'
  | 'unit'
  | 'order'
  | 'trend'
  | 'rate'
  | 'difference'
  | 'count'
  | 'twice'
  | 'table'
  | 'year'
  | 'malformed'
  | 'within'
  | 'truncated'
  | 'impossible';

const WHY_ZH = '文字与数字对不上，复核时会要求说明。';
const WHY_EN = 'A text that does not fit its figures has to be explained at review.';

/** What is said of a statement that does not hold. `{quote}` are the words of the text, `{working}` the figures worked out. */
export const REPORT_TEXT_MESSAGES: Readonly<Record<ReportTextMessage, Readonly<Record<Language, Message>>>> =
  {
    sum: {
      'zh-CN': {
        what: '“{quote}”：各部分相加为{expected}（{working}），写的是{stated}，相差{gap}。',
        why: WHY_ZH,
        fix: '核对总数和各部分，改正写错的一个；有没列出的部分的，补写出来。',
      },
      en: {
        what: '“{quote}”: the parts add up to {expected} ({working}), the text says {stated}, {gap} apart.',
        why: WHY_EN,
        fix: 'Check the whole and its parts and correct the one that is wrong; name any part that was left out.',
      },
    },
    unit: {
      'zh-CN': {
        what: '“{quote}”：写的是{stated}，与各部分（{working}）单位不同，数字却正好相加得到，应为{expected}。',
        why: '单位写错一级，金额相差一万倍。',
        fix: '把单位改为与各部分一致。',
      },
      en: {
        what: '“{quote}”: the text says {stated} while its parts ({working}) are in another unit and add up digit for digit; {expected} is meant.',
        why: 'A wrong unit makes the amount ten thousand times too small or too large.',
        fix: 'Write the unit of the parts.',
      },
    },
    order: {
      'zh-CN': {
        what: '“{quote}”：{stated}大于所对应的数，应当{expected}。',
        why: WHY_ZH,
        fix: '核对两个数，改正写错的一个。',
      },
      en: {
        what: '“{quote}”: {stated} is more than the figure it belongs to; {expected} would be right.',
        why: WHY_EN,
        fix: 'Check the two figures and correct the one that is wrong.',
      },
    },
    trend: {
      'zh-CN': {
        what: '指标“{expected}”，完成情况写的却是“{quote}”，方向相反。',
        why: '方向相反的完成情况不能算完成，评审会按未完成处理。',
        fix: '核对指标和完成情况；确实没有达到的，写明原因并相应扣分。',
      },
      en: {
        what: 'The indicator “{expected}” is answered by “{quote}”, which goes the other way.',
        why: 'What moved the other way does not count as done at review.',
        fix: 'Check the indicator and what was done; where it was missed, give the reason and take off the points.',
      },
    },
    rate: {
      'zh-CN': {
        what: '“{quote}”：按所列数字算为{expected}（{working}），写的是{stated}，相差{gap}。',
        why: WHY_ZH,
        fix: '核对比率和它所用的两个数，改正写错的一个。',
      },
      en: {
        what: '“{quote}”: its figures give {expected} ({working}), the text says {stated}, {gap} apart.',
        why: WHY_EN,
        fix: 'Check the rate and the two figures behind it and correct the one that is wrong.',
      },
    },
    difference: {
      'zh-CN': {
        what: '“{quote}”：两数相减（{working}）为{expected}，写的是{stated}，相差{gap}。',
        why: WHY_ZH,
        fix: '核对两个数和差额，改正写错的一个。',
      },
      en: {
        what: '“{quote}”: the two figures ({working}) are {expected} apart, the text says {stated}; off by {gap}.',
        why: WHY_EN,
        fix: 'Check the two figures and their difference and correct the one that is wrong.',
      },
    },
    count: {
      'zh-CN': {
        what: '“{quote}”：写的是{stated}，后面列出的是{expected}（{working}）。',
        why: '个数与所列不符，读者不知道是漏列还是写错。',
        fix: '核对个数，补列或改正；没有列全的，写明“等”。',
      },
      en: {
        what: '“{quote}”: the text says {stated}, and {expected} are named ({working}).',
        why: 'The reader cannot tell whether one was left out or the number is wrong.',
        fix: 'Correct the number or name what is missing; where the list is not complete, say so.',
      },
    },
    twice: {
      'zh-CN': {
        what: '“{quote}”：这里写{stated}，另一处写{expected}。是统计时点或口径不同吗？',
        why: '同一件事两处数字不同，无法判断以哪个为准。',
        fix: '核对后统一；确实是不同时点或口径的，分别写明。',
      },
      en: {
        what: '“{quote}”: {stated} here and {expected} elsewhere. Are they of different dates or bases?',
        why: 'With two figures for one thing nobody can tell which counts.',
        fix: 'Check and use one; where dates or bases differ, say so at both.',
      },
    },
    table: {
      'zh-CN': {
        what: '“{quote}”：文字写的是{stated}，表格{cell}填的是{expected}。是统计时点或口径不同吗？',
        why: '同一件事文字与表格数字不同，无法判断以哪个为准。',
        fix: '核对后统一；确实是不同时点或口径的，在文字中写明。',
      },
      en: {
        what: '“{quote}”: the text says {stated}, the table has {expected} in {cell}. Are they of different dates or bases?',
        why: 'With two figures for one thing nobody can tell which counts.',
        fix: 'Check and use one; where dates or bases differ, say so in the text.',
      },
    },
    year: {
      'zh-CN': {
        what: '“{quote}”：说的是{stated}年，本报告是{expected}年度。',
        why: '多半是沿用了上年的文字，所述情况也可能是上年的。',
        fix: '核对后改正年度；确实说的是往年情况的，写明与本年的关系。',
      },
      en: {
        what: '“{quote}”: this speaks of {stated}, the report is for {expected}.',
        why: 'The text may have been copied from last year, and what it tells with it.',
        fix: 'Correct the year; where another year is meant, say how it bears on this one.',
      },
    },
    malformed: {
      'zh-CN': {
        what: '“{quote}”不是正确的数字写法，可能是{expected}。',
        why: '分节号或小数点错位，读者无法确定是多少。',
        fix: '核对原始数据后改正数字写法。',
      },
      en: {
        what: '“{quote}” is no number; {expected} may be meant.',
        why: 'With a misplaced comma or point nobody can tell how much it is.',
        fix: 'Check the source and correct how it is written.',
      },
    },
    within: {
      'zh-CN': {
        what: '“{quote}”：{working}，与所写的{stated}只在四舍五入范围内一致。',
        why: '各数分别四舍五入会有这样的尾差，不影响结论。',
        fix: '无须修改；也可以调整尾数使其完全一致。',
      },
      en: {
        what: '“{quote}”: {working} agrees with {stated} only within rounding.',
        why: 'Figures rounded one by one leave such a difference; it changes nothing.',
        fix: 'Nothing has to be changed; the last digit may be adjusted.',
      },
    },
    truncated: {
      'zh-CN': {
        what: '“{quote}”：四舍五入应为{expected}（{working}），写的{stated}是直接截去尾数得到的。',
        why: '评分标准按四舍五入计算，接近分档线时会差一档。',
        fix: '改为{expected}。',
      },
      en: {
        what: '“{quote}”: rounded it is {expected} ({working}); {stated} was cut off.',
        why: 'Standards round; near the edge of a band a cut-off figure is in another one.',
        fix: 'Write {expected}.',
      },
    },
    impossible: {
      'zh-CN': {
        what: '“{quote}”：没有哪个整数的上年数能得出{stated}的增减幅度。',
        why: WHY_ZH,
        fix: '用上年数重新计算增减幅度，或核对本年数。',
      },
      en: {
        what: '“{quote}”: no whole number of the year before gives a change of {stated}.',
        why: WHY_EN,
        fix: 'Work the rate out again from last year’s number, or check this year’s.',
      },
    },
  };
