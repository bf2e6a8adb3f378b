import { recognise } from '../../../../src/core/layouts';
import { heldTablesOf } from '../../../../src/workbench/document/page/held-tables';
import { a1 } from '../../../../src/core/model/address';
import { open, source } from '../stage';

/** "B3:4" is column B and heads in rows 3 to 4. */
function held(sample: string, name: string): string[] {
  const { workbook } = open(source(sample)).getState();
  const sheet = workbook.sheets.find((one) => one.name === name)!;
  return heldTablesOf(recognise(workbook), sheet).map(({ heads, names }) => {
    const [from, to] = [heads.first, heads.last].map((row) => row + 1);
    const at = (column: number) => a1({ row: 0, column }).replace('1', '');
    return `${names ? `${at(names.first)}-${at(names.last)}` : 'none'} ${from}:${to}`;
  });
}

describe('the tables whose heads and names stay in sight', () => {
  it.each([
    // Read off the published workbooks: which column names a row, and where the heads stand.
    ['yantian-2023', '评分表', ['E-E 2:4']],
    ['yantian-2023', '目标完成情况自评表', ['B-B 3:4', 'D-D 14:14']],
    ['guangzhou-2023', '表2自评得分', ['E-E 2:2']],
    ['yueyang-2023', '附件2整体支出自评表', ['B-B 4:4', 'D-D 12:12']],
  ])('%s, %s', (sample, sheet, tables) => {
    expect(held(sample, sheet)).toEqual(tables);
  });

  it('are none before the first check, and none of another sheet', () => {
    const { workbook } = open(source('yantian-2023')).getState();
    expect(heldTablesOf(undefined, workbook.sheets[0]!)).toEqual([]);
    expect(heldTablesOf(recognise(workbook), { ...workbook.sheets[0]!, name: '别的表' })).toEqual([]);
  });
});
