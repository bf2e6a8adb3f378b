import type { ColumnRole, TableKind } from '../model/form';
import type { Head, Header } from './headers';
import type { HeadWord } from './vocabulary/heads';

/** Which column plays which role, before a table is made of it. */
export interface Columns {
  readonly kind: TableKind;
  readonly roles: ReadonlyMap<ColumnRole, Head>;
  /** Roles that more than one column could play; the chosen one is in `roles`. */
  readonly doubts: readonly { readonly role: ColumnRole; readonly candidates: readonly Head[] }[];
  /** A column of comparison signs beside the targets (指标性质 ≥). */
  readonly operator: Head | null;
  /** The targets set first, where `target` holds those adjusted later and blank when they were not. */
  readonly firstTarget: Head | null;
  /** Heads of money columns of a tasks table, in order. */
  readonly amounts: readonly Head[];
}

/** Tells whether the first row below a header holds words in a column. */
export type HoldsWords = (column: number) => boolean;

/** Gives the columns of a header their roles; null when the heads make no table that is known. */
export function assignColumns(header: Header, holdsWords: HoldsWords): Columns | null {
  if (header.family === 'funds') return assignFunds(header, holdsWords);
  if (header.family === 'tasks') return assignTasks(header);
  return assignIndicators(header);
}

class Assignment {
  readonly roles = new Map<ColumnRole, Head>();
  readonly doubts: { role: ColumnRole; candidates: Head[] }[] = [];
  readonly left: Head[];

  constructor(heads: readonly Head[]) {
    this.left = [...heads];
  }

  /** Takes every unassigned head of a word. */
  take(...words: HeadWord[]): Head[] {
    const taken = this.left.filter((head) => head.word !== null && words.includes(head.word));
    for (const head of taken) this.left.splice(this.left.indexOf(head), 1);
    return taken;
  }

  give(role: ColumnRole, head: Head | undefined): void {
    if (head && !this.roles.has(role)) this.roles.set(role, head);
  }

  /** Gives a role to the first of several heads, and says so when the others could be meant as well. */
  choose(role: ColumnRole, heads: readonly Head[]): void {
    if (this.roles.has(role)) return;
    this.give(role, heads[0]);
    if (heads.length > 1) this.doubts.push({ role, candidates: [...heads] });
  }
}

function assignIndicators({ heads }: Header): Columns | null {
  const given = new Assignment(heads);
  const names = assignNames(given);
  if (!names.length) return null;
  const firstTarget = assignTargets(given);
  assignScores(given);
  assignWeights(given, names);
  assignNotes(given);
  const [operator] = given.take('operator');
  for (const role of ['unit', 'formula', 'explanation'] as const) given.give(role, given.take(role)[0]);
  given.give('amount', given.take('amount', 'annualBudget')[0]);
  const kind = kindOf(given.roles);
  if (!kind) return null;
  return {
    kind,
    roles: given.roles,
    doubts: given.doubts,
    operator: operator ?? null,
    firstTarget,
    amounts: [],
  };
}

/** Indicators have a target or an actual, scoring has points with scores or standards; anything less is neither. */
export function kindOf(roles: ReadonlyMap<ColumnRole, Head>): 'indicators' | 'scoring' | null {
  if (!roles.has('level1') && !roles.has('level2') && !roles.has('level3')) return null;
  if (roles.has('target') || roles.has('actual')) return 'indicators';
  const hasPoints = roles.has('weight') || roles.has('level1Weight') || roles.has('level2Weight');
  if (hasPoints && (roles.has('score') || roles.has('standard') || roles.has('reviewScore')))
    return 'scoring';
  return roles.has('score') && roles.has('level1') ? 'scoring' : null;
}

