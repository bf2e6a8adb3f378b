import type { ColumnRole } from '../model/form';
import { Assignment, preferred } from './assignment';
import type { AcrossHead, Columns, HoldsWords } from './column-roles';
import { letteredRate } from './head-letters';
import type { Head, Header } from './header';
import { ofTheWholeYear } from './part-years';
import { acrossUnder, acrossUnnamed, isWholeOfSources } from './sources-across';
import type { HeadWord } from './vocabulary/heads';

/** The columns of a table of funds; null without any column of money. */
export function assignFunds(header: Header, holdsWords: HoldsWords): Columns | null {
  const heads = ofLastYear(ofAllPayers(ofTheWholeYear(header.heads)));
  const given = new Assignment(heads);
  const source = given.take('source', 'name', 'task');
  const headed = given.take('annualBudget');
  // 年度预算数（万元） over the labels of the rows heads the block, not a column of money.
  const labels = headed.filter(
    (head) =>
      headed.length > 1 && (holdsWords(head.column) || (head === heads[0] && isSideLabel(head, heads))),
  );
  const across: AcrossHead[] = [];
  const budgets = only(
    across,
    'annualBudget',
    headed.filter((head) => !labels.includes(head)),
  );
  source.push(...labels);
  const paid = given.take('spent', 'actual');
  // 年度预算执行情况（万元） at the side heads the block as well: what stands left of all money is a label.
  const block = paid.find((head) => paid.length > 1 && head === heads[0]);
  const spent = only(
    across,
    'spent',
    paid.filter((head) => head !== block),
  );
  if (block) source.push(block);
  for (const role of [
    'initialBudget',
    'adjustment',
    'executionRate',
    'adjustmentRate',
    'carryover',
  ] as const) {
    given.give(role, given.take(role)[0]);
  }
  const [side] = budgets;
  // 资金安排（万元） left of 省级 | 市级 | 合计 heads the block as well.
  if (side && budgets.length === 1 && side === heads[0]) {
    const beside = unnamed(across, given, spent[0], side);
    if (beside.length) source.push(...budgets.splice(0, 1, ...beside));
  }
  if (!budgets.length && !given.roles.has('initialBudget')) budgets.push(...unnamed(across, given, spent[0]));
  const lettered = letteredRate(heads);
  const chosen = (head: Head | undefined, of: readonly Head[], ...tiers: readonly RegExp[]) =>
    head && of.includes(head) ? [head] : bestOf(of, tiers);
  const annual = chosen(lettered?.budget, budgets, ...WHOLE_BUDGET);
  given.choose('annualBudget', annual);
  // 年度预算数 | 预算调整数 | 调整后预算数: what stands before the adjusted one is what the year began with.
  if (annual.length === 1)
    given.give(
      'initialBudget',
      budgets.find((head) => head.column < annual[0]!.column),
    );
  given.choose('spent', chosen(lettered?.spent, spent, /全年/, /实际|决算|执行/));
  given.give('weight', given.take('weight', 'points')[0]);
  given.give('score', given.take('score')[0]);
  given.give('reviewScore', given.take('reviewScore')[0]);
  given.give('executionRate', given.take('completion')[0]);
  given.give('deviationReason', given.take('deviationReason', 'deductionNote', 'remark', 'scoreBasis')[0]);
  const first = Math.min(...[...given.roles.values()].map((head) => head.column));
  const isLeft = (head: Head) => head.column < first;
  given.give('source', source.filter((head) => isLeft(head) && head !== block).pop() ?? block);
  const { roles } = given;
  readAsFirst(roles);
  if (!roles.has('initialBudget') && !roles.has('annualBudget') && !roles.has('spent')) return null;
  const found = {
    kind: 'funds' as const,
    roles,
    doubts: given.doubts,
    operator: null,
    firstTarget: null,
    amounts: [],
  };
  return across.length ? { ...found, across } : found;
}

/** Heads without those of earlier years, where 2023年 stands beside 2024年 over the same measures. */
function ofLastYear(heads: readonly Head[]): Head[] {
  const yearOver = ({ path }: Head) =>
    path.length > 1 ? Number(/^(20\d\d)年?度?$/.exec(path[0]!.label.key)?.[1] ?? 0) : 0;
  const last = Math.max(0, ...heads.filter(({ word }) => word === 'annualBudget').map(yearOver));
  return heads.filter((head) => yearOver(head) === 0 || yearOver(head) === last);
}

