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

/** What a rate divides: the words of its name, those of what is counted and of what it is counted against. */
interface Definition {
  readonly name: RegExp;
  readonly top: RegExp;
  readonly bottom: RegExp;
}

/** Rates that the forms define: 决算÷预算, 整改÷排查, 在职÷编制 …. */
const DEFINITIONS: readonly Definition[] = [
  {
    name: /完成(?:了)?(?:年初|全年|调整后?|年度|本年)?(?:部门|财政拨款|支出)?预算(?:数)?的?|占(?:年初|全年)?预算(?:数)?的?/,
    top: /决算|实际|支出|执行|收入|完成|使用/,
    bottom: /预算|计划|安排/,
  },
  {
    name: /(?:预算|资金|支出|经费|执行)[^，。；]{0,8}(?:执行率|完成率|支出率|控制率|使用率|到位率|支付率)|执行率|支出率|控制率|支付率/,
    top: /决算|实际|支出|执行|支付|使用|完成|到位|实有|在职|在编/,
    bottom: /预算|计划|安排|下达|编制|指标|核定/,
  },
  {
    name: /整改(?:完成)?率|办结率|完成率|验收率|挂牌率|合格率|达标率|覆盖率|到位率|通过率|处置率|及时率/,
    top: /整改|完成|办结|合格|达标|通过|处置|覆盖|验收|安装|到位/,
    bottom: /发现|排查|查出|应|共|总|计划|任务|隐患|收到|受理|抽检|用户|需/,
  },
];

/** Rates beside their two figures: 预算为A，决算为B，完成预算的p%; 发现a项，整改b项，整改率p%. */
export function readRates(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    passage.mentions.flatMap((rate) => {
      if (rate.flow !== 'rate' || rate.unit !== '%' || rate.isOpen) return [];
      const words = wordsOf(passage, rate);
      const definition = DEFINITIONS.find(({ name }) =>
        new RegExp(`(?:${name.source})[^，。；0-9]{0,8}$`).test(words),
      );
      return definition ? judge(passages, passage, rate, definition) : [];
    }),
  );
}

/** The clause before a rate, from the last comma. */
function wordsOf(passage: Passage, rate: Mention): string {
  const before = passage.text.slice(Math.max(0, rate.from - 40), rate.from);
  return before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  );
}

interface Reading {
  readonly top: Mention;
  readonly bottom: Mention;
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

function judge(
  passages: readonly Passage[],
  passage: Passage,
  rate: Mention,
  definition: Definition,
): Claim[] {
  const near = figuresBefore(passage, rate);
  const readings = pairsOf(rate, near).flatMap(([top, bottom]) => read(rate, top, bottom));
  const best = kindest(readings, ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [toClaim(passages, rate, best, best.verdict)];
  const sure = certainPair(passage, rate, definition);
  if (!sure) return [unchecked(passages, rate)];
  const [reading] = read(rate, ...sure);
  return reading ? [toClaim(passages, rate, reading, reading.verdict)] : [unchecked(passages, rate)];
}

/** Amounts farther back than this are of other things. */
const NEAR = 24;

/** The amounts of the paragraph before a rate, those of its sentence and the two before; sums of neighbours too. */
function figuresBefore(passage: Passage, rate: Mention): Mention[] {
  const all = passage.mentions.filter(
    (m) =>
      m.index < rate.index &&
      m.flow !== 'share' &&
      m.family !== 'rate' &&
      m.family !== '' &&
      m.sentence >= rate.sentence - 2,
  );
  const stocks = all.slice(-NEAR);
  const sums = stocks.flatMap((one, nth) => {
    const other = stocks[nth + 1];
    if (!other || other.family !== one.family) return [];
    return [
      {
        ...other,
        amount: one.amount.add(other.amount),
        size: one.size + other.size,
        text: `${figureOf(one)}+${other.text}`,
      },
    ];
  });
  return [...stocks, ...sums];
}

function pairsOf(rate: Mention, figures: readonly Mention[]): [Mention, Mention][] {
  return figures.flatMap((top) =>
    figures.flatMap((bottom): [Mention, Mention][] =>
      top !== bottom && top.family === bottom.family && isNearRate(rate, top, bottom) ? [[top, bottom]] : [],
    ),
  );
}

function read(rate: Mention, top: Mention, bottom: Mention): Reading[] {
  if (bottom.amount.compare(ZERO) <= 0) return [];
  const agreement = agreeRatio(stated(rate), stated(top), stated(bottom));
  return [{ top, bottom, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
}

/**
 * The two figures that a rate is certainly about: the sentence part has just two amounts of one unit before it, the one
 * called by the words of the definition's upper figure and the other by those of its lower one, and each but once.
 */
function certainPair(
  passage: Passage,
  rate: Mention,
  { top, bottom }: Definition,
): [Mention, Mention] | null {
  const part = passage.mentions.filter(
    (m) =>
      m.index < rate.index &&
      m.sentence === rate.sentence &&
      m.part === rate.part &&
      m.depth === rate.depth &&
      m.family !== 'rate',
  );
  const last = part[part.length - 1];
  if (!last || part.some(({ isOpen }) => isOpen) || rate.isOpen) return null;
  const pair = part.filter(({ family }) => family === last.family);
  if (pair.length !== 2 || pair.some(({ flow }) => flow !== 'stock')) return null;
  const [first, second] = pair as [Mention, Mention];
  const lower = (m: Mention) => bottom.test(m.label) && m.role !== 'actual';
  const upper = (m: Mention) => top.test(m.label) && (m.role === 'actual' || !bottom.test(m.label));
  if (lower(first) && upper(second)) return [second, first];
  return lower(second) && upper(first) ? [first, second] : null;
}

function toClaim(
  passages: readonly Passage[],
  rate: Mention,
  reading: Reading,
  verdict: ClaimVerdict,
): Claim {
  const { top, bottom, agreement } = reading;
  const decimals = shownDecimals(rate);
  const isOff = verdict !== 'agrees' && verdict !== 'rounds';
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

function unchecked(passages: readonly Passage[], rate: Mention): Claim {
  return claim(passages, {
    kind: 'rate',
    verdict: 'unchecked',
    why: 'no-base',
    on: rate,
    operands: [operand(passages, rate, 'stated')],
  });
}
