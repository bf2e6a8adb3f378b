import { exact, ONE } from '../number/exact';
import type { Check } from './check';
import { isExecutionRate } from './shared/executed-share';
import { shortText } from './shared/format';
import { isExplained, type MeasuredRow, measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX208: a target that was not reached, with no reason given. */
export const indicatorUnmet: Check = {
  code: 'JX208',
  id: 'indicator-unmet',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '实际完成值没有达到指标值，而偏差原因、扣分说明和“存在问题”中都没有说明。方向按指标值的符号判断；没有符号的按指标名称判断，拿不准的不提示。',
      why: '未完成的指标必须说明原因和改进措施，否则会被退回补充。',
      fix: '补充未完成的原因和改进措施；填写有误的，改正完成值。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）：对未完成绩效目标或偏离绩效目标较大的项目要分析并说明原因。',
    },
    en: {
      what: 'The actual value falls short of the target, and neither the reason column, the deduction note nor the problems found say why. The direction comes from the target’s sign, else from the indicator’s name; a doubtful one is passed over.',
      why: 'A missed target must be explained, with what will be done; otherwise the form is sent back.',
      fix: 'Give the reason and the remedy; if the actual value is wrong, correct it.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10): unreached targets must be analysed and explained.',
    },
  },
  messages: {
    unmet: {
      'zh-CN': {
        what: '“{name}”指标值“{target}”，实际完成“{actual}”，没有完成，也没有说明原因。',
        why: '未完成的指标没有原因说明，复核时会要求补充。',
        fix: '补充原因和改进措施；完成值填错的，改正后重新核对得分。',
      },
      en: {
        what: '"{name}": the target is "{target}", the actual "{actual}"; it was not reached and no reason is given.',
        why: 'A reviewer will ask for the reason of a missed target.',
        fix: 'Give the reason and the remedy; if the actual value is wrong, correct it and compare the score again.',
      },
    },
  },
  *run(context) {
    let looked = 0;
    for (const measured of measuredRows(context)) {
      const { row, reading } = measured;
      if (!row.actual || reading.met === null) continue;
      looked++;
      if (reading.met || isExplained(measured) || isSpentEnough(measured) || isOwnedUp(measured)) continue;
      const data = {
        name: nameOf(measured),
        target: shortText(row.target),
        actual: shortText(row.actual),
      };
      const related = [row.target!.ref];
      yield {
        message: 'unmet',
        data,
        ref: row.actual.ref,
        related,
        stated: data.actual,
        expected: data.target,
      };
    }
    if (looked === 0) yield absent(context.recognition, 'noActual');
  },
};

/** Points were taken off for it, in a form that has no column for the reason: nothing is left to ask the filler for. */
function isOwnedUp({ row: { score, weight, cells } }: MeasuredRow): boolean {
  if (cells.deviationReason !== undefined || cells.deductionNote !== undefined) return false;
  return score?.value != null && weight?.value != null && score.value.compare(weight.value) < 0;
}

/** From this execution rate on nobody asks why a budget was not spent to the last yuan; under it JX106 does. */
const SPENT_ENOUGH = exact('0.9');

function isSpentEnough({ row, reading }: MeasuredRow): boolean {
  const { actual, target } = reading;
  if (actual?.unit !== '%' || !target?.value.equals(ONE)) return false;
  return isExecutionRate(row.name.text) && actual.value.compare(SPENT_ENOUGH) >= 0;
}
