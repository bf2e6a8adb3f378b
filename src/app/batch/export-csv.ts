import type { Cell, Workbook } from '../../core/model/grid';

/**
 * The first sheet of a workbook as comma-separated text: UTF-8 with its mark, lines end as Excel and WPS want them.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf({ sheets: [sheet] }: Workbook): string {
  const rows = sheet?.rows ?? [];
  const width = Math.max(0, ...rows.map(({ cells }) => (cells.at(-1)?.column ?? -1) + 1));
  const lines = rows.map(({ cells }) => {
    const known = new Map(cells.map((cell) => [cell.column, cell]));
    return Array.from({ length: width }, (_, column) => fieldOf(known.get(column))).join(',');
  });
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function fieldOf(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'number') return cell.raw;
  const text = /^[=+\-@\t\r]/.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
