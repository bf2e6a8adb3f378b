import { type Exact, ONE, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { StatementOf } from '../read/statement';
import { casesOf } from './cases';
import { checkOf, choiceOf, conditionOf, eachBase } from './checks';
import { naturalMost, withWeight } from './formulas';
import type { Group, Positive } from './group';
import { labelOf } from './labels';
import type { Base, Calc, Condition, Measure, Unit } from './program';
import { changesOf, exemptionsOf, isCapOf, totalCapOf, vetoesOf, voidsOf } from './provisos';
import { scaleOf } from './scale';
import { nameBands, settle, titled } from './settle';
import { type Sorted, sorted } from './sorted';
import { bare, type GroupContext } from './unit';

/** Puts a group together into a unit of `max` points; null when its pieces do not fit. */
export function buildGroup(group: Group, max: Exact, context: GroupContext): Unit | null {
  const own = sorted([...group.positives, ...group.dependents].sort((one, other) => one.place - other.place));
  const { title } = context;
  nameBands(own);
  if (title && title.length <= 20) titled(own, title);
  settle(own, max);
  const base = baseOf(own, max, context);
  if (!base) return null;
  const { shop, path, bullets } = context;
  return {
    ...bare(labelOfGroup(group, context), max, base),
    changes: changesOf(own, base, max, shop.needs, bullets, path, title),
    changeCap:
      own.caps.find(
        (cap) =>
          (cap.verb !== 'score' || own.adds.length > 0 || own.counts.length > 0) &&
          isCapOf(cap, [...own.counts, ...own.steps, ...own.deducts]) === null,
      )?.value ?? null,
    vetoes: vetoesOf(own, base, shop.needs, path, context.parts),
    exemptions: exemptionsOf(own, shop.needs, path),
    voids: voidsOf(own, shop.needs, path),
    totalCap: totalCapOf(own, shop.needs),
  };
}

const labelOfGroup = (group: Group, { path }: GroupContext): string | null =>
  group.positives.length === 1 ? labelOf(path, group.positives[0]!.label) : path;

function baseOf(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path, bullets } = context;
  const { needs } = shop;
  if (context.parts.length)
    return own.texts.length + own.bands.length + own.formulas.length + own.ratios.length > 0
      ? null
      : { type: 'sum', parts: context.parts };
  if (own.eaches.length) return eachBase(bullets, own, max, needs, path);
  // "到位率×4分，按比例计分" says the same twice.
  if (own.formulas.length === 1 && own.ratios.every(({ condition }) => condition === ''))
    own.ratios.length = 0;
  const relation = casesOf(own, max, context);
  if (relation !== undefined) return relation;
  if (own.bands.length || hasSteps(own)) return figureBase(own, max, context);
  if (own.formulas.length) return formulaBase(own, max, context);
  return wordsBase(own, max, context);
}

const hasSteps = (own: Sorted): boolean => own.steps.length > 0;

function figureBase(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path, isPart } = context;
  const fullText = own.texts.find((text) => isFull(text, max)) ?? null;
  if (own.texts.length > (fullText ? 1 : 0) || own.ratios.length > 1 || own.formulas.length > 1) return null;
  if (
    own.steps.length &&
    !anchored(own) &&
    own.bands.length &&
    own.bands.every(({ award }) => award.type === 'zero')
  )
    own.zeros.push(...own.bands.splice(0));
  const stepsAlone = own.bands.length === 0;
  if (stepsAlone && !anchored(own)) return countedSteps(own, max, context, fullText);
  const held = heldOf(own, context);
  if (held && fullText && ALL_ITEMS.test(fullText.condition)) {
    const [first] = own.bands;
    const isLacking = own.bands.every(({ measure }) => OF_LACKING.test(measure));
    const limits = [
      {
        op: '=' as const,
        value: isLacking ? ZERO : ONE.mul(context.bullets.length),
        unit: first!.limits[0]!.unit,
        strength: 3 as const,
      },
    ];
    own.bands.unshift({
      ...first!,
      text: fullText.text,
      words: fullText.condition,
      limits,
      award: { type: 'full' },
      place: fullText.place,
    });
    own.texts.length = 0;
    return figureBase(own, max, context);
  }
  const base = scaleOf(
    {
      held,
      bands: fullText ? withNone(own.bands, max) : own.bands,
      steps: own.steps,
      others: [...own.others, ...own.formulas],
      standards: own.standards.map(({ limit }) => limit),
      rounding: own.roundings[0]?.mode ?? null,
      isFullInWords: fullText !== null && FULL_WORDS.test(fullText.condition),
      isPart,
      stepCap: own.caps.find(({ verb }) => verb !== 'score')?.value ?? null,
    },
    max,
    shop.needs,
    path,
  );
  if (!base) return null;
  if (fullText) {
    const need = shop.needs.tick(
      fullText.condition,
      fullText.text,
      labelOf(path, fullText.label),
      false,
      fullText.place,
    );
    return {
      type: 'either',
      tick: { type: 'tick', need, words: fullText.text },
      rest: bare(null, max, base),
      text: fullText.text,
    };
  }
  return withDeductions(own, base, max);
}

