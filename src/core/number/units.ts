import { type Exact, exact } from './exact';

/** How much one of a money unit is in 元. */
export const MONEY_UNITS: ReadonlyMap<string, Exact> = new Map([
  ['元', exact(1)],
  ['百元', exact(100)],
  ['千元', exact(1_000)],
  ['万元', exact(10_000)],
  ['十万元', exact(100_000)],
  ['百万元', exact(1_000_000)],
  ['千万元', exact(10_000_000)],
  ['亿元', exact(100_000_000)],
]);

/** Words for a share of a whole, and the power of ten each divides by. */
export const RATE_UNITS: ReadonlyMap<string, { readonly unit: string; readonly power: number }> = new Map([
  ['%', { unit: '%', power: 2 }],
  ['百分比', { unit: '%', power: 2 }],
  ['‰', { unit: '‰', power: 3 }],
  ['千分比', { unit: '‰', power: 3 }],
  ['‱', { unit: '‱', power: 4 }],
  ['个百分点', { unit: '个百分点', power: 2 }],
  ['百分点', { unit: '个百分点', power: 2 }],
  ['个千分点', { unit: '个千分点', power: 3 }],
  ['成', { unit: '%', power: 1 }],
]);

/** Units of time, in minutes; a month and a year are kept apart from days, which they hold unevenly. */
export const TIME_UNITS: ReadonlyMap<string, { readonly family: 'clock' | 'month'; readonly size: Exact }> =
  new Map([
    ['秒', { family: 'clock', size: exact(1).div(60) }],
    ['秒钟', { family: 'clock', size: exact(1).div(60) }],
    ['分钟', { family: 'clock', size: exact(1) }],
    ['小时', { family: 'clock', size: exact(60) }],
    ['个小时', { family: 'clock', size: exact(60) }],
    ['天', { family: 'clock', size: exact(1440) }],
    ['日', { family: 'clock', size: exact(1440) }],
    ['日历天', { family: 'clock', size: exact(1440) }],
    ['自然日', { family: 'clock', size: exact(1440) }],
    ['周', { family: 'clock', size: exact(10080) }],
    ['星期', { family: 'clock', size: exact(10080) }],
    ['月', { family: 'month', size: exact(1) }],
    ['个月', { family: 'month', size: exact(1) }],
    ['季度', { family: 'month', size: exact(3) }],
    ['个季度', { family: 'month', size: exact(3) }],
    ['年', { family: 'month', size: exact(12) }],
  ]);

/**
 * Units of length, land, weight and volume, in metres, square metres, kilogrammes and litres. 平方米 counts floors and lawns, which
 * nobody gives in 公顷: the one beside the other is asked about.
 */
export const MEASURE_UNITS: ReadonlyMap<
  string,
  { readonly family: 'length' | 'area' | 'weight' | 'volume'; readonly size: Exact }
> = new Map([
  ['公里', { family: 'length', size: exact(1000) }],
  ['里', { family: 'length', size: exact(500) }],
  ['米', { family: 'length', size: exact(1) }],
  ['平方公里', { family: 'area', size: exact(1_000_000) }],
  ['公顷', { family: 'area', size: exact(10_000) }],
  ['亩', { family: 'area', size: exact(10_000).div(15) }],
  ['吨', { family: 'weight', size: exact(1000) }],
  ['千克', { family: 'weight', size: exact(1) }],
  ['斤', { family: 'weight', size: exact(1).div(2) }],
  ['克', { family: 'weight', size: exact(1).div(1000) }],
  ['立方米', { family: 'volume', size: exact(1000) }],
  ['升', { family: 'volume', size: exact(1) }],
  ['毫升', { family: 'volume', size: exact(1).div(1000) }],
]);

const COUNT_WORDS =
  '个 笔 笔次 人 人次 人员 户 户次 户数 家 家次 次 次数 人数 场 场次 份 份数 件 件次 起 期 期次 处 宗 册 册次 张 部 项 项次 条 条次 名 名次 所 所次 座 台 台次 台套 台件 套 套次 ' +
  '篇 篇次 幅 本 卷 盒 箱 袋 包 瓶 支 枝 根 块 片 面 只 头 匹 羽 尾 株 棵 粒 辆 辆次 艘 架 列 节 门 间 栋 幢 层 口 眼 盏 扇 对 双 组 批 批次 班 班次 届 轮 轮次 趟 ' +
  '类 种 款 级 档 单 例 例次 位 床 张床 剂 剂次 单位 门次 课时 学时 人日 人天 车次 航次 站次 点 点次 村 村次 社区 街道 镇 县 区 市 省 校 厂 店 网点 企业 机构 队 支队 ' +
  '标段 分 题 字 页 版 词 首 集 档次 工作日 个工作日 段 道 条线 桩 井 窝 垄 垛 顶 把 副 枚 颗 发 艺 人份 平台 系统 项目 案 案件 样 样品 批件 频次 频道 路 站 牌 块牌';
