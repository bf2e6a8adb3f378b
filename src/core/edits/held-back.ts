import type { ColumnRole, Form, Recognition } from '../model/form';
import type { RowScore, Scores } from '../model/score';
import { isPerHundred } from '../scoring/per-hundred';

/** Columns from which a score follows: where one of them could be another, no score is sure. */
const DECIDING: ReadonlySet<ColumnRole> = new Set(['score', 'weight', 'target', 'actual', 'standard']);

/** The forms, by index, whose scores are nobody's to write: a column in doubt (JX002), or scores out of a hundred each. */
export function heldBack(recognition: Recognition, { rows, totals }: Scores): ReadonlySet<number> {
  const held = recognition.forms.flatMap((form, index) => {
    const own = rows.filter((row) => row.form === index);
    const total = totals.find((one) => one.form === index)?.stated?.value ?? null;
    return isDoubtful(form) ||
      isPerHundred(
        own.map((row) => given(form, row)),
        total,
      )
      ? [index]
      : [];
  });
  return new Set(held);
}

function isDoubtful({ tables }: Form): boolean {
  const scored = tables.filter(({ kind }) => kind === 'indicators' || kind === 'scoring');
  return scored.some(({ doubts }) => doubts.some(({ role }) => DECIDING.has(role)));
}

function given(form: Form, { weight, stated, indicator }: RowScore) {
  const isBonus = indicator !== null && form.indicators[indicator]?.role === 'bonus';
  return { weight, stated: stated?.value ?? null, isBonus };
}
