import type { Figure } from '../../model/figure';
import type { BaseDatum, Form, FundRow, TaskRow } from '../../model/form';
import { blockPrecision } from '../../number/figure';
import { MONEY_UNITS } from '../../number/units';
import { byForm } from './by-form';
import { MONEY_ROLES } from './money';

/**
 * The funds of a form with one precision for all its money: 90 beside 89.974 is 90.000, so that a bare 90 does not
 * hide a wrong rate. Same order as `form.funds`.
 */
export const fundsOf: (form: Form) => readonly FundRow[] = byForm(({ funds }) => withBlockPrecision(funds));

function withBlockPrecision(rows: readonly FundRow[]): FundRow[] {
  const figures = blockPrecision(rows.flatMap((row) => MONEY_ROLES.map((role) => row[role])));
  return rows.map((row, at) => {
    const own = MONEY_ROLES.map((role, k) => [role, figures[at * MONEY_ROLES.length + k]!] as const);
    return { ...row, ...(Object.fromEntries(own) as Pick<FundRow, (typeof MONEY_ROLES)[number]>) };
  });
}

/** The base data of a form with one precision for all its money. Same order as `form.baseData`. */
export const baseDataOf: (form: Form) => readonly BaseDatum[] = byForm(({ baseData }) => {
  const figures = blockPrecision(baseData.map(({ figure }) => (isMoney(figure) ? figure : null)));
  return baseData.map((datum, at) => ({ ...datum, figure: figures[at] ?? datum.figure }));
});

/** The tasks of a form with one precision for all their amounts. Same order as `form.tasks`. */
export const tasksOf: (form: Form) => readonly TaskRow[] = byForm(({ tasks }) => {
  const figures = blockPrecision(tasks.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)));
  let at = 0;
  return tasks.map((task) => ({
    ...task,
    amounts: task.amounts.map((amount) => ({ ...amount, figure: figures[at++]! })),
  }));
});

function isMoney({ unit }: Figure): boolean {
  return unit === null || MONEY_UNITS.has(unit);
}
