import { type Exact, ZERO } from '../number/exact';
import { readLabel } from './labels';
import { fieldAt, type Page } from './lines';

/** Ways of numbering, each under the ones an outline used before it: 一、 over （一） over 1. over （1）. */
const STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}\.\d{1,2}(?!\d)|[①-⑳])/,
];

/** The same in a column of its own (序号), where nothing need stand behind a number. */
const ALONE: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]?$/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]$/,
  /^\d{1,2}[、.．]?$/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}\.\d{1,2}|[①-⑳])$/,
];

/** Words that name a level wherever they stand, the outer ones first. */
const LEVELS: readonly RegExp[] = [
  /^(?:产出|效益|满意度|成本|决策|过程|投入|管理|效果|履职效能|管理效率|社会效应)指标$/,
  /^(?:(?:产出|经济|社会)?(?:数量|质量|时效|成本)|(?:经济|社会|生态)(?:效益|成本)|环境效益|可持续影响|(?:社会公众|服务对象|社会公众或服务对象)满意度)指标$/,
];

/** A row of the outline: the rank of its numbering among those used, and its points. */
interface Row {
  readonly depth: number;
  readonly points: Exact | null;
}

/** What a row of a single column of names does to the levels: it opens one, or ends those from a depth on without opening any. */
export interface Heading {
  readonly depth: 1 | 2;
  readonly opens: boolean;
}

/** The rows of a single column of names that head the rows below them, and those that stand beside a heading. */
export function findHeadings(
  page: Page,
  column: number,
  rows: readonly number[],
  pointsOf: (row: number) => Exact | null,
): ReadonlyMap<number, Heading> {
  const styles = rows.map((row) => styleAt(page, row, column));
  const order: number[] = [];
  for (const style of styles) if (style >= 0 && !order.includes(style)) order.push(style);
  const rank = (style: number) => (style < 0 ? order.length : order.indexOf(style)) + 1;
  const outline = rows.map((row, at) => ({ depth: rank(styles[at]!), points: pointsOf(row) }));
  const headings = byPoints(outline) ?? byNumbers(outline, order.length);
  const deepest = (at: number): Heading[] => {
    const opened = headings.get(at);
    if (opened) return [{ depth: opened, opens: true }];
    const beside = [...headings.keys()].filter((other) => outline[other]!.depth >= outline[at]!.depth);
    if (!beside.some((other) => other < at)) return [];
    return [{ depth: beside.some((other) => headings.get(other) === 1) ? 1 : 2, opens: false }];
  };
  return new Map(rows.flatMap((row, at) => deepest(at).map((heading) => [row, heading] as const)));
}

/** Rows whose points are those of the rows below them; null where most of the rows that could be one are not. */
function byPoints(outline: readonly Row[]): ReadonlyMap<number, 1 | 2> | null {
  const candidates = outline.flatMap(({ depth }, at) =>
    (outline[at + 1]?.depth ?? 0) > depth && outline[at]!.points ? [at] : [],
  );
  const right = candidates.filter((at) => outline[at]!.points!.equals(sumBelow(outline, at)));
  if (!right.length || right.length * 2 < candidates.length) return null;
  const depths = [...new Set(candidates.map((at) => outline[at]!.depth))].sort((a, b) => a - b);
  return new Map(candidates.map((at) => [at, outline[at]!.depth === depths[0] ? 1 : 2]));
}

/** The points of the rows under one that head no other. */
function sumBelow(outline: readonly Row[], at: number): Exact {
  let sum = ZERO;
  for (let below = at + 1; below < outline.length && outline[below]!.depth > outline[at]!.depth; below++) {
    const isLeaf = (outline[below + 1]?.depth ?? 0) <= outline[below]!.depth;
    if (isLeaf) sum = sum.add(outline[below]!.points ?? ZERO);
  }
  return sum;
}

/** Two ways of numbering, the second right under the first. */
function byNumbers(outline: readonly Row[], styles: number): ReadonlyMap<number, 1 | 2> {
  const headings = new Map<number, 1 | 2>();
  if (styles < 2) return headings;
  outline.forEach(({ depth }, at) => {
    const next = outline[at + 1];
    if ((depth === 1 || depth === 2) && next?.depth === depth + 1 && next.depth <= styles && next.points) {
      headings.set(at, depth);
    }
  });
  return headings;
}

/** The way a row is numbered: in its name, else in the cell before it, else by a word for a level; −1 for none. */
function styleAt(page: Page, row: number, column: number): number {
  const name = fieldAt(page, row, column)?.text.trim() ?? '';
  const own = STYLES.findIndex((style) => style.test(name));
  if (own >= 0) return own;
  const before = column > 0 ? (fieldAt(page, row, column - 1)?.text.trim() ?? '') : '';
  const alone = ALONE.findIndex((style) => style.test(before));
  if (alone >= 0) return alone;
  const level = LEVELS.findIndex((word) => word.test(readLabel(name).bare));
  return level < 0 ? -1 : STYLES.length + level;
}
