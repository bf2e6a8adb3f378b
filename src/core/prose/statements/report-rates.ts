import { agreeRatio } from '../../number/agreement';
import { ZERO } from '../../number/exact';
import { holds, isNearRate, kindest, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';
import { quotientClaim, type Quotient } from './quotient';

/** A rate of the whole report: its words, and the figures it divides wherever the report prints them. */
interface ReportRate {
  readonly name: RegExp;
  /** Words that make it another rate: of a project, a quarter, an expense. */
  readonly other: RegExp;
  readonly isTop: (mention: Mention) => boolean;
  /** The upper figure by another name, where the report has none of the first. */
  readonly isTopElse: (mention: Mention) => boolean;
  readonly isBottom: (mention: Mention) => boolean;
  /** Figures that a sensible reader might divide as well. */
  readonly maybeTop: (mention: Mention) => boolean;
  readonly maybeBottom: (mention: Mention) => boolean;
}

const WHOLE_BUDGET =
  /^(?:部门|整体|单位)?(?:调整后|调整)?(?:的)?(?:部门|整体)?(?:全年|年度)?(?:部门)?预算(?:总)?(?:数|额)?(?:总额)?$/;
const WHOLE_SPENT =
  /^(?:部门|整体|单位|本部门|年度|本年)(?:预算)?(?:实际|决算)?(?:总)?支出(?:决算)?(?:数|总额|总计|合计)?$/;

const RATES: readonly ReportRate[] = [
  {
    name: /(?:部门|整体|本单位|我局|全年|年度|^)[^，。；]{0,8}预算(?:资金)?(?:支出率|执行率|完成率)(?:为|达|达到|是)?$/,
    other: /三公|项目|公用|专项|采购|季度|序时|上年|平均|政府性基金/,
    isTopElse: () => false,
    isTop: (m) => m.family === 'money' && m.role === 'actual' && WHOLE_SPENT.test(m.name),
    isBottom: (m) => m.family === 'money' && m.role === 'budget' && WHOLE_BUDGET.test(m.name),
    maybeTop: (m) => m.family === 'money' && /支出|执行|支付/.test(m.label),
    maybeBottom: (m) => m.family === 'money' && /预算|收入|指标/.test(m.label),
  },
  {
    name: /资产负债率(?:为|达|是)?$/,
    other: /上年|年初|控制|低于/,
    isTopElse: () => false,
    isTop: (m) => m.family === 'money' && /^负债(?:总额|合计|总计)?$/.test(m.name),
    isBottom: (m) => m.family === 'money' && /^资产(?:总额|合计|总计)?$/.test(m.name),
    maybeTop: (m) => m.family === 'money' && /负债/.test(m.label),
    maybeBottom: (m) => m.family === 'money' && /资产/.test(m.label),
  },
  {
    name: /在编人[员数]\S{0,8}编制\S{0,4}(?:比率|比例|比)(?:为|达)?$|(?:财政供养|在职|在编)人员?控制率(?:为|达)?$/,
    other: /编外|上年/,
    isTopElse: (m) => m.family === '人' && /实有人数/.test(m.label),
    isTop: (m) => m.family === '人' && /在职|在编/.test(m.label) && !/编外|退休|离/.test(m.label),
    isBottom: (m) =>
      m.family === '人' && m.depth === 0 && /编制/.test(m.label) && !/编外|单列|其中/.test(m.label),
    maybeTop: (m) => m.family === '人' && !/编外|退休/.test(m.label),
    maybeBottom: (m) => m.family === '人' && /编/.test(m.label),
  },
];

/**
 * Rates of the whole report whose figures stand elsewhere in it: 部门预算资金支出率 against 调整后全年预算数 and
 * 部门预算实际支出. It is wrong only when both figures are told once and no other pair of the report gives the rate.
 * @param claimed claims so far; a rate that was held to figures beside it is left to them
 */
export function readReportRates(passages: readonly Passage[], claimed: readonly Claim[]): Claim[] {
  const found = new Map<ReportRate, Mention[]>();
  for (const passage of passages) {
    for (const rate of passage.mentions) {
      if (rate.flow !== 'rate' || rate.unit !== '%' || rate.isOpen) continue;
      const words = passage.text.slice(Math.max(0, rate.from - 30), rate.from).replace(/^.*[，。；]/, '');
      const kind = RATES.find(({ name, other }) => name.test(words) && !other.test(words));
      if (kind) found.set(kind, [...(found.get(kind) ?? []), rate].slice(0, MOST_TOLD + 1));
    }
  }
  if (found.size === 0) return [];
  const beside = claimedRates(claimed);
  return [...found].flatMap(([kind, rates]) => {
    if (rates.length > MOST_TOLD) return [];
    const figures = figuresOf(passages, kind);
    return rates.flatMap((rate) =>
      beside.has(`${rate.paragraph}:${passages[rate.paragraph]!.rawIndex(rate.from)}`)
        ? []
        : judge(passages, rate, figures),
    );
  });
}

/** A rate that is told more often than this is not one of the whole report. */
const MOST_TOLD = 24;

/** The places of the rates that were held to figures beside them. */
function claimedRates(claimed: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claimed.flatMap(({ kind, verdict, paragraph, operands }) =>
      kind === 'rate' && verdict !== 'unchecked' ? [`${paragraph}:${operands[0]!.start}`] : [],
    ),
  );
}

