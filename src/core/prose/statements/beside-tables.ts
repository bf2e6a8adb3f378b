import { nameKey } from '../../facts/names';
import { agreeSame } from '../../number/agreement';
import { claim, inUnitOf, operand, stated } from '../claim';
import { measured, type Measured } from '../measure';
import type { Claim, Mention, Passage, TableFigure } from '../types';

/** A name shorter than this is that of too many figures. */
const SHORTEST_NAME = 4;
/** A figure of so many digits is hardly the same by chance. */
const TELLING_DIGITS = 4;
/** What is said of a goal is not held to what was done. */
const GOAL = /目标|预期|应当|力争|计划|标准|要求|不低于|达标/;
const MOST_FIGURES = 4_000;
/** As far before a figure a word may stand that makes it a goal, in characters. */
const LONGEST_CLAUSES = 60;

/** A figure of the tables made comparable. */
interface Known extends Measured {
  readonly figure: TableFigure;
  readonly key: string;
}

/**
 * Figures of the text that the tables tell too: 满意度为97% beside the row of that name. Figures that differ are asked about
 * only where both go by the same full name, and each of the two sides tells just one.
 * @param figures those of the document's own tables, and of the workbook beside it
 */
export function readBesideTables(passages: readonly Passage[], figures: readonly TableFigure[]): Claim[] {
  if (figures.length === 0) return [];
  const known = figures.slice(0, MOST_FIGURES).map((figure): Known => ({
    ...measured(figure.quantity),
    figure,
    key: nameKey(figure.name, figure.year),
  }));
  const byName = groupedBy(known, ({ key }) => key);
  const byAmount = groupedBy(known, ({ family, amount }) => `${family}|${amount.toFraction()}`);
  const mentions = passages.flatMap((passage) => passage.mentions.filter(isTold));
  const told = groupedBy(mentions, (mention) => endOf(keyOf(mention)));
  return mentions.flatMap((mention) => {
    const named = byName.get(keyOf(mention)) ?? [];
    const same = equalFigure(mention, named, byAmount);
    if (!same && named.some((known) => isSame(mention, known))) return [];
    if (same) return [toClaim(passages, mention, same, 'agrees')];
    if (GOAL.test(clausesBefore(passages, mention))) return [];
    const other = otherFigure(mention, byName, told);
    return other ? [toClaim(passages, mention, other, 'differs')] : [];
  });
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function isTold({ flow, family, isLastYear, isOpen, label }: Mention): boolean {
  return (flow === 'stock' || flow === 'rate') && family !== '' && !isLastYear && !isOpen && label !== '';
}

function keyOf({ name }: Mention): string {
  return nameKey(name);
}

/** Names that end alike may be of one thing: 受益农户数, 全镇受益农户数. */
function endOf(key: string): string {
  return key.slice(-SHORTEST_NAME);
}

function clausesBefore(passages: readonly Passage[], { paragraph, part, from }: Mention): string {
  const { text, parts } = passages[paragraph]!;
  return text.slice(Math.max(parts[part]!.from, from - LONGEST_CLAUSES), from);
}

/** The figure of the tables that says the same: of the name, or of so many digits that it is no chance. */
function equalFigure(
  mention: Mention,
  named: readonly Known[],
  byAmount: ReadonlyMap<string, readonly Known[]>,
): Known | null {
  const own = named.find(
    (known) => !known.figure.isGoal && isOfYear(mention, known) && isSame(mention, known),
  );
  if (own) return own;
  const equal = byAmount.get(`${mention.family}|${mention.amount.toFraction()}`) ?? [];
  const isTelling = mention.text.replace(/\D/g, '').replace(/0+$/, '').length >= TELLING_DIGITS;
  const end = keyOf(mention).slice(-3);
  const alike = equal.filter((known) => !known.figure.isGoal && isOfYear(mention, known));
  return (
    alike.find(({ key }) => end.length === 3 && key.endsWith(end)) ?? (isTelling ? (alike[0] ?? null) : null)
  );
}

function isSame(mention: Mention, known: Known): boolean {
  if (mention.family !== known.family) return false;
  const { verdict } = agreeSame(stated(mention), { value: known.amount, decimals: known.decimals });
  return verdict === 'exact' || verdict === 'rounds-to';
}

function isOfYear({ year }: Mention, { figure }: Known): boolean {
  return year === null || figure.year === null || year === figure.year;
}

/** The one figure of the mention's name, where the text too tells but one. */
function otherFigure(
  mention: Mention,
  byName: ReadonlyMap<string, readonly Known[]>,
  told: ReadonlyMap<string, readonly Mention[]>,
): Known | null {
  const key = keyOf(mention);
  if (key.length < SHORTEST_NAME) return null;
  const alike = (told.get(endOf(key)) ?? []).filter(
    (one) => one.family === mention.family && keyOf(one).endsWith(key),
  );
  const known = (byName.get(key) ?? []).filter(
    ({ family, figure }) => family === mention.family && !figure.isGoal,
  );
  const [first] = known;
  if (!first || !isOfYear(mention, first)) return null;
  const isOne = (all: readonly Pick<Measured, 'amount'>[]) =>
    all.every(({ amount }) => amount.equals(all[0]!.amount));
  return isOne(alike) && isOne(known) ? first : null;
}

function toClaim(
  passages: readonly Passage[],
  mention: Mention,
  { figure, amount }: Known,
  verdict: 'agrees' | 'differs',
): Claim {
  const isOff = verdict === 'differs';
  const here = operand(passages, mention, 'stated');
  return claim(passages, {
    kind: 'repeat',
    verdict,
    on: mention,
    operands: [here, { ...here, text: figure.quantity.text, role: 'same', cell: figure.ref }],
    expected: isOff ? figure.quantity.text : null,
    gap: isOff ? inUnitOf(mention, mention.amount.sub(amount).abs()) : null,
    working: figure.quantity.text,
  });
}