/** Heads without those of single payers, where 合计 stands beside 中央资金 | 省级资金 over the same measures. */
function ofAllPayers(heads: readonly Head[]): Head[] {
  const budgets = heads.filter(({ word, path }) => word === 'annualBudget' && path.length > 1);
  const whole = budgets.filter(({ path }) => isWholeOfSources(path[0]!.label.bare));
  const over = whole[0]?.path[0];
  if (!over || whole.length > 1 || budgets.length < 2) return [...heads];
  const payers = new Set(budgets.flatMap(({ path }) => (path[0] === over ? [] : [path[0]!])));
  return heads.filter(({ path }) => !payers.has(path[0]!));
}

const PLAIN_BUDGET = /^(?:预算|年度预算|批复预算|预算批复)(?:数|额|金额|总额|安排数?)?$/;

/** 预算数 | 调整数 | 决算数: what stands before its adjustment is what the year began with. */
function readAsFirst(roles: Map<ColumnRole, Head>): void {
  const [budget, change, spent] = [roles.get('annualBudget'), roles.get('adjustment'), roles.get('spent')];
  if (!budget || !change || !spent || roles.has('initialBudget')) return;
  const isPlain = PLAIN_BUDGET.test(budget.path[budget.path.length - 1]!.label.bare);
  if (!isPlain || budget.column > change.column || change.column > spent.column) return;
  roles.delete('annualBudget');
  roles.set('initialBudget', budget);
}

/** What the budget of a year is called at its end, the most telling words first. */
const WHOLE_BUDGET = [
  /调整后|变更后|最终|可用|可执行/,
  /全年/,
  /年度|预算合计|预算总计/,
  /全年|调整后|年度|预算合计|预算总计/,
];

/** The one head that the first telling words point out; all of them where no words do. */
function bestOf(heads: readonly Head[], tiers: readonly RegExp[]): Head[] {
  for (const tier of tiers) {
    const best = preferred(heads, tier);
    if (best.length === 1) return best;
  }
  return [...heads];
}

/** The first head, merged further down than the others: the block's own label at its side. */
function isSideLabel(head: Head, heads: readonly Head[]): boolean {
  const bottomOf = ({ path }: Head) => Math.max(...path.map(({ bottom }) => bottom));
  return heads.length > 2 && heads.slice(1).every((other) => bottomOf(other) < bottomOf(head));
}

/** The heads of a measure; of sources beside each other only their total, the others going to `across`. */
function only(across: AcrossHead[], role: AcrossHead['role'], heads: readonly Head[]): Head[] {
  const found = acrossUnder(heads);
  if (!found) return [...heads];
  across.push(...found.parts.map((head) => ({ role, head })));
  return [found.total];
}

function unnamed(across: AcrossHead[], given: Assignment, spent: Head | undefined, block?: Head): Head[] {
  const found = acrossUnnamed(given, spent, block);
  if (!found) return [];
  across.push(...found.parts.map((head) => ({ role: 'annualBudget' as const, head })));
  return [found.total];
}

const AMOUNT_WORDS = new Set<HeadWord>(['amount', 'annualBudget', 'initialBudget', 'spent', 'sub']);

/** The columns of a table of tasks; null without their names. */
export function assignTasks({ heads }: Header): Columns | null {
  const given = new Assignment(heads);
  const content = heads.find((head) => head.word === 'content' || head.word === 'goal');
  const tasks = given.take('task', 'name').filter((head) => !content || head.column < content.column);
  // The innermost of several names: the others label the section at the side.
  const own =
    tasks[tasks.length - 1] ?? (content && heads.filter((head) => head.column < content.column).pop());
  given.give('task', own);
  given.give('content', given.take('content', 'goal')[0]);
  given.give('completion', given.take('outcome', 'completion', 'actual')[0]);
  const amounts = heads.filter((head) => head !== own && head.word !== null && AMOUNT_WORDS.has(head.word));
  for (const [role, words] of [
    ['annualBudget', ['annualBudget']],
    ['initialBudget', ['initialBudget']],
    ['spent', ['spent']],
    ['amount', ['amount']],
    ['executionRate', ['executionRate']],
  ] as const) {
    given.give(role, given.take(...words)[0]);
  }
  given.give('weight', given.take('weight')[0]);
  given.give('score', given.take('score')[0]);
  given.give('deviationReason', given.take('deviationReason', 'deductionNote', 'remark')[0]);
  if (!given.roles.has('task')) return null;
  return {
    kind: 'tasks',
    roles: given.roles,
    doubts: given.doubts,
    operator: null,
    firstTarget: null,
    amounts,
  };
}