/** The figures of a report that a rate may divide. */
interface Figures {
  readonly tops: readonly Mention[];
  readonly bottoms: readonly Mention[];
  /** What else might stand above, by size. */
  readonly maybeTops: readonly Mention[];
  readonly maybeBottoms: readonly Mention[];
}

function figuresOf(passages: readonly Passage[], kind: ReportRate): Figures {
  const stocks = passages.flatMap(({ mentions }) => mentions.filter((m) => m.flow === 'stock'));
  const named = stocks.filter(kind.isTop);
  return {
    tops: unique(named.length ? named : stocks.filter(kind.isTopElse)),
    bottoms: unique(stocks.filter(kind.isBottom)),
    maybeTops: unique(stocks.filter(kind.maybeTop)).sort((one, other) => one.size - other.size),
    maybeBottoms: unique(stocks.filter(kind.maybeBottom)),
  };
}

function judge(passages: readonly Passage[], rate: Mention, figures: Figures): Claim[] {
  const { tops, bottoms } = figures;
  const sure = tops.length * bottoms.length > MOST_SURE ? [] : readings(rate, tops, bottoms);
  const maybe = nearest(rate, figures).flatMap(([top, bottom]) => readings(rate, [top], [bottom]));
  const best = kindest([...sure, ...maybe], ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [quotientClaim(passages, 'rate', rate, best)];
  return sure.length === 1 && !sure[0]!.top.isOpen ? [quotientClaim(passages, 'rate', rate, sure[0]!)] : [];
}

/** More pairs than this are none that the report is sure of. */
const MOST_SURE = 64;
/** So many pairs are worked out exactly: those that come nearest. */
const MOST_PAIRS = 60;

/** The pairs whose ratio comes nearest to a rate: for each lower figure those two of the upper ones that come nearest. */
function nearest(rate: Mention, { maybeTops, maybeBottoms }: Figures): [Mention, Mention][] {
  const pairs = maybeBottoms.flatMap((bottom): [Mention, Mention][] => {
    const at = placeOf(maybeTops, Math.abs(rate.size) * bottom.size);
    return maybeTops
      .slice(Math.max(0, at - 1), at + 2)
      .filter((top) => top !== bottom && isNearRate(rate, top, bottom))
      .map((top) => [top, bottom]);
  });
  const off = ([top, bottom]: [Mention, Mention]) => Math.abs(top.size / bottom.size - Math.abs(rate.size));
  return pairs.sort((one, other) => off(one) - off(other)).slice(0, MOST_PAIRS);
}

/** The first of the mentions, by size, that is not smaller. */
function placeOf(sorted: readonly Mention[], size: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]!.size < size) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** One mention of every amount. */
function unique(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((m) => [m.amount.toFraction(), m])).values()];
}

function readings(rate: Mention, tops: readonly Mention[], bottoms: readonly Mention[]): Quotient[] {
  return tops.flatMap((top) =>
    bottoms.flatMap((bottom) => {
      if (top === bottom || bottom.amount.compare(ZERO) <= 0) return [];
      const agreement = agreeRatio(stated(rate), stated(top), stated(bottom));
      return [{ top, bottom, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
    }),
  );
}
