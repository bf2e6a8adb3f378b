import type { Exact } from '../../number/exact';
import { casesOf } from './cases';
import { eachBase } from './checks';
import { addedUp } from './counted-parts';
import { isCapOf } from './counted-off';
import { directionBase } from './direction';
import { figureBase } from './figure-base';
import { naturalMost, withWeight } from './formulas';
import { type Group, isFull } from './group';
import { heldBase } from './held';
import { labelOf } from './labels';
import type { Base, Unit } from './program';
import { changesOf, exemptionsOf, totalCapOf, vetoesOf, voidsOf } from './provisos';
import { nameBands, settle, titled } from './settle';
import { type Sorted, sorted } from './sorted';
import { bare, type GroupContext } from './unit';
import { wordsBase } from './words-base';

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
  // Where points add up, the highest alone is another sum.
  if (own.highests.length > 0 && !isOneOfSeveral(base)) return null;
  if (own.exceptions.length > 1 || own.leasts.length > 1) return null;
  // "本项最高6分" in a row of 12: not all of its points can be had.
  if (own.caps.some(({ verb, value }) => verb === 'score' && value.compare(max) < 0)) return null;
  const [least] = own.leasts;
  if (least && (own.zeros.length > 0 || !isTaken(base) || least.value.compare(max) > 0)) return null;
  const changes = changesOf(own, base, max, shop.needs, bullets, path, title);
  return {
    ...bare(labelOfGroup(group, context), max, base),
    changes,
    changeCap:
      own.caps.find(
        (cap) =>
          (cap.verb !== 'score' || own.adds.length > 0 || own.counts.length > 0) &&
          isCapOf(cap, [...own.counts, ...own.steps, ...own.deducts]) === null,
      )?.value ?? null,
    vetoes: vetoesOf(own, base, shop.needs, path, context.parts, changes),
    least: least?.value ?? null,
    exemptions: exemptionsOf(own, shop.needs, path, givesAllBack(own, max)),
    voids: voidsOf(own, shop.needs, path),
    totalCap: totalCapOf(own, max, shop.needs),
  };
}

/** One grade or one band is what counts. */
const isOneOfSeveral = (base: Base): boolean =>
  base.type === 'choice' || (base.type === 'scale' && base.steps.length === 0);

/** Points that steps or deductions take off. */
const isTaken = (base: Base): boolean =>
  base.type === 'full' ||
  (base.type === 'scale' &&
    base.steps.length > 0 &&
    base.bands.every(({ outcome }) => outcome.type === 'points' && outcome.low.n > 0n));

/** An exception gives back what was lost: told apart only where there is everything and nothing, or one loss. */
function givesAllBack(own: Sorted, max: Exact): boolean {
  const gives = [...own.bands, ...own.texts].filter(
    (each) => !isFull(each, max) && each.award.type !== 'zero',
  );
  const losses = own.counts.length + own.steps.length + own.deducts.length + own.deductBands.length;
  const isOne = losses === 0 || (losses === 1 && own.zeros.length === 0);
  return gives.length === 0 && isOne;
}

const labelOfGroup = (group: Group, { path }: GroupContext): string | null =>
  group.positives.length === 1 ? labelOf(path, group.positives[0]!.label) : path;

function baseOf(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { shop, path, bullets } = context;
  const { needs } = shop;
  if (context.parts.length)
    return own.texts.length + own.bands.length + own.formulas.length + own.ratios.length > 0
      ? null
      : addedUp(context.parts, needs, path === null && !context.isPart);
  if (own.eaches.length) return eachBase(bullets, own, max, needs, path);
  // "到位率×4分，按比例计分" says the same twice.
  if (own.formulas.length === 1 && own.ratios.every(({ condition }) => condition === ''))
    own.ratios.length = 0;
  const held = heldBase(own, max, context);
  if (held) return held;
  const direction = directionBase(own, max, context);
  if (direction !== undefined) return direction;
  const relation = casesOf(own, max, context);
  if (relation !== undefined) return relation;
  if (own.bands.length || hasSteps(own)) return figureBase(own, max, context);
  if (own.formulas.length) return formulaBase(own, max, context);
  return wordsBase(own, max, context);
}

const hasSteps = (own: Sorted): boolean => own.steps.length > 0;

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
