import type { CellRef } from '../model/address';
import type { ColumnRole, FundRow } from '../model/form';
import { settleAdjustment } from './adjustment';
import type { Columns } from './column-roles';
import type { Figure } from '../model/figure';
import { figureAt, figureInLabel } from './figures';
import { fundRoleOf } from './fund-role';
import type { Header } from './header';
import { isLabelledFund, readLabelledFunds } from './labelled-funds';
import { fieldAt, fieldOf, type Line, type Page, refOf, type Spot } from './lines';
import { readAcross } from './sources-across';
import { growTree } from './tree';
import { settleFunds } from './trees/settle-funds';
import { FUND_CLASSES, FUND_GROUP, FUND_TOTAL, INCOME_TOTAL, SPENDING_TOTAL } from './vocabulary/funds';
import { FOOTER, PROSE_SECTION, TOTAL } from './vocabulary/rows';

/** The rows of a funds table and the last row that belongs to it. */
export interface Funds {
  readonly rows: readonly FundRow[];
  readonly lastRow: number;
  /** The columns, with 预算调整数 settled by the figures. */
  readonly columns: Columns;
}

interface Labelled {
  readonly row: number;
  readonly label: Spot;
  readonly group: string | null;
}

/** Reads a funds table; `first` is the index its first row gets in the form. */
export function readFunds(
  page: Page,
  header: Header,
  told: Columns,
  lines: readonly Line[],
  moneyUnit: string | null,
  table: number,
  first: number,
): Funds {
  const labelled = labelRows(header, told, lines);
  const columns = settleAdjustment(
    page,
    told,
    labelled.map(({ row }) => row),
  );
  const settled: FundRow[] = [];
  for (const part of incomeApart(labelled)) {
    const branches = growTree(
      part.map(({ label }) => label.text),
      part.map(({ group }) => group),
    );
    const read = part.map((row, at) =>
      readRow(page, header, columns, row, moneyUnit, {
        table,
        role: fundRoleOf(branches[at]!, at, branches),
        parent: branches[at]!.parent,
        group: branches[at]!.group,
      }),
    );
    const rows = settleFunds(read, branches, first + settled.length);
    // The budget is executed by what is spent: income divides itself and is the total of nothing else.
    const isIncome = part.length < labelled.length && INCOME_TOTAL.test(branches[0]?.name ?? '');
    settled.push(
      ...rows.map((row): FundRow => (isIncome && row.role === 'total' ? { ...row, role: 'source' } : row)),
    );
  }
  const whole = settled.findIndex((row) => row.role === 'total');
  const beside =
    whole >= 0 && told.across
      ? readAcross(page, told.across, settled[whole]!, first + whole, (head) => unitOf(head) ?? moneyUnit)
      : [];
  const rows = settled.concat(beside);
  const lastRow = labelled[labelled.length - 1]?.row ?? header.bottom;
  const total = rows.findIndex((row) => row.role === 'total');
  if (total < 0) return { rows, lastRow, columns };
  const inside = readLabelledFunds(page, header, lines, rows[total]!, {
    total: first + total,
    next: first + rows.length,
    moneyUnit,
  });
  return { rows: rows.concat(inside.rows), lastRow: Math.max(lastRow, inside.lastRow), columns };
}

/** Rows of income and of spending under totals of their own (收入合计 … 支出合计 …), each a list by itself. */
function incomeApart(labelled: readonly Labelled[]): Labelled[][] {
  const isOf = (pattern: RegExp) => labelled.findIndex(({ label }) => pattern.test(label.label.bare));
  const [income, spending] = [isOf(INCOME_TOTAL), isOf(SPENDING_TOTAL)];
  if (income < 0 || spending < 0 || Math.min(income, spending) > 0) return [[...labelled]];
  const cut = Math.max(income, spending);
  return [labelled.slice(0, cut), labelled.slice(cut)];
}

/** A year by itself names a row, though it says nothing in a head. */
const isNamed = ({ label: { bare, key } }: Spot): boolean => bare !== '' || /^20\d\d年(?:度)?$/.test(key);

