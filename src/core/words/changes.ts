/** Words of becoming more, longer ones before their beginnings. */
const GROWS = '增加 增长 提高 提升 上升 上浮 上涨 升高 延长 增收 增 升 涨';
/** Words of becoming less. */
const SHRINKS = '压减少 下降 降低 减少 压减 压缩 缩减 缩短 回落 下浮 下滑 下调 减 降';
/** Words of lying above something. */
const EXCEEDS = '超过 超出 超支 超额 高于 高出 大于 多于 多出 溢出 突破 追加 超 高 多';
/** Words of lying below it. */
const LACKS = '低于 小于 少于 不足 落后 滞后 短收 短缺 未完成 低 少 差 欠 短 缺';
/** Words of coming behind a date, which is more of the time that it took. */
const LATE = '逾期 超期 超时 延期 延迟 延误 推迟 拖延 迟延 逾';

/** A piece of a pattern that takes any of the words of these lists, of so many characters at least. */
const anyOf = (least: number, ...lists: readonly string[]): string =>
  lists
    .flatMap((list) => list.split(' '))
    .filter((word) => word.length >= least)
    .sort((one, other) => other.length - one.length)
    .join('|');

/** Words by which a figure is more than another, or has become more; for patterns, without groups. */
export const MORE = anyOf(1, EXCEEDS, GROWS);
/** Words by which a figure is less than another, or has become less. */
export const LESS = anyOf(1, LACKS, SHRINKS);
/** The same in words that stand for themselves: not the 高 of 高新. */
export const MORE_OUTRIGHT = anyOf(2, EXCEEDS, GROWS);
export const LESS_OUTRIGHT = anyOf(2, LACKS, SHRINKS);
/** Words by which a figure becomes more or less. */
export const CHANGES = anyOf(2, GROWS, SHRINKS);
/** Words of being over or late: what is counted so is over. */
export const OVER_OR_LATE = anyOf(1, EXCEEDS, GROWS, LATE);
/** Words that make an amount one of change against another time: 同比, 较上年, 下降. */
export const OF_CHANGE = `同比|环比|较上年|比上年|${CHANGES}`;

const UP = new RegExp(`(?:${anyOf(1, GROWS)})(?:率|幅度?|比例|额|数)?$`);
const DOWN = new RegExp(`(?:${anyOf(1, SHRINKS)})(?:率|幅度?|比例|额|数)?$`);
const EITHER_WAY = /(?:变动|变化|增减|同比|环比)(?:率|幅度?|情况)?$/;

/** The way that a figure of change counts as positive: 增长率 `up`, 较上年减少 `down`, 变动率 `either`; null: no change. */
export function changeOf(name: string): 'up' | 'down' | 'either' | null {
  if (EITHER_WAY.test(name)) return 'either';
  return DOWN.test(name) ? 'down' : UP.test(name) ? 'up' : null;
}

/** What a change is called that went the other way, against the words for the way that was wanted. */
const BACK = {
  down: new RegExp(
    `(?:不降反[升增涨]|不减反[增升]|反升|反增|反弹|(?:不降|不减))$|^(?:同比|环比|较上年|比上年)?(?:${anyOf(2, GROWS)})$`,
  ),
  up: new RegExp(
    `(?:不[增升]反[降减]|反降|反减|负增长|不增)$|^(?:同比|环比|较上年|比上年)?(?:${anyOf(2, SHRINKS)})$`,
  ),
} as const;

/** Whether words say that a change went the other way: 不降反升, 上升 where a fall is measured; `orNone`: or did not happen (不降). */
export function turnsBack(way: 'up' | 'down', words: string): 'back' | 'orNone' | null {
  if (!BACK[way].test(words)) return null;
  return /不[降减增]$/.test(words) ? 'orNone' : 'back';
}

/**
 * Whether a figure of change given by one name counts the other way round under another: 较上年减少 3 % is 较上年变动率 −3 %,
 * 增长率 5 % is 下降率 −5 %; 低于市场均价 12 % is 超出市场均价 −12 %.
 */
export function isChangeTurned(given: string, wanted: string): boolean {
  if (beyondSide(given) === 'under' && beyondSide(wanted) === 'over') return true;
  const [own, other] = [changeOf(given), changeOf(wanted)];
  return own === 'down' ? other === 'up' || other === 'either' : own === 'up' && other === 'down';
}

/** On which side of another figure a distance is counted as positive: 低于市场均价 `under`, 超出预算幅度 `over`. */
function beyondSide(name: string): 'over' | 'under' | null {
  const [, under, over] = /(低于|少于|低出)|(超出|超过|高于|高出)/.exec(name) ?? [];
  return under !== undefined ? 'under' : over !== undefined ? 'over' : null;
}
