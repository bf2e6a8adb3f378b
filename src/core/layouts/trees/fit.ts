import type { FundRole } from '../../model/form';
import { type Amounts, fitsInto, isNothing } from './amounts';
import { findBracketing, type Reading, type Search, type Sequence } from './bracketing';

/** Where a row of money stands: under which row, whether it divides it, and in which of several divisions. */
export interface Standing {
  readonly parent: number | null;
  readonly role: FundRole;
  readonly group: string | null;
}

/** A division of a row that does not add up to it. */
export interface Mismatch {
  readonly parent: number;
  readonly columns: readonly { readonly column: number; readonly gap: bigint }[];
}

/** A list of money as its words read, to be held against its figures. */
export interface MoneyList {
  readonly standings: readonly Standing[];
  readonly amounts: Amounts;
  /** Rows that say themselves that they are parts (其中). */
  readonly isMarked: readonly boolean[];
  /** The names of the rows tell beyond doubt which divide the total: a gap is a wrong figure. */
  readonly isFirm?: boolean;
  /** Rows named for a quantity of their own, part of nothing above them. */
  readonly isOwn?: readonly boolean[];
  readonly search?: Search;
}

/**
 * Settles where the rows of a list of money stand. The words' reading holds when it adds up; else the bracketing in row
 * order that does. Where none does, the reading nearest to it, so that what is wrong is told where it is; and where the
 * difference is itself a row of the list, no reading is certain and the rows are only parts of what they stand under.
 */
export function fitTree(list: MoneyList): readonly Standing[] {
  const told = releaseParts(list.standings, list);
  if (list.amounts.length < 3) return told;
  const wrong = mismatches(told, list);
  const total = list.standings.findIndex(({ role }) => role === 'total');
  const isDivided = told.some(({ parent, role }) => parent === total && role === 'source');
  if (total < 0 || (!wrong.length && isDivided && told === list.standings)) return told;
  const found = bracket(list, total, {});
  if (found) return found;
  const proven = list.amounts.length > LONGEST_COMPARED ? null : byOtherColumns(list, total);
  if (proven) return proven;
  if (!wrong.length || list.amounts.length > LONGEST_COMPARED) return told;
  const nearest = wrong.length > 1 ? (nearestOf(list, total, told) ?? told) : told;
  return list.isFirm ? nearest : withoutDoubtful(nearest, list, total);
}

/** The reading in which all columns add up, the total put first. */
function bracket(list: MoneyList, total: number, search: Search): Standing[] | null {
  for (const order of ordersOf(list, total)) {
    const reading = findBracketing(sequenceOf(list, order), { ...list.search, ...search });
    if (reading) return standingsOf(list, order, reading);
  }
  return null;
}

/** Rows in the orders in which what divides a row may follow it: as they stand, and from the last to the first. */
function ordersOf(list: MoneyList, total: number): number[][] {
  const rows = [...list.amounts.keys()];
  const rest = rows.filter((row) => row !== total);
  if (total === 0) return [rows];
  return total === rows.length - 1 ? [[total, ...rest], rows.slice().reverse()] : [[total, ...rest]];
}

function sequenceOf({ standings, amounts, isMarked }: MoneyList, order: readonly number[]): Sequence {
  const place = new Map(order.map((row, at) => [row, at]));
  return {
    amounts: order.map((row) => amounts[row]!),
    told: order.map((row) => {
      const { parent } = standings[row]!;
      return parent === null ? null : (place.get(parent) ?? null);
    }),
    isPart: order.map((row) => standings[row]!.role === 'part'),
    isMarked: order.map((row) => isMarked[row]!),
  };
}

function standingsOf(list: MoneyList, order: readonly number[], { places }: Reading): Standing[] {
  const runs = new Map<number, Set<number>>();
  for (const place of places) {
    if (!place || place.isPart) continue;
    const known = runs.get(place.parent);
    if (known) known.add(place.run);
    else runs.set(place.parent, new Set([place.run]));
  }
  const standings = [...list.standings];
  let last: Standing | null = null;
  order.forEach((row, at) => {
    if (at === 0) {
      standings[row] = { parent: null, role: 'total', group: null };
      return;
    }
    const place = places[at];
    if (!place) {
      // A row without money stands where its neighbour does.
      standings[row] = last ? { ...last } : list.standings[row]!;
      return;
    }
    const isDivided = (runs.get(place.parent)?.size ?? 0) > 1;
    const group = isDivided
      ? `${list.standings[row]!.group ?? ''}#${place.run + 1}`
      : list.standings[row]!.group;
    last = {
      parent: order[place.parent]!,
      role: place.isPart ? 'part' : 'source',
      group: isDivided ? group : null,
    };
    standings[row] = last;
  });
  return standings;
}

