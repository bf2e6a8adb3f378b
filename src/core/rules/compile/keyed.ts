import { type Exact, ZERO } from '../../number/exact';
import { pointsOf, readNumber } from '../read/literals';
import { type Bullet, type Item, isScoring } from '../read/pieces';
import type { Award, Statement, StatementOf } from '../read/statement';
import { isMissed } from './passes/missed';

const KEY =
  /^(?:符合|满足|达到|具备|做到|完成)?(?:评价|评分)?(?:要点|第)([一二三四五六七八九\d①-⑨])(?:项|条|个要点|点)?(?:要求|的)?$/;
const OTHERS = /^(?:其他|其它|其余)(?:各)?(?:项|要点|条)?,?每/;

/**
 * "1.……；2.……。符合要点1计40%，符合要点2计60%", "满足第1项计40%，其他各项每满足一项计20%": the items of the list, each with its own points. Null when
 * the text is of another kind, or its shares do not make the whole.
 */
export function keyedItems(
  items: readonly Item[],
  bullets: readonly Bullet[],
  max: Exact,
): readonly Item[] | null {
  if (bullets.length < 2) return null;
  const statements = items.flatMap((item) => (item.type === 'statement' ? [item.statement] : []));
  const scoring = statements.filter(isScoring);
  const keyed = new Map<number, Exact>();
  const rest: Exact[] = [];
  for (const each of scoring) {
    const at = keyOf(each);
    const points = pointsIn(each, max);
    if (at !== null && points && !keyed.has(at) && at < bullets.length) keyed.set(at, points);
    else if (each.kind === 'count' && each.isEarning && OTHERS.test(each.words))
      rest.push(pointsOf(each.amount, max));
    else if (!isTotal(each)) return null;
  }
  if (!keyed.size || rest.length > 1 || statements.length < items.length) return null;
  const points = bullets.map((_, i) => keyed.get(i) ?? rest[0] ?? null);
  const sum = points.reduce<Exact>((total, each) => total.add(each ?? ZERO), ZERO);
  if (points.includes(null) || !sum.equals(max)) return null;
  const silent = items.filter((item) => item.type === 'statement' && !isScoring(item.statement));
  return [...silent, ...bullets.map((bullet, i) => checkItem(bullet, points[i]!, scoring[0]!, i))];
}

function keyOf(statement: Statement): number | null {
  const words =
    statement.kind === 'text' ? statement.condition : statement.kind === 'band' ? statement.words : '';
  const key = KEY.exec(words)?.[1];
  if (key === undefined) return null;
  return /[①-⑨]/.test(key) ? key.charCodeAt(0) - 0x2460 : Number(readNumber(key).valueOf()) - 1;
}

const awardOf = (statement: Statement): Award | null =>
  statement.kind === 'text' || statement.kind === 'band' ? statement.award : null;

function pointsIn(statement: Statement, max: Exact): Exact | null {
  const award = awardOf(statement);
  return award?.type === 'give' ? pointsOf(award.amount, max) : null;
}

/** "累计比例即为完成值，得分=完成值×权重" only says that the shares are added; so does what a missed item gives. */
function isTotal(statement: Statement): boolean {
  const award = awardOf(statement);
  if (award?.type === 'zero') return statement.kind === 'text' && isMissed(statement.condition);
  if (statement.kind === 'cap') return true;
  return (
    award?.type === 'formula' &&
    award.expr.type === 'product' &&
    award.expr.parts.every(
      ({ op, expr }) =>
        op === '×' &&
        (expr.type === 'weight' ||
          (expr.type === 'name' && /^(?:累计|合计)?(?:完成值|完成率|完成比例|比例|得分率)$/.test(expr.text))),
    )
  );
}

/** An item of a list as a check with its points; `model` stands where the list is scored. */
export function checkItem({ label, words }: Bullet, value: Exact, model: Statement, at: number): Item {
  const { length, sentence, place } = model;
  const statement: StatementOf<'text'> = {
    ...{ text: words, length, said: words, label, sentence, place: place + at / 1e6, after: 'stop' },
    kind: 'text',
    condition: words,
    award: { type: 'give', amount: { type: 'points', value }, form: 'verb' },
    isElse: false,
    isEach: false,
    scope: null,
    cap: null,
  };
  return { type: 'statement', statement };
}
