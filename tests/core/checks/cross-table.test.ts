import { crossTable } from '../../../src/core/checks/cross-table';
import { tasksBook, tasksForm } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, projectForm } from '../../helpers/score-books';
import { type CellInput, pct, set, sheet, workbook } from '../../helpers/sheet-builder';

type Changes = Readonly<Record<string, CellInput>>;

const base = (changes: Changes = {}) =>
  set(
    sheet('基础数据表', [
      ['部门整体支出绩效评价基础数据表'],
      ['填报单位：清河县农业农村局', null, '单位：万元'],
      ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['基本支出', 600, 650, 650],
      ['项目支出', 300, 350, 310],
      ['其中：高标准农田建设', 100, 180, 173.7],
    ]),
    changes,
  );

const funds = (changes: Changes = {}) =>
  set(
    sheet('自评表', [
      ['部门整体支出绩效自评表（2023年度）'],
      ['部门名称', '清河县农业农村局'],
      ['资金情况（万元）', null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
      [null, '年度资金总额', 900, 1000, 960, pct(0.96)],
      [null, '其中：基本支出', 600, 650, 650],
      [null, '项目支出', 300, 350, 310],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ['产出指标', '成本指标', '预算执行率', '≥95%', pct(0.96)],
      ['产出指标', '数量指标', '培训农民人次', '≥10000人次', '12000人次'],
      ['满意度指标', '服务对象满意度指标', '农民满意度', '≥90%', pct(0.95)],
    ]),
    changes,
  );

const evidence = (...staff: readonly number[]) =>
  sheet('评分依据', [
    ['数据项', '数值', '单位', '来源', '说明'],
    ...staff.map((count) => ['在职人员数', count, '人', null, null]),
  ]);

testCheck(crossTable, {
  sentences: {
    money: '“预算执行率”填93.0%，按E6的执行数和预算数计算为96.5%，两处不一致。',
    quoted: '文字中说“服务群众人次”是16424人次，F12填的是16242人次，两处不一致。',
    tables: '“项目总成本”这里是168万元，E6是173.7万元，两处不一致。',
  },
  accept: [
    { name: 'base data, funds and project agree', book: workbook(base(), funds(), projectForm()) },
    { name: 'within rounding', book: workbook(base({ D5: 310.04, D4: 650.0 }), funds({ F4: pct(0.96) })) },
    {
      name: '元 in one table and 万元 in the other',
      book: workbook(base({ C2: '单位：元', D4: 6500000, D5: 3100000, D6: 1737000 }), funds()),
    },
    { name: 'last year’s figure is another one', book: workbook(base({ B5: 555 }), funds()) },
    {
      name: 'indicators of one name in two projects',
      book: workbook(projectForm({}, '项目一'), projectForm({ B3: '河道治理', F13: pct(0.97) }, '项目二')),
      status: 'not-checked',
    },
    {
      name: 'forms of two departments',
      book: workbook(base({ A2: '填报单位：清河县水利局', D5: 999 }), funds()),
    },
    {
      name: 'a note with the rate that the amounts give, beside a rate cell that is wrong',
      book: projectBook({ G6: pct(0.99), I11: '预算执行率为96.5%，尾款未付' }),
    },
    {
      name: 'a part of the cost, a cost per unit, and the whole cost as spent',
      book: projectBook({
        D9: '培训成本',
        E9: '≤60万元',
        F9: '58万元',
        D10: '项目总成本',
        E10: '≤180万元',
        F10: '173.70万元',
      }),
    },
    {
      name: 'last year’s figure, the target and parts in a note',
      book: projectBook({
        D12: '服务群众人次',
        E12: '≥16000人次',
        F12: '16242人次',
        I12: '较上年16100人次略增，目标16000人次，其中老年16011人次',
      }),
      status: 'not-checked',
    },
    {
      name: 'an execution rate as the money gives it, that of a quarter, and one beside a total that is wrong',
      book: workbook(
        projectForm({ G6: null, D10: '预算执行率', E10: '≥95%', F10: '96%' }),
        projectForm({ G6: null, D10: '一季度预算执行率', E10: '≥20%', F10: '25%' }, '二'),
        tasksForm({ D8: 2600000, D10: '预算执行率', E10: '≥95%', F10: '98%' }),
      ),
    },
    { name: 'a single form', book: projectBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'the execution rate as an indicator against the money, which states no rate',
      book: projectBook({ G6: null, D10: '预算执行率', E10: '≥95%', F10: '93.0%' }),
      findings: [
        {
          cell: 'F10',
          related: ['D6', 'E6'],
          message: 'money',
          severity: 'error',
          stated: '93.0%',
          expected: '96.5%',
        },
      ],
    },
    {
      name: 'the execution rate as an indicator against the money of the tasks',
      book: tasksBook({ D10: '预算执行率', E10: '≥95%', F10: '99%' }),
      findings: [
        { cell: 'F10', related: ['D8', 'F8'], message: 'money', severity: 'warning', expected: '98%' },
      ],
    },
    {
      name: 'a result told again in its note with a slip',
      book: projectBook({
        D12: '服务群众人次',
        E12: '≥16000人次',
        F12: '16242人次',
        I12: '全年服务群众16424人次，反响良好',
      }),
      findings: [
        {
          cell: 'I12',
          related: ['F12'],
          message: 'quoted',
          severity: 'warning',
          stated: '16424人次',
          expected: '16242人次',
        },
      ],
    },
    {
      name: 'the whole cost of a project against the sum spent on it',
      book: projectBook({ D10: '项目总成本', E10: '≤180万元', F10: '168万元' }),
      findings: [
        {
          cell: 'F10',
          related: ['E6'],
          message: 'tables',
          severity: 'warning',
          stated: '168万元',
          expected: '173.7万元',
        },
      ],
    },
    {
      name: 'one figure with two values in 评分依据',
      book: workbook(projectForm(), evidence(23, 24)),
      findings: [
        {
          cell: '评分依据!B3',
          related: ['评分依据!B2'],
          message: 'tables',
          severity: 'error',
          stated: '24人',
          expected: '23人',
        },
      ],
    },
    {
      name: 'base data against funds',
      book: workbook(base({ D5: 320 }), funds()),
      findings: [
        {
          cell: '自评表!E6',
          related: ['D5'],
          message: 'tables',
          severity: 'error',
          stated: '310万元',
          expected: '320万元',
        },
      ],
    },
    {
      name: 'an indicator against the funds table',
      book: workbook(funds({ E8: pct(0.94) })),
      findings: [{ cell: 'E8', related: ['F4'], message: 'tables', stated: '94%', expected: '96%' }],
    },
    {
      name: 'a project’s spending in the base data against its own form',
      book: workbook(base({ D6: 150 }), projectForm()),
      findings: [{ cell: 'D6', related: ['项目自评表!E6'], message: 'tables' }],
    },
    {
      name: 'a reason that quotes another rate',
      book: projectBook({ I11: '预算执行率为93%，尾款未付' }),
      findings: [{ cell: 'I11', related: ['G6'], message: 'quoted', severity: 'warning', stated: '93%' }],
    },
  ],
});
