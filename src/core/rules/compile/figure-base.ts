import { type Exact, ONE, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { isRateName } from '../read/names';
import type { StatementOf } from '../read/statement';
import { isFull } from './group';
import { labelOf } from './labels';
import type { Base, Condition, Measure } from './program';
import { scaleOf } from './scale';
import type { Sorted } from './sorted';
import { areStepsApart } from './steps-apart';
import { bare, type GroupContext } from './unit';

/** The base of a group that measures a figure: its bands and steps. Null when they do not fit. */
export function figureBase(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path } = context;
  if (areStepsApart(own)) return { type: 'full', tick: null, text: '' };
  const isPart = context.isPart || context.isWithin === true;
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
      bands: fullText ? withNone(own.bands, max, fullText.condition) : own.bands,
      steps: own.steps,
      others: [...own.others, ...own.formulas],
      standards: own.standards.map(({ limit }) => limit),
      rounding: own.roundings[0]?.mode ?? null,
      isFullInWords: fullText !== null && FULL_WORDS.test(fullText.condition),
      isPart,
      stepCap:
        own.caps.find(({ verb }) => verb !== 'score' && (verb !== 'add' || !isBothWays(own)))?.value ?? null,
      addCap:
        own.caps.find(({ verb }) => verb !== 'score' && (verb !== 'deduct' || !isBothWays(own)))?.value ??
        null,
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

/** Steps that add beside steps that take: a cap on the one says nothing of the other. */
const isBothWays = ({ steps }: Sorted): boolean =>
  steps.some(({ sign }) => sign > 0) && steps.some(({ sign }) => sign < 0);

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
function withNone(
  bands: readonly StatementOf<'band'>[],
  max: Exact,
  full: string,
): readonly StatementOf<'band'>[] {
  const [first] = bands;
  const isLacking = bands.some(({ measure }) => LACKING.test(measure)) || isFault(bands, full);
  if (!first || !isLacking) return bands;
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

/** "未发现违规得5分，违规金额占比在1%以内扣2分": no share of what was not found. */
const isFault = (bands: readonly StatementOf<'band'>[], full: string): boolean =>
  NONE_FOUND.test(full) &&
  bands.some(({ award }) => award.type === 'deduct') &&
  bands.every(({ limits }) => limits.every(({ value }) => value.compare(ZERO) > 0));

const NONE_FOUND = /未(?:发现|发生|出现|查出)|没有|不存在|^无|零/;

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
  // "到位资金每1000万元得2分": so much for each, from nothing.
  if (
    own.steps.every(({ sign, direction }) => sign > 0 && direction === null) &&
    (own.caps.length > 0 || reachesMax(own, max))
  )
    return fullText ? null : { type: 'none' };
  if (own.steps.some(({ sign }) => sign > 0)) return null;
  return { type: 'full', tick, text: fullText?.text ?? '' };
}

/** "完工率每达到10%得1分" in a row of 10: all of a share makes all the points. */
const reachesMax = ({ steps }: Sorted, max: Exact): boolean =>
  steps.length === 1 &&
  steps.every(
    ({ unit, size, amount, measure }) =>
      unit === '%' && isRateName(measure) && pointsOf(amount, max).div(size).equals(max),
  );

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
