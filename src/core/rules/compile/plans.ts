import { compare, type Exact, ONE, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { Piece } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';
import { type Entry, normalised, sequenceOf } from './entries';
import { naturalMost } from './formulas';
import { areExclusive, bestOf, isSameMeasure, ownPoints, type Positive } from './group';
import type { Workshop } from './unit';

/** Whether a statement adds points to those of its part. */
export const isAdding = (statement: Statement): boolean =>
  ((statement.kind === 'step' || statement.kind === 'count') &&
    statement.sign > 0 &&
    !(statement.kind === 'count' && statement.isEarning)) ||
  (statement.kind === 'text' && statement.award.type === 'add');

/** A way to cut the entries into groups; each with the points it takes, null for what is left. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly points: Exact | null;
  readonly isHeaded: boolean;
}

export type Plan = readonly Part[];

/** A plan and how unlikely it is. */
export interface Cut {
  readonly plan: Plan;
  readonly cost: number;
}

const MOST_ENTRIES = 12;

/** Every way to cut the entries whose points make up the maximum, the likeliest first. */
export function plansOf(
  entries: readonly Entry[],
  max: Exact,
  shop: Workshop,
  adds: boolean,
): readonly Cut[] {
  const found: Plan[] = [];
  const walk = (from: number, left: Exact, open: number, plan: Part[]): void => {
    if (found.length > 40) return;
    if (from === entries.length) {
      if (open === 0 ? left.n === 0n : left.compare(ZERO) > 0) found.push([...plan]);
      return;
    }
    for (let to = from + 1; to <= entries.length; to++) {
      if (entries.length > MOST_ENTRIES && to !== from + 1 && to !== entries.length) continue;
      const worth = pointsOfPart(entries, from, to, max, shop);
      // Additions may lift a part up to what is left.
      if (adds && worth.length && worth.every(({ points }) => points !== null))
        worth.push({ points: null, isHeaded: false });
      for (const { points, isHeaded } of worth) {
        if (points && compare(points, left) > 0) continue;
        if (!points && open > 0) continue;
        const rest = points ? left.sub(points) : left;
        walk(to, rest, open + (points ? 0 : 1), [...plan, { from, to, points, isHeaded }]);
      }
    }
  };
  walk(0, max, 0, []);
  return found
    .map((plan) => ({ plan, cost: costOf(plan, entries) }))
    .filter(({ cost }) => cost < 100)
    .sort((one, other) => one.cost - other.cost);
}

/** What a run of entries may be worth as one part. */
function pointsOfPart(
  entries: readonly Entry[],
  from: number,
  to: number,
  max: Exact,
  shop: Workshop,
): { readonly points: Exact | null; readonly isHeaded: boolean }[] {
  const first = entries[from]!;
  if (first.type === 'heading') return [{ points: first.statement.value, isHeaded: true }];
  if (first.type === 'piece') {
    if (to > from + 1) return [];
    return naturalsOf(first.piece, max, shop).map((points) => ({ points, isHeaded: false }));
  }
  const found: { readonly points: Exact | null; readonly isHeaded: boolean }[] = [];
  const run = entries.slice(from, to);
  const headed = headPoints(first.statement);
  if (to > from + 1 && headed) found.push({ points: headed, isHeaded: true });
  if (run.every((entry) => entry.type === 'positive')) {
    const positives = run.map((entry) => (entry as Extract<Entry, { type: 'positive' }>).statement);
    if (positives.length === 1 || areAlternatives(positives)) {
      found.push({ points: alternativePoints(positives, max, shop), isHeaded: false });
    }
  }
  return found;
}

function alternativePoints(positives: readonly Positive[], max: Exact, shop: Workshop): Exact | null {
  const [only] = positives;
  if (positives.length === 1 && only && only.award.type === 'formula')
    return naturalMost(only.award.expr, shop.needs);
  if (positives.length === 1) return ownPoints(only!, max);
  return bestOf(positives, max);
}

/** Whether a statement may be the head of a part, with the points of it. */
function headPoints(statement: Positive): Exact | null {
  if (
    statement.kind !== 'text' ||
    statement.award.type !== 'give' ||
    statement.award.amount.type !== 'points'
  )
    return null;
  const { form } = statement.award;
  const isShort = statement.condition.length <= 20 && !/,/.test(statement.condition);
  if (form === 'verb' && !/(?:工作|情况|方面|管理)$/.test(statement.condition)) return null;
  return isShort || form === 'paren' ? statement.award.amount.value : null;
}

/** The points a numbered piece may carry: those of its head, or what its statements make. */
function naturalsOf(piece: Piece, max: Exact, shop: Workshop): (Exact | null)[] {
  const { entries } = sequenceOf(normalised(piece.items), max);
  const [first] = entries;
  if (!first) return piece.bullets.length > 1 ? [null] : [null];
  if (first.type === 'heading' && entries.filter(({ type }) => type === 'heading').length === 1)
    return [first.statement.value];
  const values: (Exact | null)[] = [];
  if (first.type === 'positive') {
    const head = headPoints(first.statement);
    if (head && (entries.length > 1 || piece.bullets.length > 1)) values.push(head);
  }
  const positives = entries.flatMap((entry) => (entry.type === 'positive' ? [entry.statement] : []));
  if (positives.length === entries.length) {
    if (areAlternatives(positives)) values.push(alternativePoints(positives, max, shop));
    const own = positives.map((positive) => alternativePoints([positive], max, shop));
    if (own.length > 1 && own.every((value) => value !== null))
      values.push(own.reduce<Exact>((sum, value) => sum.add(value!), ZERO));
  } else {
    const own = entries.map((entry) =>
      entry.type === 'piece'
        ? (naturalsOf(entry.piece, max, shop)[0] ?? null)
        : entry.type === 'heading'
          ? entry.statement.value
          : ownPoints(entry.statement, max),
    );
    if (own.every((value) => value !== null))
      values.push(own.reduce<Exact>((sum, value) => sum.add(value!), ZERO));
  }
  if (!values.length) values.push(null);
  return values.filter(
    (value, i) =>
      values.findIndex(
        (other) => (other === null) === (value === null) && (value === null || other!.equals(value)),
      ) === i,
  );
}

/** Whether statements can be the steps of one ladder: bands of one figure, grades of one thing, two amounts compared. */
function areAlternatives(positives: readonly Positive[]): boolean {
  const bands = positives.filter((positive) => positive.kind === 'band');
  if (bands.length > 1) {
    const names = bands.map(({ measure }) => measure).filter((name) => name !== '');
    if (!names.every((name) => isSameMeasure(name, names[0]!))) return false;
  }
  const texts = positives.filter((positive) => positive.kind === 'text');
  if (bands.length > 0 && texts.length > 0) {
    // One full mark in words beside a scale, or a formula for the rest of it.
    return texts.length === 1 && texts.every(({ award }) => award.type !== 'earned');
  }
  if (texts.length < 2) return true;
  const values = positives.map(({ award }) => (award.type === 'give' ? pointsOf(award.amount, ONE) : null));
  return !values.every((value) => value !== null && values[0]?.equals(value));
}

/** How unlikely a cut is; 100 and more are never taken. */
function costOf(plan: Plan, entries: readonly Entry[]): number {
  let cost = 0;
  for (const part of plan) {
    if (part.to === part.from + 1) continue;
    const run = entries.slice(part.from, part.to);
    cost += run.slice(1).filter(opensPart).length * (part.isHeaded ? 4 : 100);
    if (!part.isHeaded && (opensPart(run[0]!) || isParenHead(run[0]!))) cost += 5;
    if (part.isHeaded) {
      cost += headCost(run);
      continue;
    }
    const texts = textsOf(run);
    cost += texts.slice(1).filter((text, i) => !areExclusive(text.condition, texts[i]!.condition)).length * 2;
  }
  for (let i = 1; i < plan.length; i++) {
    const before = entries[plan[i]!.from - 1]!;
    const next = entries[plan[i]!.from]!;
    cost += splitCost(before, next);
  }
  return cost + weakCuts(plan, entries);
}

/** "…得2分，…得1分；…得2分": a cut at a comma where a semicolon or a stop within a part is left uncut. */
function weakCuts(plan: Plan, entries: readonly Entry[]): number {
  if (plan.length < 2) return 0;
  const marks = entries.map((entry) => (entry.type === 'piece' ? 3 : MARKS[entry.statement.after]));
  const cuts = plan.slice(1).map(({ from }) => marks[from]!);
  const uncut = plan.flatMap(({ from, to, isHeaded }) => marks.slice(from + (isHeaded ? 2 : 1), to));
  return cuts.filter((cut) => uncut.some((mark) => mark > cut)).length;
}

const MARKS = { start: 3, stop: 3, semicolon: 2, comma: 1 } as const;

/** A colon behind the points: what follows spells them out. */
const opensPart = (entry: Entry): boolean =>
  entry.type === 'heading' ||
  (entry.type === 'positive' && entry.statement.kind === 'text' && entry.statement.opens === true);

/** "项目管理（1.5分）。…": points in brackets behind a short noun. */
const isParenHead = (entry: Entry): boolean =>
  entry.type === 'positive' &&
  entry.statement.kind === 'text' &&
  entry.statement.award.type === 'give' &&
  entry.statement.award.form === 'paren' &&
  entry.statement.label === null &&
  entry.statement.condition.length <= 12;

function headCost(run: readonly Entry[]): number {
  const [first, second] = run;
  if (first?.type !== 'positive' || first.statement.kind !== 'text') return 0;
  const texts = textsOf(run.slice(1));
  const isGrade = texts.some((text) =>
    areExclusive(text.condition, (first.statement as StatementOf<'text'>).condition),
  );
  return isGrade ? 100 : second ? 1 : 0;
}

const textsOf = (run: readonly Entry[]): StatementOf<'text'>[] =>
  run.flatMap((entry) =>
    entry.type === 'positive' && entry.statement.kind === 'text' ? [entry.statement] : [],
  );

/** Bands of one figure and grades of one thing never add up. */
function splitCost(before: Entry, next: Entry): number {
  if (before.type !== 'positive' || next.type !== 'positive') return 0;
  const [one, other] = [before.statement, next.statement];
  if (one.kind === 'band' && other.kind === 'band') {
    if (!isSameMeasure(one.measure, other.measure)) return 0;
    return other.measure === '' || one.measure === other.measure ? 100 : 100;
  }
  if (one.kind === 'text' && other.kind === 'text') {
    if (one.label !== null && other.label !== null)
      return areExclusive(one.condition, other.condition) ? 3 : 0;
    return areExclusive(one.condition, other.condition) ? 100 : 1;
  }
  return 1;
}
