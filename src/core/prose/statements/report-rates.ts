import { agreeRatio, type Agreement } from '../../number/agreement';
import { ZERO } from '../../number/exact';
import {
  claim,
  figureOf,
  holds,
  isNearRate,
  kindest,
  operand,
  percent,
  shownDecimals,
  stated,
  verdictOf,
} from '../claim';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';

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
  return passages.flatMap((passage) =>
    passage.mentions.flatMap((rate) => {
      if (rate.flow !== 'rate' || rate.unit !== '%' || rate.isOpen) return [];
      const words = passage.text.slice(Math.max(0, rate.from - 30), rate.from).replace(/^.*[，。；]/, '');
      const kind = RATES.find(({ name, other }) => name.test(words) && !other.test(words));
      return kind && !isClaimed(passage, rate, claimed) ? judge(passages, rate, kind) : [];
    }),
  );
}

function isClaimed(passage: Passage, rate: Mention, claimed: readonly Claim[]): boolean {
  const start = passage.rawIndex(rate.from);
  return claimed.some(
    ({ kind, verdict, paragraph, operands }) =>
      kind === 'rate' &&
      verdict !== 'unchecked' &&
      paragraph === passage.index &&
      operands[0]!.start === start,
  );
}

interface Reading {
  readonly top: Mention;
  readonly bottom: Mention;
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

function judge(passages: readonly Passage[], rate: Mention, kind: ReportRate): Claim[] {
  const stocks = passages.flatMap(({ mentions }) => mentions.filter((m) => m.flow === 'stock'));
  const named = stocks.filter(kind.isTop);
  const own = named.length ? named : stocks.filter(kind.isTopElse);
  const sure = readings(rate, unique(own), unique(stocks.filter(kind.isBottom)));
  const tops = stocks.filter(kind.maybeTop);
  const all = stocks.filter(kind.maybeBottom).flatMap((bottom) => {
    const near = tops.filter((top) => isNearRate(rate, top, bottom));
    return near.length ? readings(rate, near, [bottom]) : [];
  });
  const best = kindest([...sure, ...all], ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [toClaim(passages, rate, best, best.verdict)];
  return sure.length === 1 && !sure[0]!.top.isOpen
    ? [toClaim(passages, rate, sure[0]!, sure[0]!.verdict)]
    : [];
}

/** One mention of every amount. */
function unique(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((m) => [m.amount.toFraction(), m])).values()];
}

function readings(rate: Mention, tops: readonly Mention[], bottoms: readonly Mention[]): Reading[] {
  return tops.flatMap((top) =>
    bottoms.flatMap((bottom) => {
      if (top === bottom || bottom.amount.compare(ZERO) <= 0) return [];
      const agreement = agreeRatio(stated(rate), stated(top), stated(bottom));
      return [{ top, bottom, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
    }),
  );
}

function toClaim(
  passages: readonly Passage[],
  rate: Mention,
  reading: Reading,
  verdict: ClaimVerdict,
): Claim {
  const { top, bottom, agreement } = reading;
  const isOff = verdict !== 'agrees' && verdict !== 'rounds';
  const decimals = shownDecimals(rate);
  return claim(passages, {
    kind: 'rate',
    verdict,
    on: rate,
    operands: [
      operand(passages, rate, 'stated'),
      operand(passages, top, 'numerator'),
      operand(passages, bottom, 'denominator'),
    ],
    expected: isOff ? percent(agreement.expected!, decimals) : null,
    gap: isOff ? percent(agreement.expected!.sub(rate.amount).abs(), Math.max(2, decimals)) : null,
    working: `${figureOf(top)}÷${figureOf(bottom)}=${percent(agreement.expected!, Math.max(2, decimals))}`,
  });
}
