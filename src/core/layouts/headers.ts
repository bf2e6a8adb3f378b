import type { Header } from './header';
import { familyOf, GOAL_WORDS } from './header-family';
import type { Line, Spot } from './lines';
import { MONEY, withName } from './nameless-heads';
import { isWholeOfSources } from './sources-across';
import { isOfRemarks, joinedHeads } from './two-line-heads';
import { columnHeads, splitHeader } from './split-header';
import { PAYER } from './vocabulary/funds';
import { type HeadWord, LEVELS } from './vocabulary/heads';

/** Finds the header blocks of a run of lines, from top to bottom; a row of data is never one. */
export function findHeaders(given: readonly Line[]): Header[] {
  const lines = given.map(withName);
  const joined = new Set<Line>();
  lines.forEach((line, at) => {
    const whole = joinedHeads(lines[at - 1], line);
    if (whole) joined.add((lines[at] = whole));
  });
  const headers: Header[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (joined.has(lines[i + 1]!)) continue;
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
    const key = i - first;
    const near = lines.slice(first, i + 3).map((line) => besides(inside(line), inside(lines[i]!)));
    const from = joined.has(lines[i]!)
      ? key - 1
      : extendUp(near, key, headers[headers.length - 1]?.bottom ?? -1);
    const to = extendDown(near, key);
    headers.push(...splitHeader(family, near.slice(from, to + 1)));
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

/** A line without what stands right of the heads of another, is no head itself and does not reach down to them. */
function besides(line: Line, { row, spots }: Line): Line {
  const right = Math.max(...spots.map((spot) => spot.right));
  const belongs = (spot: Spot) =>
    spot.column <= right || spot.word !== null || (line.row < row && spot.bottom >= row);
  return line.spots.every(belongs) ? line : { row: line.row, spots: line.spots.filter(belongs) };
}

function upTo(line: Line, right: number): Line {
  return { row: line.row, spots: line.spots.filter(({ column }) => column <= right) };
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
  // A title merged down over its row names it: 资金情况 | 认缴 | 实缴 | 分值 | 得分.
  const name = title.bottom >= below.row ? title : below.spots[0];
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
  if (standsOverPayers(above, below)) return true;
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

const YEAR_ALONE = /^20\d\d年?度?$/;

/** 中央资金 | 省级资金, each over the same 预算 | 支出 | 执行率; 2023年 | 2024年, of which the last may have more. */
function standsOverPayers(above: Line, below: Line): boolean {
  const [first, ...others] = above.spots
    .filter((spot) => spot.bottom < below.row)
    .map((payer) => ({ payer, parts: below.spots.filter((spot) => within(payer, spot)) }));
  if (!first || others.length === 0) return false;
  const said = ({ parts }: typeof first) => parts.map(({ label }) => label.bare).join('|');
  const isPayer = ({ label }: Spot) => PAYER.test(label.bare) || isWholeOfSources(label.bare);
  const isOne = (group: typeof first) =>
    group.parts.length > 1 &&
    group.parts.every(isMoney) &&
    (isPayer(group.payer)
      ? said(group) === said(first)
      : YEAR_ALONE.test(group.payer.label.key) && said(group).startsWith(said(first)));
  return [first, ...others].every(isOne);
}

/** Rows under the key row that only name parts of its heads: 名称 | 参考分值, 总额 | 其中：财政拨款. */
function extendDown(lines: readonly Line[], key: number): number {
  let bottom = key;
  while (bottom + 1 < lines.length && bottom - key < 2) {
    const below = lines[bottom + 1]!;
    const isRemarks = below.row - lines[bottom]!.row === 1 && isOfRemarks(below);
    if (!isRemarks && !isLowerHeadRow(below, lines.slice(key, bottom + 1))) break;
    bottom++;
  }
  return bottom;
}

/** A kind of reason under the head for reasons; a reason itself is a longer text. */
const isReason = ({ word }: Spot, { label }: Spot) =>
  (word === 'deviationReason' || word === 'deductionNote') && label.bare !== '' && label.bare.length <= 8;

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
  // 预算数 over 中央 | 省, 偏差原因分析 over 经费保障 | 人员保障.
  const isPart = (spot: Spot) =>
    !spot.isNumber &&
    last.spots.some(
      (parent) =>
        parent.right > parent.column &&
        within(parent, spot) &&
        ((isMoney(parent) && PAYER.test(spot.label.bare)) || isReason(parent, spot)),
    );
  const isSub = (spot: Spot) =>
    spot.word === null ? isPart(spot) : spot.word !== 'task' && !(hasLevels && LEVELS[spot.word]);
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
