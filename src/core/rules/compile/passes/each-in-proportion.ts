import { TIME_UNITS } from '../../../number/units';
import type { Statement, StatementOf } from '../../read/statement';
import { isMissed } from './missed';

/** A number of things to be done, with its points. */
const isTask = (statement: Statement): statement is StatementOf<'band'> =>
  statement.kind === 'band' &&
  statement.award.type === 'give' &&
  statement.also === null &&
  statement.withBands.length === 0 &&
  statement.measure !== '' &&
  statement.limits.length === 1 &&
  /[=≥]/.test(statement.limits[0]!.op) &&
  statement.limits[0]!.unit !== null &&
  !/‰|日期|工作日$/.test(statement.limits[0]!.unit) &&
  !TIME_UNITS.has(statement.limits[0]!.unit);

const IN_PROPORTION =
  /(?:按照?|以)(?:完成|实际|相应|同等|实际完成)*比例(?:相应|进行|予以)?(?:扣分|扣减|扣除|扣|计分|得分|给分|计算得分|折算)/;

/**
 * "新增农场50家得4分，新增合作社20家得4分；未完成的按比例扣分": what is said once of missing the mark is said of each. What is short of a number is taken
 * off in proportion to that number.
 */
export function eachInProportion(statements: readonly Statement[]): readonly Statement[] {
  const tasks = statements.filter(isTask);
  const scoring = statements.filter(
    (each) => 'award' in each || each.kind === 'step' || each.kind === 'count',
  );
  const rest = scoring.filter((each) => !isTask(each));
  const [last] = rest;
  if (tasks.length < 2 || rest.length !== 1 || last?.kind !== 'text') return statements;
  const names = new Set(tasks.map(({ measure }) => measure));
  const isRatio = last.award.type === 'ratio' || (last.award.type === 'judge' && last.award.takes === true);
  if (names.size < tasks.length || !isRatio || !IN_PROPORTION.test(last.text.replace(/，/g, ',')))
    return statements;
  const condition = last.condition.replace(/^(?:以上|上述|各项|每项|任务)*/, '');
  if (!isMissed(condition)) return statements;
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement === last) return [];
    if (!isTask(statement)) return [statement];
    const limits = [{ ...statement.limits[0]!, op: '≥' as const, strength: 2 as const }];
    const place = statement.place + 1e-7;
    return [
      { ...statement, limits, isBare: false },
      { ...last, place, award: { type: 'ratio', basis: '' }, isElse: true, after: 'comma' },
    ];
  });
}
