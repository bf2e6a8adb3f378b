import type { CellRef } from '../../model/address';
import { refKey } from '../../model/address';
import type { Form, IndicatorRow, Level } from '../../model/form';
import { type Exact, HUNDRED, sumOf as sumOfAll } from '../../number/exact';
import { shortText } from './format';
import { counts } from '../../scoring/points';
import { pointsOf } from './scored-forms';

/** Points in a cell. */
export interface WeightPart {
  readonly ref: CellRef;
  readonly points: Exact;
}

/** What the weights of a form ought to add up to: a whole, and the parts that make it. */
export interface WeightRelation {
  readonly name: string;
  readonly whole: WeightPart;
  readonly parts: readonly WeightPart[];
  readonly sum: Exact;
  /** A row below it does not apply. */
  readonly hasInapplicable: boolean;
}

/** Adds up the points of parts. */
export function sumOf(parts: readonly WeightPart[]): Exact {
  return sumOfAll(parts.map(({ points }) => points));
}

/**
 * Every level-1 and level-2 indicator that states its points, with the points right below it. A level with a part
 * whose points are unknown is left out, and so are levels weighted within their parent (each group adds up to
 * 100).
 */
export function levelRelations(form: Form): WeightRelation[] {
  const family = familyOf(form);
  const relations = form.levels.flatMap((level, index) => {
    const points = pointsOf(level.weight);
    const parts = points && partsBelow(family, level, index);
    if (!points || !parts || parts.length === 0) return [];
    const whole = { ref: level.weight!.ref, points };
    const rows = (level.depth === 1 ? family.rows1 : family.rows2).get(index) ?? [];
    const hasInapplicable = rows.some(({ isInapplicable }) => isInapplicable);
    return [{ name: shortText(level.name), whole, parts, sum: sumOf(parts), hasInapplicable }];
  });
  return areRelative(relations) ? [] : relations;
}

function areRelative(relations: readonly WeightRelation[]): boolean {
  const wrong = relations.filter(({ whole, sum }) => !sum.equals(whole.points));
  return wrong.length >= 2 && wrong.every(({ sum }) => sum.equals(HUNDRED));
}

/** What stands below each level, by its index. */
interface Family {
  readonly levels: ReadonlyMap<number, readonly Level[]>;
  /** Rows by their level-1 and by their level-2 indicator. */
  readonly rows1: ReadonlyMap<number, readonly IndicatorRow[]>;
  readonly rows2: ReadonlyMap<number, readonly IndicatorRow[]>;
}

function familyOf({ levels, indicators }: Form): Family {
  return {
    levels: grouped(
      levels.filter(({ depth }) => depth === 2),
      ({ parent }) => parent,
    ),
    rows1: grouped(indicators, ({ level1 }) => level1),
    rows2: grouped(indicators, ({ level2 }) => level2),
  };
}

function grouped<T>(items: readonly T[], groupOf: (item: T) => number | null): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groupOf(item);
    if (group === null) continue;
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  return groups;
}

/** The parts right below a level, or null when one of them has no points that can be read. */
function partsBelow(family: Family, { depth }: Level, index: number): WeightPart[] | null {
  const rows = (depth === 1 ? family.rows1 : family.rows2).get(index) ?? [];
  const below = depth === 1 ? (family.levels.get(index) ?? []) : [];
  if (below.some(({ weight }) => weight?.value)) {
    const loose = rows.filter(({ level2 }) => level2 === null);
    const levels = below.map(({ weight, ref }) => part(weight, ref));
    return known([...levels, ...loose.filter(counts).map(rowPart)]);
  }
  return known(rows.filter(counts).map(rowPart));
}

interface MaybePart {
  readonly ref: CellRef;
  readonly points: Exact | null;
}

function part(weight: Level['weight'], fallback: CellRef): MaybePart {
  return { ref: weight?.ref ?? fallback, points: pointsOf(weight) };
}

/** The points of an indicator row; a merged weight cell is one part for all its rows. */
export function rowPart(row: IndicatorRow): MaybePart {
  return { ref: row.weight?.ref ?? row.cells.weight ?? row.name.ref, points: pointsOf(row.weight) };
}

/** Each cell once; null when a cell has no points that can be read. */
export function known(parts: readonly MaybePart[]): WeightPart[] | null {
  const byCell = new Map<string, MaybePart>();
  for (const one of parts) {
    const key = refKey(one.ref);
    if (!byCell.get(key)?.points) byCell.set(key, one);
  }
  const distinct = [...byCell.values()];
  return distinct.every((one): one is WeightPart => one.points !== null) ? distinct : null;
}
