import type { TaskRow } from '../../model/form';
import { amountsOf } from './amounts';
import { fitTree, type Standing } from './fit';

const MARKED = /^[\s\u3000]*[(（]?其中/;

/**
 * Settles which tasks make up which total, by their words and then by their figures. The total of the table is its last
 * total row, or its first row; a total between covers what stands since the one before. Without a total no row is placed.
 * `first` is the index of the table's first row in the form.
 */
export function settleTasks(rows: readonly TaskRow[], first: number): TaskRow[] {
  const total = totalOf(rows);
  if (total < 0 || rows.length < 2) return [...rows];
  const isMarked = rows.map(({ name }) => MARKED.test(name.text));
  const standings = fitTree({
    standings: byWords(rows, total, isMarked),
    amounts: amountsOf(rows.map(({ amounts }) => amounts.map(({ figure }) => figure))),
    isMarked,
  });
  return rows.map((row, at) => {
    const { parent, role, group } = standings[at]!;
    return { ...row, role, group, parent: parent === null ? null : first + parent };
  });
}

function totalOf(rows: readonly TaskRow[]): number {
  if (rows[0]?.isTotal) return 0;
  for (let at = rows.length - 1; at >= 0; at--) if (rows[at]!.isTotal) return at;
  return -1;
}

function byWords(rows: readonly TaskRow[], total: number, isMarked: readonly boolean[]): Standing[] {
  const standings: Standing[] = rows.map(() => ({ parent: total, role: 'source', group: null }));
  standings[total] = { parent: null, role: 'total', group: null };
  let since = 0;
  rows.forEach((row, at) => {
    if (at === total) return;
    if (row.isTotal) {
      for (let above = since; above < at; above++) {
        if (standings[above]!.parent === total) standings[above] = { ...standings[above]!, parent: at };
      }
      since = at + 1;
    } else if (isMarked[at] && at > 0 && at - 1 !== total) {
      const whole = isMarked[at - 1] ? standings[at - 1]!.parent : at - 1;
      standings[at] = { parent: whole, role: 'part', group: null };
    }
  });
  return standings;
}
