import type { ColumnRole } from '../model/form';
import { type Columns, kindOf } from './column-roles';
import type { Head, Header } from './header';

/** Columns that a person pointed out for the table whose header begins at a row (the manual mapping of JX002). */
export interface ManualMapping {
  readonly sheet: string;
  /** A row of the table's header, zero-based; where no header was found there, the row is made one. */
  readonly headerTop: number;
  /** The column of each role corrected; null takes the role away. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number | null>>>;
}

/** Mappings with those of another source: of other tables, and of columns of the same table that these say nothing of. */
export function mergeMappings(
  first: readonly ManualMapping[],
  others: readonly ManualMapping[],
): readonly ManualMapping[] {
  if (others.length === 0) return first;
  const isSame = (one: ManualMapping, other: ManualMapping) =>
    one.sheet === other.sheet && one.headerTop === other.headerTop;
  const merged = first.map((one) => {
    const known = others.find((other) => isSame(one, other));
    return known ? { ...one, columns: { ...known.columns, ...one.columns } } : one;
  });
  return [...merged, ...others.filter((one) => !first.some((other) => isSame(one, other)))];
}

/** The columns with a person's corrections; a corrected role is in doubt no longer. */
export function applyMapping(
  columns: Columns | null,
  header: Header,
  mapping: ManualMapping,
): Columns | null {
  const roles = new Map(columns?.roles ?? []);
  const corrected = Object.entries(mapping.columns) as [ColumnRole, number | null][];
  for (const [role, column] of corrected) {
    if (column === null) roles.delete(role);
    else roles.set(role, headAt(header, column));
  }
  const told = columns?.kind;
  const kind = told === 'funds' || told === 'tasks' ? told : kindUnder(header, roles);
  if (!kind) return null;
  return {
    kind,
    roles,
    doubts: columns?.doubts.filter(({ role }) => !(role in mapping.columns)) ?? [],
    operator: columns?.operator ?? null,
    firstTarget: columns?.firstTarget ?? null,
    amounts: columns?.amounts ?? [],
  };
}

/** A header that a person pointed at may hold no word that is known: its money makes it a table of funds. */
function kindUnder({ family }: Header, roles: Columns['roles']): Columns['kind'] | null {
  const hasMoney = roles.has('annualBudget') || roles.has('initialBudget') || roles.has('spent');
  return family === 'funds' && hasMoney ? 'funds' : kindOf(roles);
}

function headAt(header: Header, column: number): Head {
  const known = header.heads.find((head) => head.column === column);
  return known ?? { column, right: column, path: [], word: null, under: null };
}
