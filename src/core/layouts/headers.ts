import type { Line, Spot } from './lines';
import { PAYER } from './vocabulary/funds';
import { DONE, PLANNED } from './vocabulary/short-heads';
import type { HeadWord } from './vocabulary/heads';
import { MONEY, NAMES, withName } from './nameless-heads';

/** One column's head: the words over it from top to bottom. */
export interface Head {
  readonly column: number;
  readonly right: number;
  readonly path: readonly Spot[];
  /** The word that names the column; its own, else that of what stands over it. */
  readonly word: HeadWord | null;
  /** The level of indicators it stands under: 一级指标 over 名称 and 分值. */
  readonly under: 1 | 2 | 3 | 4 | null;
}

/** What a header block is a header of. */
export type HeaderFamily = 'indicators' | 'funds' | 'tasks' | 'points';

export interface Header {
  readonly family: HeaderFamily;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly heads: readonly Head[];
}

const LEVELS: Partial<Record<HeadWord, 1 | 2 | 3 | 4>> = { level1: 1, level2: 2, level3: 3, level4: 4 };
const MEASURES = new Set<HeadWord>([
  'weight',
  'score',
  'points',
  'target',
  'actual',
  'standard',
  'scoreBasis',
  'completion',
  'outcome',
  'goal',
]);
/** Words that a goal section (预期目标 | 实际完成情况) shares with indicator heads. */
const GOAL_WORDS = new Set<HeadWord>(['goal', 'outcome']);

/** Finds the header blocks of a run of lines, from top to bottom; a row of data is never one. */
export function findHeaders(given: readonly Line[]): Header[] {
  const lines = given.map(withName);
  const headers: Header[] = [];
  for (let i = 0; i < lines.length; i++) {
    const right = familyOf(lines[i]!) ? Infinity : lastHeadOf(lines[i]!);
    const inside = (line: Line) => (right === Infinity ? line : upTo(line, right));
    const family = familyOf(inside(lines[i]!));
    if (!family) {
      const block = pointsBlock(lines[i]!, lines[i + 1]);
      if (block) headers.push(block);
      continue;
    }
    // A header reaches over the row that shows it by two rows at most, up and down.
    const first = Math.max(0, i - 2);
    const near = lines.slice(first, i + 3).map(inside);
    const key = i - first;
    const from = extendUp(near, key, headers[headers.length - 1]?.bottom ?? -1);
    const to = extendDown(near, key);
    headers.push(...split(family, near.slice(from, to + 1)));
    i = first + to;
  }
  return headers;
}

/** So many heads beside each other make a header, whatever stands right of the last one. */
const SURE = 4;

/** Where the heads of a row end that has strange cells right of them; Infinity for a row with none of them, or with too few heads. */
function lastHeadOf({ spots }: Line): number {
  let last = -1;
  let known = 0;
  for (const [at, { word, isNumber }] of spots.entries()) {
    if (isNumber) break;
    if (word === null) continue;
    last = at;
    known++;
  }
  return known >= SURE && last < spots.length - 1 ? spots[last]!.right : Infinity;
}

function upTo(line: Line, right: number): Line {
  return { row: line.row, spots: line.spots.filter(({ column }) => column <= right) };
}

/** The family of a row of heads; null for any other row. */
function familyOf(line: Line): HeaderFamily | null {
  if (line.spots.length < 2) return null;
  const seen = new Set<HeadWord>();
  let known = 0;
  for (const spot of line.spots) {
    if (spot.isNumber) return null;
    if (spot.word) {
      seen.add(spot.word);
      known++;
    }
  }
  if (seen.size < 2) return null;
  const unknown = line.spots.length - known;
  if (unknown > 1 && unknown > known) return null;
  return chooseFamily(seen) ?? (hasShortPair(line, seen) ? 'indicators' : null);
}

/** 指标 | 目标 | 完成 | 得分: what was aimed at and reached told by words that alone are no heads. */
function hasShortPair({ spots }: Line, seen: ReadonlySet<HeadWord>): boolean {
  if (!count(seen, NAMES) || !(seen.has('score') || seen.has('weight'))) return false;
  const planned = spots.findIndex(({ label }) => PLANNED.test(label.bare));
  return planned > 0 && DONE.test(spots[planned + 1]?.label.bare ?? '');
}

/** Words that heads of points have beside them where what is scored has no head of its own. */
const BESIDE_POINTS = new Set<HeadWord>([
  'weight',
  'score',
  'remark',
  'deviationReason',
  'deductionNote',
  'other',
]);

/**
 * A block of points under a title of its own (资金管理情况 | 情况说明 | 分值 | 得分): its names have no head, and its first
 * row has a name left of the points.
 */
