import { runChecks } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import { decimalText } from '../../../src/core/number/exact';
import { contextOf } from '../../helpers/check-context';
import { sheet, table } from '../../helpers/sheet-builder';

/** A form whose rate of 5464.3/5939.5 is 91.9993 %, with a rule for it and the score typed. */
function form(rule: string, score: number, rate = '92.00%') {
  return sheet(
    '自评表',
    table(`
项目支出绩效自评表
资金来源 | 全年预算数 | 全年执行数 | 执行率
年度资金总额 | 593.95 | 546.43 | ${rate}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 未完成原因
预算执行率 | 预算执行率 | 预算执行率 | 100% | ${rate} | 10 | ${score} | 部分款项下年支付
产出指标 | 数量指标 | 巡查次数 | ≥48次 | 52次 | 90 | 90 |
注：${rule}
`),
  );
}

function told(rule: string, score: number, rate?: string) {
  const context = contextOf({ sheets: [form(rule, score, rate)] });
  const row = context.scores.rows.find(({ ref }) => ref && a1(ref) === 'G5')!;
  const said = runChecks(context).findings.filter(({ severity }) => severity === 'error');
  return [row.state, row.score && decimalText(row.score, 2), said.map(({ code }) => code).join()];
}

const BANDS = '预算执行率≥95%的，得10分；92%≤预算执行率＜95%的，得8分；预算执行率＜92%的，得6分。';
const BELOW = '预算执行率≥95%的，得10分；90%≤预算执行率＜95%的，得8分；预算执行率＜90%的，得6分。';
const STEPS = '预算执行率100%的得10分，每低于1个百分点扣0.5分，扣完为止。';

describe('a rate that is printed rounded', () => {
  it.each([
    ['in the band of the rounded rate', BANDS, 8, undefined, ['stated', '8', '']],
    ['in the band of the rate in full', BANDS, 6, undefined, ['stated', '6', '']],
    ['below both', BANDS, 4, undefined, ['stated', '4', '']],
    ['far from any bound', BELOW, 8, undefined, ['computed', '8', '']],
    ['far from any bound, scored otherwise', BELOW, 6, undefined, ['computed', '8', 'JX305']],
    ['to whole per cent, across the bound', BANDS, 8, '92%', ['stated', '8', '']],
    ['in whole steps that are the same', STEPS, 6, '92.00%', ['computed', '6', '']],
  ])('%s', (_, rule, score, rate, expected) => {
    expect(told(rule, score, rate)).toEqual(expected);
  });
});
