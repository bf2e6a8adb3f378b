import { indicatorCount } from '../../../src/core/checks/indicator-count';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

/** Three level-1, four level-2 and five level-3 indicators, with a remark. */
const book = (remark: string) =>
  workbook(
    sheet(
      '自评表',
      [
        ['部门整体支出绩效自评表'],
        ['（2023年度）'],
        ['部门名称', '临江市卫生健康局'],
        ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        [null, '产出指标', '数量指标', '家庭医生签约人数', '≥10000人', '12000人', 30, 30],
        [null, null, null, '建立居民健康档案数', '≥50000份', '52000份', 20, 20],
        [null, null, '质量指标', '签约服务规范率', '≥90%', '92%', 10, 10],
        [null, '效益指标', '社会效益指标', '居民健康素养水平', '≥25%', '26%', 30, 30],
        [null, '满意度指标', '服务对象满意度指标', '签约居民满意度', '≥90%', '95%', 10, 10],
        ['总分', null, null, null, null, null, 100, 100],
        ['其他需要说明的问题', remark],
      ],
      { merges: ['A1:H1', 'A2:H2', 'B3:H3', 'A4:A9', 'B5:B7', 'C5:C6', 'A10:F10', 'B11:H11'] },
    ),
  );

testCheck(indicatorCount, {
  sentences: {
    level: '文字中写三级指标18个，表内是5个，相差13个。',
    family: '文字中写“产出指标”4个，表内是3个，相差1个。',
  },
  accept: [
    {
      name: 'a right count without a level, and counts of what was done',
      book: projectBook({ A15: '注：本项目共设置5项绩效指标，其中4项绩效指标全部完成。' }),
    },
    { name: 'the right number', book: book('本单位共设置三级指标5个，全部完成年度目标。') },
    { name: 'in Chinese numerals, all levels', book: book('设置一级指标三个、二级指标四个、三级指标五个。') },
    {
      name: 'how many were reached is not how many there are',
      book: book('年内完成三级指标4个，其余指标持续推进。'),
      status: 'not-checked',
    },
    {
      name: 'a limit is no count',
      book: book('按要求每个项目设置三级指标3个以上，均可量化。'),
      status: 'not-checked',
    },
    { name: 'no count in the text', book: projectBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'all indicators counted without a level, in a note under the table',
      book: projectBook({ A15: '注：本项目共设置18项绩效指标，均已完成。' }),
      findings: [{ cell: 'A15', message: 'level', stated: '18', expected: '5', gap: '13' }],
    },
    {
      name: 'the count behind the word',
      book: projectBook({ A15: '说明', B15: '本项目设置绩效指标8项。' }),
      findings: [{ cell: 'B15', message: 'level', stated: '8', expected: '5' }],
    },
    {
      name: 'more than there are',
      book: book('本单位共设置三级指标6个，全部完成年度目标。'),
      findings: [
        {
          cell: 'B11',
          related: ['D5', 'D6', 'D7', 'D8', 'D9'],
          message: 'level',
          stated: '6',
          expected: '5',
          gap: '1',
        },
      ],
    },
    {
      name: 'the number before the level',
      book: book('绩效目标共分解为十二个三级指标，全部可量化考核。'),
      findings: [{ cell: 'B11', message: 'level', stated: '12' }],
    },
    {
      name: 'a family with fewer rows',
      book: book('其中产出指标4个，效益指标1个，满意度指标1个。'),
      findings: [{ cell: 'B11', related: ['D5', 'D6', 'D7'], message: 'family', stated: '4', expected: '3' }],
    },
  ],
});