/** One wrong figure leaves the other columns right: the reading they agree on, when all but one column have one. */
function byOtherColumns(list: MoneyList, total: number): Standing[] | null {
  const width = list.amounts[0]!.length;
  let best: { readonly standings: Standing[]; readonly wrong: number } | null = null;
  for (let left = 0; left < width; left++) {
    const amounts = list.amounts.map((row) => row.filter((_, column) => column !== left));
    if (amounts.filter((row) => !isNothing(row)).length < 3) continue;
    const standings = bracket({ ...list, amounts }, total, {});
    if (!standings) continue;
    const wrong = mismatches(standings, list).length;
    if (wrong > 0 && (!best || wrong < best.wrong)) best = { standings, wrong };
  }
  return best?.standings ?? null;
}

/** The reading in which one row alone differs from what divides it. */
function nearestOf(list: MoneyList, total: number, told: readonly Standing[]): readonly Standing[] | null {
  if (list.amounts.length > LONGEST_BROKEN) return null;
  const broken = bracket(list, total, { allowsBroken: true });
  return broken && mismatches(broken, list).length < mismatches(told, list).length ? broken : null;
}

/** Longer lists are not searched column by column, nor for the one row that is wrong. */
const LONGEST_COMPARED = 600;
const LONGEST_BROKEN = 80;

/** The divisions that do not add up, and by how much. */
function mismatches(
  standings: readonly Standing[],
  list: Pick<MoneyList, 'amounts' | 'isMarked'>,
): Mismatch[] {
  const { amounts, isMarked } = list;
  const groups = new Map<string, number[]>();
  standings.forEach(({ parent, role, group }, row) => {
    if (parent === null || role !== 'source') return;
    const key = `${parent}:${group ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  });
  return [...groups.values()].flatMap((rows) => {
    const parent = standings[rows[0]!]!.parent!;
    if (rows.length === 1 && isMarked[rows[0]!]) return [];
    const columns = gapsOf(amounts, parent, rows);
    return columns.length ? [{ parent, columns }] : [];
  });
}

function gapsOf(amounts: Amounts, parent: number, rows: readonly number[]): Mismatch['columns'] {
  return amounts[parent]!.flatMap((whole, column) => {
    const parts = rows.flatMap((row) => amounts[row]![column] ?? []);
    if (!whole || parts.length === 0) return [];
    const gap = parts.reduce((sum, { value }) => sum + value, 0n) - whole.value;
    const half = parts.reduce((sum, part) => sum + part.half, whole.half);
    return (gap < 0n ? -gap : gap) > half ? [{ column, gap }] : [];
  });
}

/** A difference that is the total or another row of the list tells of a wrong reading, not of a wrong figure. */
function withoutDoubtful(
  standings: readonly Standing[],
  list: MoneyList,
  total: number,
): readonly Standing[] {
  const doubtful = new Set(
    mismatches(standings, list)
      .filter(({ columns }) => columns.every(({ column, gap }) => isRow(list.amounts, column, gap, total)))
      .map(({ parent }) => parent),
  );
  if (!doubtful.size) return standings;
  const asParts = standings.map((one): Standing =>
    one.parent !== null && doubtful.has(one.parent) && one.role === 'source' ? { ...one, role: 'part' } : one,
  );
  return releaseParts(asParts, { ...list, isMarked: list.isMarked.map(() => false) });
}

function isRow(amounts: Amounts, column: number, gap: bigint, total: number): boolean {
  const size = gap < 0n ? -gap : gap;
  return amounts.some((row, at) => {
    const amount = row[column];
    if (!amount || amount.value === 0n) return false;
    const times = at === total ? 5n : 1n;
    for (let n = 1n; n <= times; n++) {
      const off = size - amount.value * n;
      if ((off < 0n ? -off : off) <= amount.half * 2n) return true;
    }
    return false;
  });
}

/**
 * Ends what follows 其中 where a row cannot be a part: a row that does not say itself that it is one and is larger than
 * what it would be part of stands beside that instead. A marked row goes up to the nearest row that can hold it.
 */
export function releaseParts(
  standings: readonly Standing[],
  { amounts, isMarked, isOwn }: Pick<MoneyList, 'amounts' | 'isMarked' | 'isOwn'>,
): readonly Standing[] {
  const settled: Standing[] = [];
  /** Rows after which nothing unmarked is a part of them any more. */
  const closed = new Set<number>();
  let isChanged = false;
  standings.forEach((standing, row) => {
    let { parent } = standing;
    if (parent === null || standing.role !== 'part' || parent > row) {
      settled.push(standing);
      return;
    }
    const cannotBe = (whole: number) =>
      isOwn?.[row] || (closed.has(whole) && !isMarked[row]) || !fitsInto(amounts[row]!, amounts[whole]!);
    const start = parent;
    while (parent !== null && parent < row && cannotBe(parent)) {
      if (!isMarked[row]) closed.add(parent);
      parent = settled[parent]?.parent ?? null;
    }
    if (parent === start || (isMarked[row] && parent === null)) {
      settled.push(standing);
      return;
    }
    isChanged = true;
    const above = settled[start]!;
    settled.push(
      parent === above.parent ? { ...above, parent } : { parent, role: 'part', group: standing.group },
    );
  });
  return isChanged ? settled : standings;
}
