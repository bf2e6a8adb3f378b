import { evidenceRows, readEvidence } from '../../../src/core/facts/evidence';
import type { MissingInput } from '../../../src/core/model/score';
import { decimalText } from '../../../src/core/number/exact';
import { pct, sheet, workbook, type CellInput } from '../../helpers/sheet-builder';

const HEAD = ['数据项', '数值', '单位', '来源', '说明'];

function read(...rows: CellInput[][]) {
  return readEvidence(workbook(sheet('评分依据', [HEAD, ...rows])));
}

describe('readEvidence', () => {
  it.each<[string, CellInput[], string | null]>([
    ['an amount', ['三公经费实际支出数', 503975.7, '元'], '503975.7元'],
    ['a rate typed with its sign', ['支出率', '97.45%', ''], '0.9745%'],
    ['a rate with its sign in the unit column', ['支出率', 97.45, '%'], '0.9745%'],
    ['a formatted rate', ['支出率', pct(0.9745), '%'], '0.9745%'],
    ['a rate of none', ['结转结余率', 0, '%'], '0%'],
    ['a rate that may be 97 % or 0.97 %', ['支出率', 0.9745, '%'], null],
    ['the same as text', ['支出率', '0.9745', '%'], null],
    ['a count', ['编外人员数', 71, '人'], '71人'],
    ['an amount as text with its unit', ['年初预算数', '1,685.91万元', ''], '1685.91万元'],
    ['a word', ['支出率', '约九成多', '%'], null],
    ['a tick', ['预算编制合理性（1）', '是', '是/否'], null],
  ])('reads %s', (_, row, figure) => {
    const [found] = read(row).figures;
    expect(found ? decimalText(found.quantity.value) + (found.quantity.unit ?? '') : null).toBe(figure);
  });

  it.each<[CellInput, boolean | string]>([
    ['是', true],
    ['否', false],
    ['√', true],
    ['×', false],
    [true, true],
    ['2', '2'],
    ['按规定公开', '按规定公开'],
  ])('reads the answer %s', (value, answer) => {
    expect(read(['预决算信息公开（1）', value, '是/否']).answers[0]?.value).toBe(answer);
  });

  it('finds its columns by their words, wherever they stand, and passes over empty rows', () => {
    const given = sheet(
      '评分依据',
      [
        ['评分依据（请填数值列）'],
        ['说明', '单位', '数据项', '数值'],
        ['', '元', '三公经费决算数', 8],
        ['', '元', '空', null],
      ],
      { at: 'C4' },
    );
    const { figures } = readEvidence(workbook(given));
    expect(figures.map(({ name, ref }) => [name, ref.row, ref.column])).toEqual([['三公经费决算数', 5, 5]]);
  });

  it('finds nothing in a sheet of another kind', () => {
    expect(
      readEvidence(
        workbook(
          sheet('评分表', [
            ['指标', '数值'],
            ['支出率', 1],
          ]),
        ),
      ),
    ).toEqual({ figures: [], answers: [] });
  });
});

describe('evidenceRows', () => {
  const input = (name: string, given: Partial<MissingInput>): MissingInput => ({
    name,
    kind: 'figure',
    text: '',
    unit: null,
    options: [],
    isConflict: false,
    candidates: [],
    for: [],
    ...given,
  });

  it('asks for each input once, saying how to answer', () => {
    const rows = evidenceRows([
      input('日常公用经费决算数', { unit: '元' }),
      input('预算编制合理性（1）', { kind: 'check', text: '符合本部门职责' }),
      input('预决算信息公开（部门预算公开）', { kind: 'choice', options: ['按要求公开', '没有公开'] }),
      input('重点工作完成情况（没有完成）', { kind: 'count', text: '一项重点工作没有完成扣4分' }),
      input('日常公用经费决算数', { unit: '元' }),
    ]);
    expect(rows.map(({ name, value, unit, note }) => [name, value, unit, note])).toEqual([
      ['日常公用经费决算数', '', '元', ''],
      ['预算编制合理性（1）', '', '是/否', '符合本部门职责'],
      ['预决算信息公开（部门预算公开）', '', '选项', '选填：1. 按要求公开；2. 没有公开'],
      ['重点工作完成情况（没有完成）', '', '项', '填数量，没有填0。一项重点工作没有完成扣4分'],
    ]);
  });

  it('shows the values that contradict each other', () => {
    const candidates = [
      { name: '年初预算数', value: '100万元', ref: null },
      { name: '年初预算', value: '120万元', ref: null },
    ];
    expect(evidenceRows([input('年初预算', { isConflict: true, candidates })])[0]?.note).toBe(
      '表中数据不一致，请填采用的数值：年初预算数 100万元；年初预算 120万元',
    );
  });
});
