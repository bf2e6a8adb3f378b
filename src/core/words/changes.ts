const UP = /(?:增长|增加|上升|提高|提升|上涨|升高|增|升|涨)(?:率|幅度?|比例|额|数)?$/;
const DOWN = /(?:下降|减少|降低|压减|压缩|缩减|缩短|回落|降|减)(?:率|幅度?|比例|额|数)?$/;
const EITHER_WAY = /(?:变动|变化|增减|同比|环比)(?:率|幅度?|情况)?$/;

/** The way that a figure of change counts as positive: 增长率 `up`, 较上年减少 `down`, 变动率 `either`; null: no change. */
export function changeOf(name: string): 'up' | 'down' | 'either' | null {
  if (EITHER_WAY.test(name)) return 'either';
  return DOWN.test(name) ? 'down' : UP.test(name) ? 'up' : null;
}

/**
 * Whether a figure of change given by one name counts the other way round under another: 较上年减少 3 % is 较上年变动率 −3 %,
 * 增长率 5 % is 下降率 −5 %.
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