const MEASURE_WORDS =
  '公里 千米 米 厘米 毫米 里 海里 延米 平方米 平方公里 平方千米 平米 立方米 方 亩 公顷 亩次 公顷次 平方 m m2 m² m³ km km² ㎡ ㎞ ㎥ kg g mg t L ml MB GB TB MW KW kW kWh ' +
  '吨 千克 公斤 斤 克 毫克 微克 升 毫升 千瓦 兆瓦 千瓦时 度 千伏安 伏 吨标准煤 标准煤 ℃ dB 分贝 兆 Mbps 倍 美元 万美元 欧元 港元 港币 美金 人民币';
const PER_UNITS =
  '年 月 周 日 天 小时 季度 季 人 户 生 学生 名 床 座 头 次 亩 公里 平方米 亿元 万元 人年 人月 人日 人天 学年 学期 人次 个 家 场 期 辆 台 吨 栋 站 村 万人 十万人 千人 百万人 百人 万 亿';

/** Every unit word known by name; a word not listed is kept as it stands. */
export const KNOWN_UNITS: ReadonlySet<string> = new Set([
  ...MONEY_UNITS.keys(),
  ...RATE_UNITS.keys(),
  ...TIME_UNITS.keys(),
  ...COUNT_WORDS.split(' '),
  ...MEASURE_WORDS.split(' '),
]);

/** Words that may stand after a slash: 家/季度,. */
export const PER_WORDS: ReadonlySet<string> = new Set([...PER_UNITS.split(' '), ...KNOWN_UNITS]);

/** A known unit that a text begins with, longest first; empty when there is none. */
export function unitAt(text: string, start: number, words: ReadonlySet<string> = KNOWN_UNITS): string {
  for (let length = Math.min(7, text.length - start); length > 0; length--) {
    const word = text.substr(start, length);
    if (words.has(word)) return word;
  }
  return '';
}

/** 万, 亿 and their like before the unit of a thing counted or measured, and how many each is. */
const MULTIPLES: ReadonlyMap<string, Exact> = new Map([
  ['亿', exact(100_000_000)],
  ['千万', exact(10_000_000)],
  ['百万', exact(1_000_000)],
  ['十万', exact(100_000)],
  ['万', exact(10_000)],
]);

/**
 * A unit of 万, 亿 and their like taken apart: 万人次 → 10,000 of 人次. Null for a unit that is known as it stands
 * (万元, 万美元) and for one without a multiple. A bare 万 is 10,000 of nothing named: its unit is empty.
 */
export function multipleOf(unit: string): { readonly unit: string; readonly size: Exact } | null {
  if (KNOWN_UNITS.has(unit)) return null;
  const word = multipleAt(unit, 0);
  return word ? { unit: unit.slice(word.length), size: MULTIPLES.get(word)! } : null;
}

/** The 万, 亿 or their like that stands at a place, longest first; empty when there is none. */
export function multipleAt(text: string, start: number): string {
  for (const word of MULTIPLES.keys()) if (text.startsWith(word, start)) return word;
  return '';
}

/** How much one of a unit is in the unit that figures are reckoned in: 元 for money, 人次 for 万人次; 1 for others. */
export function unitSize(unit: string | null): Exact {
  const head = unit === null ? '' : headOf(unit);
  return MONEY_UNITS.get(head) ?? multipleOf(head)?.size ?? exact(1);
}

/** A unit without what it is counted by: 微克 of 微克/立方米. */
export function headOf(unit: string): string {
  const slash = unit.indexOf('/');
  return slash > 0 ? unit.slice(0, slash) : unit;
}

/** Whether two units are counted by different things: 元/人 and 元/户, not 元/人 and 元. */
export function isPerOther(one: string, other: string): boolean {
  const [a, b] = [one.slice(headOf(one).length), other.slice(headOf(other).length)];
  return a !== b && a !== '' && b !== '';
}

/** Whether a unit stands for a share of a whole: % ‰ 个百分点. */
export function isRateUnit(unit: string | null): boolean {
  return unit !== null && RATE_UNITS.has(unit);
}
