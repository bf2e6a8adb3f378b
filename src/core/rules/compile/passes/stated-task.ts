import type { Statement, StatementOf } from '../../read/statement';
import { awardWith } from './stated-target';

const TASK = /^(.{2,}?)(?:的)?(?:目标|计划)?(?:任务|目标|计划)(?:数|量|值)?$/;
const DONE = /^(?:已|全部|按期|如期|按时|按计划|全面)*(?:完成|达到|实现|达标)(?:任务|目标|计划)?$/;

type Band = StatementOf<'band'>;

const PLANNED =
  /^(?:年度|全年|本年度?)*(?:计划|拟|应)?(新建|改建|建设|建成|完成|开设|开展|组织|举办|培训|改造|购置|采购|新增|打造|创建)([㐀-鿿]{2,12})$/;
const REACHED = /^(?:实际|已)?(?:建成|完成|开设|开展|组织|举办|培训|改造|购置|采购|新增|打造|创建|实现)$/;

/** "新建充电站3座，建成1座得2分，建成2座得3分": how much was planned, and bands of what was made of it. */
function ofPlan(statements: readonly Statement[]): readonly Statement[] {
  const found = statements.flatMap((each) => (each.kind === 'band' ? [planIn(each)] : []));
  const [plan, ...more] = found.filter((each) => each !== null);
  if (!plan || more.length > 0) return statements;
  const { first, thing, done } = plan;
  const others = statements.filter((each): each is Band => each.kind === 'band' && each !== first);
  if (others.length === 0 || !others.every(({ measure }) => measure === done || measure === ''))
    return statements;
  const measure = done.replace(/^(?:实际|已)/, '') + thing;
  return statements.map((each): Statement => {
    if (each.kind !== 'band') return each;
    const [own] = each.withBands;
    return each === first
      ? { ...each, measure, limits: own!.limits, words: own!.words, isBare: true, withBands: [] }
      : { ...each, measure };
  });
}

function planIn(first: Band): { readonly first: Band; readonly thing: string; readonly done: string } | null {
  const [own, ...more] = first.withBands;
  const [, , thing] = PLANNED.exec(first.measure) ?? [];
  if (!own || more.length > 0 || thing === undefined || !first.isBare || first.also !== null) return null;
  const [plan, limit] = [first.limits[0]!, own.limits[0]!];
  const isOfPlan = plan.unit !== null && plan.unit === limit.unit && limit.value.compare(plan.value) <= 0;
  return isOfPlan && limit.op === '=' && REACHED.test(own.measure)
    ? { first, thing, done: own.measure }
    : null;
}

/** "农田建设任务10万亩，完成得12分": how much was to be done, and the award for having done it. */
export function statedTask(printed: readonly Statement[]): readonly Statement[] {
  const statements = ofPlan(printed);
  const tasks = statements.filter((each): each is Band => taskIn(each) !== null);
  const [only, ...more] = tasks;
  if (!only) return statements;
  return statements.map((statement): Statement => {
    const measure = taskIn(statement);
    if (measure !== null && statement.kind === 'band') {
      const limits = [{ ...statement.limits[0]!, op: '≥' as const, strength: 2 as const }];
      return { ...statement, measure, limits, also: null, isBare: false };
    }
    // "未完成的按实际完成数/目标数×10计分": the number of the one task there is.
    return statement.kind === 'text' && more.length === 0
      ? { ...statement, award: awardWith(statement.award, only.limits[0]!, taskIn(only)!) }
      : statement;
  });
}

/** What is to be done, where a number of it is planned and the award is for having done it. */
function taskIn(statement: Statement): string | null {
  if (statement.kind !== 'band' || !statement.isBare || statement.also === null) return null;
  const measure = TASK.exec(statement.measure)?.[1] ?? OWN_PLAN.exec(statement.measure)?.[1];
  if (measure === undefined || !DONE.test(statement.also) || statement.limits.length > 1) return null;
  return statement.limits[0]!.op === '=' && statement.withBands.length === 0 ? measure : null;
}

const OWN_PLAN = /^(?:年度|全年|本年度?)*(?:计划|拟|应)([㐀-鿿]{2,16})$/;
