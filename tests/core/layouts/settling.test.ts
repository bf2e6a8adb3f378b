import { recognise } from '../../../src/core/layouts';
import { growTree } from '../../../src/core/layouts/tree';
import { sheet, table, workbook } from '../../helpers/sheet-builder';
import { digest } from './digest';

const read = (text: string, options = {}) => recognise(workbook(sheet('表', table(text))), options);

describe('预算调整数: a difference or the budget after adjustment', () => {
  const funds = (row: string, heads = '预算完成率') => `
部门整体支出绩效自评表
资金来源 | 年初预算数 | 预算调整数 | 实际支出数 | ${heads}
合计 | ${row}
`;
  it.each([
    ['the execution rate shows a difference', funds('1000 | 600 | 1520 | 95%'), 'adjustment', []],
    ['the execution rate shows a total', funds('1000 | 1600 | 1520 | 95%'), 'annualBudget', []],
    [
      'the adjustment rate shows a difference',
      funds('1000 | 600 | 1500 | 60%', '预算调整率'),
      'adjustment',
      [],
    ],
    [
      'the adjustment rate shows a total',
      funds('1000 | 1600 | 1500 | 60%', '预算调整率'),
      'annualBudget',
      [],
    ],
    ['a small figure without a rate is a difference', funds('1000 | 48 | 1000 | '), 'adjustment', []],
    ['a large figure without a rate wants a person', funds('1000 | 1600 | 1500 | '), 'adjustment', [2]],
    ['rates that contradict each other say nothing', funds('1000 | 100 | 500 | 77%'), 'adjustment', []],
  ])('%s', (_, text, role, candidates) => {
    const [found] = read(text).forms[0]!.tables;
    const roles = Object.entries(found!.columns).flatMap(([name, at]) => (at === 2 ? [name] : []));
    expect(roles).toEqual([role]);
    expect(found!.doubts.flatMap((doubt) => doubt.candidates)).toEqual(candidates);
  });
});

describe('columns that cannot be told apart', () => {
  const unnamed = `
部门整体支出绩效评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 考评
投入 | 预算 | 编制质量 | 60 | 编制准确得满分 | 58
产出 | 履职 | 完成率 | 40 | 按比例 | 40
`;
  const twice = `
项目支出绩效自评表
三级指标 | 目标值 | 完成值 | 得分 | 分值 | 分值
培训人次 | 100人次 | 100人次 | 50 | 50 | 60
满意度 | ≥90% | 95% | 50 | 50 | 40
`;

  it('offers a column of numbers with an unknown head for the missing scores', () => {
    const [found] = read(unnamed).forms[0]!.tables;
    expect(found!.doubts).toEqual([
      { role: 'score', candidates: [5], ref: { sheet: '表', row: 1, column: 5 } },
    ]);
    expect(found!.columns.score).toBeUndefined();
  });

  it('says which columns could hold the points when two are headed alike', () => {
    const [found] = read(twice).forms[0]!.tables;
    expect(found!.doubts).toMatchObject([{ role: 'weight', candidates: [4, 5] }]);
    expect(found!.confidence).toBeLessThan(0.95);
  });

  it('takes the column that a person points out, and doubts no longer', () => {
    const mapping = [{ sheet: '表', headerTop: 1, columns: { score: 5 } }];
    const [form] = read(unnamed, { mapping }).forms;
    expect(form!.tables[0]!.doubts).toEqual([]);
    expect(form!.indicators.map((row) => row.score?.text)).toEqual(['58', '40']);
    const weights = [{ sheet: '表', headerTop: 1, columns: { weight: 5 } }];
    expect(read(twice, { mapping: weights }).forms[0]!.indicators.map((row) => row.weight?.text)).toEqual([
      '60',
      '40',
    ]);
  });

  it('takes a role away, and leaves other sheets and tables as they are', () => {
    const away = [{ sheet: '表', headerTop: 1, columns: { level1: null } }];
    expect(read(unnamed, { mapping: away }).forms[0]!.tables[0]!.columns.level1).toBeUndefined();
    const elsewhere = [
      { sheet: '别处', headerTop: 1, columns: { score: 5 } },
      { sheet: '表', headerTop: 9, columns: { score: 5 } },
    ];
    expect(digest(read(unnamed, { mapping: elsewhere }))).toEqual(digest(read(unnamed)));
  });
});

