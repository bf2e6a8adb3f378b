import { areEqual, decimalText, type Exact, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { type Item, isScoring, type Piece } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';
import { buildGroup } from './build';
import { type Entry, normalised, type Sequence, sequenceOf } from './entries';
import type { Group, Positive } from './group';
import { sharedItems } from './item-shares';
import { keyedItems } from './keyed';
import { labelOf } from './labels';
import { liftWhole } from './lift';
import { mostPoints } from './most';
import { isAdding, type Part, type Plan, plansOf } from './plans';
import { sharedParts } from './shared';
import type { Unit } from './program';
import { bare, type Workshop } from './unit';
import { hasValley } from './valley';
import { isOtherwise } from './rivals';

/** Puts a piece's statements together into a unit of `max` points; a base of type unknown when they do not fit. */
export function compile(piece: Piece, max: Exact, shop: Workshop, path = piece.label): Unit {
  const unit = compilePiece(piece, max, shop, path);
  const isWhole = unit !== null && areEqual(mostPoints(unit), max);
  if (unit && isWhole && !hasValley(unit)) return unit;
  const text = isWhole
    ? '按字面理解，中间的数值得分反而低于两边，需人工判断'
    : `各项分值与${decimalText(max)}分对不上：看不出哪几条要相加、哪几条是同一件事的几档，需人工判断`;
  shop.leftOver.push(text);
  return bare(path, max, { type: 'unknown', text });
}

function compilePiece(
  piece: Piece,
  max: Exact,
  shop: Workshop,
  path: string | null,
  title = '',
  isWithin = false,
): Unit | null {
  const items = normalised(piece.items);
  const shared =
    sharedParts(items, max) ??
    keyedItems(items, piece.bullets, max) ??
    sharedItems(items, piece.bullets, max);
  return (
    (shared && compileItems(shared, piece, max, shop, path, title, isWithin)) ??
    compileItems(items, piece, max, shop, path, title, isWithin) ??
    (items.some(({ type }) => type === 'piece')
      ? compileItems(normalised(flattened(items)), piece, max, shop, path, title, isWithin)
      : null)
  );
}

const flattened = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.type === 'statement' ? [item] : flattened(item.piece.items)));

function compileItems(
  items: readonly Item[],
  piece: Piece,
  max: Exact,
  shop: Workshop,
  path: string | null,
  title: string,
  isWithin = false,
): Unit | null {
  const sequence = sequenceOf(items, max);
  const { entries } = sequence;
  const state: Compiling = { sequence, piece, max, shop, path, title, isWithin };
  if (entries.length === 0) return buildAlone(items, state);
  const adds = sequence.dependents.some((list) => list.some(isAdding));
  const mark = shop.leftOver.length;
  const needs = shop.needs.mark();
  const cuts = plansOf(entries, max, shop, adds);
  const build = (plan: Plan): Unit | null => {
    shop.leftOver.length = mark;
    shop.needs.reset(needs);
    return buildPlan(plan, state);
  };
  for (const [at, { plan, cost }] of cuts.entries()) {
    const unit = build(plan);
    if (!unit) continue;
    const equals = cuts.slice(at + 1).filter((other) => other.cost === cost);
    const rival = equals.find((other) => isOtherwise(unit, build(other.plan)));
    if (!rival) return equals.length > 0 ? build(plan) : unit;
    const text = `两种分法给分不同，需人工判断：${partsText(plan, entries)}；或者${partsText(rival.plan, entries)}`;
    build([]);
    shop.leftOver.push(text);
    return bare(path, max, { type: 'unknown', text });
  }
  shop.leftOver.length = mark;
  shop.needs.reset(needs);
  return null;
}

/** How a text was cut into parts, for a person. */
const partsText = (plan: Plan, entries: readonly Entry[]): string =>
  plan
    .map(({ from, to }) =>
      entries
        .slice(from, to)
        .map((entry) => (entry.type === 'piece' ? entry.piece.title : entry.statement.text))
        .join('，'),
    )
    .map((words) => `“${words}”`)
    .join('＋');

interface Compiling {
  readonly sequence: Sequence;
  readonly piece: Piece;
  readonly max: Exact;
  readonly shop: Workshop;
  readonly path: string | null;
  readonly title: string;
  readonly isWithin: boolean;
}

function buildPlan(plan: Plan, state: Compiling): Unit | null {
  const { max, shop, path, piece, sequence, title } = state;
  const known = plan.reduce<Exact>((sum, { points }) => (points ? sum.add(points) : sum), ZERO);
  const dependents = sequence.dependents.map((list) => [...list]);
  const whole = plan.length > 1 ? liftWhole(plan, sequence, dependents) : [];
  const units: Unit[] = [];
  for (const part of plan) {
    const points = part.points ?? max.sub(known);
    const unit = buildPart(part, points, plan.length > 1, dependents, state);
    if (!unit) return null;
    units.push(unit);
  }
  if (units.length === 1 && whole.length === 0) return units[0]!;
  const outer = buildGroup({ positives: [], dependents: whole, heading: null, piece: null }, max, {
    shop,
    path,
    bullets: whole.some(({ kind }) => kind === 'count') ? piece.bullets : [],
    isPart: false,
    title,
    parts: units,
  });
  return outer;
}

