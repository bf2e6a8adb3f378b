import { nameKey } from './names';

/** What money is spent on, with the other names of the same thing. */
const SUBJECTS: readonly (readonly string[])[] = [
  ['三公经费'],
  ['日常公用经费'],
  ['公用经费'],
  ['人员经费'],
  ['公务接待费', '公务招待费'],
  ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置运行费', '公务用车购置和运行维护费'],
  ['公务用车运行维护费', '公务用车运行费'],
  ['因公出国境费', '因公出国境费用', '因公出国费'],
  ['会议费'],
  ['培训费'],
  ['基本支出'],
  ['项目支出'],
];

/** What was spent on a subject in the year; 总额 without more is what was spent. */
function spentOn(year: string, subjects: readonly string[]): string[] {
  const measures =
    '实际支出数 决算数 支出决算数 实际支出额 实际支出 实际发生数 执行数 全年执行数 支出总额 总额 实际支出总额 支出决算总额'.split(
      ' ',
    );
  return subjects.flatMap((subject) => {
    const own = subject.endsWith('支出') ? [] : [`${subject}支出数`, `${subject}支出`];
    const led = ['实际支出', '实际支出的'].flatMap((lead) => [
      `${lead}${subject}数`,
      `${lead}${subject}总额`,
    ]);
    return [...measures.map((measure) => subject + measure), ...own, ...led].map((name) => year + name);
  });
}

function budgetOf(subjects: readonly string[]): string[] {
  const measures = '预算安排数 预算数 预算安排 预算总额 预算安排总额'.split(' ');
  return subjects.flatMap((subject) => [
    ...measures.map((measure) => subject + measure),
    ...['预算安排', '预算安排的'].flatMap((lead) => [`${lead}${subject}数`, `${lead}${subject}总额`]),
  ]);
}

/** 年初预算 and 调整预算 of one subject are two figures. */
function adjustedBudgetOf(subjects: readonly string[]): string[] {
  const measures = '调整预算数 调整后预算数 全年预算数 预算调整后数 调整后预算安排数'.split(' ');
  return subjects.flatMap((subject) => measures.map((measure) => subject + measure));
}

/**
 * Names under which forms, base-data sheets and standards speak of the same figure.
 * Two names stand together only when a department's accounts hold one figure for both; names that may differ
 * (执行率 and 完成率, 在编 and 在职, 年初预算 and 调整后预算) stand apart. A line begins with the name shown.
 */
