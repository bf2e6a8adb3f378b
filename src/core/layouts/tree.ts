import { readLabel } from './labels';
import { FUND_CLASSES, FUND_GROUP_PREFIX, FUND_TOTAL } from './vocabulary/funds';

/** A row of labels placed under the row it divides. */
export interface Branch {
  /** The label without 其中, numbering and group. */
  readonly name: string;
  /** Index of the row it stands under, among the rows given. */
  readonly parent: number | null;
  /** It stands under 其中, or follows a row that does. */
  readonly isPart: boolean;
  /** It says 其中 itself. */
  readonly isMarked: boolean;
  /** It is the row the others divide. */
  readonly isTotal: boolean;
  readonly group: string | null;
  /** `source`, `nature`, `staff` or, for other labels, `item`. */
  readonly className: string;
}

const PART = /^其中[:：、,，]?/;
const NUMBERED = /^\s*(?:[(（]?(\d{1,2})[)）.、．]|[①-⑳])(?!\d)/;
const HEADING = /^\s*[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]/;

interface Open {
  readonly at: number;
  readonly isMarked: boolean;
  readonly className: string;
  readonly isPart: boolean;
  readonly isNumbered: boolean;
  readonly parent: number | null;
}

/**
 * Places rows under each other by their words: 其中 opens parts of the row before it, numbered rows stand under the
 * unnumbered row before them, and a row without either stands beside the last row of its own class.
 * `groups` gives the group a row's own column names, where there is one.
 */
export function growTree(labels: readonly string[], groups: readonly (string | null)[] = []): Branch[] {
  const branches: Branch[] = [];
  let group: string | null = null;
  let total: number | null = null;
  let open: Open[] = [];
  labels.forEach((text, at) => {
    const row = readRow(text);
    const ownGroup = groups[at] ?? row.group;
    if (ownGroup !== null && ownGroup !== group) {
      group = ownGroup;
      open = open.filter((other) => other.at === total);
    }
    const isTotal = total === null && FUND_TOTAL.test(row.name) && !row.isPart;
    const place = isTotal ? null : findPlace(open, row, total);
    if (place) open = open.slice(0, place.depth);
    branches.push({
      name: row.name,
      parent: place?.parent ?? null,
      isPart: place?.isPart ?? false,
      isMarked: row.isPart,
      isTotal,
      group: isTotal ? null : group,
      className: row.className,
    });
    if (isTotal) total = at;
    open.push({
      at,
      className: row.className,
      isPart: place?.isPart ?? false,
      isMarked: row.isPart,
      isNumbered: row.isNumbered,
      parent: place?.parent ?? null,
    });
  });
  return total === null ? branches : branches.map((branch, at) => underTotal(branch, at, total!));
}

/** A total below its sources: what stands over it alone divides it. */
function underTotal(branch: Branch, at: number, total: number): Branch {
  return at < total && branch.parent === null ? { ...branch, parent: total } : branch;
}

interface ReadRow {
  readonly name: string;
  readonly group: string | null;
  readonly isPart: boolean;
  readonly isNumbered: boolean;
  readonly className: string;
}

function readRow(text: string): ReadRow {
  const { key } = readLabel(text);
  const grouped = FUND_GROUP_PREFIX.exec(key);
  const rest = grouped ? grouped[2]! : key;
  const isPart = PART.test(rest);
  const words = rest.replace(PART, '');
  const name = readLabel(words || rest).bare;
  return {
    name,
    group: grouped ? grouped[1]! : null,
    isPart,
    isNumbered: NUMBERED.test(words),
    className: HEADING.test(words) ? 'heading' : classOf(name),
  };
}

function classOf(name: string): string {
  return FUND_CLASSES.find(({ pattern }) => pattern.test(name))?.id ?? 'item';
}

interface Place {
  readonly parent: number | null;
  readonly isPart: boolean;
  /** How many open rows stay open. */
  readonly depth: number;
}

function findPlace(open: readonly Open[], row: ReadRow, total: number | null): Place {
  const last = open[open.length - 1];
  if (!last) return { parent: null, isPart: false, depth: 0 };
  // The same mark on the row before: both are parts of the same.
  if (row.isPart && last.isMarked) return { parent: last.parent, isPart: true, depth: open.length - 1 };
  if (row.isPart) return { parent: last.at, isPart: true, depth: open.length };
  if (row.isNumbered && !last.isNumbered && !last.isPart && last.className !== 'source') {
    return { parent: last.at, isPart: false, depth: open.length };
  }
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const other = open[depth]!;
    if (other.at === total) {
      // A row after 其中 right under the total goes on with what 其中 began.
      const isPart = open[depth + 1]?.isPart === true && open[depth + 1]!.parent === total;
      return { parent: total, isPart, depth: depth + 1 };
    }
    if (other.className === row.className && other.isNumbered === row.isNumbered) {
      return { parent: other.parent, isPart: other.isPart, depth };
    }
  }
  // A label of a new kind: beside what is open when that is a part, else a line of its own.
  if (last.isPart && row.className === 'item')
    return { parent: last.parent, isPart: true, depth: open.length - 1 };
  return { parent: total, isPart: false, depth: total === null ? 0 : 1 };
}
