import type { Figure } from '../../model/figure';
import type { BaseDatum, Form, FundRow, TaskRow } from '../../model/form';
import { blockPrecision } from '../../number/figure';
import { MONEY_UNITS } from '../../number/units';
import { MONEY_ROLES } from './money';

const funds = new WeakMap<Form, readonly FundRow[]>();
const tasks = new WeakMap<Form, readonly TaskRow[]>();
const data = new WeakMap<Form, readonly BaseDatum[]>();

/**
 * The funds of a form with one precision for all its money: 90 beside 89.974 is 90.000, so that a bare 90 does not
 * hide a wrong rate. Same order as `form.funds`.
 */
export function fundsOf(form: Form): readonly FundRow[] {
  let rows = funds.get(form);
  if (!rows) {
    rows = withBlockPrecision(form.funds);
    funds.set(form, rows);
  }
  return rows;
}

function withBlockPrecision(rows: readonly FundRow[]): FundRow[] {
  const figures = blockPrecision(rows.flatMap((row) => MONEY_ROLES.map((role) => row[role])));
  return rows.map((row, at) => {
    const own = MONEY_ROLES.map((role, k) => [role, figures[at * MONEY_ROLES.length + k]!] as const);
    return { ...row, ...(Object.fromEntries(own) as Pick<FundRow, (typeof MONEY_ROLES)[number]>) };
  });
}

/** The base data of a form with one precision for all its money. Same order as `form.baseData`. */
export function baseDataOf(form: Form): readonly BaseDatum[] {
  let rows = data.get(form);
  if (!rows) {
    const figures = blockPrecision(form.baseData.map(({ figure }) => (isMoney(figure) ? figure : null)));
    rows = form.baseData.map((datum, at) => ({ ...datum, figure: figures[at] ?? datum.figure }));
    data.set(form, rows);
  }
  return rows;
}

/** The tasks of a form with one precision for all their amounts. Same order as `form.tasks`. */
export function tasksOf(form: Form): readonly TaskRow[] {
  let rows = tasks.get(form);
  if (!rows) {
    const figures = blockPrecision(form.tasks.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)));
    let at = 0;
    rows = form.tasks.map((task) => ({
      ...task,
      amounts: task.amounts.map((amount) => ({ ...amount, figure: figures[at++]! })),
    }));
    tasks.set(form, rows);
  }
  return rows;
}

function isMoney({ unit }: Figure): boolean {
  return unit === null || MONEY_UNITS.has(unit);
}
