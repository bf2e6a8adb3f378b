import { scoreWorkbook } from '../../../../src/app/review';
import { tableFigures } from '../../../../src/app/table-figures';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { readProse } from '../../../../src/core/prose/read';
import { projectBook } from '../../../helpers/score-books';

const figures = tableFigures(scoreWorkbook(projectBook(), DEFAULT_SETTINGS));

const repeats = (...paragraphs: string[]) =>
  readProse(paragraphs, figures)
    .claims.filter(({ operands }) => operands.some(({ cell }) => cell))
    .map(({ verdict, stated, operands }) => `${verdict} ${stated} = ${operands[1]!.text}`);

test.each<[string, string[]]>([
  ['全年新建高标准农田面积1000亩。', ['agrees 1000亩 = 1000亩']],
  ['受益农户满意度为92%。', ['agrees 92% = 92%']],
  ['全年执行数173.70万元。', ['agrees 173.70万元 = 173.7']],
  ['项目支出173.7万元，用于农田建设。', ['agrees 173.7万元 = 173.7']],
])('a figure that a table tells too: %s', (text, wanted) => {
  expect(repeats(text)).toEqual(wanted);
});

test.each<[string, string[]]>([
  ['受益农户满意度为93%。', ['differs 93% = 92%']],
  ['2023年受益农户数330户。', ['differs 330户 = 320户']],
])('one that differs under the same full name is asked about: %s', (text, wanted) => {
  expect(repeats(text)).toEqual(wanted);
});

test.each<[string, string[]]>([
  ['a target of the row', ['受益农户数300户以上，即受益农户数300户。']],
  ['a goal', ['目标：受益农户数350户。受益农户满意度目标95%。']],
  ['another year', ['2022年受益农户数280户。', '上年受益农户满意度91%。']],
  ['a name told twice', ['受益农户数310户。', '全镇受益农户数420户。']],
  ['about so many', ['受益农户数约330户。', '受益农户数300余户。']],
  ['a longer name', ['低收入受益农户数86户，受益农户人均满意度91%。']],
  ['a short one', ['得分98.65分，分值100分，执行率96.5%。']],
])('nothing differs from the table in %s', (_, paragraphs) => {
  expect(repeats(...paragraphs).filter((one) => one.startsWith('differs'))).toEqual([]);
});