/** The rows with a label left of the money, until something else begins. */
function labelRows(header: Header, columns: Columns, lines: readonly Line[]): Labelled[] {
  const firstMoney = firstMoneyColumn(columns);
  const found: Labelled[] = [];
  let group: string | null = null;
  for (const line of lines) {
    if (line.row <= header.bottom) continue;
    const spots = line.spots.filter((spot) => spot.column >= header.left && spot.column <= header.right);
    const labels = spots.filter(
      (spot) => spot.column < firstMoney && !spot.isNumber && isNamed(spot) && !isLabelledFund(spot),
    );
    if (!spots.length || (!labels.length && spots.some(isLabelledFund))) continue;
    if (FOOTER.test(spots[0]!.label.key) || PROSE_SECTION.test(spots[0]!.label.bare)) break;
    if (found.length && isFormTotal(spots, columns)) break;
    const hasNumber = spots.some((spot) => spot.isNumber && spot.column >= firstMoney);
    const outer = labels.find((spot) => FUND_GROUP.test(spot.label.bare));
    if (outer) group = outer.label.bare;
    const label = labels.filter((spot) => spot !== outer).pop();
    if (!label) {
      // Figures right below the heads with no label of their own are those of the block.
      const block = header.heads[0]?.path[0];
      if (hasNumber && !found.length && block) {
        found.push({ row: line.row, label: block, group: null });
      } else if (!hasNumber && !outer) break;
      continue;
    }
    if (!hasNumber && spots.some((spot) => spot.column >= firstMoney && isLabel(spot))) continue;
    if (!hasNumber && !isFundLabel(label)) break;
    found.push({ row: line.row, label, group });
  }
  return found;
}

/** The total of the form below its funds: 总分 with points or a score and without money. */
function isFormTotal(spots: readonly Spot[], { roles }: Columns): boolean {
  const name = spots.find((spot) => !spot.isNumber)?.label.bare ?? '';
  if (!TOTAL.test(name) || !/分/.test(name)) return false;
  const numbers = spots.filter(({ isNumber }) => isNumber);
  return (
    numbers.length > 0 &&
    !MONEY_ROLES.some((role) => numbers.some(({ column }) => roles.get(role)?.column === column))
  );
}

/** Words in a column of money: a label with its figure inside, not a row of this table. */
function isLabel(spot: Spot): boolean {
  return !spot.isNumber && /[:：]/.test(spot.text) && spot.label.bare !== '';
}

function isFundLabel({ label }: Spot): boolean {
  const { bare, key } = label;
  return (
    FUND_TOTAL.test(bare) ||
    INCOME_TOTAL.test(bare) ||
    SPENDING_TOTAL.test(bare) ||
    /^其中|^按.{2,10}分/.test(key) ||
    FUND_CLASSES.some(({ pattern }) => pattern.test(bare))
  );
}

const MONEY_ROLES = ['initialBudget', 'adjustment', 'annualBudget', 'spent'] as const;

function firstMoneyColumn(columns: Columns): number {
  return Math.min(...MONEY_ROLES.flatMap((role) => columns.roles.get(role)?.column ?? []));
}

/** The points of the block where its label tells them (预算执行情况（20分）) and no column does. */
function pointsOfSection(page: Page, header: Header, columns: Columns): Figure | null {
  if (columns.roles.has('weight')) return null;
  for (const { path } of header.heads) {
    for (const spot of path) {
      const { points } = spot.label;
      if (points) return figureInLabel(page.index.ref(spot.row, spot.column), spot.text, points, '分');
    }
  }
  return null;
}

function readRow(
  page: Page,
  header: Header,
  columns: Columns,
  { row, label }: Labelled,
  moneyUnit: string | null,
  place: Pick<FundRow, 'table' | 'role' | 'parent' | 'group'>,
): FundRow {
  const figure = (role: ColumnRole, measure: 'money' | 'rate' | 'weight' | 'score') => {
    const head = columns.roles.get(role);
    if (!head) return null;
    const unit = measure === 'money' ? (unitOf(head) ?? moneyUnit) : null;
    const isSpread = measure === 'weight' || measure === 'score';
    // A row without a label of its own is named by a head over it, in any column.
    const column = label.row < row ? header.left : label.right + 1;
    const from = isSpread ? { column } : { row, column };
    return figureAt(page, row, head.column, { measure, unit }, from);
  };
  const cells: Partial<Record<ColumnRole, CellRef>> = { source: page.index.ref(label.row, label.column) };
  for (const [role, head] of columns.roles)
    if (role !== 'source') cells[role] = refOf(page, row, head.column);
  const reason = columns.roles.get('deviationReason');
  return {
    table: place.table,
    row,
    label: fieldOf(page, label),
    role: place.role,
    parent: place.parent,
    group: place.group,
    initialBudget: figure('initialBudget', 'money'),
    adjustment: figure('adjustment', 'money'),
    annualBudget: figure('annualBudget', 'money'),
    spent: figure('spent', 'money'),
    executionRate: figure('executionRate', 'rate'),
    adjustmentRate: figure('adjustmentRate', 'rate'),
    carryover: figure('carryover', 'money'),
    weight:
      figure('weight', 'weight') ?? (place.role === 'total' ? pointsOfSection(page, header, columns) : null),
    score: figure('score', 'score'),
    reason: reason ? fieldAt(page, row, reason.column) : null,
    cells,
  };
}

/** The money unit a column's head tells. */
export function unitOf(head: { readonly path: readonly Spot[] }): string | null {
  for (const spot of head.path) if (spot.label.moneyUnit) return spot.label.moneyUnit;
  return null;
}
