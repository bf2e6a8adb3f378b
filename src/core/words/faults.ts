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
  `(?:故障|差错|错误|失误|失败|缺陷|违约|违规|投诉|信访|上访|流失|死亡|发病|患病|感染|返工|返修|报废|闲置|空置|浪费|损坏|破损|损失|损耗|超[支编标时期限员载温概]|逾期|缺勤|迟到|滞后|废标|流标|退件|漏损|泄漏|积压|结余|结转|沉淀|延误|延期|拖欠|欠费|欠缴|辍学|失学|失业|事故|偏差|失信|亏损|败诉|退库|退货|遗漏|漏报|虚假|[未不][^率比]{1,6})${SHARE}`,
);

/** Two shares that cannot be one figure under two names: 设备完好率 and 设备故障率, of which one falls when the other rises. */
export const areContraryShares = (one: string, other: string): boolean =>
  IS_SHARE.test(one) && IS_SHARE.test(other) && ILL_SHARE.test(one) !== ILL_SHARE.test(other);
