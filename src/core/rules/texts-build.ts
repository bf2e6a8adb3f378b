import { type Exact, ZERO } from '../number/exact';
import { labelOf } from './labels';
import { pointsOf } from './literals';
import type { Mechanisms, TextLike } from './mechanisms';
import { nameKey } from './names';
import type { Needs } from './needs';
import type { Piece } from './pieces';
import type { Base, Condition, Measure, Option, Outcome, Unit } from './program';
import type { Award, StatementOf } from './statement';

export const ZERO_POINTS: Outcome = { type: 'points', low: ZERO, high: ZERO };

/** Certain points. */
export const certain = (points: Exact): Outcome => ({ type: 'points', low: points, high: points });

/** What an award gives to a unit of `max` points; null when it is none of these. */
export function outcomeOf(award: Award, max: Exact, needs: Needs): Outcome | null {
  switch (award.type) {
    case 'give':
      return certain(pointsOf(award.amount, max));
    case 'full':
    case 'earned':
      return certain(max);
    case 'zero':
      return ZERO_POINTS;
    case 'deduct':
      return certain(max.sub(pointsOf(award.amount, max)));
    case 'judge':
      return {
        type: 'points',
        low: award.low ?? ZERO,
        high: award.high ?? max,
      };
    case 'formula':
      return { type: 'calc', calc: needs.calc(award.expr) };
    default:
      return null;
  }
}

/** The condition of a statement in words, as a tick or as a comparison of two figures. */
export function conditionOf(
  statement: TextLike | StatementOf<'judge'>,
  needs: Needs,
  path: string | null,
  isMain = false,
): Condition {
  const words = statement.condition;
  // The number of a part stands for its main check, not for the provisos beside it.
  const label = isMain || statement.label !== null ? labelOf(path, statement.label) : null;
  if (statement.kind !== 'compare') {
    return {
      type: 'tick',
      need: needs.tick(words, statement.text, label, true, statement.place, isMain),
      words,
    };
  }
  const left = needs.calc({ type: 'name', text: needs.inputLike(statement.left) });
  const right = needs.calc({ type: 'name', text: needs.inputLike(statement.right) });
  return {
    type: 'compare',
    left,
    op: statement.op,
    right,
    rate: needs.rateOf(statement.left, statement.right),
    tick: needs.tick(words, statement.text, label, false, statement.place, isMain),
    words,
  };
}

/** One check with its points: ticked or not. */
export function checkUnit(
  text: TextLike,
  points: Exact,
  own: Mechanisms,
  needs: Needs,
  path: string | null,
): Unit {
  const isAlone = own.texts.length === 1 && own.groups.length === 0 && own.formulas.length === 0;
  const { others, judges, zeros } = own.besides(text, isAlone);
  const open: Outcome = { type: 'points', low: ZERO, high: points };
  let lose: Outcome = judges.length > 0 ? open : ZERO_POINTS;
  const [otherwise] = others;
  if (otherwise) lose = outcomeOf(otherwise.award, points, needs) ?? open;
  const base: Base = {
    type: 'check',
    condition: conditionOf(text, needs, path, true),
    against: zeros.map((zero) => ({
      type: 'tick',
      words: zero.condition,
      need: needs.tick(
        zero.condition,
        zero.text,
        zero.label === null ? null : labelOf(path, zero.label),
        false,
        zero.place,
        zero.place > text.place,
      ),
    })),
    win: certain(points),
    lose,
    words: text.said || text.text,
    text: text.text,
  };
  return {
    label: text.label,
    max: points,
    base,
    changes: [],
    changeCap: null,
    vetoes: [],
    exemptions: [],
    voids: [],
    totalCap: null,
  };
}

/** "全部符合得2分，部分符合得1分，不符合不得分": one of several grades. */
export function choiceOf(
  piece: Piece,
  own: Mechanisms,
  max: Exact,
  needs: Needs,
  path: string | null,
): Base | null {
  const graded = [
    ...own.texts,
    ...own.zeros.filter((zero) => zero.kind === 'text' && zero.scope !== 'whole'),
    ...own.judges,
    ...own.others,
  ];
  const options: Option[] = [];
  for (const statement of graded) {
    const award: Award =
      statement.kind === 'judge' ? { type: 'judge', low: null, high: null } : statement.award;
    const outcome = outcomeOf(award, max, needs);
    if (!outcome) return null;
    const words =
      ('isElse' in statement && statement.isElse ? statement.condition : statement.condition) ||
      statement.text;
    options.push({ words, text: statement.text, label: statement.label, outcome });
  }
  if (new Set(options.map(({ words }) => nameKey(words))).size < options.length) return null;
  const need = needs.choice(
    piece.label === null ? '' : piece.title,
    options.map(({ text }) => text).join('；'),
    options.map(({ words }) => words),
    path ? [path, piece.title] : [piece.title],
  );
  return { type: 'choice', need, options };
}

export type { Measure };
