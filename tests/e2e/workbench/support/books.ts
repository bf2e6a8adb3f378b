import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';

/** A workbook of one sheet of texts and figures, every fifth text long enough to be wrapped. */
export function largeBook(rows: number, columns: number): Uint8Array {
  const cellAt = (row: number, column: number) => {
    if ((row + column) % 3 === 0) return { column, kind: 'number' as const, raw: `${row}`, text: `${row}` };
    const more = (row + column) % 5 === 0 ? '，按时按要求保障单位日常运转相关工作' : '';
    return { column, kind: 'text' as const, text: `完成情况${row}-${column}${more}` };
  };
  const lines = Array.from({ length: rows }, (_, row) => ({
    row,
    cells: Array.from({ length: columns }, (_, column) => cellAt(row, column)),
  }));
  const merges = Array.from({ length: rows / 10 }, (_, i) => ({
    top: i * 10 + 1,
    left: 1,
    bottom: i * 10 + 4,
    right: 2,
  }));
  return writeWorkbook({ sheets: [{ name: '大表', hidden: false, rows: lines, merges }] });
}
