import type { FundRow } from '../../model/form';
import type { Branch } from '../tree';
import { amountsOf } from './amounts';
import { fitTree } from './fit';

const MONEY = ['initialBudget', 'adjustment', 'annualBudget', 'spent', 'carryover'] as const;

/** The rows that the national forms print under 年度资金总额: they divide it, whatever the figures say. */
const FIRM =
  /^(?:年度|全年)?资金总额$|^(?:当年|本年|年度|年初)?财政(?:拨款|资金)$|^上年(?:度)?结转(?:结余)?(?:资金)?$|^其[他它]资金$/;

/**
 * Settles which rows of funds divide which by their figures. Rows come with places by their words, among themselves;
 * they leave with places in the form, whose first row of funds of this table is `first`.
 */
export function settleFunds(rows: readonly FundRow[], branches: readonly Branch[], first: number): FundRow[] {
  const standings = fitTree({
    standings: rows.map(({ parent, role, group }) => ({ parent, role, group })),
    amounts: amountsOf(rows.map((row) => MONEY.map((role) => row[role]))),
    isMarked: branches.map(({ isMarked }) => isMarked),
    isFirm: branches.every(({ name }) => FIRM.test(name)),
  });
  return rows.map((row, at) => {
    const { parent, role, group } = standings[at]!;
    return { ...row, role, group, parent: parent === null ? null : first + parent };
  });
}
