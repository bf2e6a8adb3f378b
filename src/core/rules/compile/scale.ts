import { areEqual, compare, type Exact, HUNDRED, ONE, ZERO } from '../../number/exact';
import { headOf, MONEY_UNITS, multipleOf } from '../../number/units';
import { pointsOf } from '../read/literals';
import { isGeneric, isRateName, nameKey } from '../read/names';
import type { Limit } from '../read/statement';
import type { FactNeed } from '../types';
import { reachesAll } from './formulas';
import { outcomeOf } from './outcomes';
import { labelOf } from './labels';
import type { Needs } from './needs';
import type { Band, Base, Condition, Measure } from './program';
import {
  type BandStatement,
  isFullAward,
  type ScaleParts,
  type StepStatement,
  thresholdOf,
} from './scale-parts';
import { stepsOf } from './scale-steps';
import { ratioOutcome, widened, otherwiseOf } from './scale-outcomes';

/** Builds the scale of a figure for `max` points; null when its pieces do not fit together. */
export function scaleOf(parts: ScaleParts, max: Exact, needs: Needs, path: string | null): Base | null {
  const raw = parts.bands;
  const unit = unitOf(raw, parts.steps);
  const name = longestName([
    ...raw.map(({ measure }) => measure),
    ...parts.steps.map(({ measure }) => measure),
  ]);
  const isAbsolute = raw.some((band) => band.isAbsolute);
  const text = raw[0]?.text ?? parts.steps[0]?.text ?? '';
  for (const { measure: own, relation } of raw)
    if (relation?.of) needs.defineReached(own, relation.left, relation.of);
    else if (relation?.isGap)
      needs.defineGap(own, relation.left, needs.reference(relation.reference, relation.left));
    else if (relation?.isWorse) needs.defineWorse(own, relation.left, relation.reference);
    else if (relation) needs.defineChange(own, relation.left, relation.reference);
  if (raw.some((band) => isShareOfShare(band, needs))) return null;
  const measure = parts.held ?? needs.measure(name, text, unit, isAbsolute);
  const [shortest, ...more] = [...new Set(raw.map((band) => band.measure))].filter((each) => each !== name);
  if (shortest !== undefined && more.length === 0 && shortest.length > 2 && !isGeneric(shortest))
    needs.alias(measure, [shortest]);
  for (const { relation } of raw)
    if (relation?.isWorse === false)
      needs.alias(measure, [
        `超${relation.reference}`,
        `超出${relation.reference}`,
        `超${relation.reference}比例`,
        `低于${relation.reference}`,
        `低于${relation.reference}比例`,
      ]);
  if (measure.need.unit === '%' && isInPartsOfOne(raw, parts.steps)) needs.takePartsOfOne(measure);
  const bands = measure.need.unit === '%' ? raw.map(asShares) : raw;
  const fullBands = bands.filter((band) => isFullAward(band, max));
  const ownSteps = parts.steps.map((step) => partOfBound(step, fullBands, measure));
  if (!hasOneUnit(bands, ownSteps, measure) || !areBareStepsClear(raw, ownSteps)) return null;
  const built: Band[] = [];
  for (const band of bands) {
    const outcome =
      band.award.type === 'ratio'
        ? ratioOutcome(band, fullBands, max, needs)
        : outcomeOf(band.award, max, needs, band.limits);
    if (!outcome) return null;
    if (outcome.type === 'points' && compare(outcome.high, max) > 0) return null;
    built.push({
      limits: isLateness(band, max) ? [...band.limits, ABOVE_NOTHING] : band.limits,
      outcome,
      words: wordsOf(band),
      text: band.text,
      also: alsoOf(band, needs),
    });
  }
  const best = highest(built);
  const adds = parts.steps.some(({ sign }) => sign > 0);
  const deducting = isDeducting(parts);
  const isOpen = built.some(({ outcome }) => outcome.type !== 'points');
  if (best !== null && best.n !== 0n && !areEqual(best, max) && !adds && !deducting && !isOpen) return null;
  if (isOpen && !adds && !deducting && !canBeFull([...bands, ...parts.others], max, needs)) return null;
  const names = longestName(bands.map((band) => band.measure));
  const steps = stepsOf(names, { ...parts, steps: ownSteps }, bands, fullBands, max, needs);
  if (!steps) return null;
  return {
    type: 'scale',
    measure,
    bands: widened(built, adds),
    otherwise: otherwiseOf(parts, built, max, needs, fullBands, deducting),
    steps,
    tick: tickOf(parts, needs, path),
    grade: gradeOf(raw, needs, path),
  };
}

