import { standardGap } from '../../../src/core/checks/standard-gap';
import { testCheck } from '../../helpers/check-tester';
import { type CellInput, sheet, workbook } from '../../helpers/sheet-builder';

/** A scoring form whose first row of 10 points carries the standard that is tried. */
const form = (standard: CellInput, weight: CellInput = 10, name = '任务办结率') =>
  workbook(
    sheet('评分表', [
      ['2023年度部门整体支出绩效自评评分表'],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分'],
      ['产出', '数量', name, weight, standard, 6],
      ['产出', '质量', '合格率', 90, '合格率≥95%得90分，否则不得分。', 90],
      ['合计', null, null, 100, null, 96],
    ]),
  );

const none = (name: string, standard: string, stated: string, weight = 10) => ({
  name,
  book: form(standard, weight),
  findings: [{ cell: 'E3', related: ['D3'], message: 'none', severity: 'warning' as const, stated }],
});

testCheck(standardGap, {
  sentences: {
    none: '“任务办结率”的评分标准没有规定办结率为90%时的得分（“办结率＜90%的，得3分”、“办结率＞90%的，得10分”）。',
    two: '“任务办结率”的评分标准在办结率为80%时有两档同时适用、得分不同（“办结率≥80%得6分”、“办结率＜85%得2分”）。',
    meeting: '“任务办结率”的评分标准没有写明80%属于哪一档（“80%以上得6分”、“80%以下不得分”）。',
    refused:
      '“任务办结率”在评分口径 第2行的“按此理解”（“办结率＞80%得10分；办结率＜80%得3分”）没有采用：没有读懂，或者仍有漏洞、与分值不符。',
    sum: '“任务办结率”的评分标准各分项合计8分，与本指标分值10分不等（“有方案(4分)”、“有台账(4分)”）。',
  },
  accept: [
    {
      name: 'whole numbers up to the last',
      book: form('帮扶50户及以上得10分；30-49户得3分；29户及以下得0分。', 10, '帮扶户数'),
    },
    {
      name: 'none of a thing and each number of it',
      book: form('无差错得10分，差错1-2处得2分，差错3处以上得0分。', 10, '差错'),
    },

    {
      name: 'bands that leave nothing out',
      book: form('办结率≥95%得10分；90%≤办结率<95%得5分；办结率<90%得0分。'),
    },
    {
      name: 'whole numbers have nothing between them',
      book: form('12次以上得10分，8-11次得5分，不足8次得0分。', 10, '检查次数'),
    },
    {
      name: 'the rest is said in other words',
      book: form('走访5次以上的得10分，1-4次的得5分，未走访的不得分。', 10, '走访'),
    },
    {
      name: 'between two ends by interpolation',
      book: form('办结率达到95%得满分，75%及以下得0分，二者之间按直线插值法计分。'),
    },
    {
      name: 'steps count what is between',
      book: form('办结率达到100%得10分，每低1个百分点扣1分，扣完为止。'),
    },
    { name: 'a single band leaves the rest to a person', book: form('办结率达到90%的得10分。') },
    {
      name: 'beyond the whole there is nothing',
      book: form('办结率100%得10分；90%（含）-100%得5分；90%（不含）以下得0分。'),
    },
    {
      name: 'a rate of change may fall without end',
      book: form('增长率≥5%得10分；0≤增长率<5%得5分。', 10, '增长率'),
    },
    { name: 'parts that make the points', book: form('1.有方案（4分）；2.有台账（6分）。') },
    { name: 'grades are no parts', book: form('1.完成（10分）；2.基本完成（6分）；3.未完成（0分）。') },
    {
      name: 'parts with a cap',
      book: form('1.有方案（4分）；2.有台账（4分）；3.有通报（4分）。最高得10分。'),
    },
    { name: 'no standard is printed', book: form(null), status: 'passed' },
    {
      name: 'a form without standards',
      book: workbook(
        sheet('表1', [
          ['单位', '电话'],
          ['水利局', '0755-1'],
        ]),
      ),
      status: 'not-checked',
    },
  ],
  reject: [
    none('a number between those of a count', '举办培训10场以上得10分，6-8场得3分，5场以下得0分。', '9场'),
    none('none of a thing beside numbers of it', '无差错得10分，差错1-2处得2分，差错4处以上得0分。', '3处'),
    none('an amount between two ends', '人均支出2万元以下得10分；2.5万元以上得0分。', '2.25万元'),

    none('the bound itself is left out', '办结率＞90%的，得10分；办结率＜90%的，得3分。', '90%'),
    none('a stretch is left out', '办结率≥95%得10分；80%≤办结率<90%得5分；办结率<80%得0分。', '90%'),
    none('whole per cents of a rate', '办结率100%得10分；90%-99%得6分；90%（不含）以下得0分。', '99.5%'),
    none('nothing is said below the last band', '办结率100%得10分；95%≤办结率<100%得6分。', '94.9%'),
    none(
      'two places',
      '办结率100%得10分；90%-99%得6分；80%-89%得3分；80%（不含）以下得0分。',
      '89.5%、99.5%',
    ),
    {
      name: 'nothing is said above the last band',
      book: form('临时用工20人以内得10分，21-40人得5分。', 10, '临时用工'),
      findings: [{ cell: 'E3', message: 'none', stated: '41人' }],
    },
    {
      name: 'a stretch stands in two bands',
      book: form('办结率≥90%得10分；办结率≥80%得6分；办结率＜85%得2分。'),
      findings: [{ cell: 'E3', related: ['D3'], message: 'two', severity: 'warning' }],
    },
    {
      name: 'bounds of the band between stand the wrong way round',
      book: form('办结率<95%得0分；95%≤办结率<90%得5分；办结率≥90%得10分。'),
      findings: [{ cell: 'E3', related: ['D3'], message: 'two', severity: 'warning', stated: '90%' }],
    },
    {
      name: 'two bands end at one number',
      book: form('办结率90%以上得10分；80%以上得6分；80%以下不得分。'),
      findings: [{ cell: 'E3', message: 'meeting', severity: 'info', stated: '80%' }],
    },
    {
      name: 'a wording laid down for it that has a hole itself',
      book: workbook(
        form('办结率＞90%的，得10分；办结率＜90%的，得3分。').sheets[0]!,
        sheet('评分口径', [
          ['原文', '分值', '按此理解'],
          ['办结率＞90%的，得10分；办结率＜90%的，得3分。', 10, '办结率＞80%得10分；办结率＜80%得3分'],
        ]),
      ),
      findings: [{ cell: 'E3', message: 'refused', severity: 'warning' }],
    },
    {
      name: 'parts that fall short',
      book: form('1.有方案（4分）；2.有台账（4分）。'),
      findings: [{ cell: 'E3', related: ['D3'], message: 'sum', stated: '8', expected: '10' }],
    },
    {
      name: 'parts that are too many',
      book: form('①有方案得4分；②有台账得4分；③有通报得4分。'),
      findings: [{ cell: 'E3', message: 'sum', stated: '12', expected: '10' }],
    },
  ],
});
