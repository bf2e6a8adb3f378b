import { WHOLE_SETS } from '../../words/report';
import type { Mention } from '../types';
import type { List } from './lists';

/** The parts of a list that are so for certain. `isOpen`: more may follow, so that they can only be too much. */
export interface CertainParts {
  readonly parts: readonly Mention[];
  readonly isOpen: boolean;
}

/**
 * Those of a list's parts that are so for certain. Not parts of a part, whose list is known to add up (用车1618万元，其中：购置
 * 414万元；运行1204万元), and not what begins anew behind a ；: 编制86名，其中行政40名、事业46名；实有79人，其中….
 * @param parts those of one unit
 * @param ofParts mentions that make one of the parts
 */
export function certainParts(
  { inner }: List,
  parts: readonly Mention[],
  ofParts: ReadonlySet<Mention>,
): CertainParts {
  const level = parts.filter((part) => !ofParts.has(part));
  const [first] = level;
  if (!first) return { parts: level, isOpen: false };
  const own = level.filter(({ part, sentence }) => part === first.part && sentence === first.sentence);
  const rest = level.slice(own.length);
  const isList =
    own.length > 1 && own.every(({ family, role }) => family === first.family && role === first.role);
  if (!isList || rest.length === 0) return { parts: level, isOpen: false };
  const last = own[own.length - 1]!;
  return { parts: own, isOpen: !inner.some((at) => at > last.to) && !isClosed(own, rest) };
}

/** Parts that by the rules of budgets are all, with nothing of their kind behind them. */
function isClosed(own: readonly Mention[], rest: readonly Mention[]): boolean {
  const set = knownSet(own);
  return set !== null && !rest.some(({ label }) => set.some((name) => name.test(label)));
}

/** The set of parts that by the rules of budgets make a whole, when these are they; null otherwise. */
export function knownSet(parts: readonly Mention[]): readonly RegExp[] | null {
  const isThis = (set: readonly RegExp[]) =>
    set.length === parts.length &&
    set.every((name) => parts.filter(({ label }) => name.test(label)).length === 1);
  return WHOLE_SETS.find(isThis) ?? null;
}
