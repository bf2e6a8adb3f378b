import { readProse } from '../../../../src/core/prose/read';
import type { Claim } from '../../../../src/core/prose/types';

const brief = ({ kind, verdict, stated, expected }: Claim) =>
  [kind, verdict, stated, ...(expected === null ? [] : [expected])].join(' ');
const read = (lines: readonly string[]) => readProse(lines).claims.map(brief);
const remarks = (lines: readonly string[]) =>
  readProse(lines)
    .claims.filter(({ verdict }) => ['contradicts', 'differs', 'truncated', 'within'].includes(verdict))
    .map(brief);

/** Money as forms print it, a cell a line: 200 + 40 of 300, of which 80 %; 40 of 200 is 20 %. */
const cells = (changed: Readonly<Record<number, string>> = {}) =>
  [
    '资金来源',
    '年初预算数',
    '预算调整数',
    '实际支出数',
    '预算完成率',
    '预算调整率',
    '合计',
    '200.00',
    '40.00',
    '192.00',
    '80.00%',
    '20.00%',
    '一般公共预算',
    '150.00',
    '30.00',
    '150.00',
    '83.33%',
    '20.00%',
    '政府性基金',
    '50.00',
    '10.00',
    '42.00',
    '70.00%',
    '20.00%',
  ].map((cell, nth) => changed[nth] ?? cell);

/** The same as lines of cells. */
const lines = (mark: (row: readonly string[]) => string, changed: Readonly<Record<number, string>> = {}) => {
  const all = cells(changed);
  return [0, 6, 12, 18].map((from) => mark(all.slice(from, from + 6)));
};

describe.each<[string, (changed?: Readonly<Record<number, string>>) => string[]]>([
  ['a cell a line', (changed) => cells(changed)],
  ['a row a line, with tabs', (changed) => lines((row) => row.join('\t'), changed)],
  ['a table of Markdown', (changed) => lines((row) => `| ${row.join(' | ')} |`, changed)],
])('a pasted table: %s', (_, table) => {
  test('adds up, and its rates are worked out', () => {
    expect(remarks(table())).toEqual([]);
    expect(read(table())).toEqual(
      expect.arrayContaining([
        'rate agrees 80.00%',
        'rate rounds 83.33%',
        'rate agrees 70.00%',
        'sum agrees 200.00',
        'sum agrees 192.00',
      ]),
    );
  });

  test.each<[string, Readonly<Record<number, string>>, string[]]>([
    ['a rate', { 10: '81.00%' }, ['rate contradicts 81.00% 80.00%']],
    ['a rate of adjustment', { 17: '21.00%' }, ['rate contradicts 21.00% 20.00%']],
    ['a total', { 9: '182.00' }, ['rate contradicts 80.00% 75.83%', 'sum differs 182.00 192.00']],
  ])('%s that does not fit is told', (_name, changed, wanted) => {
    expect(remarks(table(changed)).sort()).toEqual(wanted);
  });
});

test.each<[string, string[]]>([
  ['a rate of another budget', ['项目', '全年预算数', '全年执行数', '满意率', '甲', '100', '90', '99%']],
  [
    'two budgets, of which either may be meant',
    ['项目', '年初预算数', '全年预算数', '执行数', '执行率', '甲', '100', '120', '96', '80%'],
  ],
  [
    'rows that are parts of rows',
    [
      '来源',
      '预算数',
      '执行数',
      '执行率',
      '合计',
      '100',
      '90',
      '90%',
      '财政拨款',
      '100',
      '90',
      '90%',
      '其中省级',
      '60',
      '50',
      '83.33%',
    ],
  ],
  ['heads that do not stand above their figures', ['预算', '完成率', '执行数', '甲', '100', '96', '80%']],
  [
    'a target and what was done',
    ['指标', '目标值', '完成值', '整改率', '95%', '100%', '合格率', '90%', '92%'],
  ],
])('nothing is said of %s', (_, table) => {
  expect(remarks(table)).toEqual([]);
});

test('a report that says a rate was missed is held to the rate in its table', () => {
  expect(read([...cells(), '存在问题', '预算执行率没达到100%。'])).toContain('order agrees 100%');
  expect(read([...cells(), '存在问题', '设备完好率没达到100%。'])).not.toContain('order agrees 100%');
});
