import type { ColumnRole } from '../model/form';
import { Assignment, preferred, saysWord } from './assignment';
import { type Columns, kindOf } from './column-roles';
import type { Head, Header } from './header';
import { ofTheWholeYear } from './part-years';
import { assignShortHeads } from './short-heads';
import { DONE } from './vocabulary/short-heads';

/** The columns of a table of indicators or of scores; null when the heads make neither. */
export function assignIndicators(header: Header): Columns | null {
  const heads = ofTheYear(header.heads);
  const given = new Assignment(ofTheWholeYear(heads));
  takeLevelPoints(given);
  const { names, between } = assignNames(given);
  if (!names.length) return null;
  const firstTarget = assignTargets(given, names);
  assignShortHeads(given, heads);
  assignScores(given);
  assignWeights(given, names);
  assignNotes(given);
  // 指标性质 says 定量 or 定性 where 指标方向 stands beside it.
  const [operator] = preferred(given.take('operator'), /方向|符/);
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
    ...(between ? { betweenName: between } : {}),
  };
}

const YEAR = /^(20\d\d)年/;
const yearOf = ({ path }: Head) => Number(YEAR.exec(path[path.length - 1]?.label.key ?? '')?.[1] ?? 0);

/** A head of what was done; 2023年完成 says it with a word that alone is none. */
const isDone = ({ word, path }: Head) =>
  word === 'actual' ||
  word === 'completion' ||
  word === 'outcome' ||
  (word === null && DONE.test(path[path.length - 1]!.label.bare));

/**
 * Heads without those of other years: 2023年完成值 beside 2024年完成值 is there to compare. The year is the last of what was done, or of
 * the targets where nothing done has one.
 */
function ofTheYear(heads: readonly Head[]): Head[] {
  const yearsOf = (isWanted: (head: Head) => boolean) =>
    heads.filter(isWanted).flatMap((head) => yearOf(head) || []);
  const done = yearsOf(isDone);
  const all = done.length ? done : yearsOf(({ word }) => word === 'target' || word === 'goal');
  const year = Math.max(...all);
  const isRepeated = ({ word }: Head) => heads.some((other) => other.word === word && yearOf(other) === year);
  return heads.filter((head) => {
    const own = yearOf(head);
    if (!own || own === year || !all.length) return true;
    return !isDone(head) && (head.word === null || !isRepeated(head));
  });
}

/** The columns of a block of points: what is scored, what is said of it, its points and its score. */
export function assignPoints({ heads }: Header): Columns {
  const given = new Assignment(heads);
  given.give('level3', given.take('name')[0]);
  given.give('weight', given.take('weight')[0]);
  given.give('score', given.take('score')[0]);
  given.give('explanation', given.take('remark')[0]);
  given.give('deviationReason', given.take('deviationReason', 'deductionNote')[0]);
  const { roles, doubts } = given;
  return { kind: 'scoring', roles, doubts, operator: null, firstTarget: null, amounts: [] };
}

const LEVEL_WORDS = ['level1', 'level2', 'level3', 'level4'] as const;

/** 三级指标分值 beside 三级指标 holds the points of the level, not its names. */
function takeLevelPoints(given: Assignment): void {
  LEVEL_WORDS.forEach((word, depth) => {
    const heads = given.left.filter((head) => head.word === word);
    for (const head of heads.slice(1)) {
      if (!saysWord(head, /(?:分值|权重|标准分)$/)) continue;
      given.left[given.left.indexOf(head)] = { ...head, word: 'weight', under: (depth + 1) as Head['under'] };
    }
  });
}

const NAMES_STANDARD = /(?:[及和与]|评分|计分|评价|考核|赋分|扣分)(?:标准|办法|细则|规则)$/;

/** Words over a column that tells what is looked at, not what it is called. */
const DETAILS = /内容|要点|要求|事项/;

/** Names without levels, without the descriptions that stand after the points: 指标 | 满分 | 考核内容. */
function withoutDetails(given: Assignment, names: readonly Head[]): Head[] {
  const weights = given.left.filter((head) => head.word === 'weight');
  const [weight] = weights;
  if (weights.length !== 1 || !names.length || names[0]!.column > weight!.column) return [...names];
  const kept = names.filter((head) => head.column < weight!.column || !saysWord(head, DETAILS));
  for (const head of names) if (!kept.includes(head)) given.give('explanation', head);
  return kept;
}

/** The columns of names from the outermost to the deepest: told levels first, then other names by their place. */
function assignNames(given: Assignment): { readonly names: Head[]; readonly between: Head | null } {
  const levels = LEVEL_WORDS.flatMap((word) => given.take(word).slice(0, 1));
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
    const told = [...tasks, ...generic].sort((a, b) => a.column - b.column);
    names = withoutDetails(given, told).slice(0, 3);
  }
  const roles: ColumnRole[] =
    names.length >= 3 ? ['level1', 'level2', 'level3'] : names.length === 2 ? twoNames(names) : ['level3'];
  const between = names.length > 3 ? names[2]! : null;
  if (between) names = [names[0]!, names[1]!, names[names.length - 1]!];
  names.forEach((head, at) => given.give(roles[at]!, head));
  // 三级指标及评分标准: the cell that names what is scored says how.
  const deepestName = names[names.length - 1];
  if (deepestName && saysWord(deepestName, NAMES_STANDARD)) given.give('standard', deepestName);
  for (const head of inner) if (!names.includes(head)) given.give('explanation', head);
  return { names, between };
}

