import type { Statement } from '../../read/statement';

const TASK = /^(.{2,}?)(?:的)?(?:目标|计划)?(?:任务|目标|计划)(?:数|量|值)?$/;
const DONE = /^(?:已|全部|按期|如期|按时)*(?:完成|达到|实现|达标)(?:任务|目标|计划)?$/;

/** "农田建设任务10万亩，完成得12分": how much was to be done, and the award for having done it. */
export function statedTask(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement): Statement => {
    if (statement.kind !== 'band' || !statement.isBare || statement.also === null) return statement;
    const measure = TASK.exec(statement.measure)?.[1];
    const [limit] = statement.limits;
    if (measure === undefined || !DONE.test(statement.also) || statement.limits.length > 1) return statement;
    if (limit!.op !== '=' || statement.withBands.length > 0) return statement;
    const limits = [{ ...limit!, op: '≥' as const, strength: 2 as const }];
    return { ...statement, measure, limits, also: null, isBare: false };
  });
}