export const SAME_FIGURE: readonly (readonly string[])[] = [
  // 经费
  ...SUBJECTS.flatMap(([subject, ...others]) => [
    spentOn('', [subject!, ...others]),
    spentOn('上年', [subject!, ...others]),
    budgetOf([subject!, ...others]),
    adjustedBudgetOf([subject!, ...others]),
  ]),
  // 人员
  [
    '编制数',
    '核定编制数',
    '编制人数',
    '核定编制人数',
    '人员编制数',
    '核定人员编制数',
    '编制总数',
    '编制内人数',
    '机构编制数',
    '编制',
    '核定编制',
  ],
  [
    '在职人员数',
    '实际在职人数',
    '在职人数',
    '实际在职人员数',
    '实有在职人数',
    '年末在职人数',
    '年末实有在职人数',
    '在职在编人数',
  ],
  ['在编人数', '在编人员数', '实际在编人数', '在编人员', '在编', '实有在编人数'],
  [
    '编外人员数',
    '编外人数',
    '编外人员',
    '编外',
    '使用劳务派遣人员数量',
    '劳务派遣人员数量',
    '使用劳务派遣人员数',
    '编外聘用人员数',
    '编外人员数量',
  ],
  ['在职人员总数', '在编及编外人员总数', '在编和编外人员总数'],
  // 预算与支出
  [
    '年初预算数',
    '年初预算',
    '年初预算安排数',
    '年初部门预算数',
    '部门年初预算数',
    '整体支出年初预算数',
    '部门整体支出年初预算数',
    '年初预算批复数',
    '年初批复预算数',
    '年初预算总额',
    '年初预算金额',
    '年初预算资金',
  ],
  [
    '本年追加预算',
    '追加预算数',
    '年中追加预算数',
    '预算追加数',
    '追加预算额',
    '年度追加预算数',
    '年中追加预算',
    '追加预算金额',
  ],
  [
    '全年预算数',
    '全年预算',
    '调整后预算数',
    '调整后全年预算数',
    '全年调整后预算数',
    '调整预算数',
    '调整后预算',
    '全年预算总额',
    '预算调整后金额',
  ],
  [
    '全年执行数',
    '执行数',
    '全年执行',
    '预算执行数',
    '全年支出数',
    '全年实际支出数',
    '实际支出数',
    '年度实际支出数',
    '整体年度实际支出数',
    '全年实际执行数',
    '预算支出执行数',
  ],
  ['决算支出', '决算支出数', '支出决算数', '本年支出决算数', '决算支出总额'],
  ['决算收入', '决算收入数', '收入决算数', '决算收入总额'],
  [
    '上年结转',
    '上年结转结余',
    '上年结转和结余',
    '上年结转数',
    '年初结转结余',
    '年初结转和结余',
    '上年结转资金',
    '上年结转结余资金',
    '年初结转数',
    '上年结余结转',
  ],
  [
    '年末结余',
    '年末结转结余',
    '年末结转和结余',
    '年末结余数',
    '年末结转数',
    '年末结转结余资金',
    '年末结余结转',
    '年末结转结余数',
  ],
  [
    '结转结余资金总额',
    '结转结余总额',
    '结转结余',
    '结转结余数',
    '结转和结余',
    '结转结余资金',
    '财政拨款结转和结余',
  ],
  // 率
  [
    '预算执行率',
    '部门预算执行率',
    '全年预算执行率',
    '整体支出预算执行率',
    '部门整体支出预算执行率',
    '预算资金执行率',
    '资金执行率',
    '执行率',
  ],
  ['预算完成率', '部门预算完成率', '整体支出预算完成率', '部门整体支出预算完成率'],
  [
    '部门预算资金支出率',
    '预算资金支出率',
    '支出率',
    '部门预算支出率',
    '预算支出率',
    '资金支出率',
    '部门预算资金的支出率',
  ],
  ['预算调整率', '预算调整比率', '部门预算调整率'],
  ['结转结余率', '结余结转率', '结转和结余率'],
  ['财政供养人员控制率', '财政供养人员的控制率'],
  ['在职人员控制率', '在职人员的控制率'],
  ['三公经费控制率', '三公经费支出控制率'],
  ['政府采购执行率', '政府采购预算执行率', '政府采购的执行率'],
  // 采购
  [
    '实际采购金额',
    '实际采购金额合计数',
    '实际政府采购数',
    '实际政府采购金额',
    '政府采购实际金额',
    '实际政府采购金额合计数',
    '政府采购实际支出数',
    '政府采购金额',
    '实际采购数',
    '政府采购实际采购金额',
    '政府采购金额决算数',
    '政府采购决算数',
    '政府采购金额实际数',
    '政府采购实际数',
    '政府采购金额执行数',
    '政府采购执行数',
  ],
  [
    '采购计划金额',
    '采购计划金额合计数',
    '政府采购预算数',
    '政府采购预算',
    '年初政府采购预算数',
    '政府采购计划金额',
    '政府采购预算金额',
    '政府采购计划数',
    '政府采购预算总额',
    '采购预算金额',
    '政府采购金额预算数',
    '政府采购金额预算安排数',
    '政府采购预算安排数',
    '政府采购金额计划数',
  ],
  // 资产
  ['固定资产利用率', '固定资产的利用率', '固定资产使用率'],
  ['实际在用固定资产总额', '在用固定资产总额', '实际在用固定资产', '在用固定资产原值', '在用固定资产金额'],
  ['所有固定资产总额', '固定资产总额', '全部固定资产总额', '所有固定资产'],
  // 进度
  ...['一', '二', '三', '四'].map((n) => [
    `${n}季度部门预算支出进度`,
    `${n}季度支出进度`,
    `${n}季度预算支出进度`,
    `第${n}季度支出进度`,
    `第${n}季度部门预算支出进度`,
    `第${n}季度预算支出进度`,
    `${n}季度末支出进度`,
    `${n}季度累计支出进度`,
    `${n}季度进度`,
    `${n}季度`,
  ]),
  // 项目、工作
  ['已完成项目数', '实际完成项目数', '按计划完成项目数', '已完成的项目数', '按时完成项目数'],
  ['计划完成项目总数', '计划完成项目数', '计划项目总数', '应完成项目数', '计划完成的项目总数'],
];

const concepts = new Map<string, string>();
for (const group of SAME_FIGURE) {
  const concept = nameKey(group[0]!);
  for (const name of group) {
    const key = nameKey(name);
    concepts.set(key, concept);
  }
}

/** The key under which a name and all its aliases meet; years are read against the form's year. */
export function conceptKey(name: string, year: number | null = null): string {
  const key = nameKey(name, year);
  return concepts.get(key) ?? key;
}

/** A figure that follows from others when it is not stated itself. */
export interface Derivation {
  readonly name: string;
  readonly operator: 'ratio' | 'sum';
  readonly parts: readonly [string, string];
}

/** 在职人员总数（在编+编外） is the sum of the two; the execution rate is what was spent of the year's budget. */
export const DERIVATIONS: readonly Derivation[] = [
  { name: '在职人员总数', operator: 'sum', parts: ['在编人数', '编外人员数'] },
  { name: '预算执行率', operator: 'ratio', parts: ['全年执行数', '全年预算数'] },
];

const SATISFACTION = new Set(
  [
    '满意度',
    '满意率',
    '公众满意度',
    '群众满意度',
    '社会公众满意度',
    '服务对象满意度',
    '服务对象满意率',
    '公众或服务对象满意度',
    '社会公众或服务对象满意度',
    '社会公众及服务对象满意度',
    '社会公众和服务对象满意度',
    '受益对象满意度',
    '受益群众满意度',
    '群众满意率',
    '公众满意率',
    '总体满意度',
    '综合满意度',
  ].map((name) => nameKey(name)),
);

/** Whether a name asks for satisfaction in general, so that the form's one satisfaction figure may answer. */
export function isGeneralSatisfaction(key: string): boolean {
  return SATISFACTION.has(key);
}

/** Whether a figure is somebody's satisfaction ("区直各部门和群众满意度"). */
export function isSatisfaction(key: string): boolean {
  return /满意(?:度|率|程度)$/.test(key);
}
