import type { Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { StatementOf } from '../read/statement';
import { checkOf, choiceOf, conditionOf } from './checks';
import { areExclusive, isFull, type Positive } from './group';
import { labelOf } from './labels';
import type { Base, Calc, Condition } from './program';
import type { Sorted } from './sorted';
import { bare, type GroupContext } from './unit';

/** The base of a group that measures nothing: checks, grades, full marks on a condition. Null when they do not fit. */
export function wordsBase(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path, bullets } = context;
  const { needs } = shop;
  const { texts } = own;
  const earning = own.counts.find((count) => count.isEarning);
  if (texts.length === 0) {
    if (own.ratios.length === 1) return shareBase(own, null, max, context);
    if (earning && !isWorth(earning, bullets.length, own, max)) return null;
    const adds = own.counts.some(({ sign }) => sign > 0) || own.adds.length > 0;
    const takes =
      own.counts.some(({ sign }) => sign < 0) || own.deducts.length > 0 || own.deductBands.length > 0;
    if (earning || (adds && !takes)) return { type: 'none' };
    if (takes) return { type: 'full', tick: null, text: '' };
    const addCap = own.caps.find(({ verb }) => verb === 'add');
    if (addCap)
      return {
        type: 'collected',
        need: needs.figure('累计加分', addCap.text, '分', ['加分']),
        text: addCap.text,
      };
    if (
      own.judges.length &&
      own.judges.every(
        (judge) =>
          judge.kind === 'text' &&
          judge.award.type === 'judge' &&
          judge.award.takes &&
          judge.condition !== '',
      )
    )
      return { type: 'full', tick: null, text: '' };
    if (own.judges.length || own.zeros.length || own.voided.length || own.exempted.length) {
      const judged = own.judges.map(({ text }) => text);
      shop.leftOver.push(...judged);
      if (
        judged.length &&
        own.zeros.length + own.voided.length === 0 &&
        /给分|赋分|打分|评分|得分/.test(judged.join(''))
      )
        return {
          type: 'collected',
          need: needs.hide({
            name: '酌情给分',
            kind: 'figure',
            text: judged.join('；'),
            unit: '分',
            options: [],
            aliases: ['评分', '打分', '得分', '赋分'],
          }),
          text: judged.join('；'),
        };
      return { type: 'unknown', text: judged.join('；') };
    }
    return null;
  }
  const [only] = texts;
  // "每多开展1次": more than how many?
  const isOpen = own.counts.some(({ words }) => /每(?:多|增|超|高|少|低|减)/.test(words));
  const basic =
    texts.length === 1 && only && isBasic(only) && !isOpen ? pointsOf(only.award.amount, max) : null;
  if (basic)
    return basic.equals(max) ? { type: 'full', tick: null, text: '' } : { type: 'none', points: basic };
  if (texts.length === 1 && only && isFull(only, max)) {
    if (own.ratios.length === 1) return shareBase(own, only, max, context);
    const grades = !/不(?:予)?(?:扣|减)/.test(only.text)
      ? []
      : own.deducts.filter((deduct) => deduct.condition !== '');
    if (
      grades.length &&
      !own.counts.length &&
      grades.length === own.deducts.length &&
      grades.length + own.zeros.length > 1
    )
      return choiceOf(own, max, context);
    if (isGraded(only, own, max)) return choiceOf(own, max, context);
    const isDeducting = own.counts.some((count) => count.sign < 0) || own.deducts.length > 0;
    if (isDeducting || (earning === undefined && own.deductBands.length > 0)) {
      const silences = !context.isPart;
      const isAll = own.others.some(({ award }) => award.type === 'zero');
      // "在编人数不超过编制数的得3分，每超编1人扣1分": the two figures tell that nothing is over.
      if (only.kind === 'compare')
        return { type: 'full', tick: conditionOf(only, needs, path, true), text: only.text, silences, isAll };
      const tick = only.condition
        ? needs.tick(only.condition, only.text, labelOf(path, only.label), context.isPart, only.place)
        : null;
      const ticked: Condition | null = tick && { type: 'tick', need: tick, words: only.condition };
      return { type: 'full', tick: ticked, text: only.text, silences, isAll };
    }
    return checkOf(only, max, own, context);
  }
  const isLifted = own.adds.length > 0 || own.counts.some(({ sign, isEarning }) => sign > 0 && !isEarning);
  if (texts.length === 1 && only && isLifted && only.award.type === 'give')
    return checkOf(only, pointsOf(only.award.amount, max), own, context);
  return choiceOf(own, max, context);
}

