import type { ColumnCorrection } from '../../app/session/session';
import { columnName } from '../../core/model/address';
import type { ColumnRole, Table, TableKind } from '../../core/model/form';
import { indexSheet, type Sheet, type Workbook } from '../../core/model/grid';

/** The roles a table's columns can have, in the order of a printed form. */
const ROLES: Readonly<Record<TableKind, readonly ColumnRole[]>> = {
  indicators: indicatorRoles(),
  scoring: indicatorRoles(),
  funds: [
    'source',
    'initialBudget',
    'adjustment',
    'annualBudget',
    'spent',
    'executionRate',
    'adjustmentRate',
    'carryover',
    'weight',
    'score',
  ],
  tasks: ['task', 'content', 'amount'],
  baseData: [],
};

function indicatorRoles(): readonly ColumnRole[] {
  return [
    'level1',
    'level1Weight',
    'level2',
    'level2Weight',
    'level3',
    'weight',
    'unit',
    'target',
    'actual',
    'completion',
    'standard',
    'explanation',
    'formula',
    'score',
    'deductionNote',
    'deviationReason',
    'reviewScore',
    'reviewNote',
  ];
}

/** The roles that may be corrected: those of the kind of table, and any other that it was found to have. */
export function rolesOf(table: Table): readonly ColumnRole[] {
  const usual = ROLES[table.kind];
  const found = Object.keys(table.columns) as ColumnRole[];
  const doubted = table.doubts.map(({ role }) => role);
  return [...new Set([...usual, ...found, ...doubted])];
}

/** A column of a table with the words of its head. */
export interface ColumnShown {
  readonly column: number;
  readonly letter: string;
  readonly head: string;
}

/** The columns of a table, each with the words that stand over it. */
export function columnsOf(table: Table, workbook: Workbook): readonly ColumnShown[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const index = sheet && indexSheet(sheet);
  const shown: ColumnShown[] = [];
  for (let column = table.range.left; column <= table.range.right; column++) {
    const words: string[] = [];
    for (let row = table.headerTop; row <= table.headerBottom; row++) {
      const text = index?.shown(row, column)?.text.replace(/\s+/g, '') ?? '';
      if (text && words[words.length - 1] !== text) words.push(text);
    }
    shown.push({ column, letter: columnName(column), head: words.join(' ') });
  }
  return shown;
}

/** The last column of a sheet in which anything stands. */
export function lastColumn({ rows }: Sheet): number {
  return rows.reduce((last, { cells }) => Math.max(last, cells[cells.length - 1]?.column ?? 0), 0);
}

/** The corrections with one more; an earlier one of the same role gives way. */
export function withCorrection(
  corrections: readonly ColumnCorrection[],
  added: ColumnCorrection,
): readonly ColumnCorrection[] {
  return [...corrections.filter((one) => !isSameRole(one, added)), added];
}

export function isSameRole(
  one: Pick<ColumnCorrection, 'sheet' | 'headerTop' | 'role'>,
  other: Pick<ColumnCorrection, 'sheet' | 'headerTop' | 'role'>,
): boolean {
  return one.sheet === other.sheet && one.headerTop === other.headerTop && one.role === other.role;
}