function pointsBlock(line: Line, below: Line | undefined): Header | null {
  if (!line.spots.some(({ word }) => word === 'weight')) return null;
  const [title, ...heads] = line.spots;
  const column = (word: HeadWord) => heads.find((spot) => spot.word === word)?.column;
  const [weight, score] = [column('weight'), column('score')];
  if (!title || weight === undefined || score === undefined || !below || below.row - line.row > 1)
    return null;
  if (title.isNumber || title.word !== null || title.label.bare === '') return null;
  if (!heads.every((spot) => !spot.isNumber && (spot.word === null || BESIDE_POINTS.has(spot.word))))
    return null;
  const name = below.spots[0];
  if (!name || name.isNumber || name.column >= Math.min(weight, score)) return null;
  if (!below.spots.some((spot) => spot.isNumber && spot.column === weight)) return null;
  const named = columnHeads([line]).filter(
    (head) => head.column !== title.column && head.column !== name.column,
  );
  return {
    family: 'points',
    top: line.row,
    bottom: line.row,
    left: title.column,
    right: Math.max(...line.spots.map((spot) => spot.right)),
    heads: [{ column: name.column, right: name.right, path: [title], word: 'name', under: null }, ...named],
  };
}

function chooseFamily(seen: ReadonlySet<HeadWord>): HeaderFamily | null {
  const levels = ['level1', 'level2', 'level3'].filter((word) => seen.has(word as HeadWord)).length;
  if (levels >= 2) return 'indicators';
  const money = count(seen, MONEY);
  const names = count(seen, NAMES);
  const isMeasured = ['target', 'actual', 'standard'].some((word) => seen.has(word as HeadWord));
  if (names && isMeasured) return 'indicators';
  if (seen.has('task') && (money || ['content', 'amount'].some((word) => seen.has(word as HeadWord))))
    return 'tasks';
  // 名称 | 主要内容 | 预算资金: what has contents is a task, whatever it is called.
  if (seen.has('content') && (money || seen.has('amount')) && (names || seen.has('sub'))) return 'tasks';
  if (money >= 2) return 'funds';
  const measures = count(seen, MEASURES) - count(seen, GOAL_WORDS);
  return names && measures >= 2 ? 'indicators' : null;
}

function count(seen: ReadonlySet<HeadWord>, of: ReadonlySet<HeadWord>): number {
  let total = 0;
  for (const word of seen) if (of.has(word)) total++;
  return total;
}

/** Rows over the key row that belong to the header: vertical heads that reach into it, parents over several heads. */
function extendUp(lines: readonly Line[], key: number, floor: number): number {
  let top = key;
  while (top > 0 && key - top < 2) {
    const above = lines[top - 1]!;
    if (above.row <= floor || !isUpperHeadRow(above, lines[top]!)) break;
    top--;
  }
  return top;
}

/** 自评得分：95分 is a label with its figure, no head. */
const HOLDS_FIGURE = /[:：]\s*\d/;

function isUpperHeadRow(above: Line, below: Line): boolean {
  if (below.row - above.row > 2) return false;
  if (above.spots.some((spot) => spot.isNumber || HOLDS_FIGURE.test(spot.text))) return false;
  const known = above.spots.filter((spot) => spot.word !== null);
  if (known.length < 1 || known.length * 2 < above.spots.length) return false;
  const takes = new Set(below.spots.map((spot) => spot.column));
  const isVertical = (spot: Spot) => spot.bottom >= below.row;
  const isOver = (spot: Spot) =>
    above.spots.length > 1 &&
    !/:/.test(spot.label.key) &&
    below.spots.filter((other) => within(spot, other)).length > 1;
  const isParent = (spot: Spot) =>
    (spot.word === 'name' ||
      spot.word === 'level1' ||
      spot.word === 'annualBudget' ||
      spot.word === 'spent' ||
      (!GOAL_WORDS.has(spot.word!) && isOver(spot))) &&
    takes.has(spot.column);
  const isAlone = (spot: Spot) => !takes.has(spot.column) && !GOAL_WORDS.has(spot.word!);
  return (
    known.every((spot) => isVertical(spot) || isParent(spot) || isAlone(spot)) &&
    known.some((spot) => isVertical(spot) || isAlone(spot) || (isParent(spot) && above.spots.length === 1))
  );
}

/** Rows under the key row that only name parts of its heads: 名称 | 参考分值, 总额 | 其中：财政拨款. */
function extendDown(lines: readonly Line[], key: number): number {
  let bottom = key;
  while (bottom + 1 < lines.length && bottom - key < 2) {
    if (!isLowerHeadRow(lines[bottom + 1]!, lines.slice(key, bottom + 1))) break;
    bottom++;
  }
  return bottom;
}

const isMoney = ({ word }: Spot) => word !== null && MONEY.has(word);

/** A last parent that is not merged stands over the first of at most so many parts more. */
const UNMERGED_PARTS = 2;

