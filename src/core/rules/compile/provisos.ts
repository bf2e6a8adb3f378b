import type { Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { Bullet } from '../read/pieces';
import { isRateName, nameKey } from '../read/names';
import type { Scope, StatementOf } from '../read/statement';

import { conditionOf } from './checks';
import { countedOff } from './counted-off';
import type { Needs } from './needs';
import { areExclusive } from './group';
import type { FactNeed } from '../types';
import type { Base, Change, Condition, Measure, Unit, Veto } from './program';
import type { Sorted } from './sorted';
import { areStepsApart, takenApart } from './steps-apart';

/** A fault beside the checks, which their ticks do not answer. */
const ANOTHER_FAULT = /^(?:其他|其它|另外|此外|存在|发生|出现)/;
/** Deductions and additions, and the faults left to a person. */
export function changesOf(
  own: Sorted,
  base: Base,
  max: Exact,
  needs: Needs,
  bullets: readonly Bullet[],
  path: string | null,
  title: string,
): Change[] {
  const found: Change[] = [];
  for (const count of own.counts) found.push(countedOff(count, own, max, { needs, bullets, path, title }));
  if (base.type !== 'scale' && base.type !== 'either')
    for (const step of own.steps)
      found.push(
        areStepsApart(own)
          ? takenApart(step, max, needs, own.roundings[0]?.mode ?? null)
          : excessOf(step, own, max, needs),
      );
  for (const fixed of [...own.deducts, ...own.adds]) {
    if (fixed.award.type !== 'deduct' && fixed.award.type !== 'add') continue;
    if (isSaidTwice(fixed, own)) {
      found.push({ type: 'unknown', text: fixed.text });
      continue;
    }
    const amount = pointsOf(fixed.award.amount, max);
    const points = fixed.award.type === 'deduct' ? amount.neg() : amount;
    found.push({
      type: 'fixed',
      condition: conditionOf(fixed, needs, path, false, fixed.award.type === 'add'),
      points,
      text: fixed.text,
    });
  }
  for (const band of own.deductBands) {
    if (band.award.type !== 'deduct') continue;
    found.push({
      type: 'fixed',
      condition: conditionOf(band, needs, path),
      points: pointsOf(band.award.amount, max).neg(),
      text: band.text,
    });
  }
  const isTaken = base.type === 'check' || base.type === 'unknown';
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

/** Steps of what is over or short, or of a share that is reached. */
function excessOf(step: StatementOf<'step'>, own: Sorted, max: Exact, needs: Needs): Change {
  const isReached = step.sign > 0 && step.direction === null && isRateName(step.measure);
  const measure = isReached ? needs.measure(step.measure, step.text, step.unit) : null;
  return {
    type: 'excess',
    need: measure?.need ?? needs.excess(step),
    worked: measure?.definition ? { type: 'measure', measure } : needs.beyond(step, own.texts),
    size: step.size,
    points: pointsOf(step.amount, max).mul(step.sign),
    cap: step.cap,
    text: step.text,
    rounding: own.roundings[0]?.mode ?? null,
  };
}

/** "每超一天扣0.5分；超期的扣2分": the one fault, taken twice or once? */
function isSaidTwice(fixed: StatementOf<'text'>, own: Sorted): boolean {
  const words = nameKey(fixed.condition);
  if (words.length < 2) return false;
  const names = [
    ...own.counts.map(({ name }) => nameKey(name)),
    ...own.steps.map(({ verb }) => nameKey(verb)),
  ];
  return names.some(
    (name) => name !== '' && (words === name || (words.startsWith(name) && words.length <= name.length + 1)),
  );
}

/** What takes everything away. */
export function vetoesOf(
  own: Sorted,
  base: Base,
  needs: Needs,
  path: string | null,
  parts: readonly Unit[],
  changes: readonly Change[],
): Veto[] {
  const isUsed = base.type === 'check';
  return own.zeros
    .filter((zero) => zero.kind !== 'text' || zero.scope === 'whole' || !isUsed)
    .map((zero): Veto => {
      const { text } = zero;
      if (zero.kind === 'text' && zero.isAside) {
        const words = zero.condition;
        const need = needs.tick(words, text, null, false, zero.place, false);
        return { condition: { type: 'tick', need, words }, text, reach: 'unit', isAside: true };
      }
      const ofCount = zero.kind === 'text' && GRAVE.test(zero.condition) ? countedFault(changes) : null;
      const disproof = zero.kind === 'text' ? disproofOf(zero.condition, base, own.ratios) : null;
      return {
        condition: denying(conditionOf(zero, needs, path), parts),
        text,
        reach: reachOf(zero.scope, path),
        ...(disproof && { disproof }),
        ...(ofCount && { ofCount }),
      };
    });
}

/** "情节严重的": says how grave the fault is that is counted. */
const GRAVE =
  /^(?:且|并)?(?:违规|违纪|问题)?(?:情节|性质|后果|情况)(?:特别|较为|较|十分)?(?:严重|恶劣|重大)$|^造成(?:严重|恶劣|重大)(?:的)?(?:后果|影响|损失|社会影响)$/;

/** The one fault that is counted off. */
function countedFault(changes: readonly Change[]): FactNeed | null {
  const [only, ...more] = changes.filter((each) => each.type === 'count' && each.points.s < 0n);
  return only?.type === 'count' && more.length === 0 ? only.need : null;
}

const NOT_DONE = /^(?:未|没有|没)(?:开展|进行|组织|实施|执行|安排)(.{2,8})$/;
const NONE_OF_IT = /^(?:未|没有|没)(.{2,6})$/;

/** "未开展核查的不得分" beside 实地核查比例: a share above nothing shows that there were checks. */
function disproofOf(condition: string, base: Base, ratios: Sorted['ratios']): Measure | null {
  const scored = base.type === 'either' ? base.rest.base : base;
  // 未完成 denies all of it, but 未到位 beside 部分到位 any of it.
  const none = NONE_OF_IT.exec(condition)?.[1];
  const isPartSaid = none !== undefined && ratios.some((each) => each.condition === `部分${none}`);
  const isDated = scored.type === 'scale' && scored.measure.need.unit === '日期';
  const done = isPartSaid || isDated ? none : NOT_DONE.exec(condition)?.[1];
  if (done === undefined || (scored.type !== 'scale' && scored.type !== 'share')) return null;
  const { measure } = scored;
  // The day of it is a proof, too.
  const isShare = scored.type === 'share' || isRateName(measure.need.name) || measure.need.unit === '日期';
  const thing = nameKey(done).replace(/(?:问卷)?(?:调查|测评|测试|评价|统计|监测)$/, '');
  return isShare && nameKey(measure.need.name).includes(thing) ? measure : null;
}

/** "未编制方案的，不得分" beside "编制方案的，得6分": the tick of one answers the other. */
function denying(condition: Condition, parts: readonly Unit[]): Condition {
  if (condition.type !== 'tick' || condition.denies) return condition;
  const contrary = parts.flatMap(({ base }) =>
    base.type === 'check' &&
    base.condition.type === 'tick' &&
    areExclusive(base.condition.words, condition.words)
      ? [base.condition.need]
      : [],
  );
  return contrary.length === 1 ? { ...condition, denies: contrary[0] } : condition;
}

/** Where the indicator does not apply and counts as full. */
export function exemptionsOf(own: Sorted, needs: Needs, path: string | null, givesAllBack: boolean): Veto[] {
  const exempted = own.exempted.map((text): Veto => ({
    condition: conditionOf(text, needs, path),
    text: text.text,
    reach: reachOf(text.scope, path),
  }));
  const exceptions = own.exceptions.map(({ condition: words, text, place }): Veto => ({
    condition: { type: 'tick', need: needs.tick(words, text, null, true, place), words },
    text,
    reach: 'unit',
    exception: givesAllBack ? 'full' : 'open',
  }));
  return [...exempted, ...exceptions];
}

/** Where the indicator is not scored at all. */
export function voidsOf(own: Sorted, needs: Needs, path: string | null): Veto[] {
  return own.voided.map((text) => ({
    condition: conditionOf(text, needs, path),
    text: text.text,
    reach: 'unit',
  }));
}

/** The total that the score must not pass. */
export function totalCapOf(own: Sorted, max: Exact, needs: Needs): Unit['totalCap'] {
  const [cap] = own.totals;
  // "总分不超过6分" in a row of six is said of the row.
  return cap && !cap.value.equals(max)
    ? { limit: cap.value, need: needs.figure('加分前总分', cap.text, '分', ['总分', '加分前得分']) }
    : null;
}

const reachOf = (scope: Scope, path: string | null): Veto['reach'] =>
  scope === 'whole' ? 'whole' : scope === 'part' && path !== null ? 'unclear' : 'unit';
