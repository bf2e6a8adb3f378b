import { ONE } from '../../../number/exact';
import { hasPoints, type Statement, type StatementOf } from '../../read/statement';

/** One of something, with its points. */
const isOneThing = (statement: Statement): statement is StatementOf<'band'> =>
  statement.kind === 'band' &&
  statement.isBare &&
  statement.award.type === 'give' &&
  statement.award.amount.type === 'points' &&
  statement.also === null &&
  statement.withBands.length === 0 &&
  statement.measure !== '' &&
  statement.limits.length === 1 &&
  statement.limits[0]!.value.equals(ONE) &&
  !/[%‰元]|日期/.test(statement.limits[0]!.unit ?? '%');

/** "争取资金每500万元得1分，满分6分": what earns alone, and the points of the whole behind it. */
function withTotalAsCap(statements: readonly Statement[]): readonly Statement[] {
  const earning = statements.filter(hasPoints);
  const isAll = earning.every(
    (each) => 'sign' in each && each.sign > 0 && (each.kind === 'step' || each.isEarning),
  );
  if (earning.length === 0 || !isAll) return statements;
  return statements.map((each) => (isTotalBehind(each, earning) ? asCap(each) : each));
}

/** "召开发布会1场得0.5分，最多3分": a cap that one alone never reaches. */
const isCappedAbove = ({ award }: StatementOf<'band'>, statements: readonly Statement[]): boolean =>
  award.type === 'give' &&
  statements.every((each) => each.kind === 'cap' || !('award' in each) || each.award === award) &&
  statements.some((each) => each.kind === 'cap' && each.value.compare(award.amount.value) > 0);

/** "…得0.5分，满分6分": the points of the whole, said behind what earns them. */
const isTotalBehind = (
  statement: Statement,
  ones: readonly Statement[],
): statement is StatementOf<'heading'> =>
  statement.kind === 'heading' &&
  statement.condition === '' &&
  ones.every(({ place }) => place < statement.place);

function asCap({
  text,
  length,
  said,
  label,
  sentence,
  place,
  after,
  value,
}: StatementOf<'heading'>): Statement {
  return { text, length, said, label, sentence, place, after, kind: 'cap', value, verb: 'score' };
}

/** "论文每篇计1分，最高计4分；获奖每项计2分，最高计4分": a cap behind each of what earns is its own. */
function withOwnCaps(statements: readonly Statement[]): readonly Statement[] {
  const earning = statements.filter((each) => each.kind === 'count' && each.isEarning);
  const scored = statements.filter((each) => hasPoints(each) || each.kind === 'heading');
  if (earning.length < 2 || earning.length !== scored.length) return statements;
  const caps = new Map<Statement, StatementOf<'cap'>>();
  for (const [i, each] of statements.entries()) {
    const next = statements[i + 1];
    const isOwn = next?.kind === 'cap' && next.verb !== 'deduct' && !/累计|合计|总|共|项|均/.test(next.text);
    if (earning.includes(each) && isOwn) caps.set(each, next);
  }
  if (caps.size !== earning.length) return statements;
  const own = new Set<Statement>(caps.values());
  return statements
    .filter((each) => !own.has(each))
    .map((each) =>
      each.kind === 'count' && caps.has(each) ? { ...each, cap: caps.get(each)!.value } : each,
    );
}

/** "中央媒体采用1篇得1分，省级媒体采用1篇得0.5分，本项最高得3分": so much for each, since there is an end to it. */
export function onesEarned(printed: readonly Statement[]): readonly Statement[] {
  const statements = withOwnCaps(withTotalAsCap(printed));
  const ones = statements.filter(isOneThing);
  const bands = statements.filter(({ kind }) => kind === 'band');
  const isCapped = statements.some((each) => each.kind === 'cap' || isTotalBehind(each, ones));
  const isEach = new Set(ones.map(({ measure }) => measure)).size === ones.length;
  const [only] = ones;
  const isOne = ones.length > 1 || (ones.length === 1 && isCappedAbove(only!, statements));
  if (!isOne || ones.length < bands.length || !isCapped || !isEach) return statements;
  return statements.map((statement): Statement => {
    if (isTotalBehind(statement, ones)) return asCap(statement);
    if (!isOneThing(statement) || statement.award.type !== 'give') return statement;
    const { text, length, said, label, sentence, place, after, words, measure, limits, award } = statement;
    return {
      ...{ text, length, said, label, sentence, place, after, words },
      kind: 'count',
      name: measure.replace(/^被/, ''),
      aliases: [measure],
      size: ONE,
      unit: limits[0]!.unit!,
      sign: 1,
      isEarning: true,
      isEach: true,
      amount: award.amount,
      cap: null,
    };
  });
}
