import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/core/layouts';
import type { Workbook } from '../../../src/core/model/grid';
import { openXlsx } from '../../../src/hosts/xlsx';
import { type CellInput, sheet, table, workbook } from '../../helpers/sheet-builder';
import { digest } from './digest';

const read = (book: Workbook) => JSON.stringify(digest(recognise(book)));

const SAMPLES = join(__dirname, '../../../assets/samples');

function sample(name: string): Workbook {
  const opened = openXlsx(readFileSync(join(SAMPLES, name)));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.file.workbook;
}

/** A copy of a book with one cell more: so many columns right of everything in its sheet. */
function withCell(book: Workbook, at: number, row: number, away: number, value: CellInput): Workbook {
  const sheets = book.sheets.map((one, index) => {
    if (index !== at) return one;
    const right = Math.max(
      ...one.merges.map((area) => area.right),
      ...one.rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    );
    const [made] = sheet('', [[value]]).rows;
    const cell = { ...made!.cells[0]!, column: right + away };
    const rows = one.rows.map((line) =>
      line.row === row ? { ...line, cells: [...line.cells, cell] } : line,
    );
    return { ...one, rows };
  });
  return { ...book, sheets };
}

describe('a cell that somebody left right of a table', () => {
  it.each(readdirSync(SAMPLES))('hides and adds nothing, blank columns away, in any row: %s', (name) => {
    const book = sample(name);
    const plain = read(book);
    const changed = book.sheets.flatMap((one, at) =>
      one.rows.flatMap(({ row }) =>
        (
          [
            ['某', 2],
            [100, 40],
          ] as const
        ).flatMap(([value, away]) =>
          read(withCell(book, at, row, away, value)) === plain ? [] : [`${one.name} ${row} ${value}`],
        ),
      ),
    );
    expect(changed).toEqual([]);
  });

  it.each([1, 2, 3])('hides no header beside which it stands, in its line %i', (row) => {
    const book = sample('yantian-2023.xlsx');
    const at = book.sheets.findIndex(({ name }) => name === '评分表');
    // The table is a column wider then.
    const inside = (one: Workbook) => read(one).replace(/\w+:\w+/g, '');
    const changed = ['某', 100].filter((value) => inside(withCell(book, at, row, 1, value)) !== inside(book));
    expect(changed).toEqual([]);
  });

  const form = `
项目支出绩效自评表
三级指标 | 目标值 | 完成值 | 分值 | 得分
办结件数 | 50件 | 50件 | 50 | 50
满意度 | ≥90% | 95% | 50 | 50
`;
  const beside = (...cells: readonly (readonly CellInput[])[]) =>
    read(
      workbook(
        sheet(
          '表',
          table(form).map((row, at) => [...row, null, null, ...(cells[at] ?? [])]),
        ),
      ),
    );

  it('is what nobody misses, and another table, a label or the unit is not', () => {
    expect(beside()).toContain('办结件数');
    expect(beside([], [], ['某'], [7])).toBe(beside());
    const other = [['基础数据'], ['编制数', '在职人数'], [100, 92]];
    expect(beside(...other)).not.toBe(beside());
    expect(beside(['年度：2023'])).not.toBe(beside());
  });
});
