import { exact, ONE, compare, signOf } from '../number/exact';
import { isShareOfWhole } from './shared/shares';
import type { Check, CheckContext, FindingDraft } from './check';
import { rateText, shortText } from './shared/format';
import { type MeasuredRow, isExplained, measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX206: an actual of 130 % (setting) of an at-least target or more, with no reason. */
export const overshoot: Check = {
  code: 'JX206',
  id: 'overshoot',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '越大越好的指标，实际完成值达到指标值的130%（可在设置中调整）及以上，而没有说明原因。增幅类指标、时限类指标不在此列。',
      why: '大幅超额完成说明年初指标值定得偏低，复核时会要求说明，有的地方还要扣分。',
      fix: '说明超额完成的原因；下一年度据实提高指标值。',
      basis:
        '《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）及各地自评规程：完成值超过指标值较多的，应分析指标值设定是否偏低，完成值高于指标值130%以上的要说明原因。',
    },
    en: {
      what: 'An indicator for which more is better reached 130% (a setting) of its target or more, and no reason is given. Growth rates and time limits are left out.',
      why: 'A large overshoot means that the target was set too low; a reviewer will ask, and some bureaus deduct points.',
      fix: 'Give the reason; set a fitting target next year.',
      basis:
        'Guidelines for setting core performance targets (Caiyu [2021] No. 101) and local rules: an actual above 130% of its target must be explained.',
    },
  },
  messages: {
    over: {
      'zh-CN': {
        what: '“{name}”指标值“{target}”，实际完成“{actual}”，为指标值的{rate}，没有说明原因。',
        why: '超出{limit}，说明指标值可能定得偏低。',
        fix: '在偏差原因或说明栏写明超额完成的原因，下年据实调整指标值。',
      },
      en: {
        what: '"{name}": the target is "{target}", the actual "{actual}", {rate} of it, and no reason is given.',
        why: 'Reaching {limit} or more suggests that the target was set too low.',
        fix: 'Say why in the reason or note column, and set a fitting target next year.',
      },
    },
  },
  *run(context) {
    let looked = 0;
    for (const measured of measuredRows(context)) {
      if (!measured.reading.measured) continue;
      looked++;
      const draft = draftOf(context, measured);
      if (draft) yield draft;
    }
    if (looked === 0) yield absent(context.recognition, 'noActual');
  },
};

function draftOf({ settings }: CheckContext, measured: MeasuredRow): FindingDraft | null {
  const { row, reading } = measured;
  const { effectiveDirection, change } = reading;
  const { target, actual } = reading.measured!;
  if (effectiveDirection !== 'at-least' || change || signOf(target) <= 0) return null;
  // A share over its whole is no feat but a mistake (JX201).
  if (reading.actual?.unit === '%' && compare(actual, ONE) > 0 && isShareOfWhole(row.name.text)) return null;
  if (
    /增长|增幅|增速|变动|提升率|提高率|下降率|降低率|减少率|降幅|压[减降]率|节[约省支能水电]率|资金节|下浮率|优惠率/.test(
      row.name.text,
    )
  )
    return null;
  const limit = exact(settings.overshoot);
  const ratio = actual.div(target);
  if (ratio.compare(limit) < 0 || isExplained(measured, true)) return null;
  const data = {
    name: nameOf(measured),
    target: shortText(row.target),
    actual: shortText(row.actual),
    rate: rateText(ratio),
    limit: rateText(limit),
  };
  return {
    message: 'over',
    data,
    ref: row.actual!.ref,
    related: [row.target!.ref],
    stated: data.actual,
    expected: data.target,
    gap: rateText(ratio.sub(1)),
  };
}
