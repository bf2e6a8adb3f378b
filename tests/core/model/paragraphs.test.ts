import { paragraphsOf } from '../../../src/core/model/paragraphs';
import { readProse } from '../../../src/core/prose/read';

const lines = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.text);

test('rows of a pasted table stay rows, with their blank cells', () => {
  const text =
    '资金来源\t年初预算数\t实际支出数\t预算完成率\n合计\t200.00\t192.00\t96.00%\n\t50.00\t\t48.00%\n';
  expect(lines(text)).toEqual([
    '资金来源\t年初预算数\t实际支出数\t预算完成率',
    '合计\t200.00\t192.00\t96.00%',
    '\t50.00\t\t48.00%',
  ]);
});

test('a tab or two that only set a line in are none of it', () => {
  expect(lines('\t一、概况\n　　支出22万元。\t')).toEqual(['一、概况', '支出22万元。']);
});

test('a table that was pasted is worked out', () => {
  const rows = ['资金来源\t年初预算数\t实际支出数\t预算完成率', '一般公共预算\t200.00\t192.00\t69.00%'];
  const wrong = readProse(lines(rows.join('\r\n'))).claims.filter(({ verdict }) => verdict === 'contradicts');
  expect(wrong.map(({ stated, expected }) => `${stated} ${expected}`)).toEqual(['69.00% 96.00%']);
});
