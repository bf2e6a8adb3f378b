import { type Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { nameKey } from '../read/names';
import type { StatementOf } from '../read/statement';
import { conditionOf } from './checks';
import { isAnotherFault, isSameMeasure, type Positive } from './group';
import { negated } from '../../words/comparisons';
import { isMissed } from './passes/missed';
import { outcomeOf } from './outcomes';
import type { Needs } from './needs';
import { TARGET_NAME } from './relative';
import type { Base, Case, Condition, Outcome } from './program';
import { alsoOf } from './scale';
import type { Sorted } from './sorted';
import type { GroupContext } from './unit';

/**
 * A group whose conditions are of several kinds (two amounts compared, a figure and something in words): a list of cases. Undefined
 * when the group is of a plainer kind, null when its cases do not fit.
 */
export function casesOf(own: Sorted, max: Exact, context: GroupContext): Base | null | undefined {
  const compares = own.texts.filter((text) => text.kind === 'compare');
  const joint = own.bands.filter((band) => band.also !== null || band.withBands.length > 0);
  const isRelated = compares.length > 0 && own.texts.length + own.bands.length + own.formulas.length > 1;
  const isJoint =
    joint.length > 0 && own.bands.length + own.texts.length + own.zeros.length > 1 && own.steps.length === 0;
  if ((!isRelated && !isJoint) || own.steps.length || own.counts.length) return undefined;
  const rest = own.formulas.filter((formula) => formula.isElse || isMissed(formula.condition));
  const listed: Positive[] = [
    ...own.texts,
    ...own.bands,
    ...own.formulas.filter((formula) => !rest.includes(formula)),
    ...own.zeros.filter((zero) => !isVeto(zero, own)),
  ];
  listed.sort((one, other) => one.place - other.place);
  if (
    isJoint &&
    !isRelated &&
    own.texts.some((text) => text.kind === 'text') === false &&
    own.zeros.length === 0 &&
    joint.length < own.bands.length &&
    joint.length === 1 &&
    own.bands.length > 2
  )
    return undefined;
  for (const { op, left, right } of compares)
    if (op === '≥' && TARGET_NAME.test(nameKey(right))) context.shop.needs.defineCompletion(left, right);
  const cases: Case[] = [];
  for (const statement of nested(listed)) {
    const made = caseOf(statement, max, context);
    if (!made) return null;
    cases.push(made);
  }
  const gives = listed.flatMap(({ award }) =>
    award.type === 'give'
      ? [pointsOf(award.amount, max)]
      : award.type === 'full' || award.type === 'earned'
        ? [max]
        : [],
  );
  if (!gives.some((points) => points.equals(max)) || gives.some((points) => points.compare(max) > 0))
    return null;
  const [other] = [...own.others, ...rest];
  const otherwise = other ? outcomeOf(other.award, max, context.shop.needs) : null;
  own.zeros.splice(0, own.zeros.length, ...own.zeros.filter((zero) => isVeto(zero, own)));
  return { type: 'cases', cases, otherwise };
}

const isVeto = (zero: Positive, { texts }: Sorted): boolean =>
  zero.scope === 'whole' || isAnotherFault(zero, texts);

/**
 * "高于95%、80%且有记录": of bands of one figure open to one side each holds up to the next; one that asks for more beside its bound
 * may fail by that, and bounds no other.
 */
function nested(listed: readonly Positive[]): readonly Positive[] {
  let last: StatementOf<'band'> | null = null;
  return listed.map((statement) => {
    if (statement.kind !== 'band' || statement.limits.length !== 1) return statement;
    const limit = statement.limits[0]!;
    const before = last;
    last = statement;
    if (!before || before.also !== null || before.withBands.length > 0) return statement;
    const bound = before.limits[0]!;
    if (bound.op !== limit.op || limit.op === '=' || !isSameMeasure(statement.measure, before.measure))
      return statement;
    const isInside = /[>≥]/.test(limit.op)
      ? limit.value.compare(bound.value) < 0
      : limit.value.compare(bound.value) > 0;
    return isInside ? { ...statement, limits: [limit, { ...bound, op: negated(bound.op) }] } : statement;
  });
}

function caseOf(statement: Positive, max: Exact, { shop, path }: GroupContext): Case | null {
  const outcome =
    shareReached(statement, shop.needs) ??
    outcomeOf(statement.award, max, shop.needs, statement.kind === 'band' ? statement.limits : []);
  if (!outcome) return null;
  const words = statement.kind === 'band' ? statement.words : statement.condition;
  const condition =
    statement.kind === 'band'
      ? bandCondition(statement, { shop, path })
      : conditionOf(statement, shop.needs, path, true);
  return { condition, outcome, words, text: statement.text };
}

/** "小于预算数的按实际支出数占预算数的比例得分": the one over the other. */
function shareReached(statement: Positive, needs: Needs): Outcome | null {
  if (statement.kind !== 'compare' || statement.award.type !== 'ratio' || !/[<≤]/.test(statement.op))
    return null;
  const { left, right, award } = statement;
  const isOfBoth = /[占与]/.test(award.basis) && nameKey(award.basis).endsWith(nameKey(right));
  if (award.basis !== '' && !isOfBoth) return null;
  const over = needs.calc({ type: 'name', text: needs.inputLike(left) });
  const under = needs.calc({ type: 'name', text: needs.reference(right, left) });
  const parts = [
    { op: '×' as const, calc: over },
    { op: '/' as const, calc: under },
    { op: '×' as const, calc: { type: 'weight' as const } },
  ];
  return { type: 'calc', calc: { type: 'product', parts } };
}

/** A band with what else must hold. "低于70%或无使用记录的" holds when either does. */
function bandCondition(
  band: StatementOf<'band'>,
  { shop, path }: Pick<GroupContext, 'shop' | 'path'>,
): Condition {
  const own = conditionOf(band, shop.needs, path, true);
  const also = alsoOf(band, shop.needs);
  if (!also) return own;
  return { type: 'all', parts: [own, ...(also.type === 'all' ? also.parts : [also])], words: band.words };
}
