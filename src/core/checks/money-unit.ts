import type { Figure } from '../model/figure';
import type { Form } from '../model/form';
import { exact } from '../number/exact';
import { inYuan } from '../number/figure';
import type { Check, FindingDraft } from './check';
import { amountText, cellName } from './shared/format';
import { type Known, budgetOf, isKnown } from './shared/money';
import { absent } from './shared/reasons';
import { type UnitSlip, unitSlips } from './shared/unit-slips';

/** A whole department lives on more than this a year, in 元. */
const SMALLEST_DEPARTMENT = exact(50_000);
/** No single department spends this much a year, in 元 (a thousand billion). */
const LARGEST_DEPARTMENT = exact(1_000_000_000_000);

/** JX107: 元 and 万元 mixed up, seen by figures ten thousand times apart or a size no department has. */
export const moneyUnit: Check = {
  code: 'JX107',
  id: 'money-unit',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '同一事项的两个金额相差一万倍（一处按元、一处按万元填写），或者表头写明的金额单位与数额大小明显不符。',
      why: '单位填错会使执行率、合计数全部失真，汇总时更会放大一万倍。',
      fix: '以表头“单位：元/万元”为准，把填错单位的金额换算后重填；表头单位本身写错的，改表头。',
      basis: '各地绩效自评表表头均规定金额单位，一张表内应使用同一单位。',
    },
    en: {
      what: 'Two amounts of the same thing are ten thousand times apart (one in yuan, one in 10,000 yuan), or the unit in the form’s head does not fit the size of the amounts.',
      why: 'A wrong unit falsifies every rate and total of the form and is multiplied in any summary.',
      fix: 'Go by the unit in the form’s head: convert the amounts entered in another unit, or correct the head if the head is wrong.',
      basis: 'Every local self-evaluation form states one money unit in its head for the whole form.',
    },
  },
  messages: {
    factor: {
      'zh-CN': {
        what: '{stated}与{other}（{place}）相差约一万倍，很可能一处按元、一处按万元填写。',
        why: '单位不一致，执行率和合计数都会算错。',
        fix: '按表头规定的单位，把其中一个金额换算后重填。',
      },
      en: {
        what: '{stated} and {other} ({place}) are about ten thousand times apart: probably one is in yuan and one in 10,000 yuan.',
        why: 'With mixed units every rate and total comes out wrong.',
        fix: 'Convert one of them to the unit in the form’s head.',
      },
    },
    size: {
      'zh-CN': {
        what: '表中单位为“{unit}”，而部门资金总额为{stated}，与一个部门的规模明显不符。',
        why: '单位与数额对不上，汇总时会差一万倍。',
        fix: '核对表头单位和金额：应是“{likely}”的，改表头单位；金额填错的，换算后重填。',
      },
      en: {
        what: 'The form’s unit is "{unit}", but the department’s total is {stated}, which no department’s budget can be.',
        why: 'A unit that does not fit the amounts makes every summary wrong ten thousand times over.',
        fix: 'Compare the unit in the head with the amounts: correct the head if "{likely}" is meant, else convert the amounts.',
      },
    },
  },
  *run({ recognition }) {
    let looked = 0;
    for (const form of recognition.forms) {
      if (form.funds.length === 0 && form.tasks.length === 0) continue;
      looked++;
      for (const slip of unitSlips(form)) yield slipDraft(slip);
      const size = sizeDraft(form);
      if (size) yield size;
    }
    if (looked === 0) yield absent(recognition, 'noFunds');
  },
};

function slipDraft({ figure, others }: UnitSlip): FindingDraft {
  const other = others[0]!;
  const data = {
    stated: amountText(figure.value, figure.unit),
    other: amountText(other.value, other.unit),
    place: cellName(other.ref, figure.ref),
  };
  return {
    message: 'factor',
    data,
    ref: figure.ref,
    related: others.map(({ ref }) => ref),
    stated: data.stated,
  };
}

/** The total of a department's form in a unit that makes it absurdly small or large. */
function sizeDraft(form: Form): FindingDraft | null {
  if (form.scope !== 'department') return null;
  const total = form.funds.find(({ role }) => role === 'total');
  const figure = total && (knownOf(budgetOf(total)?.figures[0]) ?? knownOf(total.spent));
  const unit = figure?.unit ?? form.moneyUnit;
  if (!figure || !unit || figure.value.n === 0n) return null;
  const yuan = inYuan({ value: figure.value, unit });
  const isSmall = unit === '元' && yuan && yuan.compare(SMALLEST_DEPARTMENT) < 0;
  const isLarge = unit !== '元' && yuan && yuan.compare(LARGEST_DEPARTMENT) >= 0;
  if (!isSmall && !isLarge) return null;
  const data = { unit, stated: amountText(figure.value, unit), likely: isSmall ? '万元' : '元' };
  return { message: 'size', data, ref: figure.ref, stated: data.stated };
}

function knownOf(figure: Figure | null | undefined): Known | null {
  return isKnown(figure) ? figure : null;
}