/** "90%及以上的按兑付率×6计分，不足90%的按兑付率×3计分" in a row of 12: nothing gives all the points. */
const canBeFull = (
  all: readonly { readonly award: BandStatement['award'] }[],
  max: Exact,
  needs: Needs,
): boolean =>
  all.some(({ award }) => {
    if (award.type === 'give') return pointsOf(award.amount, max).equals(max);
    if (award.type === 'formula') return reachesAll(award.expr, max, needs);
    return award.type !== 'zero' && award.type !== 'deduct';
  });

/** "控制在4.5万元以内得5分，每超出1%扣0.5分": one per cent of the bound, where what is measured is no share itself. */
function partOfBound(
  step: StepStatement,
  fullBands: readonly BandStatement[],
  { need: { unit } }: Measure,
): StepStatement {
  const bound =
    step.direction === 'over' || step.direction === 'under' ? thresholdOf(fullBands, step.direction) : null;
  const own = fullBands[0]?.limits[0]?.unit ?? null;
  const isPlain = step.threshold === null && step.reference === null && !/点/.test(step.text);
  if (step.unit !== '%' || !bound || bound.s <= 0n || own === null || !isPlain) return step;
  if (unit === null || /^[%‰成分倍]$|日期/.test(unit) || /^[%‰成分倍]$|日期/.test(own)) return step;
  return { ...step, size: step.size.mul(bound), unit: own };
}

function unitOf(bands: readonly BandStatement[], steps: readonly StepStatement[]): string | null {
  for (const { limits } of bands) for (const { unit } of limits) if (unit !== null) return unit;
  return steps[0]?.unit || null;
}

const TEN = ONE.mul(10);

const ABOVE_NOTHING: Limit = { op: '>', value: ZERO, unit: null, strength: 2 };

const LATE = /^(?:逾期|超期|超时|延期|延迟|延误|推迟|迟报|迟交|晚报|滞后|超出|超过|超支|拖欠|缺|少|漏|差)/;

/** "逾期10日以内扣1分": who is not late at all has no part in it. */
const isLateness = (band: BandStatement, max: Exact): boolean =>
  LATE.test(band.measure) &&
  !isRateName(band.measure) &&
  !isFullAward(band, max) &&
  band.limits.every(({ op, value }) => (op === '≤' || op === '<') && value.compare(ZERO) > 0);

/** "低于目标值10%以内" of a rate: ten points, or a tenth of it? */
const isShareOfShare = ({ relation, limits }: BandStatement, needs: Needs): boolean =>
  relation?.isWorse !== undefined &&
  limits.some(({ value }) => value.n !== 0n) &&
  [relation.left, needs.ownName].some(isRateName);

/** The name that says most; a generic one only when there is no other. */
function longestName(names: readonly string[]): string {
  const specific = names.filter((name) => name !== '' && !isGeneric(name));
  const list = specific.length ? specific : names;
  return list.reduce((best, name) => (nameKey(name).length > nameKey(best).length ? name : best), '');
}

/** "执行率≥95" means 95%. */
function asShares(band: BandStatement): BandStatement {
  if (!band.limits.some(({ unit, value }) => unit === null && value.compare(ONE) > 0)) return band;
  const limits = band.limits.map((limit) =>
    limit.unit === null ? { ...limit, value: limit.value.div(HUNDRED), unit: '%' } : limit,
  );
  return { ...band, limits };
}

/** What a unit counts, whatever its size: 亩 for 万亩, 元 for 万元; null for none. */
export function familyOf(unit: string | null): string | null {
  if (unit === null || unit === '') return null;
  if (/^(?:%|‰)$/.test(unit)) return '%';
  const head = headOf(unit);
  if (MONEY_UNITS.has(head)) return '元';
  return (multipleOf(head)?.unit ?? head).replace(/^个(?=.)/, '').replace(/^天$/, '日');
}

/** What 个 alone may stand for, once it is left out. */
const THINGS: ReadonlySet<string> = new Set(['个', '项目', '单位']);

