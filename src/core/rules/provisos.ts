import type { Exact } from '../number/exact';
import { labelOf } from './labels';
import { pointsOf } from './literals';
import type { Mechanisms } from './mechanisms';
import type { Needs } from './needs';
import type { Bullet } from './pieces';
import type { Base, Change, Unit, Veto } from './program';
import { conditionOf } from './texts-build';

/** A fault beside the checks, which their ticks do not answer. */
const ANOTHER_FAULT = /^(?:其他|其它|另外|此外|存在|发生|出现)/;

/** Deductions and additions, and the faults left to a person. */
export function changesOf(
  own: Mechanisms,
  base: Base,
  max: Exact,
  needs: Needs,
  bullets: readonly Bullet[],
  path: string | null,
): Change[] {
  const found: Change[] = [];
  for (const count of own.counts) {
    const points = pointsOf(count.amount, max).mul(count.sign);
    const need = needs.count(count.name, count.text, count.unit, count.aliases);
    const items =
      bullets.length > 1
        ? bullets.map(({ label, words }) => needs.tick(words, words, labelOf(path, label), false))
        : [];
    found.push({ type: 'count', need, items, size: count.size, points, cap: count.cap, text: count.text });
  }
  for (const fixed of own.fixed) {
    if (fixed.award.type !== 'deduct' && fixed.award.type !== 'add') continue;
    const amount = pointsOf(fixed.award.amount, max);
    const points = fixed.award.type === 'deduct' ? amount.neg() : amount;
    found.push({ type: 'fixed', condition: conditionOf(fixed, needs, path), points, text: fixed.text });
  }
  for (const band of own.deductBands) {
    if (band.award.type !== 'deduct') continue;
    const measure = needs.measure(band.measure, band.text, band.limits[0]!.unit);
    found.push({
      type: 'fixed',
      condition: { type: 'band', measure, limits: band.limits, words: band.words },
      points: pointsOf(band.award.amount, max).neg(),
      text: band.text,
    });
  }
  const isTaken =
    base.type === 'check' ||
    base.type === 'choice' ||
    base.type === 'unknown' ||
    (base.type === 'sum' && own.texts.length > 0);
  const near = new Set(own.texts.map(({ sentence }) => sentence));
  for (const judge of own.judges) {
    const isOwn = ANOTHER_FAULT.test(judge.condition) && !near.has(judge.sentence);
    if (isTaken && !isOwn) continue;
    if (!judge.condition) found.push({ type: 'unknown', text: judge.text });
    else
      found.push({
        type: 'fixed',
        condition: conditionOf(judge, needs, path),
        points: null,
        text: judge.text,
      });
  }
  return found;
}

/** What takes everything away. */
export function vetoesOf(own: Mechanisms, base: Base, needs: Needs, path: string | null): Veto[] {
  const isUsed = base.type === 'check' || base.type === 'choice';
  const near = new Set(base.type === 'sum' ? own.texts.map(({ sentence }) => sentence) : []);
  const zeros = own.zeros.filter(
    (zero) => zero.kind === 'compare' || zero.scope === 'whole' || !(isUsed || near.has(zero.sentence)),
  );
  const found: Veto[] = zeros.map((zero) => ({
    condition: conditionOf(zero, needs, path),
    text: zero.text,
    reach: reachOf(zero.scope, path),
  }));
  for (const band of own.zeroBands) {
    const measure = needs.measure(band.measure, band.text, band.limits[0]!.unit);
    found.push({
      condition: { type: 'band', measure, limits: band.limits, words: band.words },
      text: band.text,
      reach: reachOf(band.scope, path),
    });
  }
  return found;
}

/** Where the indicator does not apply and counts as full. */
export function exemptionsOf(own: Mechanisms, needs: Needs, path: string | null): Veto[] {
  return own.exempted.map((text) => ({
    condition: conditionOf(text, needs, path),
    text: text.text,
    reach: reachOf(text.scope, path),
  }));
}

/** Where the indicator is not scored at all. */
export function voidsOf(own: Mechanisms, needs: Needs, path: string | null): Veto[] {
  return own.voided.map((text) => ({
    condition: conditionOf(text, needs, path),
    text: text.text,
    reach: 'unit',
  }));
}

/** The total that the score must not pass. */
export function totalCapOf(own: Mechanisms, needs: Needs): Unit['totalCap'] {
  const [cap] = own.totals;
  return cap
    ? { limit: cap.value, need: needs.figure('加分前总分', cap.text, '分', ['总分', '加分前得分']) }
    : null;
}

const reachOf = (scope: 'whole' | 'part' | null, path: string | null): Veto['reach'] =>
  scope === 'whole' ? 'whole' : scope === 'part' && path !== null ? 'unclear' : 'unit';