function isLowerHeadRow(below: Line, header: readonly Line[]): boolean {
  const last = header[header.length - 1]!;
  if (below.row - last.row > 1) return false;
  const right = Math.max(...header.flatMap((line) => line.spots.map((spot) => spot.right))) + UNMERGED_PARTS;
  const over = (spot: Spot) =>
    header.some((line) =>
      line.spots.some(
        (parent) => parent.column <= spot.column && spot.column <= parent.right && parent.word !== null,
      ),
    );
  const hasLevels = header.some((line) => line.spots.some((spot) => spot.word && LEVELS[spot.word]));
  const isPayer = (spot: Spot) =>
    spot.word === null &&
    !spot.isNumber &&
    PAYER.test(spot.label.bare) &&
    last.spots.some((parent) => isMoney(parent) && parent.right > parent.column && within(parent, spot));
  const isSub = (spot: Spot) =>
    spot.word === null ? isPayer(spot) : spot.word !== 'task' && !(hasLevels && LEVELS[spot.word]);
  if (!below.spots.every((spot) => isSub(spot) && spot.column <= right)) return false;
  const reachesDown = header.some((line) => line.spots.some((spot) => spot.bottom >= below.row));
  const covered = below.spots.filter(over).length;
  const hasWideParent = header.some((line) =>
    line.spots.some((parent) => parent.word && below.spots.filter((s) => within(parent, s)).length >= 2),
  );
  return (
    below.spots.length >= 2 &&
    covered >= 1 &&
    (hasWideParent || reachesDown || hasUnmergedParents(below, last))
  );
}

const within = (parent: Spot, spot: Spot) => parent.column <= spot.column && spot.column <= parent.right;

/** Two-row heads without merging: the parent over the first of its columns, the next columns blank above. */
function hasUnmergedParents(below: Line, above: Line): boolean {
  const taken = new Set(above.spots.map((spot) => spot.column));
  const first = above.spots[0]!.column;
  return below.spots.some((spot) => !taken.has(spot.column) && spot.column > first);
}

/** Cuts a header at the heads that begin the same table again beside it. */
function split(family: HeaderFamily, lines: readonly Line[]): Header[] {
  const heads = columnHeads(lines);
  const groups: Head[][] = [[]];
  let lead: string | null = null;
  for (const head of heads) {
    const text = head.path[head.path.length - 1]!.label.bare;
    const isLead: boolean = head.word !== null && NAMES.has(head.word);
    if (lead === null && isLead) lead = leadOf(head, text);
    else if (lead !== null && isLead && leadOf(head, text) === lead && head.under === null) groups.push([]);
    groups[groups.length - 1]!.push(head);
  }
  return groups.map((group, at) => ({
    family,
    top: lines[0]!.row,
    bottom: headerBottom(group, lines[lines.length - 1]!.row),
    left: at === 0 ? Math.min(...lines.map((line) => line.spots[0]!.column)) : group[0]!.column,
    right: Math.max(...group.map((head) => head.right)),
    heads: group,
  }));
}

/** The last row of a header: most of its heads may be merged below its last line; a side label's merge does not count. */
function headerBottom(heads: readonly Head[], last: number): number {
  const deeper = heads
    .flatMap((head) => Math.max(...head.path.map((spot) => spot.bottom)))
    .filter((b) => b > last);
  return deeper.length * 2 > heads.length ? Math.min(...deeper) : last;
}

const leadOf = (head: Head, text: string) => `${head.word} ${text}`;

function columnHeads(lines: readonly Line[]): Head[] {
  const columns = [...new Set(lines.flatMap((line) => line.spots.map((spot) => spot.column)))].sort(
    (a, b) => a - b,
  );
  return columns.map((column, at) => {
    const path = lines.flatMap((line, depth) => spotOver(lines, depth, column) ?? []);
    const own = [...path].reverse().find((spot) => spot.column === column)!;
    const next = columns[at + 1] ?? Infinity;
    const levels = path.filter((spot) => spot !== own).map((spot) => spot.word && LEVELS[spot.word]);
    return {
      column,
      right: Math.min(own.right, next - 1),
      path,
      word: wordOf(path),
      under: levels.find((level) => level) ?? null,
    };
  });
}

function spotOver(lines: readonly Line[], depth: number, column: number): Spot | null {
  const line = lines[depth]!;
  let nearest: Spot | null = null;
  let covering: Spot | null = null;
  for (const spot of line.spots) {
    if (spot.column > column) break;
    if (spot.column === column) return spot;
    // Merged areas of a damaged file may overlap: the cell's own spot goes before one that reaches over it.
    if (spot.right >= column) covering ??= spot;
    nearest = spot;
  }
  if (covering) return covering;
  if (!nearest || nearest.right > nearest.column) return null;
  const ownBelow = (at: number) => lines.slice(depth + 1).some((l) => l.spots.some((s) => s.column === at));
  return ownBelow(column) && ownBelow(nearest.column) ? nearest : null;
}

/** The lowest word that is not just a part (名称, 总额, 其中…) of what stands over it. */
function wordOf(path: readonly Spot[]): HeadWord | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const { word } = path[i]!;
    if (
      word !== null &&
      word !== 'sub' &&
      !(word === 'name' && i > 0 && path.some((s) => s.word && LEVELS[s.word]))
    )
      return word;
  }
  return path[path.length - 1]?.word ?? null;
}
