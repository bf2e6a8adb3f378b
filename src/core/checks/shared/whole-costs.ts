import type { NamedFigure } from '../../facts/fact-base';
import { figureQuantity } from '../../facts/figure-quantity';
import { MONEY_UNITS } from '../../number/units';
import { readRow } from '../../scoring/targets';
import type { CheckContext } from '../check';

/** Names of a project's whole cost; the cost of a part, or of one thing, is another figure. */
const WHOLE_COST =
  /^(?:项目|工程|活动|预算)?(?:总成本|成本总额|总费用|总支出|总经费)(?:控制)?(?:数|额)?$|^项目(?:成本|经费|费用|支出)(?:控制)?(?:数|总额|总数)?$/;

/** Whether an indicator is called by what a whole project costs. */
export function isWholeCost(name: string): boolean {
  return WHOLE_COST.test(
    name
      .trim()
      .replace(/^\s*(?:指标)?\s*\d+\s*[.、：:]\s*/, '')
      .replace(/[（(][^）)]*[)）]/g, ''),
  );
}

/** An indicator that is the whole cost of a project, and the sum that was spent on it. */
export function* wholeCosts({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  for (const [index, form] of recognition.forms.entries()) {
    const totals = form.funds.filter(({ role }) => role === 'total');
    const spent = totals.length === 1 ? totals[0]!.spent : null;
    const quantity = figureQuantity(spent);
    if (!spent || !quantity || form.scope === 'department') continue;
    for (const row of form.indicators) {
      const name = row.name.text.trim();
      const { actual } = readRow(row, form.year?.value);
      const isSum = actual?.unit && MONEY_UNITS.has(actual.unit);
      if (!isSum || !row.actual || !isWholeCost(name)) continue;
      yield [
        { name, quantity: actual, ref: row.actual.ref, origin: 'indicator', form: index },
        { name, quantity, ref: spent.ref, origin: 'funds', form: index },
      ];
    }
  }
}
