import type { Exact } from '../../../../src/core/number/exact';
import { figure } from './piece';
import type { Chance } from './random';

/** What is measured, its unit, and whether more of it is good. Many carry words that also give or take points. */
export const HIGH_RATES = [
  '资金到位率',
  '任务办结率',
  '验收合格率',
  '培训覆盖率',
  '群众满意度',
  '问卷得分率',
  '税款扣缴率',
  '测评满分率',
  '按期完成率',
  '水质达标率',
  '政策知晓率',
  '台账登记率',
] as const;
export const LOW_RATES = [
  '资金结转率',
  '报表差错率',
  '产品不合格率',
  '项目超支率',
  '问题未整改率',
  '资产闲置率',
  '样品未达标率',
  '案件逾期率',
  '考核扣分率',
] as const;
export const HIGH_COUNTS = [
  ['培训场次', '场'],
  ['走访户数', '户'],
  ['巡查次数', '次'],
  ['调研报告', '篇'],
  ['义诊活动', '场'],
] as const;
export const FAULTS = [
  ['漏报项目', '项'],
  ['账实不符', '处'],
  ['逾期办件', '件'],
  ['有效投诉', '件'],
  ['违规支出', '笔'],
  ['越级上访', '起'],
  ['未公开事项', '项'],
  ['手续不全', '笔'],
] as const;
export const MERITS = [
  ['推广经验', '条'],
  ['新建制度', '项'],
  ['省级表彰', '次'],
  ['授权专利', '项'],
] as const;
export const ITEMS = [
  '成立领导小组',
  '制定实施方案',
  '建立工作台账',
  '按月通报进度',
  '开展年中检查',
  '资料归档完整',
  '公示补助名单',
  '组织竣工验收',
  '编制年度计划',
  '落实管护责任',
  '预算细化到项目',
  '会议记录齐全',
] as const;
export const EVENTS = [
  '截留挪用资金',
  '虚报瞒报数据',
  '重大安全事故',
  '违规举借债务',
  '被上级通报批评',
] as const;
export const SCALES: readonly (readonly string[])[] = [
  ['优秀', '良好', '合格', '不合格'],
  ['好', '较好', '一般', '差'],
  ['完整', '基本完整', '不完整'],
  ['健全', '比较健全', '不健全'],
  ['显著', '较显著', '一般', '不显著'],
  ['全面落实', '部分落实', '未落实'],
];
/** Sentences that neither give nor take: the reading must be the same without them. */
export const IDLE = [
  '数据由统计部门提供',
  '以主管部门通报为准',
  '佐证材料附后',
  '该指标反映部门履职的实际情况',
  '数据来源：年度决算报表',
];

export const NUMBERINGS: readonly ((at: number) => string)[] = [
  (at) => `${at}.`,
  (at) => `${at}、`,
  (at) => `（${at}）`,
  (at) => '①②③④⑤⑥'.charAt(at - 1),
  (at) => `(${at})`,
];

/** How one text speaks of points: chosen once a text, as a clerk keeps to one manner. */
export interface Manner {
  give(points: Exact): string;
  nothing(): string;
  /** Between a condition and its points. */
  readonly link: string;
  /** Between one band or part and the next. */
  readonly stop: string;
}

export function manner(random: Chance): Manner {
  const verb = random.pick(['得', '得', '得', '计', '评', '记', '赋']);
  const zero = random.pick(['不得分', '得0分', '计0分', '不计分', '0分']);
  return {
    give: (points) => `${verb}${figure(points)}分`,
    nothing: () => zero,
    link: random.pick(['的，', '的', '，', '时，']),
    stop: random.pick(['；', '；', '；\n', '。', ';', '，']),
  };
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '%': '％',
  ',': '，',
  ';': '；',
  '(': '（',
  ')': '）',
};

/** The same text as another keyboard would have typed it. */
export function retyped(random: Chance, text: string): string {
  if (!random.happens(0.25)) return text;
  const isDigitWide = random.happens(0.4);
  return text.replace(/[%,;()0-9]/gu, (sign) =>
    isDigitWide && /[0-9]/u.test(sign)
      ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)
      : (FULL_WIDTH[sign] ?? sign),
  );
}
