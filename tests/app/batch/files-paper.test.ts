import { filesPaper } from '../../../src/app/batch/files-paper';
import { scoringBook } from '../../helpers/score-books';
import { rowOf, unreadableRow } from './rows';

describe('the table of files on paper', () => {
  it('has a line a file under its head, and how the files were chosen above it', async () => {
    const rows = [
      await rowOf('收/甲.xlsx', scoringBook({ H11: 99, H12: '良' })),
      unreadableRow('收/坏.xlsx'),
    ];
    const { title, blocks } = filesPaper(rows, ['抽查 2 份，种子 7'], 'zh-CN');
    expect(title).toBe('文件一览');
    expect(blocks[0]).toEqual({ kind: 'note', text: '抽查 2 份，种子 7' });
    const [, table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.shares.reduce((sum, share) => sum + share)).toBe(100);
    expect(table.head).toHaveLength(table.shares.length);
    expect(table.rows[0]!.slice(4, 8)).toEqual(['99', '98', '1', '良 → 优']);
    expect(table.rows[1]!.slice(0, 2)).toEqual(['收/坏.xlsx', '无法读取']);
    expect(table.rows[1]!.slice(2, 4)).toEqual(['', expect.stringContaining('文件')]);
    expect(table.rows[1]!.slice(4).join('')).toBe('');
    expect(table.head[7]).toBe('等级');
  });
});
