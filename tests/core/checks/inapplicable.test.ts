import { inapplicable } from '../../../src/core/checks/inapplicable';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { type CellInput, set, sheet, workbook } from '../../helpers/sheet-builder';

const GRANTED = '按规定管理固定资产的得40分；没有固定资产的部门按满分计算。';

const withStandard = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('评分表', [
        ['2023年度部门整体支出绩效自评评分表'],
        ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分', '评分说明'],
        ['管理', '资产管理', '资产管理规范性', 40, GRANTED, 40, '本单位没有固定资产，本项不适用'],
        ['效益', '履职', '主要工作完成情况', 60, '根据完成情况酌情评分', 58, '一项工作延期'],
        ['合计', null, null, 100, null, 98],
      ]),
      changes,
    ),
  );

testCheck(inapplicable, {
  sentences: {
    scored: '“资产管理规范性”写明不适用或不考核，却仍得12分（分值12分），分值没有移走也没有剔除。',
    lost: '“资产管理规范性”写明不适用或不考核，没有得分，但12分仍计在100分之内，总分也没有折算。',
  },
  accept: [
    {
      name: 'the points were moved',
      book: scoringBook({ F7: null, G7: '不适用', H7: null, F8: 42, H8: 42 }),
    },
    { name: 'a standard that grants the points', book: withStandard() },
    {
      name: 'the total was converted',
      book: scoringBook({ G7: '不适用', H7: null, H10: null, H11: 95.45 }),
    },
    {
      name: 'nobody has scored yet',
      book: projectBook({ H6: null, H9: null, H10: null, H11: null, H12: null, H13: null }),
      status: 'not-checked',
    },
    { name: 'every row applies', book: scoringBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'still scored',
      book: scoringBook({ G7: '不适用' }),
      findings: [
        { cell: 'H7', related: ['F7', 'G7'], message: 'scored', stated: '12', expected: '0', gap: '12' },
      ],
    },
    {
      name: 'the note says so and that the points were moved, and they were not',
      book: scoringBook({ I7: '本单位无下属企业，本项不考核，12分调整至“资金使用合规性”' }),
      findings: [{ cell: 'H7', related: ['F7', 'I7', 'G7'], message: 'scored' }],
    },
    {
      name: 'left blank in a plain total of 100 points',
      book: scoringBook({ G7: '不适用', H7: null, H11: 86 }),
      findings: [{ cell: 'H7', message: 'lost', stated: '0', gap: '12' }],
    },
    {
      name: 'a standard that grants nothing',
      book: withStandard({ E3: '按规定管理固定资产的得40分，未按规定的不得分。' }),
      findings: [{ cell: 'F3', message: 'scored' }],
    },
  ],
});