const ALL_ITEMS =
  /^(?:以上|上述)?(?:全部|均|都|各项)?(?:符合|满足|达到|具备|做到|完成|包括|落实)?(?:全部|要求)?$/;
const OF_LACKING =
  /^(?:少|缺少?|差|(?:不|未|没有?)(?:能)?(?:符合|满足|达到|达标|具备|做到|完成|落实|包括|提供)?)(?:要求|的)*$/;
const OF_ITEMS = /^(?:仅|只|全部|均|都)?(?:符合|满足|达到|具备|做到|完成|有)?(?:其中|要求|要点|的|[①-⑳]+)*$/;

/** "符合五项得5分，每少一项扣1分" over a list: the ticks of its items tell how many. */
function heldOf(own: Sorted, { bullets, shop, path }: GroupContext): Measure | null {
  if (
    bullets.length < 2 ||
    !own.bands.length ||
    !(
      own.bands.every(({ measure }) => OF_ITEMS.test(measure)) ||
      own.bands.every(({ measure }) => OF_LACKING.test(measure))
    )
  )
    return null;
  const unit = own.bands[0]!.limits[0]!.unit;
  if (unit === null || !/^(?:项|个|条|点)$/.test(unit)) return null;
  const items = bullets.map(({ label, words }) => shop.needs.tick(words, words, labelOf(path, label)));
  return shop.needs.held(
    items,
    own.bands[0]!.text,
    unit,
    own.bands.every(({ measure }) => OF_LACKING.test(measure)),
  );
}

const LACKING = /^(?:少|缺|差|漏|逾|超|延|迟|滞|晚|拖|未|推迟)/;

/** What is lacking or late is nothing where full marks are given in words. */
function withNone(bands: readonly StatementOf<'band'>[], max: Exact): readonly StatementOf<'band'>[] {
  const [first] = bands;
  if (!first || !bands.some(({ measure }) => LACKING.test(measure))) return bands;
  const limits = [{ op: '=' as const, value: ZERO, unit: first.limits[0]!.unit, strength: 3 as const }];
  return [
    {
      ...first,
      limits,
      also: null,
      withBands: [],
      award: { type: 'give', amount: { type: 'points', value: max }, form: 'verb' },
    },
    ...bands,
  ];
}

const FULL_WORDS = /全部|足额|全额|如数|完成|到位|应.尽.|100%|均|全面|按.{0,4}(?:计划|要求)/;

/** Whether steps have somewhere to begin besides a band of full marks. */
function anchored(own: Sorted): boolean {
  return (
    own.standards.length > 0 ||
    own.steps.every((step) => step.threshold !== null) ||
    (own.texts.some(({ condition }) => FULL_WORDS.test(condition)) &&
      own.steps.every(({ unit, direction }) => (unit === '%' || unit === '‰') && direction === 'under'))
  );
}

