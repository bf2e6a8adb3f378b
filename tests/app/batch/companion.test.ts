import { companionFigures } from '../../../src/app/batch/companion';
import { scoreWorkbook } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { projectBook } from '../../helpers/score-books';

const candidate = (file: string, changes: Record<string, string> = {}) => ({
  file,
  scored: scoreWorkbook(projectBook(changes), DEFAULT_SETTINGS),
});
const filesOf = (paragraphs: string[], ...candidates: ReturnType<typeof candidate>[]) => [
  ...new Set(companionFigures(paragraphs, candidates).map(({ ref }) => ref.sheet)),
];

const REPORT = ['清河县农业农村局2023年度绩效自评报告', '一、基本情况'];
const own = candidate('自评表.xlsx');
const other = candidate('水利.xlsx', { B4: '清河县水利局' });
const older = candidate('上年.xlsx', { A2: '（2022年度）' });

test('a report gets the workbook of its department and year', () => {
  expect(filesOf(REPORT, own)).toEqual(['[自评表.xlsx]项目自评表']);
  expect(filesOf(REPORT, other, own, older)).toEqual(['[自评表.xlsx]项目自评表']);
  expect(filesOf(['农业农村局绩效自评报告'], other, own)).toEqual(['[自评表.xlsx]项目自评表']);
});

test('none of another department, none of another year, and none where two fit', () => {
  expect(filesOf(REPORT, other)).toEqual([]);
  expect(filesOf(REPORT, older)).toEqual([]);
  expect(filesOf(REPORT, own, candidate('副本.xlsx'))).toEqual([]);
});

test('a workbook that names no department is taken where it is the only one', () => {
  const nameless = candidate('表.xlsx', { A4: '', B4: '', E4: '', F4: '' });
  expect(filesOf(REPORT, nameless)).toEqual(['[表.xlsx]项目自评表']);
  expect(filesOf(REPORT, nameless, candidate('表二.xlsx', { A4: '', B4: '', E4: '', F4: '' }))).toEqual([]);
});
