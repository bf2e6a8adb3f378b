import { exact, signOf } from '../../number/exact';
import { isRateUnit, TIME_UNITS } from '../../number/units';
import type { TargetText } from './target-text';

/** What is done about, found of, spared or kept from a bad thing is no bad thing itself. */
const TURNED =
  /处置|处理|办理|办结|受理|接待|整改|查处|查办|查获|发现|调查|侦破|调解|化解|救治|救援|演练|培训|宣传|检查|巡查|排查|监测|监控|预防|防治|防范|控制|整治|治理|避免|挽回|节约|节省|减少|下降|降低|压减|削减|减亏|应对|应急|赔付|理赔|补偿|赔偿|分析|统计|报告|回访|回复|答复|满意|零|无|未|不(?!良|合格|满意|达标)|免/;
/** Counts, sums and rates of what nobody wants more of. */
const BAD_THING =
  /(?:事故|死亡|伤亡|受伤|投诉|上访|信访|差错|失误|错误|违规|违纪|违约|舆情|流失|损失|延误|逾期|超支|故障|返工|拖欠|失业|不良|不合格|不满意|不达标)(?:发生|事件|案件|人员|行为|情况|问题|贷款|产品)*(?:次数|起数|件数|例数|人数|天数|宗数|数量|比例|金额|时间|时长|率|数|量|额)?$/;
const COST_THING = /(?:成本|造价|单价|均价|总价|费用)(?:标准|额|数|金额|总额|支出|水平)?$/;
const NOT_ONE_COST = /节|降|控制|减|达标|完成|覆盖|回收|补助|补贴|收费|到位|投入/;
const WAIT =
  /(?:响应|反应|到达|等待|排队|出警|审批|审核|办理|办结|答复|回复|修复|抢修|拨付|支付|发放|处置|受理)(?:所需)?(?:时间|时长|时限|天数|周期|期限)$/;
/** Shares of what everybody wants more of. */
const GOOD_SHARE =
  /(?:满意度|满意率|合格率|覆盖率|及时率|准确率|正确率|知晓率|达标率|参保率|就业率|成活率|完好率|办结率|整改率|回复率|公开率|优良率|到位率)$/;

/**
 * Whether a target's sign goes against what the indicator's name says is good: cost ≥, accidents ≥, satisfaction ≤. Names that leave it
 * open, zero targets and targets of change are passed over.
 */
export function opposesName({ direction, quantity, change }: TargetText, name: string): boolean {
  if (!quantity || change || signOf(quantity.value) <= 0) return false;
  const words = nakedName(name);
  if (direction === 'at-least') return isUnwanted(words, quantity.unit);
  const isShare = isRateUnit(quantity.unit) || quantity.unit === null;
  const half = exact(isRateUnit(quantity.unit) ? '0.5' : '50');
  if (direction !== 'at-most' || !isShare || quantity.value.compare(half) < 0) return false;
  return GOOD_SHARE.test(words) && !/不|未|非|误|漏|错|无/.test(words);
}

function isUnwanted(words: string, unit: string | null): boolean {
  if (COST_THING.test(words)) return !NOT_ONE_COST.test(words) && !isTime(unit);
  if (WAIT.test(words)) return isTime(unit);
  return BAD_THING.test(words) && !TURNED.test(words);
}

function isTime(unit: string | null): boolean {
  return unit !== null && (TIME_UNITS.has(unit) || /^(?:个)?工作日$/.test(unit));
}

/** A name without its number, remarks in brackets and the unit or target repeated behind a sign. */
function nakedName(name: string): string {
  return withoutRemarks(name.replace(/^\s*(?:指标)?\s*\d+\s*[.、：:]\s*/, ''))
    .replace(/[≥≤><=＞＜＝].*$/, '')
    .replace(/\s+/g, '');
}

/** A name from whose brackets everything up to the next closing one is gone; one that is never closed stays. */
function withoutRemarks(name: string): string {
  const open = /[(（]/g;
  const close = /[)）]/g;
  let kept = '';
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const from = open.exec(name)?.index;
    if (from === undefined) break;
    close.lastIndex = from;
    // Looked for once: a name of open brackets only would be read through for each of them.
    const to = close.exec(name)?.index;
    if (to === undefined) break;
    kept += name.slice(at, from);
    at = to + 1;
  }
  return kept + name.slice(at);
}
