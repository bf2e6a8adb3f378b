import { year } from '../../../src/core/checks/year';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, projectForm } from '../../helpers/score-books';
import { type CellInput, set, sheet, workbook } from '../../helpers/sheet-builder';

/** A department's form with a goal and what became of it. */
const goals = (done: string, changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet(
        '自评表',
        [
          ['部门整体支出绩效自评表'],
          ['（2023年度）'],
          ['部门名称', '临江市卫生健康局'],
          ['年度总体目标', '预期目标', null, null, '实际完成情况'],
          [null, '推进健康临江建设，提升基层医疗卫生服务能力。', null, null, done],
          ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          [null, '产出指标', '数量指标', '家庭医生签约人数', '≥10000人', '12000人', 60, 60],
          [null, '效益指标', '社会效益指标', '居民健康素养水平', '≥25%', '26%', 40, 40],
          ['总分', null, null, null, null, null, 100, 100],
        ],
        {
          merges: ['A1:H1', 'A2:H2', 'B3:H3', 'A4:A5', 'B4:D4', 'E4:H4', 'B5:D5', 'E5:H5', 'A6:A8', 'A9:F9'],
        },
      ),
      changes,
    ),
  );

const baseData = (remark: string) =>
  workbook(
    sheet(
      '基础数据表',
      [
        ['部门整体支出绩效评价基础数据表（2023年度）'],
        ['填报单位：临江市卫生健康局', null, '单位：万元'],
        ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
        ['三公经费', 20, 18, 15],
        ['说明', remark],
      ],
      { merges: ['A1:D1', 'B5:D5'] },
    ),
  );

testCheck(year, {
  sentences: {
    text: '文字中说的是2022年（“2022年完成高标准农田建设1000亩。”），本表年度是2023年。',
    form: '“2022年度项目基本情况表”写的是2022年，本工作簿其他表是2023年。',
    head: '这里写的是2023年（“（2023年度）”），本表年度是2022年。',
    sheet: '工作表名“2022年自评表”写的是2022年，表内年度是2023年。',
  },
  accept: [
    {
      name: 'a result dated in the year, and one of last year where the target names no year',
      book: goals('已完成。', {
        E7: '2023年11月底前',
        F7: '2023年10月20日',
        E8: '11月底前',
        F8: '2022年12月',
      }),
    },
    {
      name: 'goals that tell of earlier years beside this one, and sheets of other years on purpose',
      book: workbook(
        projectForm({ A15: '年度总体目标', B15: '2022年完成前期工作，2023年建成1000亩。' }),
        sheet('对比', [['2022年度部门决算情况表'], ['科目', '金额'], ['项目支出', 64]]),
        sheet('计划', [['2024年工作安排表'], ['序号', '事项'], [1, '管护']]),
      ),
    },
    { name: 'one year throughout', book: projectBook() },
    { name: 'the title names the year of the work', book: projectBook({ A1: '2024年项目支出绩效自评表' }) },
    { name: 'the sheet is named by the year of the work', book: workbook(projectForm({}, '2024年自评')) },
    {
      name: 'a collection with a sheet a year',
      book: workbook(projectForm({}, '2023年'), projectForm({ A2: '（2022年度）' }, '2022年')),
    },
    {
      name: 'last year’s column in the base data',
      book: baseData('三公经费较上年下降，主要是压减公务接待。'),
    },
    {
      name: 'a comparison with last year',
      book: goals('全年签约12000人，较2022年增加2000人，服务能力提升。'),
    },
    {
      name: 'last year’s evaluation was this year’s job',
      book: goals('完成2022年度绩效自评工作，并将2022年度部门决算信息公开。'),
    },
    {
      name: 'results of last year’s evaluation were used',
      book: goals('根据2022年整体支出绩效评价结果，调整了两个项目的预算安排。'),
    },
    {
      name: 'a plan of several years',
      book: goals('落实《临江市健康事业发展规划（2021-2025年）》各项任务。'),
    },
    {
      name: 'a document’s number',
      book: goals('落实《关于加强基层卫生工作的通知》（临卫〔2022〕15号）各项要求。'),
    },
    { name: 'dates in another year', book: projectBook({ I11: '2022年12月完成招标，2024年3月31日前完工' }) },
    { name: 'a project named by its year', book: projectBook({ B3: '2022年高标准农田建设' }) },
    {
      name: 'no year anywhere',
      book: projectBook({ A2: null }),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'a result dated in an earlier year than its target',
      book: goals('已完成。', { E7: '2023年11月底前', F7: '2022年11月20日' }),
      findings: [{ cell: 'F7', message: 'text', stated: '2022', expected: '2023' }],
    },
    {
      name: 'a goal and a result that speak of last year only',
      book: projectBook({ A15: '年度总体目标', B15: '2022年完成高标准农田建设1000亩。' }),
      findings: [{ cell: 'B15', message: 'text', severity: 'warning', stated: '2022', expected: '2023' }],
    },
    {
      name: 'the head of a sheet in which no form is recognised',
      book: workbook(
        projectForm(),
        sheet('情况', [['2022年度项目基本情况表'], ['项目单位', '清河县农业农村局'], ['金额', 64]]),
      ),
      findings: [{ cell: '情况!A1', message: 'form', stated: '2022', expected: '2023' }],
    },
    {
      name: 'title and subtitle disagree',
      book: projectBook({ A1: '2022年度项目支出绩效自评表' }),
      findings: [{ cell: 'A2', related: ['A1'], message: 'head', stated: '2023', expected: '2022' }],
    },
    {
      name: 'the sheet’s name is last year’s',
      book: workbook(projectForm({}, '2022年自评表')),
      findings: [{ cell: 'A1', related: ['A2'], message: 'sheet', stated: '2022', expected: '2023' }],
    },
    {
      name: 'one form of another year',
      book: workbook(
        projectForm({}, '项目一'),
        projectForm({ A2: '（2022年度）', B3: '饮水安全工程' }, '项目二'),
        projectForm({ B3: '河道治理' }, '项目三'),
      ),
      findings: [
        { cell: '项目二!A2', related: ['项目一!A2'], message: 'form', stated: '2022', expected: '2023' },
      ],
    },
    {
      name: 'a column of this year’s money under last year’s head',
      book: projectBook({ D5: '2022年全年预算数' }),
      findings: [{ cell: 'D5', message: 'head', stated: '2022' }],
    },
    {
      name: 'what was done, told for last year',
      book: goals('2022年，我局完成家庭医生签约12000人，群众满意。'),
      findings: [{ cell: 'E5', related: ['A2'], message: 'text', stated: '2022', expected: '2023' }],
    },
    {
      name: 'a remark on last year’s evaluation and balance',
      book: baseData('2022年末结转结余1.2万元；评价小组对我局2022年整体支出开展了绩效评价。'),
      findings: [{ cell: 'B5', message: 'text', stated: '2022' }],
    },
    {
      name: 'a reason that gives last year’s rate',
      book: projectBook({ I11: '2022年预算执行率为90%，尾款未付' }),
      findings: [{ cell: 'I11', message: 'text' }],
    },
  ],
});
