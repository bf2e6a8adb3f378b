import type { Check, CheckContext, FindingDraft } from './check';
import { shortText } from './shared/format';
import { hasActualColumn, hasNoActual, isUnusedLine, measuredRows, nameOf } from './shared/indicator-rows';
import { pointsText, refsOf, rowName, scoredForms } from './shared/scored-forms';
import { isFull } from './shared/score-verdict';
import { absent } from './shared/reasons';

/** JX207: a target without an actual value, in a form that has the column and is otherwise filled. */
export const missingActual: Check = {
  code: 'JX207',
  id: 'missing-actual',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '有指标值而没有填写实际完成值。整列都没有填写的（还没有开始自评的表）不提示；“不适用”“无”等视为已填。',
      why: '没有完成值就无法判断指标是否完成，也无法计分。',
      fix: '补填实际完成值；不适用的写明“不适用”。',
      basis: '各地绩效自评表填报说明：实际完成值应逐项填列，并与年度指标值口径一致。',
    },
    en: {
      what: 'An indicator has a target and no actual value. A form whose column is wholly blank (self-evaluation not begun) is passed over; 不适用 and 无 count as filled.',
      why: 'Without an actual value nobody can tell whether the target was reached, and nothing can be scored.',
      fix: 'Enter the actual value, or say that the indicator does not apply.',
      basis:
        'Instructions of the local self-evaluation forms: an actual value for every indicator, measured as the target is.',
    },
  },
  messages: {
    missing: {
      'zh-CN': {
        what: '“{name}”指标值为“{target}”，没有填写实际完成值。',
        why: '没有完成值，无法判断是否完成，也无法计分。',
        fix: '补填实际完成值；不适用的写明“不适用”。',
      },
      en: {
        what: '"{name}" has the target "{target}" and no actual value.',
        why: 'Without it nobody can tell whether the target was reached.',
        fix: 'Enter the actual value, or say that the indicator does not apply.',
      },
    },
    blank: {
      'zh-CN': {
        what: '“{name}”指标值和实际完成值都没有填写，却得满分{stated}分。',
        why: '没有目标也没有完成情况，得分没有依据。',
        fix: '补填指标值和实际完成值；不适用的写明“不适用”并调整分值。',
      },
      en: {
        what: '"{name}" has neither a target nor an actual value, and full points, {stated}.',
        why: 'Without a target and a result the score has no ground.',
        fix: 'Enter both, or say that the indicator does not apply and move its points.',
      },
    },
  },
  reasons: {
    noColumn: { 'zh-CN': '表中没有实际完成值一栏', en: 'the form has no column of actual values' },
  },
  *run(context) {
    const { recognition } = context;
    yield* blankDrafts(context);
    const rows = measuredRows(context).filter(({ row }) => hasActualColumn(row));
    const filled = new Set(
      recognition.forms.filter(({ indicators }) => indicators.some((row) => !hasNoActual(row))),
    );
    let looked = 0;
    for (const measured of rows) {
      const { form, row } = measured;
      if (!filled.has(form)) continue;
      looked++;
      if (!hasNoActual(row) || row.role !== 'item') continue;
      const data = { name: nameOf(measured), target: shortText(row.target) };
      yield { message: 'missing', data, ref: row.cells.actual!, related: [row.target!.ref] };
    }
    if (looked > 0) return;
    const hasTargets = measuredRows(context).length > 0;
    yield absent(recognition, rows.length > 0 ? 'noActual' : hasTargets ? 'noColumn' : 'noIndicators');
  },
};

/** Rows with full points in which neither the target nor the actual is filled, in forms that fill them elsewhere. */
function* blankDrafts(context: CheckContext): Iterable<FindingDraft> {
  const measured = new Set(measuredRows(context).map(({ form }) => form));
  for (const { form, rows } of scoredForms(context)) {
    if (!measured.has(form)) continue;
    for (const row of rows) {
      const { indicator, score } = row;
      if (
        !indicator ||
        indicator.role !== 'item' ||
        indicator.isInapplicable ||
        isUnusedLine(indicator.name.text)
      )
        continue;
      const { target, actual } = indicator.cells;
      if (!target || !actual || indicator.target || !hasNoActual(indicator) || !isFull(row)) continue;
      const data = { name: rowName(row), stated: pointsText(row.stated!) };
      yield { message: 'blank', data, ref: actual, related: refsOf(target, score.ref), stated: data.stated };
    }
  }
}