function buildPart(
  part: Part,
  points: Exact,
  isPart: boolean,
  dependents: readonly (readonly Statement[])[],
  state: Compiling,
): Unit | null {
  const { shop, path, piece, sequence, title } = state;
  const run = sequence.entries.slice(part.from, part.to);
  const own = dependents.slice(part.from, part.to);
  const first = run[0]!;
  if (first.type === 'piece') {
    const label = labelOf(path, first.piece.label);
    const unit = compilePiece(first.piece, points, shop, label, first.piece.title, isPart || state.isWithin);
    if (!unit || own[0]!.filter(isScoring).length === 0) return unit;
    return buildGroup({ positives: [], dependents: own[0]!, heading: null, piece: null }, points, {
      shop,
      path,
      bullets: [],
      isPart,
      title: '',
      parts: [unit],
    });
  }
  if (part.isHeaded) return buildHeaded(run, points, own, isPart, state);
  const positives: Positive[] = [];
  for (const entry of run)
    if (entry.type === 'positive') positives.push(inPoints(entry.statement, state.max));
  const all = own.length === 1 ? own[0]! : own.flat();
  const group: Group = { positives, dependents: all, heading: null, piece: null };
  return buildGroup(group, points, {
    shop,
    path,
    bullets: isPart ? [] : piece.bullets,
    isPart,
    isWithin: isPart || state.isWithin,
    title,
    parts: [],
  });
}

/** "得百分之五十分值" is said of the whole, not of the part it makes. */
function inPoints(statement: Positive, max: Exact): Positive {
  const { award } = statement;
  if (award.type !== 'give' || award.amount.type === 'points') return statement;
  const amount = { type: 'points' as const, value: pointsOf(award.amount, max) };
  return { ...statement, award: { ...award, amount } };
}

/** A head with its points: what follows must make them. */
function buildHeaded(
  run: readonly Entry[],
  points: Exact,
  own: readonly (readonly Statement[])[],
  isPart: boolean,
  state: Compiling,
): Unit | null {
  const head = run[0]!;
  const { shop, path, piece } = state;
  const title =
    head.type === 'piece'
      ? ''
      : head.statement.kind === 'heading' || head.statement.kind === 'text'
        ? head.statement.condition
        : '';
  const inner: Item[] = [
    ...own[0]!.map((statement): Item => ({ type: 'statement', statement })),
    ...run
      .slice(1)
      .flatMap((entry, i): Item[] => [
        entry.type === 'piece'
          ? { type: 'piece', piece: entry.piece }
          : { type: 'statement', statement: entry.statement },
        ...own[i + 1]!.map((statement): Item => ({ type: 'statement', statement })),
      ]),
  ];
  const name = title.length <= 20 ? title : '';
  if (head.type !== 'piece') shop.heads.add(head.statement.place);
  const sequence = sequenceOf(inner, points);
  const within: Compiling = {
    sequence,
    piece: isPart ? { ...piece, bullets: [] } : piece,
    max: points,
    shop,
    path,
    title: name,
    isWithin: isPart || state.isWithin,
  };
  if (sequence.entries.length === 0) {
    const alone = buildAlone(inner, within);
    if (alone) return alone;
    if (head.type !== 'heading' || title === '') return null;
    return checkOfHead(head.statement, points, inner, state);
  }
  return compileItems(inner, within.piece, points, shop, path, name, within.isWithin);
}

/** A head alone is what is asked for: "预算编制规范性(1分)". */
function checkOfHead(
  head: StatementOf<'heading'>,
  points: Exact,
  inner: readonly Item[],
  { shop, path }: Compiling,
): Unit | null {
  const statement: StatementOf<'text'> = {
    ...head,
    kind: 'text',
    condition: head.condition,
    award: { type: 'give', amount: { type: 'points', value: points }, form: 'paren' },
    isElse: false,
    scope: null,
    isEach: false,
    cap: null,
  };
  const dependents = inner.flatMap((item) => (item.type === 'statement' ? [item.statement] : []));
  return buildGroup({ positives: [statement], dependents, heading: null, piece: null }, points, {
    shop,
    path,
    bullets: [],
    isPart: true,
    title: '',
    parts: [],
  });
}

/** A list of questions without points: all of them met is everything, none of them nothing. */
function wholeList(piece: Piece, max: Exact, shop: Workshop, path: string | null): Unit {
  const items = piece.bullets.map(({ label, words }) => shop.needs.tick(words, words, labelOf(path, label)));
  return bare(path, max, { type: 'list', items });
}

/** Statements none of which gives points: deductions from full marks, a list that another sentence scores. */
function buildAlone(items: readonly Item[], { piece, max, shop, path, title }: Compiling): Unit | null {
  const dependents = items.flatMap((item) => (item.type === 'statement' ? [item.statement] : []));
  if (!dependents.some(isScoring)) return piece.bullets.length > 1 ? wholeList(piece, max, shop, path) : null;
  return buildGroup({ positives: [], dependents, heading: null, piece: null }, max, {
    shop,
    path,
    bullets: piece.bullets,
    isPart: false,
    title,
    parts: [],
  });
}
