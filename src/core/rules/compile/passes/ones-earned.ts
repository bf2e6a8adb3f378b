import { ONE } from '../../../number/exact';
import type { Statement, StatementOf } from '../../read/statement';

/** One of something, with its points. */
const isOne = (statement: Statement): statement is StatementOf<'band'> =>
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

/** "中央媒体采用1篇得1分，省级媒体采用1篇得0.5分，本项最高得3分": so much for each, since there is an end to it. */
export function onesEarned(statements: readonly Statement[]): readonly Statement[] {
  const ones = statements.filter(isOne);
  const bands = statements.filter(({ kind }) => kind === 'band');
  const isCapped = statements.some((each) => each.kind === 'cap' || isTotalBehind(each, ones));
  const isEach = new Set(ones.map(({ measure }) => measure)).size === ones.length;
  if (ones.length < 2 || ones.length < bands.length || !isCapped || !isEach) return statements;
  return statements.map((statement): Statement => {
    if (isTotalBehind(statement, ones)) return asCap(statement);
    if (!isOne(statement) || statement.award.type !== 'give') return statement;
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
