import { type Exact, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { nameKey } from '../read/names';
import type { Bullet } from '../read/pieces';
import type { Award, StatementOf } from '../read/statement';
import { addedUp } from './counted-parts';
import { isAnotherFault, type Positive } from './group';
import { labelOf } from './labels';
import type { Needs } from './needs';
import { certain, outcomeOf, ZERO_POINTS } from './outcomes';
import type { Base, Condition, Option, Outcome } from './program';
import type { Sorted } from './sorted';
import { bare, type GroupContext } from './unit';

/** The condition of a statement in words, as a tick or as a comparison of two figures. */
export function conditionOf(
  statement: Positive | StatementOf<'judge'>,
  needs: Needs,
  path: string | null,
  isMain = false,
  isFor = isMain,
): Condition {
  // The number of a part stands for its main check, not for the provisos beside it.
  const label = isMain || statement.label !== null ? labelOf(path, statement.label) : null;
  if (statement.kind === 'band') {
    const measure = needs.measure(
      statement.measure,
      statement.text,
      statement.limits[0]!.unit,
      statement.isAbsolute,
    );
    const tick = needs.tick(statement.words, statement.text, null, false);
    return { type: 'band', measure, limits: statement.limits, words: statement.words, tick };
  }
  const words = statement.condition;
  if (statement.kind !== 'compare') {
    const denies = needs.contraryOf(words);
    const need = needs.tick(words, statement.text, label, true, statement.place, isFor);
    return { type: 'tick', need, words, ...(denies && { denies }) };
  }
  return {
    type: 'compare',
    left: needs.calc({ type: 'name', text: needs.inputLike(statement.left) }),
    op: statement.op,
    right: needs.calc({ type: 'name', text: needs.reference(statement.right, statement.left) }),
    rate: needs.rateOf(statement.left, statement.right),
    tick: needs.tick(words, statement.text, label, false, statement.place, isMain),
    words,
  };
}

/** One check with its points: ticked or not. */
export function checkOf(text: Positive, points: Exact, own: Sorted, context: GroupContext): Base {
  const { path } = context;
  const { needs } = context.shop;
  const open: Outcome = { type: 'points', low: ZERO, high: points };
  const judges = own.judges;
  const zeros = own.zeros.filter((zero) => zero.kind === 'text' && zero.scope !== 'whole');
  let lose: Outcome = judges.length > 0 ? open : ZERO_POINTS;
  const [otherwise] = own.others;
  if (otherwise) lose = outcomeOf(otherwise.award, points, needs) ?? open;
  const ticked = (zero: Positive): Condition => {
    const words = zero.kind === 'band' ? zero.words : zero.condition;
    const label = zero.label === null ? null : labelOf(path, zero.label);
    const need = needs.tick(words, zero.text, label, false, zero.place, zero.place > text.place);
    return { type: 'tick', words, need };
  };
  return {
    type: 'check',
    condition: conditionOf(text, needs, path, true),
    against: zeros.map((zero) => ({ condition: ticked(zero), isAnother: isAnotherFault(zero, [text]) })),
    win: certain(points),
    lose,
    words: text.said || text.text,
    text: text.text,
  };
}

/** "不健全不得分" is the last of the grades, "发现违规的，一票否决" is said of them all. */
const isGradeOfNothing = (zero: Positive, own: Sorted): boolean =>
  zero.kind !== 'band' && zero.scope !== 'whole' && !isAnotherFault(zero, own.texts);

/** "全部符合得2分，部分符合得1分，不符合不得分": one of several grades. */
export function choiceOf(own: Sorted, max: Exact, context: GroupContext): Base | null {
  const { path, title, shop } = context;
  const sentences = new Set(own.texts.map(({ sentence }) => sentence));
  const graded = [
    ...own.texts,
    ...own.zeros.filter((zero) => isGradeOfNothing(zero, own)),
    ...own.judges.filter((judge) => sentences.has(judge.sentence)),
    ...own.others,
    ...own.deducts,
  ].sort((one, other) => one.place - other.place);
  const options: Option[] = [];
  for (const statement of graded) {
    if (statement.kind === 'band') return null;
    const award: Award =
      statement.kind === 'judge' ? { type: 'judge', low: null, high: null } : statement.award;
    if (statement.condition === '') return null;
    const outcome = outcomeOf(award, max, shop.needs);
    if (!outcome) return null;
    options.push({ words: statement.condition, text: statement.text, label: statement.label, outcome });
  }
  const best = options.reduce<Exact>(
    (most, { outcome }) =>
      outcome.type === 'points' && outcome.high.compare(most) > 0 ? outcome.high : most,
    ZERO,
  );
  if (!best.equals(max) || options.length < 2) return null;
  if (new Set(options.map(({ words }) => nameKey(words))).size < options.length) return null;
  const need = shop.needs.choice(
    path === null && !title ? '' : title,
    options.map(({ text }) => text).join('；'),
    options.map(({ words }) => words),
    [...(path ? [path] : []), title, askedOf(options)].filter((label) => label !== ''),
  );
  own.deducts.length = 0;
  own.zeros.splice(0, own.zeros.length, ...own.zeros.filter((zero) => !isGradeOfNothing(zero, own)));
  own.judges.splice(0, own.judges.length, ...own.judges.filter((judge) => !sentences.has(judge.sentence)));
  return { type: 'choice', need, options };
}

const GRADE = /(?:优秀?|良好?|中等?|较?好|较?高|一般|合格|及格|[ABCD甲乙丙一二三]级?等?)$/;

/** "自评质量优2分，良1分，差0分": what the first grade is said of, where the others stand alone. */
function askedOf([first, ...others]: readonly Option[]): string {
  const name = first!.words.replace(GRADE, '').replace(/(?:为|是|评为|达到|:)$/, '');
  const isAlone = others.every(({ words }) => words.length <= 4);
  return isAlone && name !== first!.words && name.length >= 2 ? name : '';
}

const RESTATES = /^(?:符合|达到|满足|做到|具备)(?:要求|的)?(?:即?得|计)/;

const DENIES = /^(?:未|不|没有|没)(?:做到|达到|符合|满足|具备|完成)?(?:的|要求)?$/;

/** "①…②…③…，每项1分": the bullets are the checks. */
export function eachBase(
  bullets: readonly Bullet[],
  own: Sorted,
  max: Exact,
  needs: Needs,
  path: string | null,
): Base | null {
  const each = own.eaches[0]!;
  if (each.award.type !== 'give' || bullets.length < 2 || own.eaches.length > 1) return null;
  if (own.texts.some(({ kind, text }) => kind !== 'text' || !RESTATES.test(text))) return null;
  const points = pointsOf(each.award.amount, max);
  if (!points.mul(bullets.length).equals(max)) return null;
  const parts = bullets.map(({ label, words }) => {
    const need = needs.tick(words, words, labelOf(path, label));
    const condition: Condition = { type: 'tick', need, words };
    return bare(label, points, {
      type: 'check',
      condition,
      against: [],
      win: certain(points),
      lose: ZERO_POINTS,
      words,
      text: words,
    });
  });
  own.zeros.splice(
    0,
    own.zeros.length,
    ...own.zeros.filter((zero) => zero.kind !== 'text' || !DENIES.test(zero.condition)),
  );
  own.others.length = 0;
  own.texts.length = 0;
  return addedUp(parts, needs, path === null);
}
