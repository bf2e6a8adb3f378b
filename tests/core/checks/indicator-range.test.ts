import { indicatorRange } from '../../../src/core/checks/indicator-range';
import { baseDataBook, fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { pct, sheet, workbook } from '../../helpers/sheet-builder';

testCheck(indicatorRange, {
  sentences: {
    share: '“培训学员满意度”填写为“108%”，超出了0～100%的范围。',
    count: '“新增机井数量”填写为“-6眼”，数量不可能为负。',
    money: '“非遗保护”执行数(元) 总额为-500,000元，预算数和执行数不可能为负。',
  },
  accept: [
    { name: 'shares up to 100%', book: indicatorBook(['水质抽检合格率', '≥95%', pct(1)]) },
    { name: 'a completion rate over 100%', book: indicatorBook(['年度计划完成率', '100%', '112%']) },
    { name: 'funds in place over the plan', book: indicatorBook(['资金到位率', '≥100%', '105.2%']) },
    { name: 'satisfaction in points', book: indicatorBook(['群众满意度', '≥90分', '96分']) },
    { name: 'a rise of coverage over 100%', book: indicatorBook(['网络覆盖率提升幅度', '≥50%', '120%']) },
    { name: 'a negative change', book: indicatorBook(['存量资金变动率', '≤-15%', '-20%']) },
    {
      name: 'negative returns and deviations',
      book: indicatorBook(['净资产收益率', '≥2%', '-1%'], ['预算偏差率', '≤5%', '-3%']),
    },
    {
      name: 'use and circulation over what is there',
      book: indicatorBook(['病床使用率', '≥85%', '104%'], ['图书流通率', '≥90%', '130%']),
    },
    { name: 'a temperature', book: indicatorBook(['冷库温度', '≤-18℃', '-20℃']) },
    { name: 'a cut of the budget', book: fundsBook({ D5: -20 }) },
    { name: 'base data only', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'satisfaction over 100%',
      book: indicatorBook(['培训学员满意度', '≥90%', '108%']),
      findings: [{ cell: 'E4', related: ['C4'], message: 'share', stated: '108%', expected: '0–100%' }],
    },
    {
      name: 'a pass rate typed with a percent sign too many',
      book: indicatorBook(['工程验收合格率', pct(1), pct(98)]),
      findings: [{ cell: 'E4', message: 'share', stated: '9800%' }],
    },
    {
      name: 'a target of timeliness over 100%',
      book: indicatorBook(['补助发放及时率', '≥120%', '100%']),
      findings: [{ cell: 'D4', message: 'share' }],
    },
    {
      name: 'a negative share of a rate that only rises from nothing',
      book: indicatorBook(['设备利用率', '≥80%', '-100%'], ['任务完成率', '100%', '-95%']),
      findings: [
        { cell: 'E4', message: 'share', stated: '-100%', expected: '0–100%' },
        { cell: 'E5', message: 'share', stated: '-95%' },
      ],
    },
    {
      name: 'satisfaction over 100% in a form without targets',
      book: workbook(
        sheet('自评表', [
          ['部门整体支出绩效自评表'],
          ['一级指标', '二级指标', '分值', '指标完成情况', '得分'],
          ['产出', '培训完成率', 60, '100%', 60],
          ['满意度', '学员满意度', 40, '195%', 40],
        ]),
      ),
      findings: [{ cell: 'D4', message: 'share', stated: '195%' }],
    },
    {
      name: 'shares called a proportion or a degree',
      book: indicatorBook(
        ['样品合格比例', '≥95%', '105%'],
        ['政策知晓程度', '≥80%', '102%'],
        ['群众好评率', '≥95%', '108%'],
      ),
      findings: [
        { cell: 'E4', message: 'share' },
        { cell: 'E5', message: 'share' },
        { cell: 'E6', message: 'share' },
      ],
    },
    {
      name: 'a negative count',
      book: indicatorBook(['新增机井数量', '≥5眼', '-6眼']),
      findings: [{ cell: 'E4', message: 'count', stated: '-6眼', expected: '≥0' }],
    },
    {
      name: 'a negative amount spent',
      book: tasksBook({ F7: -500000 }),
      findings: [{ cell: 'F7', related: ['B7'], message: 'money', stated: '-500,000元' }],
    },
  ],
});