/** A scale measures in one unit; a bare number goes with any. */
function hasOneUnit(
  bands: readonly BandStatement[],
  steps: readonly StepStatement[],
  measure: Measure,
): boolean {
  if (measure.need.unit === null) return true;
  let family: string | null = null;
  const isOwn = (unit: string | null): boolean => {
    const own = familyOf(unit);
    family ??= own;
    // "1个项目" and "3个及以上项目" count the same things.
    const isThing = own === '个' || family === '个';
    return own === null || own === family || (isThing && THINGS.has(own) && THINGS.has(family!));
  };
  return (
    bands.every(({ limits }) => limits.every(({ value, unit }) => value.n === 0n || isOwn(unit))) &&
    steps.every(({ unit }) => isOwn(unit))
  );
}

/** "每超过0.01" goes with a bound printed so (大于1); beside 95% or 95 it may be a part of one or of a hundred. */
const areBareStepsClear = (bands: readonly BandStatement[], steps: readonly StepStatement[]): boolean =>
  steps.every(({ unit, threshold }) => {
    if (unit !== '') return true;
    const bounds = threshold ? [threshold] : bands.flatMap(({ limits }) => limits);
    return bounds.length > 0 && bounds.every((bound) => bound.unit === null && bound.value.compare(TEN) < 0);
  });

/** "≤1得4分，＞1的每超过0.01扣0.5分". */
const isInPartsOfOne = (bands: readonly BandStatement[], steps: readonly StepStatement[]): boolean =>
  steps.length > 0 &&
  bands.length > 0 &&
  steps.every(({ unit, size }) => unit === '' && size.compare(ONE) < 0) &&
  bands.every(({ limits }) => limits.every(({ unit, value }) => unit === null && value.compare(TWO) < 0));

const TWO = ONE.mul(2);

/** "超过3天扣2分；超过10天不得分": outside such bands nothing is lost. */
function isDeducting({ bands, steps }: ScaleParts): boolean {
  return (
    steps.length === 0 &&
    bands.some(({ award }) => award.type === 'deduct') &&
    bands.every(({ award }) => award.type === 'deduct' || award.type === 'zero')
  );
}

function tickOf({ bands, steps }: ScaleParts, needs: Needs, path: string | null): Condition | null {
  const [band, ...more] = bands.filter(({ award }) => award.type !== 'zero');
  if (more.length || !band || steps.length) return null;
  const need = needs.tick(band.words, band.text, labelOf(path, band.label), false);
  return { type: 'tick', need, words: band.words };
}

/** Counts are often given in the words of the standard: 等级=两项达标. */
function gradeOf(bands: readonly BandStatement[], needs: Needs, path: string | null): FactNeed | null {
  if (bands.length < 2) return null;
  const isRelated = bands.every((band) => band.relation !== undefined);
  const isMeasured = ({ unit }: Limit): boolean => unit === null || /[%‰元]/.test(unit);
  if (!isRelated && bands.some(({ limits }) => limits.some(isMeasured))) return null;
  const text = bands.map((band) => band.text).join('；');
  const options = bands.map(({ words }) => words);
  const aliases = path === null ? ['等级'] : [path];
  return needs.hide({ name: '等级', kind: 'choice', text, unit: null, options, aliases }, false);
}

function highest(bands: readonly Band[]): Exact | null {
  let best: Exact | null = null;
  for (const { outcome } of bands)
    if (outcome.type === 'points' && (!best || compare(outcome.high, best) > 0)) best = outcome.high;
  return best;
}

/** The band as printed, without a figure's story before it. */
function wordsOf({ said, also }: BandStatement): string {
  const own = also === null ? said.slice(Math.max(said.lastIndexOf('，'), said.lastIndexOf(',')) + 1) : said;
  return /\d|[零一二三四五六七八九十百]/.test(own) ? own : said;
}

/** What else must hold for a band. */
export function alsoOf(band: BandStatement, needs: Needs): Condition | null {
  const parts: Condition[] = band.withBands.map(({ measure, limits, words, isAbsolute }) => ({
    type: 'band',
    measure: needs.measure(measure, words, limits[0]!.unit, isAbsolute),
    limits,
    words,
  }));
  if (band.also !== null)
    parts.push({
      type: 'tick',
      need: needs.tickEndingIn(band.also) ?? needs.tick(band.also, band.text, null),
      words: band.also,
    });
  if (parts.length === 0) return null;
  return parts.length === 1 ? parts[0]! : { type: 'all', parts, words: band.words };
}
