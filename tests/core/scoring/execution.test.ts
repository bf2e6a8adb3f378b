import type { FundRow } from '../../../src/core/model/form';
import { decimalText, exact } from '../../../src/core/number/exact';
import { executionOf, scoreExecution } from '../../../src/core/scoring/execution';
import { figure, fund, ref } from '../facts/build';

const column = () => ref();

describe('the execution rate of a funds row', () => {
  it.each<[string, Partial<FundRow>, string | null]>([
    [
      'spent of the year’s budget',
      { annualBudget: figure('3282.14万元'), spent: figure('3265.52万元') },
      '9.9494',
    ],
    ['in two units', { annualBudget: figure('200万元'), spent: figure('1500000元') }, '7.5'],
    ['over the budget', { annualBudget: figure('100万元'), spent: figure('120万元') }, '10'],
    ['nothing spent', { annualBudget: figure('100万元'), spent: figure('0万元') }, '0'],
    ['a budget of nothing', { annualBudget: figure('0万元'), spent: figure('0万元') }, null],
    [
      'initial budget and its change',
      {
        initialBudget: figure('90万元'),
        adjustment: figure('10万元'),
        spent: figure('80万元'),
        cells: { adjustment: column() },
      },
      '8',
    ],
    ['initial budget alone', { initialBudget: figure('100万元'), spent: figure('80万元') }, '8'],
    [
      'an empty column for the year’s budget',
      { initialBudget: figure('100万元'), spent: figure('80万元'), cells: { annualBudget: column() } },
      null,
    ],
    [
      'an empty change',
      { initialBudget: figure('100万元'), spent: figure('80万元'), cells: { adjustment: column() } },
      null,
    ],
    ['a stated rate in a form without amounts', { executionRate: figure('97.45%') }, '9.745'],
    [
      'a stated rate beside empty amounts',
      { executionRate: figure('97.45%'), cells: { spent: column(), annualBudget: column() } },
      null,
    ],
    ['nothing', {}, null],
  ])('%s', (_, given, score) => {
    const execution = executionOf(fund(given));
    const got = execution && scoreExecution(execution, exact(10)).score;
    expect(got && decimalText(got, 4)).toBe(score);
  });

  it('shows amounts and cells', () => {
    const row = fund({ annualBudget: figure('3282.14万元'), spent: figure('3265.52万元') });
    const outcome = scoreExecution(executionOf(row)!, exact(10));
    expect(outcome.measured).toBe('预算执行率99.49%（3,265.52万元/3,282.14万元）');
    expect(outcome.inputs.map(({ name, ref: cell }) => [name, cell])).toEqual([
      ['全年执行数', row.spent!.ref],
      ['全年预算数', row.annualBudget!.ref],
    ]);
  });
});
