import type { Head, Header, HeaderFamily } from './header';
import { familyOf } from './header-family';
import type { Line, Spot } from './lines';
import { NAMES } from './nameless-heads';
import { LEVELS } from './vocabulary/heads';
import type { HeadWord } from './vocabulary/heads';

/** Cuts a header at blank columns between tables of different kinds: money on the left, indicators on the right. */
export function splitHeader(family: HeaderFamily, lines: readonly Line[]): Header[] {
  const parts = apart(lines);
  return parts.length > 1
    ? parts.flatMap((part) => splitRepeated(part.family, part.lines))
    : splitRepeated(family, lines);
}

/** The lines of a header by the blank columns in them, where what stands on either side makes a header by itself. */
function apart(lines: readonly Line[]): { readonly family: HeaderFamily; readonly lines: readonly Line[] }[] {
  const spots = lines.flatMap((line) => line.spots).sort((one, other) => one.column - other.column);
  const borders: number[] = [];
  let right = spots[0]!.right;
  for (const spot of spots) {
    if (spot.column > right + 1) borders.push(spot.column);
    right = Math.max(right, spot.right);
  }
  const edges = [0, ...borders, Infinity];
  const parts = edges.slice(0, -1).map((left, at) => columnsBetween(lines, left, edges[at + 1]!));
  const found = parts.flatMap((part) => {
    const families = part.flatMap((line) => familyOf(line) ?? []);
    return families.length ? [{ family: families[0]!, lines: part }] : [];
  });
  return found.length === parts.length ? found : [];
}

function columnsBetween(lines: readonly Line[], left: number, end: number): Line[] {
  return lines.flatMap(({ row, spots }) => {
    const own = spots.filter(({ column }) => column >= left && column < end);
    return own.length ? [{ row, spots: own }] : [];
  });
}

/** Cuts a header at the heads that begin the same table again beside it. */
function splitRepeated(family: HeaderFamily, lines: readonly Line[]): Header[] {
  const heads = columnHeads(lines);
  const groups = twice(heads) ?? halves(heads) ?? byLead(heads);
  return groups.map((group, at) => ({
    family,
    top: lines[0]!.row,
    bottom: headerBottom(group, lines[lines.length - 1]!.row),
    left: at === 0 ? Math.min(...lines.map((line) => line.spots[0]!.column)) : group[0]!.column,
    right: Math.max(...group.map((head) => head.right)),
    heads: group,
  }));
}

/** 子项目 | 预算 | 支出 | 执行率 | 子项目 | 预算 | 支出 | 执行率: a list that goes on beside itself. */
function twice(heads: readonly Head[]): Head[][] | null {
  const half = heads.length / 2;
  if (!Number.isInteger(half) || half < FEWEST_IN_HALF) return null;
  const [left, right] = [heads.slice(0, half), heads.slice(half)];
  if (left[0]!.word !== null && LEVELS[left[0]!.word]) return null;
  const isPlain = heads.every(({ path }) => path.length === 1);
  return isPlain && left.every((head, at) => textOf(head) !== '' && sameHead(head, right[at]!))
    ? [left, right]
    : null;
}

/** 产出指标 | 目标值 | 得分 | 效益指标 | 目标值 | 得分: the same heads twice after a first one that names what stands below. */
function halves(heads: readonly Head[]): Head[][] | null {
  const half = heads.length / 2;
  if (!Number.isInteger(half) || half < FEWEST_IN_HALF) return null;
  const [left, right] = [heads.slice(0, half), heads.slice(half)];
  const words = left.slice(1).map(({ word }) => word);
  const isTwice = left.slice(1).every((head, at) => sameHead(head, right[at + 1]!));
  // 一级指标 | 分值 | 得分 | 二级指标 | 分值 | 得分: each level with its own.
  if ([left[0]!, right[0]!].some(({ word }) => word !== null && LEVELS[word])) return null;
  const has = (word: HeadWord) => words.includes(word);
  const isMeasured = (has('target') && has('actual')) || (has('score') && (has('target') || has('weight')));
  if (!isTwice || !isMeasured) return null;
  return [left, right].map(([lead, ...others]) => [{ ...lead!, word: 'name' as const }, ...others]);
}

const FEWEST_IN_HALF = 3;
const sameHead = (one: Head, other: Head) => one.word === other.word && textOf(one) === textOf(other);
const textOf = ({ path }: Head) => path[path.length - 1]!.label.bare;

/** Heads by the one that begins the table again. */
function byLead(heads: readonly Head[]): Head[][] {
  const groups: Head[][] = [[]];
  let lead: string | null = null;
  for (const head of heads) {
    const text = textOf(head);
    const isLead: boolean = head.word !== null && NAMES.has(head.word);
    if (lead === null && isLead) lead = leadOf(head, text);
    else if (lead !== null && isLead && leadOf(head, text) === lead && head.under === null) groups.push([]);
    groups[groups.length - 1]!.push(head);
  }
  return groups;
}

/** The last row of a header: most of its heads may be merged below its last line; a side label's merge does not count. */
function headerBottom(heads: readonly Head[], last: number): number {
  const deeper = heads
    .flatMap((head) => Math.max(...head.path.map((spot) => spot.bottom)))
    .filter((b) => b > last);
  return deeper.length * 2 > heads.length ? Math.min(...deeper) : last;
}

const leadOf = (head: Head, text: string) => `${head.word} ${text}`;

export function columnHeads(lines: readonly Line[]): Head[] {
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