/** "基本分2分，每完成1项加1分": points that hang on nothing. */
const isBasic = (only: Positive): only is Positive & { readonly award: GiveAward } =>
  only.kind === 'text' &&
  only.award.type === 'give' &&
  /^(?:基本|基础|起评|起始|底|保底|基准)分?值?$/.test(only.condition);

type GiveAward = Extract<Positive['award'], { readonly type: 'give' }>;

/** "好（3分）、较好（扣1分）、差（不得分）": grades of one thing, some by what they lose. */
const isGraded = (only: Positive, own: Sorted, max: Exact): boolean =>
  isGradedInWords(only, own) || isGradedToNothing(only, own, max);

/** "宣传到位得5分；宣传不够到位扣2分；未宣传扣5分": the last takes all that there is. */
const isGradedToNothing = (only: Positive, { counts, deducts, zeros }: Sorted, max: Exact): boolean =>
  only.kind === 'text' &&
  counts.length === 0 &&
  deducts.length > 0 &&
  (zeros.length === 0 ? deducts.length > 1 : deducts.length === 1) &&
  [...deducts, ...zeros].every(
    (each) => each.kind === 'text' && each.scope !== 'whole' && areExclusive(only.condition, each.condition),
  ) &&
  zeros.length +
    deducts.filter(({ award }) => award.type === 'deduct' && pointsOf(award.amount, max).equals(max))
      .length ===
    1;

const isGradedInWords = (only: Positive, { counts, deducts }: Sorted): boolean =>
  only.kind === 'text' &&
  counts.length === 0 &&
  deducts.length > 0 &&
  GRADE.test(only.condition) &&
  deducts.every(({ condition }) => GRADE.test(condition) && areExclusive(only.condition, condition));

const GRADE = /^.{0,10}?(?:优秀?|良好?|中等?|合格|一般|较?[好差高低])(?:的|等次|档)?$/;

/** Whether the items of a list make the points, or more than a cap at them lets through. */
function isWorth(earning: StatementOf<'count'>, bullets: number, { caps }: Sorted, max: Exact): boolean {
  const count = bullets > 1 ? bullets : (earning.members?.length ?? 0);
  if (count < 2) return true;
  const sum = pointsOf(earning.amount, max).mul(count);
  const isCapped = caps.some(({ value, verb }) => verb !== 'deduct' && value.equals(max));
  return sum.equals(max) || (isCapped && sum.compare(max) > 0);
}

/** "完成值达到目标值的计满分，否则按完成比例计分": the one over the other. */
function reachedShare(
  full: StatementOf<'compare'>,
  ratio: StatementOf<'text'>,
  max: Exact,
  { shop, path }: Pick<GroupContext, 'shop' | 'path'>,
): Base | null {
  if (full.op !== '≥' && full.op !== '>') return null;
  const { needs } = shop;
  const condition = conditionOf(full, needs, path, true);
  if (condition.type !== 'compare') return null;
  const rate: Calc = {
    type: 'product',
    parts: [
      { op: '×', calc: condition.left },
      { op: '/', calc: condition.right },
      { op: '×', calc: { type: 'weight' } },
    ],
  };
  const unit = bare(null, max, { type: 'calc', calc: rate, text: ratio.text });
  return { type: 'either', tick: condition, rest: unit, text: full.text };
}

/** What a proportion of a target goes by: 按完成比例, 按比例. */
const COMPLETION = /^(?:实际)?(?:(?:任务|目标)?完成率?)?$/;

/** The share reached × max; full when the tick says so. */
function shareBase(
  own: Sorted,
  full: Sorted['texts'][number] | null,
  max: Exact,
  { shop, path }: Pick<GroupContext, 'shop' | 'path'>,
): Base | null {
  const ratio = own.ratios[0]!;
  if (ratio.award.type !== 'ratio') return null;
  const { needs } = shop;
  if (full?.kind === 'compare') return reachedShare(full, ratio, max, { shop, path });
  const named = needs.shareMeasure(ratio.award.basis, ratio.text);
  const isOfTarget =
    full !== null && COMPLETION.test(ratio.award.basis) && /目标|任务|计划/.test(full.condition);
  const measure = isOfTarget ? needs.ofTarget(named) : named;
  const tick: Condition | null = full
    ? {
        type: 'tick',
        need: needs.tick(full.condition, full.text, labelOf(path, full.label), false, full.place),
        words: full.text,
      }
    : null;
  return { type: 'share', measure, tick, text: ratio.text };
}