/** Steps of something that begins at nothing: 每超过1万元扣1.5分 where nothing over is full marks. */
function countedSteps(
  own: Sorted,
  max: Exact,
  context: GroupContext,
  fullText: StatementOf<'text'> | StatementOf<'compare'> | null,
): Base | null {
  if (own.steps.some(({ isEach, size }) => !isEach && !size.equals(ONE))) return null;
  const tick: Condition | null =
    fullText && fullText.condition
      ? {
          type: 'tick',
          need: context.shop.needs.tick(
            fullText.condition,
            fullText.text,
            labelOf(context.path, fullText.label),
            false,
            fullText.place,
          ),
          words: fullText.text,
        }
      : null;
  if (own.steps.some(({ sign }) => sign > 0)) return null;
  void max;
  return { type: 'full', tick, text: fullText?.text ?? '' };
}

const isFull = (text: Positive, max: Exact): boolean =>
  text.award.type === 'full' ||
  text.award.type === 'earned' ||
  (text.award.type === 'give' && pointsOf(text.award.amount, max).equals(max));

/** "办结率达到100%得4分，每有1件未办结扣0.5分": the deductions say what falling short costs. */
function withDeductions(own: Sorted, scale: Base, max: Exact): Base {
  const counted = own.counts.some(({ sign }) => sign < 0) || own.deducts.length > 0;
  if (scale.type !== 'scale' || !counted || own.others.length) return scale;
  const [band, ...more] = scale.bands;
  const isAlone = band?.outcome.type === 'points' && band.outcome.low.equals(max);
  if (!isAlone || more.length || scale.steps.length || band.also) return scale;
  const tick: Condition = { type: 'band', measure: scale.measure, limits: band.limits, words: band.words };
  return { type: 'full', tick, text: band.text };
}

function formulaBase(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path } = context;
  const [formula, ...more] = own.formulas;
  if (more.length || formula?.award.type !== 'formula') return null;
  const natural = naturalMost(formula.award.expr, shop.needs);
  if (natural && natural.compare(max) > 0 && !withWeight(formula.award.expr, max, shop.needs)) return null;
  const expr = withWeight(formula.award.expr, max, shop.needs);
  if (!expr) return null;
  const calc: Base = { type: 'calc', calc: shop.needs.calc(expr), text: formula.text };
  const [full, ...others] = own.texts;
  if (!full) return calc;
  if (others.length || !isFull(full, max)) return null;
  const need = shop.needs.tick(full.condition, full.text, labelOf(path, full.label), false, full.place);
  return {
    type: 'either',
    tick: { type: 'tick', need, words: full.text },
    rest: bare(null, max, calc),
    text: full.text,
  };
}

/** The base of a group that measures nothing: checks, grades, full marks on a condition. Null when they do not fit. */
function wordsBase(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path, bullets } = context;
  const { needs } = shop;
  const { texts } = own;
  const earning = own.counts.find((count) => count.isEarning);
  if (texts.length === 0) {
    if (own.ratios.length === 1) return shareBase(own, null, max, context);
    if (earning && bullets.length > 1 && !pointsOf(earning.amount, max).mul(bullets.length).equals(max))
      return null;
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
    const isDeducting = own.counts.some((count) => count.sign < 0) || own.deducts.length > 0;
    if (isDeducting || (earning === undefined && own.deductBands.length > 0)) {
      const tick = only.condition
        ? needs.tick(only.condition, only.text, labelOf(path, only.label), context.isPart, only.place)
        : null;
      const ticked: Condition | null = tick && { type: 'tick', need: tick, words: only.text };
      return { type: 'full', tick: ticked, text: only.text, silences: !context.isPart };
    }
    return checkOf(only, max, own, context);
  }
  const isLifted = own.adds.length > 0 || own.counts.some(({ sign, isEarning }) => sign > 0 && !isEarning);
  if (texts.length === 1 && only && isLifted && only.award.type === 'give')
    return checkOf(only, pointsOf(only.award.amount, max), own, context);
  return choiceOf(own, max, context);
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
  const measure = needs.shareMeasure(ratio.award.basis, ratio.text);
  const tick: Condition | null = full
    ? {
        type: 'tick',
        need: needs.tick(full.condition, full.text, labelOf(path, full.label), false, full.place),
        words: full.text,
      }
    : null;
  return { type: 'share', measure, tick, text: ratio.text };
}
