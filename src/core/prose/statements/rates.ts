import { agreeRatio } from '../../number/agreement';
import { ZERO } from '../../number/exact';
import { claim, figureOf, holds, isNearRate, kindest, operand, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';
import { quotientClaim, type Quotient } from './quotient';

/** What a rate divides: the words of its name, those of what is counted and of what it is counted against. */
interface Definition {
  readonly name: RegExp;
  readonly top: RegExp;
  readonly bottom: RegExp;
  /** A rate of a budget, whose figures may stand in two parts of a sentence. */
  readonly isOfBudget?: true;
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
    isOfBudget: true,
  },
  {
    name: /整改(?:完成)?率|办结率|完成率|验收率|挂牌率|合格率|达标率|回收率|有效率|覆盖率|到位率|通过率|处置率|及时率/,
    top: /收回|回收|有效|整改|完成|办结|合格|达标|通过|处置|覆盖|验收|安装|到位/,
    bottom: /发放|发出|发现|排查|查出|应|共|总|计划|任务|隐患|收到|受理|抽检|用户|需/,
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
      const phrase = ofPhrase(passage, rate);
      if (phrase) return judge(passages, passage, rate, phrase);
      const sure = (definition && certainPair(passage, rate, definition)) ?? ofItsVerb(passage, rate, words);
      return definition || sure ? judge(passages, passage, rate, sure) : [];
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

function judge(
  passages: readonly Passage[],
  passage: Passage,
  rate: Mention,
  sure: readonly [top: Mention, bottom: Mention] | null,
): Claim[] {
  const near = figuresBefore(passage, rate);
  const pairs = pairsOf(rate, near).filter(([top, bottom]) => !sure || isSensible(top, bottom, sure));
  const readings = pairs.flatMap(([top, bottom]) => read(rate, top, bottom));
  const best = kindest(readings, ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [quotientClaim(passages, 'rate', rate, best)];
  if (!sure) return [unchecked(passages, rate)];
  const [reading] = read(rate, ...sure);
  return reading ? [quotientClaim(passages, 'rate', rate, reading)] : [unchecked(passages, rate)];
}

/** Where the two figures are known, nothing is divided by the upper one or by what was spent. */
function isSensible(top: Mention, bottom: Mention, [upper, lower]: readonly [Mention, Mention]): boolean {
  if (bottom === upper || (bottom.role === 'actual' && !/到位/.test(bottom.label))) return false;
  return top === upper || bottom === lower || top.role === 'actual';
}

/** What is to be done, beside what was: 检查320家次，目标300家次，完成率106.67%. */
const GOAL = /^(?:年度|全年|年初)?(?:目标|任务|计划)(?:数|值)?(?:为|是)?$/;

/** 完成24627万元，完成年初预算数60999万元的40.4%: the lower figure stands in the phrase, the upper one right before it. */
function ofPhrase(passage: Passage, rate: Mention): [Mention, Mention] | null {
  const bottom = passage.mentions[rate.index - 1];
  const top = passage.mentions[rate.index - 2];
  if (!bottom || !top || top.sentence !== rate.sentence || top.part !== rate.part) return null;
  if (top.depth !== rate.depth || bottom.depth !== rate.depth) return null;
  if (/其中|包括/.test(passage.text.slice(passage.parts[rate.part]!.from, bottom.from))) return null;
  if (top.flow !== 'stock' || bottom.flow !== 'stock' || top.family !== bottom.family) return null;
  if ([top, bottom].some(({ isOpen, family }) => isOpen || family === 'rate' || family === '')) return null;
  if (!/^的(?:约|近)?$/.test(passage.text.slice(bottom.to, rate.from))) return null;
  const between = passage.text.slice(top.to, bottom.from);
  return /^[^，。；]{0,6}[，,](?:约|仅|累计)?(?:完成|为|是|达到|相当于)[^，。；]*$/.test(between)
    ? [top, bottom]
    : null;
}

/** 破案1003起，破案率78%: the verb of the rate is that of the amount right before it, counted against the one before. */
function ofItsVerb(passage: Passage, rate: Mention, words: string): [Mention, Mention] | null {
  const verb = /^(?:其中)?(?:资金|案件)?([\p{Script=Han}]{2,4})率(?:为|达|达到|约|是)?$/u.exec(
    words.trim(),
  )?.[1];
  if (verb === undefined || OTHER_RATES.test(verb)) return null;
  const amounts = countedBefore(passage, rate);
  const [bottom, top] = amounts.slice(-2);
  if (amounts.length !== 2 || !bottom || !top || top.amount.compare(bottom.amount) > 0) return null;
  const stems = verb.match(/..?/gu) ?? [];
  const isDone = stems.every((word) => top.label.includes(word)) && !bottom.label.includes(stems[0]!);
  return isDone && rate.index - top.index === 1 ? [top, bottom] : null;
}

/** Rates whose name does not say what is counted against what. */
const OTHER_RATES =
  /增长|下降|上升|降低|减少|同比|满意|利用|负债|失业|死亡|结余|结转|调整|控制|变动|贡献|知晓|上年/;

/** The amounts of one unit before a rate in its part; what was not done (未完成1个) is none of them. */
function countedBefore(passage: Passage, rate: Mention): Mention[] {
  const part = passage.mentions.filter(
    (m) =>
      m.index < rate.index && m.sentence === rate.sentence && m.part === rate.part && m.depth === rate.depth,
  );
  const last = part[part.length - 1];
  if (!last || part.some(({ isOpen }) => isOpen) || rate.isOpen) return [];
  const alike = part.filter(
    ({ family, label }) => family === last.family && !/^(?:其中)?[未没不]/.test(label),
  );
  return alike.every(({ flow, family }) => flow === 'stock' && family !== '') ? alike : [];
}

/**
 * 预算260万元，其中中央资金180万元、省级资金80万元；全年执行252.2万元，预算执行率97%: what was spent stands right before the
 * rate, and the sentence names one budget, its parts left out.
 */
function spentOfBudget(passage: Passage, rate: Mention): [Mention, Mention] | null {
  const top = passage.mentions[rate.index - 1];
  const isSpent = top && (top.role === 'actual' || /(?:支出|支付)$/.test(top.label));
  if (!top || !isSpent || top.isOpen || top.flow !== 'stock' || top.sentence !== rate.sentence) return null;
  const { from } = passage.sentences[rate.sentence]!;
  if (/追加|调整|结转|调增|调减|新增/.test(passage.text.slice(from, rate.from))) return null;
  const budgets = passage.mentions.filter(
    (m) =>
      m.sentence === rate.sentence &&
      m.index < top.index &&
      m.flow === 'stock' &&
      m.family === top.family &&
      m.depth === top.depth &&
      !/其中|包括/.test(passage.text.slice(passage.parts[m.part]!.from, m.from)) &&
      (m.role === 'budget' ||
        /到位|下达|拨付/.test(m.label) ||
        (m.role === null && /资金(?:总额)?$/.test(m.label))),
  );
  const [budget] = budgets;
  return budget && budgets.length === 1 && !budget.isOpen ? [top, budget] : null;
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

function read(rate: Mention, top: Mention, bottom: Mention): Quotient[] {
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
  { top, bottom, isOfBudget }: Definition,
): [Mention, Mention] | null {
  const pair = countedBefore(passage, rate);
  if (pair.length !== 2) return isOfBudget ? spentOfBudget(passage, rate) : null;
  const [first, second] = pair as [Mention, Mention];
  const [isGoal, isOther] = [first, second].map(({ label }) => GOAL.test(label));
  if (isGoal !== isOther) return isGoal ? [second, first] : [first, second];
  const lower = (m: Mention) => bottom.test(m.label) && m.role !== 'actual';
  const upper = (m: Mention) => top.test(m.label) && (m.role === 'actual' || !bottom.test(m.label));
  if (lower(first) && upper(second)) return [second, first];
  return lower(second) && upper(first) ? [first, second] : null;
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
