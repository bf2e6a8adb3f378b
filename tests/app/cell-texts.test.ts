import fc from 'fast-check';
import { cellOfTexts, cellTexts } from '../../src/app/cell-texts';
import type { CellState } from '../../src/core/model/edit';

const TABLE: [CellState, [string, string, string]][] = [
  [{ value: null, kind: 'blank', formula: null }, ['', '空白', '']],
  [{ value: '95.70', kind: 'number', formula: null }, ['95.70', '数字', '']],
  [{ value: '95.70', kind: 'text', formula: null }, ['95.70', '文字', '']],
  [{ value: '=A1', kind: 'text', formula: null }, ['=A1', '文字', '']],
  [{ value: 'TRUE', kind: 'boolean', formula: null }, ['TRUE', '逻辑值', '']],
  [{ value: '#REF!', kind: 'error', formula: null }, ['#REF!', '错误值', '']],
  [{ value: '95.7', kind: 'number', formula: 'SUM(A1:A2)' }, ['=SUM(A1:A2)', '公式（数字）', '95.7']],
  [{ value: '优', kind: 'text', formula: 'B1' }, ['=B1', '公式（文字）', '优']],
];

describe("a cell's content in words", () => {
  it.each(TABLE)('%j', (state, [content, kind, result]) => {
    expect(cellTexts(state)).toEqual({ content, kind, result });
    expect(cellOfTexts({ content, kind, result })).toEqual(state);
  });

  it('gives any content back letter by letter', () => {
    const kind = fc.constantFrom<CellState['kind']>('text', 'number', 'boolean', 'error');
    const state = fc.record({ value: fc.string(), kind, formula: fc.option(fc.string()) });
    fc.assert(fc.property(state, (one) => expect(cellOfTexts(cellTexts(one))).toEqual(one)));
  });

  it.each([
    ['5', '分数', ''],
    ['5', '公式（数字）', '5'],
    ['=A1', '公式（甲）', '5'],
    ['', '', ''],
  ])('is not guessed from %j %j %j', (content, kind, result) => {
    expect(cellOfTexts({ content, kind, result })).toBeNull();
  });
});
