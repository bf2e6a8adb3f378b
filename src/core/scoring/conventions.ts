import type { Sentence } from '../text';

/** A share of the weight, both ends as decimal strings; `low` belongs to the band. */
export interface Band {
  readonly low: string;
  readonly high: string;
}

/** How far over its target an at-least indicator may go, and what happens beyond. */
export interface OvershootPolicy {
  /** `explain`: a reason is asked for, no points lost · `deduct`: `points` are lost · `zero`: all are · `none`. */
  readonly policy: 'explain' | 'deduct' | 'zero' | 'none';
  /** Completion from which it holds, as a share: "1.3" is 130 %. */
  readonly limit: string;
  readonly points: string;
}

/**
 * What a finance bureau lays down about scoring indicators, apart from the standards printed row by row.
 * Data only; numbers are decimal strings.
 */
export interface Convention {
  readonly id: string;
  readonly name: Sentence;
  /** The regulation or system it comes from. */
  readonly basis: string;
  /** An at-most indicator that is missed: `linear` (1 − (B−A)/A), `ratio` A/B. */
  readonly reverse: 'linear' | 'ratio';
  /** Qualitative indicators: reached, partly reached, not reached. */
  readonly bands: { readonly reached: Band; readonly partly: Band; readonly unmet: Band };
  readonly overshoot: OvershootPolicy;
  /** Whether "每低于5%扣2分" counts begun steps in proportion. */
  readonly steps: 'ignore' | 'proportional';
  /** Decimals of a score, rounded half up at the end of the row. */
  readonly decimals: number;
  /** Lower limits of the first three grades, of a total of 100. */
  readonly grades: readonly [string, string, string];
  /** What a total may be at most where the execution rate lies below a share. */
  readonly totalCaps: readonly TotalCap[];
}

/** "预算执行率低于60%的，总分不超过80分": `below` as a share, `most` in points of a hundred. */
export interface TotalCap {
  readonly below: string;
  readonly most: string;
}

const BANDS_80_60 = {
  reached: { low: '0.8', high: '1' },
  partly: { low: '0.6', high: '0.8' },
  unmet: { low: '0', high: '0.6' },
} as const;

const BANDS_80_50 = {
  reached: { low: '0.8', high: '1' },
  partly: { low: '0.5', high: '0.8' },
  unmet: { low: '0', high: '0.5' },
} as const;

/**
 * The default: what the integrated budget system (预算管理一体化) does.
 * Grades: 项目支出绩效评价管理办法 (财预〔2020〕10号), article 18.
 */
export const NATIONAL: Convention = {
  id: 'national',
  name: { 'zh-CN': '全国通用（预算管理一体化）', en: 'National (integrated budget system)' },
  basis: '预算管理一体化系统绩效自评计分规则；财预〔2020〕10号',
  reverse: 'linear',
  bands: BANDS_80_60,
  overshoot: { policy: 'explain', limit: '1.3', points: '0' },
  steps: 'ignore',
  decimals: 2,
  grades: ['90', '80', '60'],
  totalCaps: [],
};

/** Every convention that a template or the settings may name. */
export const CONVENTIONS: readonly Convention[] = [
  NATIONAL,
  {
    ...NATIONAL,
    id: 'national-80-50',
    name: { 'zh-CN': '全国通用，定性指标80/50分档', en: 'National, qualitative bands 80/50' },
    basis: '项目支出绩效自评表表注：定性指标100%-80%、80%-50%、50%-0%三档',
    bands: BANDS_80_50,
  },
  {
    ...NATIONAL,
    id: 'hubei',
    name: { 'zh-CN': '湖北：反向指标A/B', en: 'Hubei: at-most indicators A/B' },
    basis: '湖北省项目自评表备注：反向指标得分=权重×A/B，定性指标80%、50%分档',
    reverse: 'ratio',
    bands: BANDS_80_50,
  },
  {
    ...NATIONAL,
    id: 'jiangxi',
    name: { 'zh-CN': '江西：反向指标A/B', en: 'Jiangxi: at-most indicators A/B' },
    basis: '江西省项目支出绩效自评表表注：反向指标按A/B计分，定性指标80%、50%分档',
    reverse: 'ratio',
    bands: BANDS_80_50,
  },
  {
    ...NATIONAL,
    id: 'national-90-80-70',
    name: { 'zh-CN': '全国通用，等级90/80/70', en: 'National, grades 90/80/70' },
    basis: '部分地区自评办法：90分、80分、70分划档',
    grades: ['90', '80', '70'],
  },
  {
    ...NATIONAL,
    id: 'national-80-70-60',
    name: { 'zh-CN': '全国通用，等级80/70/60', en: 'National, grades 80/70/60' },
    basis: '部分地区自评办法：80分、70分、60分划档',
    grades: ['80', '70', '60'],
  },
  {
    ...NATIONAL,
    id: 'overshoot-deduct',
    name: { 'zh-CN': '超过目标值130%扣2分', en: 'Two points off beyond 130 % of the target' },
    basis: '部分地区自评办法：完成值超过指标值130%且无合理原因的扣2分',
    overshoot: { policy: 'deduct', limit: '1.3', points: '2' },
  },
  {
    ...NATIONAL,
    id: 'overshoot-zero',
    name: { 'zh-CN': '超过目标值130%不得分', en: 'No points beyond 130 % of the target' },
    basis: '部分地区自评办法：完成值超过指标值130%且无合理原因的不得分',
    overshoot: { policy: 'zero', limit: '1.3', points: '0' },
  },
  {
    ...NATIONAL,
    id: 'proportional-steps',
    name: { 'zh-CN': '不足一档按比例扣分', en: 'Begun steps count in proportion' },
    basis: '部分地区评分标准：不足一个百分点的按比例扣分',
    steps: 'proportional',
  },
];

const byId = new Map(CONVENTIONS.map((convention) => [convention.id, convention]));

/** The convention of an id; the national one for an id that is not known. */
export function conventionById(id: string | null | undefined): Convention {
  return (id && byId.get(id)) || NATIONAL;
}
