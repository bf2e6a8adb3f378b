import type { Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { Item, Piece } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';
import { isExemption as exempts } from './exemption';
import { isPositive, type Positive } from './group';
import { passes } from './passes';
import { isMissed } from './passes/missed';

/** What opens a part: a statement that gives points, a head with points, a numbered piece. */
export type Entry =
  | { readonly type: 'positive'; readonly statement: Positive }
  | { readonly type: 'heading'; readonly statement: StatementOf<'heading'> }
  | { readonly type: 'piece'; readonly piece: Piece };

export interface Sequence {
  readonly entries: readonly Entry[];
  /** The statements that depend on the entry they follow; those before the first belong to it too. */
  readonly dependents: readonly (readonly Statement[])[];
}

/** The passes run over the statements between two numbered pieces. */
export function normalised(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  let run: Statement[] = [];
  const flush = (): void => {
    result.push(...passes(run).map((statement): Item => ({ type: 'statement', statement })));
    run = [];
  };
  for (const item of items) {
    if (item.type === 'statement') run.push(item.statement);
    else {
      flush();
      result.push(item);
    }
  }
  flush();
  return result;
}

/** Statements and pieces in the order of the text: what opens parts, and what depends on each. */
export function sequenceOf(items: readonly Item[], max: Exact): Sequence {
  const entries: Entry[] = [];
  const dependents: Statement[][] = [[]];
  for (const item of items) {
    const entry = entryOf(item, entries.length === 0, max);
    if (entry) {
      entries.push(entry);
      if (entries.length > 1) dependents.push([]);
    } else if (item.type === 'statement') dependents[dependents.length - 1]!.push(item.statement);
  }
  return { entries, dependents };
}

function entryOf(item: Item, isFirst: boolean, max: Exact): Entry | null {
  if (item.type === 'piece') return { type: 'piece', piece: item.piece };
  const { statement } = item;
  if (statement.kind === 'heading')
    return isFirst || !statement.value.equals(max) ? { type: 'heading', statement } : null;
  if (!isPositive(statement) || isDependent(statement)) return null;
  if (!isFirst && isRemark(statement, max)) return null;
  return { type: 'positive', statement };
}

/** "按比重计算得分(4分)": the points of the whole, said behind. */
const isRemark = (statement: Positive, max: Exact): boolean =>
  statement.kind === 'text' &&
  statement.condition === '' &&
  statement.award.type === 'give' &&
  statement.award.form !== 'verb' &&
  pointsOf(statement.award.amount, max).equals(max);

/** Positives that only say what else happens: an exemption, what is given when the mark is missed, a proportion of it. */
function isDependent(statement: Positive): boolean {
  if (exempts(statement)) return true;
  const { award } = statement;
  if (statement.kind === 'text' && (award.type === 'ratio' || award.type === 'formula'))
    return isMissed(statement.condition) || (award.type === 'ratio' && statement.after !== 'stop');
  if (statement.kind === 'band')
    return award.type === 'ratio' || (award.type === 'formula' && statement.after !== 'start');
  return false;
}
