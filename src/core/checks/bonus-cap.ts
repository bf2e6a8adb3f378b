import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Form } from '../model/form';
import { type Exact, ZERO } from '../number/exact';
import { fullMarkOf } from '../scoring/points';
import type { Check, FindingDraft } from './check';
import { isBonusRow, pointsText, refsOf, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';

/** JX310: bonus over its cap (the row's or the form's), or a total over 100. */
export const bonusCap: Check = {
  code: 'JX310',
  id: 'bonus-cap',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '加分超过该项上限或累计上限，或者总分超过100分（合计分值大于100分的，以合计分值为限）。',
      why: '加分用于鼓励，不能突破上限；总分实行百分制，超过100分无法定级，也无法横向比较。',
      fix: '把加分压到上限以内；加分后总分超过100分的，按100分填写。',
      basis: '各地绩效自评表填表说明：累计加分不超过规定上限，加分后总分不能超过100分。',
    },
    en: {
      what: 'Bonus points over the cap of their row or of the form, or a total over 100 (or over the form’s own total of points where that is higher).',
      why: 'A bonus is capped; a total over 100 can be neither graded nor compared.',
      fix: 'Bring the bonus down to its cap; where the total passes 100 with it, enter 100.',
      basis:
        'Notes of the local self-evaluation forms: bonus points have a cap, and the total with them is not more than 100.',
    },
  },
  messages: {
    row: {
      'zh-CN': {
        what: '“{name}”加{stated}分，超过该项上限{expected}分，多加{gap}分。',
        why: '加分不能超过该项规定的上限。',
        fix: '把加分改为{expected}分以内，并重算总分。',
      },
      en: {
        what: '"{name}" adds {stated} points, {gap} more than its cap of {expected}.',
        why: 'A bonus must stay within the cap of its row.',
        fix: 'Bring it down to {expected} and work the total out again.',
      },
    },
    sum: {
      'zh-CN': {
        what: '加分合计{stated}分，超过累计上限{expected}分，多加{gap}分。',
        why: '本表规定累计加分最多{expected}分。',
        fix: '累计加分按{expected}分计算，并重算总分。',
      },
      en: {
        what: 'The bonus points add up to {stated}, {gap} more than the cap of {expected}.',
        why: 'The form allows {expected} bonus points in all.',
        fix: 'Count {expected} and work the total out again.',
      },
    },
    total: {
      'zh-CN': {
        what: '总分填{stated}分，超过满分{expected}分。',
        why: '加分后总分也不能超过满分，否则无法定级。',
        fix: '核对各项得分和加分，总分最多填{expected}分。',
      },
      en: {
        what: 'The total is stated as {stated}, over the full {expected}.',
        why: 'Even with a bonus the total cannot pass full marks.',
        fix: 'Check scores and bonus; enter {expected} at most.',
      },
    },
  },
  reasons: {
    nothingToCap: { 'zh-CN': '表中没有已填写的加分或总分', en: 'no bonus and no total has been filled in' },
  },
  *run(context) {
    let compared = 0;
    for (const scored of scoredForms(context)) {
      for (const draft of [...bonuses(scored), ...totals(scored)]) {
        compared++;
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield { notChecked: 'nothingToCap' };
  },
};

type Outcome = FindingDraft | null;

function* bonuses({ form, rows }: ScoredForm): Iterable<Outcome> {
  const given = rows.filter((row) => isBonusRow(row) && row.stated && row.score.ref);
  if (given.length === 0) return;
  const overRow = given.filter(isOverRow);
  for (const row of overRow) {
    yield draftOf('row', row.stated!, row.weight!, row.score.ref!, refsOf(row.weightRef), rowName(row));
  }
  const cap = form.bonusCap;
  if (overRow.length > 0 || !cap) {
    yield null;
    return;
  }
  const sum = given.reduce((all, { stated }) => all.add(stated!), ZERO);
  const [first, ...others] = given.map(({ score }) => score.ref!);
  yield sum.compare(cap) > 0 ? draftOf('sum', sum, cap, first!, others) : null;
}

/** A row of penalties has no cap of bonus points. */
function isOverRow({ stated, weight }: ScoredRow): boolean {
  return Boolean(weight && weight.compare(ZERO) > 0 && stated!.compare(weight) > 0);
}

function* totals({ form, total, rows }: ScoredForm): Iterable<Outcome> {
  for (const stated of [total?.stated, form.headScore]) {
    if (!stated?.value) continue;
    yield overFull(form, stated, refsOf(...rows.filter(isBonusRow).map(({ score }) => score.ref)));
  }
}

function overFull(form: Form, stated: Figure, related: readonly CellRef[]): Outcome {
  const full = fullMarkOf(form);
  if (stated.value!.compare(full) <= 0) return null;
  const points = refsOf(form.total?.weight?.ref);
  return draftOf('total', stated.value!, full, stated.ref, [...points, ...related]);
}

function draftOf(
  message: string,
  value: Exact,
  limit: Exact,
  ref: CellRef,
  related: readonly CellRef[],
  name?: string,
): FindingDraft {
  const texts = {
    stated: pointsText(value),
    expected: pointsText(limit),
    gap: pointsText(value.sub(limit)),
  };
  return { message, data: name === undefined ? texts : { ...texts, name }, ref, related, ...texts };
}