/** The columns of names from the outermost to the deepest: told levels first, then other names by their place. */
function assignNames(given: Assignment): Head[] {
  const levels = (['level1', 'level2', 'level3', 'level4'] as const).flatMap((word) =>
    given.take(word).slice(0, 1),
  );
  const tasks = given.take('task');
  const generic = given.take('name');
  const first = levels[0]?.column ?? -1;
  const deepest = levels[levels.length - 1];
  const inner = generic.filter((head) => head.column > (deepest?.column ?? -1));
  let names: Head[];
  if (levels.length >= 3) {
    names = levels;
    given.left.push(...inner);
  } else if (levels.length) {
    const more = levels[0]!.word === 'level1' ? inner.slice(0, 3 - levels.length) : inner.slice(0, 1);
    const before =
      levels[0]!.word === 'level1' ? [] : generic.filter((head) => head.column < first).slice(-1);
    names = [...before, ...levels, ...more];
  } else {
    names = [...tasks, ...generic].sort((a, b) => a.column - b.column).slice(0, 3);
  }
  const roles: ColumnRole[] =
    names.length >= 3 ? ['level1', 'level2', 'level3'] : names.length === 2 ? twoNames(names) : ['level3'];
  if (names.length > 3) names = [names[0]!, names[1]!, names[names.length - 1]!];
  names.forEach((head, at) => given.give(roles[at]!, head));
  for (const head of inner) if (!names.includes(head)) given.give('explanation', head);
  return names;
}

/** Two told levels keep their names; otherwise the outer one groups and the inner one is what is measured. */
function twoNames([outer, inner]: readonly Head[]): ColumnRole[] {
  if (outer!.word === 'level1' && inner!.word === 'level2') return ['level1', 'level2'];
  if (outer!.word === 'level2') return ['level2', 'level3'];
  return ['level1', 'level3'];
}

/** Words that tell a value apart from a description of a goal. Gives back the targets set first, if adjusted later. */
function assignTargets(given: Assignment): Head | null {
  const targets = given.take('target');
  const actuals = given.take('actual');
  const goals = given.take('goal');
  const outcomes = given.take('outcome');
  const hasStandard = given.left.some((head) => head.word === 'standard');
  const adjusted = targets.find((head) => saysWord(head, /调整|变更/));
  const firstTarget = adjusted ? (targets.find((head) => head !== adjusted) ?? null) : null;
  if (adjusted) given.give('target', adjusted);
  else if (targets.length) given.choose('target', preferred(targets, /全年|年度/));
  else if (actuals.length || outcomes.length || !hasStandard) given.give('target', goals[goals.length - 1]);
  if (actuals.length) given.choose('actual', preferred(actuals, /全年|年度实际|实际完成/));
  else if (given.roles.has('target') || !hasStandard) given.give('actual', outcomes[outcomes.length - 1]);
  const completion = given.take('completion');
  given.give('completion', completion[0] ?? outcomes.find((head) => head !== given.roles.get('actual')));
  return firstTarget;
}

const saysWord = (head: Head, pattern: RegExp) => head.path.some((spot) => pattern.test(spot.label.bare));

/** A single best head when the pattern points one out; otherwise all of them. */
function preferred(heads: readonly Head[], pattern: RegExp): Head[] {
  const best = heads.filter((head) => saysWord(head, pattern));
  return best.length === 1 ? best : [...heads];
}

function assignScores(given: Assignment): void {
  const scores = given.take('score');
  const points = given.take('points');
  given.give('reviewScore', given.take('reviewScore')[0]);
  given.give('reviewNote', given.take('reviewNote')[0]);
  // Beside a column of scores 分数 is what can be reached; alone it is what was reached.
  if (points.length && (scores.length || !hasWeights(given))) {
    if (scores.length && !hasWeights(given)) given.give('weight', points[0]);
    else if (!scores.length) scores.push(points[0]!);
  } else scores.push(...points);
  const own = scores.filter((head) => head.under === null || head.under >= 3);
  for (const head of scores) {
    if (head.under === 1) given.give('level1Score', head);
    else if (head.under === 2) given.give('level2Score', head);
  }
  const self = own.filter((head) => saysWord(head, /自评|自查|自我|自测/));
  if (self.length === 1 && own.length > 1) {
    given.give('score', self[0]);
    given.give(
      'reviewScore',
      own.find((head) => head !== self[0]),
    );
  } else assignRepeatedScores(given, own);
}

/** Scores repeated after each level: the last belongs to the deepest. */
function assignRepeatedScores(given: Assignment, scores: readonly Head[]): void {
  if (scores.length <= 1) return given.give('score', scores[0]);
  const level1 = given.roles.get('level1');
  const level2 = given.roles.get('level2');
  const deepest = given.roles.get('level3') ?? level2 ?? level1;
  const own = scores.filter((head) => !deepest || head.column > deepest.column);
  for (const head of scores) {
    if (own.includes(head)) continue;
    if (level2 && head.column > level2.column && deepest !== level2) given.give('level2Score', head);
    else if (level1 && head.column > level1.column) given.give('level1Score', head);
  }
  given.choose('score', own.length ? own : scores);
}