/** Two told levels keep their names; otherwise the outer one groups and the inner one is what is measured. */
function twoNames([outer, inner]: readonly Head[]): ColumnRole[] {
  if (outer!.word === 'level1' && inner!.word === 'level2') return ['level1', 'level2'];
  if (outer!.word === 'level2') return ['level2', 'level3'];
  return ['level1', 'level3'];
}

/** Words that tell a value apart from a description of a goal. Gives back the targets set first, if adjusted later. */
function assignTargets(given: Assignment, names: readonly Head[]): Head | null {
  const targets = besideNames(given.take('target'), names);
  const actuals = besideNames(given.take('actual'), names);
  const goals = given.take('goal');
  const outcomes = besideNames(given.take('outcome'), names);
  const standard = given.left.find((head) => head.word === 'standard');
  const hasStandard = standard !== undefined;
  // 指标值及评分标准: the cell that tells the target tells how it is scored.
  if (standard && !targets.length && saysWord(standard, /^(?:年度)?(?:指标值|目标值|绩效目标值)/))
    targets.push(standard);
  const adjusted = targets.find((head) => saysWord(head, /调整|变更/));
  const firstTarget = adjusted ? (targets.find((head) => head !== adjusted) ?? null) : null;
  if (adjusted) given.give('target', adjusted);
  else if (targets.length) given.choose('target', preferred(ofNoTerm(targets), /全年|年度/));
  else if (actuals.length || outcomes.length || !hasStandard) given.give('target', goals[goals.length - 1]);
  if (actuals.length)
    given.choose('actual', preferred(underOneHead(actuals, given), /全年|年度实际|实际完成/));
  else if (given.roles.has('target') || !hasStandard) given.give('actual', outcomes[outcomes.length - 1]);
  const completion = given.take('completion');
  given.give('completion', completion[0] ?? outcomes.find((head) => head !== given.roles.get('actual')));
  return firstTarget;
}

/** 实施期总目标 over 指标值, beside 年度目标 over another: the year's is meant. */
const TERM = /实施期|中期|总目标|累计|规划期|项目期|五年/;

function ofNoTerm(heads: readonly Head[]): Head[] {
  const own = heads.filter((head) => !saysWord(head, TERM));
  return own.length ? own : [...heads];
}

/** Of values done those below the head that the target stands below too, where there are such. */
function underOneHead(actuals: readonly Head[], { roles }: Assignment): Head[] {
  const target = roles.get('target');
  const over = target && target.path.length > 1 ? target.path[0] : undefined;
  const beside = actuals.filter(({ path }) => path.length > 1 && path[0] === over);
  return beside.length ? beside : ofNoTerm(actuals);
}

/** Values without what stands left of all names where another does not: 年度指标 or 绩效指标完成情况 at the side heads the block. */
function besideNames(values: readonly Head[], [outer]: readonly Head[]): Head[] {
  const beside = values.filter((head) => outer === undefined || head.column > outer.column);
  return beside.length ? beside : [...values];
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
  const deepest = scores.filter((head) => (levelOfScore(head) ?? 3) >= 3);
  // 评分（百分制） | 加权得分: what counts is the one that was weighed.
  const own = preferred(deepest, /加权|折算|换算/);
  for (const head of scores) {
    if (levelOfScore(head) === 1) given.give('level1Score', head);
    else if (levelOfScore(head) === 2) given.give('level2Score', head);
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

/** The level whose sum a column of scores holds: it stands under the level, or names it (一级指标得分). */
function levelOfScore(head: Head): number | null {
  if (head.under !== null) return head.under;
  if (saysWord(head, /^一级(?:指标)?(?:小计)?(?:自评)?(?:得|评)分/)) return 1;
  return saysWord(head, /^二级(?:指标)?(?:小计)?(?:自评)?(?:得|评)分/) ? 2 : null;
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
    const isGiven = [...given.roles.values()].includes(last);
    // Of four levels the third carries the points; its parts carry none.
    if (last.column > deepest.column || !isGiven) own.push(last);
  }
  given.choose('weight', preferred(own, /分值|标准分|满分/));
}

/** How many names stand left of a head; points before every name belong to what is measured. */
function depthOf(head: Head, names: readonly Head[]): number {
  const before = names.filter((name) => name.column < head.column).length;
  return before === 0 ? names.length : before;
}

/** How far the actual is from the target: a figure, no reason. */
const HOW_FAR = /^(?:偏差|偏离|差异)(?:率|度|值|程度|幅度|比例|情况)?$/;

/** 偏差原因分析 over 经费保障 | 人员保障 | 原因说明: the column that is called a reason itself, else the last of them. */
function reasonOf(given: readonly Head[]): Head | undefined {
  const told = given.filter((head) => !saysWord(head, HOW_FAR));
  const heads = told.length ? told : given;
  const [first, second] = heads;
  if (!second || first!.path[0] !== second.path[0]) return first;
  const parts = heads.filter(({ path }) => path[0] === first!.path[0]);
  const isOwn = ({ path }: Head) => path[path.length - 1]!.word === 'deviationReason';
  return parts.find(isOwn) ?? parts[parts.length - 1];
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
  const reviewed = notes.findIndex((head) =>
    saysWord(head, /复核|复评|审核|核查|核定|评审|抽查|第三方|专家/),
  );
  if (reviewed > 0) given.give('reviewNote', notes.splice(reviewed, 1)[0]);
  const product = notes.find((head) => head.path.some((spot) => spot.label.key.includes('自评助手')));
  if (product) given.roles.set('deductionNote', product);
  else if (notes.length) given.roles.set('deductionNote', notes[0]!);
  given.give('deviationReason', reasonOf(given.take('deviationReason')));
  given.give('deductionNote', given.take('remark')[0]);
}
