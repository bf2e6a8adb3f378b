import { pairSubmissions, type SentFile } from '../../../src/app/compare/pair-submissions';
import type { FormSummary } from '../../../src/app/batch/form-summary';

interface Known {
  readonly department?: string | null;
  readonly year?: number | null;
  readonly project?: string | null;
  readonly kinds?: FormSummary['kinds'];
}

function sent(path: string, known: Known | null): SentFile {
  if (!known) return { path, forms: [] };
  const form: FormSummary = {
    sheet: 'Sheet1',
    title: null,
    template: null,
    kinds: ['indicators'],
    scope: 'department',
    department: null,
    project: null,
    year: 2023,
    cell: null,
    stated: null,
    score: null,
    difference: null,
    gradeStated: null,
    grade: null,
    coverage: null,
    ...known,
  };
  return { path, forms: [form] };
}

function paired(old: readonly SentFile[], now: readonly SentFile[]) {
  const { pairs, onlyOld, onlyNew } = pairSubmissions(old, now);
  return {
    pairs: pairs.map(([one, other]) => `${one.path}=${other.path}`),
    onlyOld: onlyOld.map(({ path }) => path),
    onlyNew: onlyNew.map(({ path }) => path),
  };
}

const water = { department: '水务局' };

describe('files of two folders', () => {
  it.each<[name: string, old: SentFile[], now: SentFile[], expected: Partial<ReturnType<typeof paired>>]>([
    [
      'are paired by department and year, whatever they are called',
      [sent('甲.xlsx', water), sent('乙.xlsx', { department: '教育局' })],
      [sent('1.xlsx', { department: '教育局' }), sent('2.xlsx', { department: '水 务局' })],
      { pairs: ['甲.xlsx=2.xlsx', '乙.xlsx=1.xlsx'] },
    ],
    [
      'of other years are not the same',
      [sent('甲.xlsx', { ...water, year: 2022 })],
      [sent('甲.xlsx', water)],
      { onlyOld: ['甲.xlsx'], onlyNew: ['甲.xlsx'] },
    ],
    [
      'of several projects are paired by project',
      [sent('a.xlsx', { ...water, project: '一' }), sent('b.xlsx', { ...water, project: '二' })],
      [sent('c.xlsx', { ...water, project: '二' }), sent('d.xlsx', { ...water, project: '一' })],
      { pairs: ['a.xlsx=d.xlsx', 'b.xlsx=c.xlsx'] },
    ],
    [
      'that agree in everything are paired by name, and the last two with each other',
      [sent('a.xlsx', water), sent('b.xlsx', water)],
      [sent('b.xlsx', water), sent('新.xlsx', water)],
      { pairs: ['a.xlsx=新.xlsx', 'b.xlsx=b.xlsx'] },
    ],
    [
      'are not guessed where several could be meant',
      [sent('a.xlsx', water), sent('b.xlsx', water)],
      [sent('c.xlsx', water), sent('d.xlsx', water)],
      { onlyOld: ['a.xlsx', 'b.xlsx'], onlyNew: ['c.xlsx', 'd.xlsx'] },
    ],
    [
      'of which little is known are paired by their names',
      [sent('局/表.xlsx', null), sent('x.xlsx', { department: null })],
      [sent('局/表.xlsx', water), sent('x.xlsx', { department: null })],
      { pairs: ['局/表.xlsx=局/表.xlsx', 'x.xlsx=x.xlsx'] },
    ],
    [
      'of which little is known are paired by what is left of their names without what was added',
      [sent('局/盐田.xlsx', null), sent('罗湖.xlsx', { department: null })],
      [sent('局/盐田（改）.xlsx', null), sent('罗湖-最终稿.xlsx', water)],
      { pairs: ['局/盐田.xlsx=局/盐田（改）.xlsx', '罗湖.xlsx=罗湖-最终稿.xlsx'] },
    ],
    [
      'are not paired by such names where another department is told, or several could be meant',
      [sent('盐田.xlsx', water), sent('罗湖.xlsx', null)],
      [
        sent('盐田（改）.xlsx', { department: '教育局' }),
        sent('罗湖(1).xlsx', null),
        sent('罗湖(2).xlsx', null),
      ],
      {
        onlyOld: ['盐田.xlsx', '罗湖.xlsx'],
        onlyNew: ['盐田（改）.xlsx', '罗湖(1).xlsx', '罗湖(2).xlsx'],
      },
    ],
    ['of one folder alone are told', [sent('a.xlsx', water)], [], { onlyOld: ['a.xlsx'] }],
  ])('%s', (_, old, now, expected) => {
    expect(paired(old, now)).toEqual({ pairs: [], onlyOld: [], onlyNew: [], ...expected });
  });
});
