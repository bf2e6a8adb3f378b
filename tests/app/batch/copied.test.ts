import { copiedTexts } from '../../../src/app/batch/copied';
import type { FileRow } from '../../../src/app/batch/file-row';
import { projectForm } from '../../helpers/score-books';
import { workbook } from '../../helpers/sheet-builder';
import { rowOf } from './rows';

const WORDS =
  '受连续强降雨影响，部分标段推迟到第四季度验收，已约谈施工单位并重新排定工期，确保明年汛期前全部完工。';

/** A project form of an office with a reason. */
const formOf = (office: string, reason: string) =>
  rowOf(`收/${office}/表.xlsx`, workbook(projectForm({ B4: office, I11: reason })));

const told = (rows: readonly FileRow[]) =>
  [...copiedTexts(rows)].map(([key, texts]) => [
    key,
    texts.map(({ own, others }) => [own.cell, ...others.map(({ path }) => path)]),
  ]);

describe('words that two offices share', () => {
  it('are told of both, with the cell and the other file, and of nobody else', async () => {
    const rows = [
      await formOf('清河县水利局', WORDS),
      await formOf('清河县民政局', WORDS),
      await formOf('清河县教育局', `${WORDS}另有一处标段因征地推迟。`),
    ];
    expect(told(rows)).toEqual([
      [rows[0]!.key, [['I11', rows[1]!.path]]],
      [rows[1]!.key, [['I11', rows[0]!.path]]],
    ]);
  });

  it.each([
    ['with other blanks and punctuation', WORDS.replace(/，/g, ', ').replace('。', '.'), true],
    ['with the name of the office put in', `清河县民政局${WORDS}`, true],
    ['with another figure', WORDS.replace('第四', '第三'), false],
    ['cut short', WORDS.slice(0, 30), false],
  ])('%s: the same or not', async (_, other, isSame) => {
    const rows = [await formOf('清河县水利局', WORDS), await formOf('清河县民政局', other)];
    expect(told(rows)).toHaveLength(isSame ? 2 : 0);
  });

  it('are nothing when they are short, or of one office alone', async () => {
    const short = '按计划推进，年底前全部完成';
    expect(told([await formOf('清河县水利局', short), await formOf('清河县民政局', short)])).toEqual([]);
    const [one, other] = [await formOf('清河县水利局', WORDS), await formOf('清河县水利局', WORDS)];
    expect(told([one, { ...other, key: 'other' }])).toEqual([]);
  });

  it('are nothing when most offices were given them, and nobody knows whose they are without a name', async () => {
    const offices = ['水利局', '民政局', '教育局', '交通局', '卫健局', '林业局'];
    const all = await Promise.all(offices.map((name) => formOf(`清河县${name}`, WORDS)));
    expect(told(all)).toEqual([]);
    expect(told(all.slice(0, 2).map((row) => ({ ...row, department: null })))).toEqual([]);
  });
});
