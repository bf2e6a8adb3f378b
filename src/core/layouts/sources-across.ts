import type { CellRef } from '../model/address';
import type { ColumnRole, FundRow } from '../model/form';
import type { Assignment } from './assignment';
import type { AcrossHead } from './column-roles';
import { figureAt } from './figures';
import type { Head } from './header';
import { fundRow } from './labelled-funds';
import { fieldOf, type Page, refOf } from './lines';
import { PAYER } from './vocabulary/funds';

const WHOLE = /^(?:合计|总计|总额|小计|资金总额|总金额|合计数|资金合计)$/;
/** Fewer columns beside a total are no list of what makes it. */
const FEWEST = 2;

const own = (head: Head) => head.path[head.path.length - 1]!;
/** Whether words head the column that holds what its sources make together. */
export const isWholeOfSources = (bare: string) => WHOLE.test(bare);
/** 其中：财政资金, or a payer's name alone: a part of what stands beside it. */
const isShare = (head: Head) => /^其中/.test(own(head).label.key) || PAYER.test(own(head).label.bare);
const isWhole = (head: Head) => isWholeOfSources(own(head).label.bare);

/** The columns under one measure when its sources stand beside each other: the one that holds the total, and those that make it. */
export interface Across {
  readonly total: Head;
  readonly parts: readonly Head[];
}

/** 全年预算数 over 中央 | 省 | 县 | 合计: several heads of one measure with a total among them; null for any other heads. */
export function acrossUnder(heads: readonly Head[]): Across | null {
  const [first] = heads;
  const [over] = first?.path ?? [];
  if (!over || heads.some(({ path }) => path.length < 2 || path[0] !== over)) return null;
  return divide(heads) ?? withShare(heads);
}

/** 合计 | 其中：财政: one part of it, not all that makes it. */
function withShare(heads: readonly Head[]): Across | null {
  const [total, share] = heads;
  return heads.length === 2 && isWhole(total!) && isShare(share!) ? { total: total!, parts: [] } : null;
}

/** 中央 | 省、市 | 本级 | 其他 | 合计 | 执行数: no head says budget, and the total stands beside what makes it, left of what was spent. */
export function acrossUnnamed(
  given: Assignment,
  spent: Head | undefined,
  block: Head | undefined = given.left[0],
): Across | null {
  if (!spent) return null;
  const heads = given.left.filter(
    (head) =>
      head !== block &&
      head.column < spent.column &&
      (head.word === null || head.word === 'sub' || isWhole(head)),
  );
  const across = divide(heads);
  if (across) for (const head of heads) given.left.splice(given.left.indexOf(head), 1);
  return across;
}

function divide(heads: readonly Head[]): Across | null {
  const totals = heads.filter(isWhole);
  const parts = heads.filter((head) => !isWhole(head));
  const [total] = totals;
  if (!total || totals.length > 1) return null;
  if (parts.length < FEWEST) return null;
  return parts.every((head) => PAYER.test(own(head).label.bare)) ? { total, parts } : null;
}

/** The sources of a total that stand beside it, as rows that divide it: one a name, with its figure of every measure. */
export function readAcross(
  page: Page,
  across: readonly AcrossHead[],
  total: FundRow,
  at: number,
  unitOf: (head: Head) => string | null,
): FundRow[] {
  const names = [...new Set(across.map(({ head }) => own(head).label.bare))];
  return names.map((name) => {
    const heads = across.filter(({ head }) => own(head).label.bare === name);
    const figures: Partial<Record<ColumnRole, FundRow['spent']>> = {};
    const cells: Partial<Record<ColumnRole, CellRef>> = {};
    for (const { role, head } of heads) {
      cells[role] = refOf(page, total.row, head.column);
      figures[role] = figureAt(page, total.row, head.column, { measure: 'money', unit: unitOf(head) });
    }
    const label = fieldOf(page, own(heads[0]!.head));
    const { table, row } = total;
    return fundRow({ table, row, label, role: 'source', parent: at, group: null, cells }, figures);
  });
}
