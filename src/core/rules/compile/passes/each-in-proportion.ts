import { TIME_UNITS } from '../../../number/units';
import type { Expression } from '../../read/expressions';
import type { Statement, StatementOf } from '../../read/statement';
import { isMissed } from './missed';
import { numberOf } from './stated-target';

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
  if (last.award.type === 'formula' && names.size === tasks.length) return eachByFormula(statements, last);
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

/** "6月底执行率达50%得4分，12月底执行率达95%得4分，未达到的分别按实际执行率/目标执行率×4计分": each with its own figure and bound. */
function eachByFormula(statements: readonly Statement[], last: StatementOf<'text'>): readonly Statement[] {
  const { award, isEach } = last;
  if (award.type !== 'formula' || !isEach || !isMissed(last.condition)) return statements;
  const made = new Map<Statement, Expression>();
  for (const task of statements.filter(isTask)) {
    const expr = ownFormula(award.expr, task);
    if (!expr) return statements;
    made.set(task, expr);
  }
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement === last) return [];
    const expr = made.get(statement);
    if (!expr || statement.kind !== 'band') return [statement];
    const limits = [{ ...statement.limits[0]!, op: '≥' as const, strength: 2 as const }];
    const place = statement.place + 1e-7;
    const otherwise: Statement = { ...last, place, award: { ...award, expr }, isElse: true, isEach: false };
    return [
      { ...statement, limits, isBare: false },
      { ...otherwise, after: 'comma' },
    ];
  });
}

const ACTUAL = /^(?:实际|完成)(?:完成)?(.*?)(?:值|数)?$/;
const WANTED = /^(?:年度|计划)?(?:目标|计划|应达|规定|要求)(.*?)(?:值|数)?$/;

/** A formula on what is reached and what is wanted, on the figures of one task; null where it names others. */
function ownFormula(expr: Expression, task: StatementOf<'band'>): Expression | null {
  if (expr.type === 'name') {
    const [wanted, actual] = [WANTED.exec(expr.text)?.[1], ACTUAL.exec(expr.text)?.[1]];
    if (wanted !== undefined && task.measure.endsWith(wanted)) return numberOf(task.limits[0]!);
    return actual !== undefined && task.measure.endsWith(actual)
      ? { type: 'name', text: task.measure }
      : null;
  }
  // The points are those of the part that the task makes.
  if (expr.type === 'number' && expr.unit === '分') return { ...expr, unit: null };
  if (!('parts' in expr)) return expr;
  const parts = [];
  for (const part of expr.parts) {
    const own = ownFormula(part.expr, task);
    if (!own) return null;
    parts.push({ ...part, expr: own });
  }
  return { ...expr, parts } as Expression;
}
