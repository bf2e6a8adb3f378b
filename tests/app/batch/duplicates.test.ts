import { othersOf, duplicatesOf } from '../../../src/app/batch/duplicates';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { rowOf, unreadableRow } from './rows';

const kinds = (rows: Awaited<ReturnType<typeof rowOf>>[]) =>
  [...duplicatesOf(rows)].map(([key, duplicate]) => {
    const { paths } = othersOf(
      duplicate,
      rows.find((row) => row.key === key)!,
      10,
    );
    return `${key} ${duplicate.kind} ${paths.join()}`;
  });

describe('files handed in twice', () => {
  it('are those of the same department, year and form', async () => {
    const rows = [
      await rowOf('a', scoringBook()),
      await rowOf('b', scoringBook({ H11: 97, A2: '部门名称： 清河县 水利局' })),
      await rowOf('c', scoringBook({ A2: '部门名称：清河县教育局' })),
      await rowOf('d', scoringBook({ A1: '2022年度部门整体支出绩效自评评分表' })),
    ];
    expect(kinds(rows)).toEqual(['a again b', 'b again a']);
  });

  it('are not the many projects of one department', async () => {
    const rows = [
      await rowOf('a', projectBook()),
      await rowOf('b', projectBook({ B3: '农村道路' })),
      await rowOf('c', projectBook({ H9: 19 })),
    ];
    expect(kinds(rows)).toEqual(['a again c', 'c again a']);
  });

  it('are copies byte for byte, whatever they hold', async () => {
    const empty = workbook(sheet('表', [['x']]));
    const rows = [
      await rowOf('a', empty, { digest: '1' }),
      await rowOf('b', empty, { digest: '1' }),
      await rowOf('c', empty, { digest: '2' }),
    ];
    expect(kinds(rows)).toEqual(['a same b', 'b same a']);
  });

  it('are not files of which nothing is known', async () => {
    const empty = workbook(sheet('表', [['x']]));
    expect(
      kinds([await rowOf('a', empty), await rowOf('b', empty), unreadableRow('c'), unreadableRow('d')]),
    ).toEqual([]);
  });

  it('are named by the first of many, with their number', async () => {
    const row = await rowOf('0', scoringBook());
    const rows = Array.from({ length: 2000 }, (_, i) => ({ ...row, key: `${i}`, path: `${i}` }));
    const duplicate = duplicatesOf(rows).get('1')!;
    expect(othersOf(duplicate, rows[1]!, 3)).toEqual({ paths: ['0', '2', '3'], count: 1999 });
    expect(othersOf(duplicate, rows[9]!, 3)).toEqual({ paths: ['0', '1', '2'], count: 1999 });
  });
});
