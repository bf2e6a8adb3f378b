import { printQuantity } from '../../../src/core/facts/agreement';
import { gatherFacts } from '../../../src/core/facts/gather';
import { factSource } from '../../../src/core/facts/lookup';
import type { IndicatorRow } from '../../../src/core/model/form';
import type { FactNeed } from '../../../src/core/rules/types';
import { field, form, indicator, need, recognition } from './build';

/** What the first row's own cells answer to a need. */
function answer(wanted: FactNeed, given: Partial<IndicatorRow>, name = '档案管理'): string | null {
  const rows = [
    indicator(name, given),
    indicator('另一指标', { completion: field('热线办结率50%，共发现7项不符合') }),
  ];
  const found = recognition(form({ indicators: rows }));
  const source = factSource(gatherFacts({ sheets: [] }, found), { recognition: found, form: 0, row: 0 });
  const value = source.find(wanted)?.value;
  return typeof value === 'object' ? printQuantity(value) : value === undefined ? null : String(value);
}

const count = (name: string, unit: string, given: Partial<FactNeed> = {}): FactNeed =>
  need(name, { kind: 'count', unit, ...given });

describe('what a row’s own cells say', () => {
  it.each<readonly [string, FactNeed, string | null]>([
    ['共发现0项不符合', count('不符合', '项', { aliases: ['发现不符合'] }), '0项'],
    ['经检查共发现3处错误。', count('错误', '处'), '3处'],
    ['全年发生2起有效投诉，均已整改', count('有效投诉', '起'), '2起'],
    ['未发现不符合事项', count('不符合', '项'), '0项'],
    ['全年无有效投诉', count('有效投诉', '起'), '0起'],
    ['共发现3处错误', count('迟报', '次'), null],
    ['发现一项不符合的扣1分，扣完为止', count('不符合', '项'), null],
    ['上半年发现2项不符合，下半年发现1项不符合', count('不符合', '项'), null],
    ['不符合要求的已整改', count('不符合', '项'), null],
  ])('%s', (text, wanted, expected) => {
    expect(answer(wanted, { completion: field(text) })).toBe(expected);
  });

  it('a figure quoted in the row answers a shorter name, as with ziping rule', () => {
    const given = { completion: field('全年信访案件办结率为98.5%') };
    expect(answer(need('办结率', { unit: '%' }), given)).toBe('98.5%');
  });

  it('what the row says goes before what another row remarks under the very name', () => {
    const rows = [
      indicator('信访', { completion: field('信访案件办结率为98.5%') }),
      indicator('热线', { completion: field('办结率为50%') }),
    ];
    const found = recognition(form({ indicators: rows }));
    const source = factSource(gatherFacts({ sheets: [] }, found), { recognition: found, form: 0, row: 0 });
    expect(source.find(need('办结率', { unit: '%' }))?.name).toContain('信访案件办结率');
  });

  it('a figure that is another one by its words does not', () => {
    const given = { completion: field('一季度执行率为98.5%，上年办结率为70%') };
    expect(answer(need('执行率', { unit: '%' }), given)).toBeNull();
    expect(answer(need('办结率', { unit: '%' }), given)).toBeNull();
  });

  it('two figures that fit alike are left to a person', () => {
    const given = { completion: field('甲类办结率为98%，乙类办结率为70%') };
    expect(answer(need('办结率', { unit: '%' }), given)).toBeNull();
  });

  it('another row is not asked', () => {
    expect(answer(need('办结率', { unit: '%' }), { completion: field('已完成') })).toBeNull();
    expect(answer(count('不符合', '项'), { completion: field('已完成') })).toBeNull();
  });
});