describe('rows that divide others', () => {
  const tree = (...labels: string[]) =>
    growTree(labels).map(
      ({ name, parent, isPart }) => `${name}${parent === null ? '' : `<${parent}`}${isPart ? '*' : ''}`,
    );

  it.each([
    [
      ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'],
      ['年度资金总额', '当年财政拨款<0*', '上年结转资金<0*', '其他资金<0*'],
    ],
    [
      ['合计', '基本支出', '其中：人员经费', '公用经费', '项目支出'],
      ['合计', '基本支出<0', '人员经费<1*', '公用经费<1*', '项目支出<0'],
    ],
    [
      ['一般公共预算', '政府性基金', '合计'],
      ['一般公共预算<2', '政府性基金<2', '合计'],
    ],
    [
      ['三公经费', '1、公务接待费', '2、公务用车费', '项目支出'],
      ['三公经费', '公务接待费<0', '公务用车费<0', '项目支出'],
    ],
    [
      ['项目支出', '其中：救灾经费', '宣传经费', '基本支出'],
      ['项目支出', '救灾经费<0*', '宣传经费<0*', '基本支出'],
    ],
  ])('%j', (labels, expected) => {
    expect(tree(...labels)).toEqual(expected);
  });
});

describe('facts in the head', () => {
  it.each([
    ['value after a colon', '部门名称：某市民政局 | | 单位：元', '某市民政局', '元'],
    ['value in the next cell', '预算单位 | 某市民政局 | 金额单位：万元', '某市民政局', '万元'],
    [
      'label with a seal mark and no value, then the department',
      '填报单位（盖章） | | 单位：万元',
      null,
      '万元',
    ],
    ['the supervising department when nothing else is told', '主管部门 | 某市财政局', '某市财政局', null],
    [
      'the department before its supervisor',
      '主管部门 | 某市财政局 | 部门名称 | 某市民政局',
      '某市民政局',
      null,
    ],
  ])('%s', (_, line, department, moneyUnit) => {
    const [form] = read(`
部门整体支出绩效自评表
${line}
三级指标 | 目标值 | 完成值
培训人次 | 100人次 | 100人次
`).forms;
    expect([form!.department?.text ?? null, form!.moneyUnit]).toEqual([department, moneyUnit]);
  });

  it.each([
    ['2024年度部门整体支出绩效自评表', 2024],
    ['部门整体支出绩效自评表（2022年度）', 2022],
    ['二〇二三年度部门整体支出绩效自评表', 2023],
    ['部门整体支出绩效自评表', null],
  ])('the year of %s', (title, year) => {
    const [form] = read(`${title}\n三级指标 | 目标值 | 完成值\n2021年培训人次 | 100人次 | 100人次`).forms;
    expect(form!.year?.value ?? null).toBe(year);
  });
});

describe('what says that an indicator does not apply', () => {
  it.each([
    ['不适用 | 不适用 | ', true],
    ['培训人次 | 不考核 | ', true],
    [' | | 无', true],
    ['安全事故 | 0起 | 无', false],
    ['培训人次 | 100人次 | 不适用', true],
    ['不适用技术推广 | 3项 | 3项', false],
  ])('%s: %s', (row, isInapplicable) => {
    const [form] = read(
      `项目支出绩效自评表\n二级指标 | 三级指标 | 目标值 | 完成值\n数量 | 完成数 | 1 | 1\n质量 | ${row}`,
    ).forms;
    expect(form!.indicators[1]!.isInapplicable).toBe(isInapplicable);
  });
});
