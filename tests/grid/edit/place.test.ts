import { areaA1 } from '../../../src/core/model/address';
import { parsePlace } from '../../../src/grid/edit/place';
import { sheetOf } from './support';

const SHEETS = [
  sheetOf({ A1: '表' }, { name: '自评表', merges: ['A1:E1', 'B3:C4'] }),
  sheetOf({ A1: '数' }, { name: '基础数据' }),
  sheetOf({}, { name: "Sheet 1's" }),
  sheetOf({}, { name: '甲!乙' }),
];

describe('a place typed into the name box', () => {
  it.each([
    ['I25', 'I25', 0],
    [' i25 ', 'I25', 0],
    ['$I$25', 'I25', 0],
    ['Ｉ２５', 'I25', 0],
    ['C1', 'A1:E1', 0],
    ['a2:b3', 'A2:C4', 0],
    ['A2：B2', 'A2:B2', 0],
    ['基础数据!B2', 'B2', 1],
    ['基础数据！Ｂ2', 'B2', 1],
    ["'Sheet 1''s'!C3", 'C3', 2],
    ["sheet 1's!C3", 'C3', 2],
    ['甲!乙!C3', 'C3', 3],
    ['基础数据', 'A1', 1],
    ['自评表', 'A1:E1', 0],
  ])('%s', (text, area, sheet) => {
    const place = parsePlace(text, SHEETS, 0);
    expect(place).toMatchObject({ sheet });
    expect(typeof place === 'string' ? place : areaA1(place.selection.area)).toBe(area);
  });

  it.each([
    ['合计', 'noAddress'],
    ['XFE1', 'noAddress'],
    ['A1048577', 'noAddress'],
    ['A0', 'noAddress'],
    ['没有!A1', 'noSheet'],
    ['基础数据!合计', 'noAddress'],
  ])('%s is none', (text, why) => {
    expect(parsePlace(text, SHEETS, 0)).toBe(why);
  });

  it('makes the first cell active, that of the merged area where there is one', () => {
    expect(parsePlace('C4:D9', SHEETS, 0)).toMatchObject({ selection: { active: { row: 2, column: 1 } } });
  });
});
