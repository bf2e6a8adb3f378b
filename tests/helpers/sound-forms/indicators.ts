import type { CellInput } from '../sheet-builder';
import type { Chance } from './chance';

/** A row of indicators: what was aimed at and reached, and the share of its points it earns. */
export interface Measured {
  readonly name: string;
  readonly target: CellInput;
  readonly actual: CellInput;
  /** Share of the points, in thousandths; null where nothing can be worked out. */
  readonly share: number;
  readonly reason: string;
}

const met = (name: string, target: CellInput, actual: CellInput): Measured => ({
  name,
  target,
  actual,
  share: 1000,
  reason: '',
});
const short = (name: string, target: string, actual: string, share: number): Measured => ({
  name,
  target,
  actual,
  share,
  reason: '受汛期影响，部分工作顺延至下年度完成。',
});

const percent = (value: number): CellInput => ({ v: value, z: '0.00%' });

/** Output, benefit and satisfaction: typed oddly, and rightly. */
export const OUTPUT: readonly Measured[] = [
  met('培训场次', '≥12场', '12场'),
  met('巡查次数', '≥48次', '52次'),
  met('印发资料', '5000份', '5000份'),
  met('河道清淤长度', '≥12.5公里', '12.8公里'),
  met('高标准农田建设面积', '≥2.68万亩', '2.82'),
  met('粮食收储量', '不少于3.6万吨', '3.8'),
  met('受益人次', '≥2000人（次）', '2163人次'),
  met('设备购置数量', '20台（套）', '20台（套）'),
  met('支出进度', '前三季度≥75%', '前三季度75.55%'),
  met('工程验收合格率', '100%', '100%'),
  met('完成及时率', '≥95%', percent(0.965)),
  met('完成质量', '合格', '合格'),
  met('档案整理质量', '“较好”', '较好'),
  met('完成时限', '2024年12月底前', '2024年11月'),
  met('人均培训成本', '≤450元/人*天', '420元/人*天'),
  met('测绘面积', '≥１２０平方公里', '１２３平方公里'),
  met('安全事故发生数', '0起', '0起'),
  met('线路里程', '≥240公里', 241),
  short('维修岸线长度', '≥200米', '190米', 950),
  short('入户走访户数', '≥400户', '360户', 900),
];
export const BENEFIT: readonly Measured[] = [
  met('群众知晓率', '≥85%', '88.2%'),
  met('社会效益', '效果明显', '效果明显'),
  met('投诉处理及时率', '100%', 1),
  met('就业带动人数', '≥1.2万人', '1.25'),
  met('持续影响', '长期', '长期'),
  met('单位能耗', '下降3%', '下降3.2%'),
  met('粮食产量', '增长2%以上', '增长2.4%'),
  met('生态环境', '持续改善', '持续改善'),
  short('惠及企业数', '≥50家', '48家', 960),
];
export const SATISFACTION: readonly Measured[] = [
  met('服务对象满意度', '≥90%', '92.3%'),
  met('群众满意度', '≥95%', percent(0.97)),
  met('公众满意度', '90%以上', '91%'),
  met('受益群众满意度', '≥90%', 0.95),
];

/** Points in so many parts, whole or halves, none too small. */
export function points(chance: Chance, total: number, count: number): number[] {
  return chance.parts(total, count, Math.min(3, Math.floor(total / count)));
}

/** Points earned: the share of the points, half up to two decimals. */
export function earned(weight: number, share: number): number {
  return Math.round((weight * share) / 10 + 1e-9) / 100;
}
