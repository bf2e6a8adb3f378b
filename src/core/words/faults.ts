import { DENIAL } from './denials';

/** What must not be, named by itself: money kept back or misused, figures made up, rules broken. */
const FAULT =
  /截留|挤占|挪用|套取|骗取|侵占|虚列|虚报|虚假|瞒报|漏报|错报|迟报|超标准|超范围|超概算|白条|违规|违反|违纪|违法|擅自|缺失|滞留|私设|账外|转嫁|乱收费/;
const DENIED = new RegExp(`(?:${DENIAL})[^,;，；]{0,4}$`);
const LACKS = /^(?:未|没有|没|不(?![断仅但存])|缺|漏|超)/;

/**
 * Whether an item of a list names a fault (截留资金, 未按规定公开) or what is to be kept to (无截留, 手续齐全): "1=否" says opposite things of the
 * two. Null when the words do not tell.
 */
export function faultiness(words: string): 'fault' | 'kept' | null {
  const found = FAULT.exec(words);
  if (found) return DENIED.test(words.slice(0, found.index)) ? 'kept' : 'fault';
  return LACKS.test(words) ? 'fault' : null;
}

const SHARE = '(?:率|比例|比重|占比)$';
const IS_SHARE = new RegExp(SHARE);
/** A share of which less is better: 故障率, 差错率, 闲置率, 未完成率. */
const ILL_SHARE = new RegExp(
  `(?:故障|差错|错误|失误|失败|缺陷|违约|违规|投诉|信访|上访|流失|死亡|发病|患病|感染|返工|返修|报废|闲置|空置|浪费|损坏|破损|损失|损耗|超[支编标时期限员载温概]|逾期|缺勤|迟到|滞后|废标|流标|退件|漏损|泄漏|积压|结余|结转|沉淀|延误|延期|拖欠|欠费|欠缴|辍学|失学|失业|事故|偏差|失信|亏损|败诉|退库|退货|遗漏|漏报|虚假|[未不][^率比]{1,6})(?:资金|金额|面积|人数|户数|项目|设备|房屋)?${SHARE}|^(?:.{0,6})(?:超期|逾期|延期|超时|迟)(?![㐀-鿿]*(?:整改|清收|处[置理]|追回|化解|查处|纠正|清理|收回))[㐀-鿿]{1,4}${SHARE}`,
);

/** Two shares that cannot be one figure under two names: 设备完好率 and 设备故障率, of which one falls when the other rises. */
export const areContraryShares = (one: string, other: string): boolean =>
  IS_SHARE.test(one) && IS_SHARE.test(other) && ILL_SHARE.test(one) !== ILL_SHARE.test(other);

const APART = /[未不非]/g;
/** A mean over people, places or time, and what it is the mean over. */
const MEAN = /(日均|月均|年均|人均|户均|亩均|次均|件均)/;
const WHOLE = /^(?:全年|年度|年|全月|月|累计|合计|总|全部)/;

/**
 * Whether two names, each of which is told alone, are those of different figures however alike they are: 达标天数 and 未达标天数, 日均处理量 and 年处理量,
 * 大型企业贷款占比 and 小微企业贷款占比.
 */
export function areDifferent(wanted: string, given: string): boolean {
  const [one, other] = [wanted, given];
  if (one === other) return false;
  if (!/[、和及或]/.test(one + other) && areContraryShares(one, other)) return true;
  if (one.replace(APART, '') === other.replace(APART, '')) return true;
  if (OF_BEFORE.test(other) && !OF_BEFORE.test(one)) return true;
  if (OPPOSITES.some(([a, b]) => isOnEachSide(one, other, a, b) || isOnEachSide(other, one, a, b)))
    return true;
  const [a, b] = [MEAN.exec(one)?.[1], MEAN.exec(other)?.[1]];
  if (a !== b && ((a !== undefined && WHOLE.test(other)) || (b !== undefined && WHOLE.test(one))))
    return true;
  let same = 0;
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  const [first, last] = [one.slice(0, one.length - same), other.slice(0, other.length - same)];
  let alike = 0;
  while (alike < Math.min(first.length, last.length) && first[alike] === last[alike]) alike += 1;
  const [head, second] = [first.slice(alike), last.slice(alike)];
  return same >= 4 && head.length >= 2 && second.length >= 2 && !SAME_HEADS.test(head + second);
}

const OF_BEFORE = /^(?:上年|去年|上一年|上期|期初|年初|同期|往年)/;

/** Words of which a name has the one or the other. */
const OPPOSITES = [
  ['盈利', '亏损'],
  ['男', '女'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['收入', '支出'],
  ['按期', '逾期'],
  ['入住', '空置'],
  ['线上', '线下'],
  ['省内', '省外'],
  ['小学', '初中'],
  ['初中', '高中'],
  ['新增', '存量'],
] as const;

const isOnEachSide = (one: string, other: string, a: string, b: string): boolean =>
  one.includes(a) && !one.includes(b) && other.includes(b) && !other.includes(a);

/** Words that say of whom or what a figure is without telling it from another: 项目资金 and 专项资金. */
const SAME_HEADS =
  /[、和及或]|完成|开展|建成|新建|实现|项目|专项|本|全|实际|年度|当年|公众|群众|服务对象|受益|总|平均|单位|部门|整体|县|市|区|乡镇/;