const hasWeights = (given: Assignment) => given.left.some((head) => head.word === 'weight');

/** Points stand after the name of the level they belong to; one column of points belongs to what is measured. */
function assignWeights(given: Assignment, names: readonly Head[]): void {
  const weights = given.take('weight');
  const deepest = names[names.length - 1]!;
  const own: Head[] = [];
  for (const head of weights) {
    const depth = head.under ? Math.min(head.under, names.length) : depthOf(head, names);
    if (depth >= names.length || weights.length === 1) own.push(head);
    else
      given.give(
        depth === 1 && given.roles.get('level1') === names[0] ? 'level1Weight' : 'level2Weight',
        head,
      );
  }
  if (own.length === 0 && weights.length) {
    const last = weights[weights.length - 1]!;
    if (last.column > deepest.column) own.push(last);
  }
  given.choose('weight', preferred(own, /分值|标准分|满分/));
}

/** How many names stand left of a head; points before every name belong to what is measured. */
function depthOf(head: Head, names: readonly Head[]): number {
  const before = names.filter((name) => name.column < head.column).length;
  return before === 0 ? names.length : before;
}

function assignNotes(given: Assignment): void {
  const standards = given.take('standard');
  const basis = given.take('scoreBasis');
  const score = given.roles.get('score') ?? given.roles.get('reviewScore');
  given.choose('standard', standards);
  for (const head of basis) {
    const isLeftOfScore = score !== undefined && head.column < score.column;
    given.give(isLeftOfScore && !given.roles.has('standard') ? 'standard' : 'deductionNote', head);
  }
  const notes = given.take('deductionNote');
  const product = notes.find((head) => head.path.some((spot) => spot.label.key.includes('自评助手')));
  if (product) given.roles.set('deductionNote', product);
  else if (notes.length) given.roles.set('deductionNote', notes[0]!);
  given.give('deviationReason', given.take('deviationReason')[0]);
  given.give('deductionNote', given.take('remark')[0]);
}

function assignFunds({ heads }: Header, holdsWords: HoldsWords): Columns | null {
  const given = new Assignment(heads);
  const source = given.take('source', 'name', 'task');
  const headed = given.take('annualBudget');
  // 年度预算数（万元） over the labels of the rows heads the block, not a column of money.
  const labels = headed.filter((head) => headed.length > 1 && holdsWords(head.column));
  const budgets = headed.filter((head) => !labels.includes(head));
  source.push(...labels);
  const spent = given.take('spent', 'actual');
  for (const role of [
    'initialBudget',
    'adjustment',
    'executionRate',
    'adjustmentRate',
    'carryover',
  ] as const) {
    given.give(role, given.take(role)[0]);
  }
  given.choose('annualBudget', preferred(budgets, /全年|调整后|年度/));
  given.choose('spent', preferred(spent, /全年|实际|决算|执行/));
  given.give('weight', given.take('weight', 'points')[0]);
  given.give('score', given.take('score')[0]);
  given.give('reviewScore', given.take('reviewScore')[0]);
  given.give('executionRate', given.take('completion')[0]);
  given.give('deviationReason', given.take('deviationReason', 'deductionNote', 'remark', 'scoreBasis')[0]);
  const first = Math.min(...[...given.roles.values()].map((head) => head.column));
  given.give('source', source.filter((head) => head.column < first).pop());
  const { roles } = given;
  if (!roles.has('initialBudget') && !roles.has('annualBudget') && !roles.has('spent')) return null;
  return { kind: 'funds', roles, doubts: given.doubts, operator: null, firstTarget: null, amounts: [] };
}

const AMOUNT_WORDS = new Set<HeadWord>(['amount', 'annualBudget', 'initialBudget', 'spent', 'sub']);

function assignTasks({ heads }: Header): Columns | null {
  const given = new Assignment(heads);
  const content = heads.find((head) => head.word === 'content' || head.word === 'goal');
  const tasks = given.take('task', 'name').filter((head) => !content || head.column < content.column);
  // The innermost of several names: the others label the section at the side.
  given.give('task', tasks[tasks.length - 1]);
  given.give('content', given.take('content', 'goal')[0]);
  given.give('completion', given.take('outcome', 'completion', 'actual')[0]);
  const amounts = heads.filter((head) => head.word !== null && AMOUNT_WORDS.has(head.word));
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
