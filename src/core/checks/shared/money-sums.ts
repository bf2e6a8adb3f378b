import type { CellRef } from '../../model/address';
import { refKey } from '../../model/address';
import type { Figure } from '../../model/figure';
import type { BaseDatum, Form, FundRole, FundRow } from '../../model/form';
import { type Agreement, agreeSum } from '../../number/agreement';
import { type Exact, ZERO } from '../../number/exact';
import { baseDataOf, fundsOf, tasksOf } from './blocks';
import { byForm } from './by-form';
import { headText } from './format';
import { type Known, MONEY_ROLES, type MoneyRole, comparable, isBlank, isKnown, isUnreadable } from './money';

/** A total with the figures that should add up to it. */
export interface Sum {
  /** The total's cell, blank or not. */
  readonly ref: CellRef;
  readonly name: string;
  readonly head: string;
  /** Null when the cell is blank. */
  readonly total: Known | null;
  readonly parts: readonly Known[];
  /** Cells of parts left blank. */
  readonly blanks: readonly CellRef[];
  /** What the parts add up to, in `unit`. */
  readonly sum: Exact;
  readonly unit: string | null;
  /** Null when the total is blank. */
  readonly agreement: Agreement | null;
  readonly role: MoneyRole | null;
}

/** One division of a total: its columns, each a sum of its own. */
export type Division = readonly Sum[];

/**
 * The divisions of every total whose sources must exhaust it, each with the columns that can be compared. A column with
 * a figure that cannot be read, without any source, or whose only source is one 其中 row (which need not be all) is left
 * out; so is a column in which the total differs only because one of its sources differs from its own by as much.
 */
export const fundSums: (form: Form) => readonly Division[] = byForm((form) => {
  const funds = fundsOf(form);
  const divisions = divisionsOf(funds, ({ label }) => label.text).map(({ parent, parts }) => ({
    parent,
    sums: MONEY_ROLES.flatMap((role) => columnSum(form, funds[parent]!, parts, role) ?? []),
  }));
  return withoutEchoes(divisions);
});

/** The divisions of the totals and subtotals of task tables. */
export const taskSums: (form: Form) => readonly Division[] = byForm((form) => {
  const tasks = tasksOf(form);
  const divisions = divisionsOf(tasks, ({ name }) => name.text).map(({ parent, parts }) => ({
    parent,
    sums: tasks[parent]!.amounts.flatMap((amount, column) => {
      const cells = parts.flatMap(({ amounts }): Cell[] => {
        const cell = amounts[column];
        return cell && refKey(cell.ref) !== refKey(amount.ref)
          ? [{ ref: cell.ref, figure: cell.figure }]
          : [];
      });
      if (isUnreadable(amount.figure)) return [];
      const { ref, head, figure: total } = amount;
      return (
        buildSum({ ref, name: tasks[parent]!.name.text, head: headText(head), total, cells, role: null }) ??
        []
      );
    }),
  }));
  return withoutEchoes(divisions);
});

interface Placed {
  readonly parent: number | null;
  readonly role: FundRole;
  readonly group: string | null;
}

function divisionsOf<T extends Placed>(
  rows: readonly T[],
  labelOf: (row: T) => string,
): { readonly parent: number; readonly parts: readonly T[] }[] {
  const groups = new Map<string, { parent: number; parts: T[] }>();
  for (const row of rows) {
    if (row.role !== 'source' || row.parent === null) continue;
    const key = `${row.parent}:${row.group ?? ''}`;
    const group = groups.get(key);
    if (group) group.parts.push(row);
    else groups.set(key, { parent: row.parent, parts: [row] });
  }
  return [...groups.values()].filter(
    ({ parts }) => parts.length > 1 || !/^[\s\u3000]*[（(]?其中/.test(labelOf(parts[0]!)),
  );
}

/** A wrong subtotal makes the total above it look wrong by as much the other way: it is told once, where it is. */
function withoutEchoes(
  divisions: readonly { readonly parent: number; readonly sums: readonly Sum[] }[],
): Division[] {
  const gaps = new Map<string, Exact>();
  for (const { sums } of divisions) {
    for (const { ref, agreement, sum, total, unit } of sums) {
      if (agreement?.verdict !== 'inconsistent' || total?.unit !== unit) continue;
      gaps.set(refKey(ref), sum.sub(total.value));
    }
  }
  const isEcho = ({ ref, parts }: Sum) => {
    const own = gaps.get(refKey(ref));
    return own !== undefined && parts.some((part) => gaps.get(refKey(part.ref))?.add(own).equals(ZERO));
  };
  return divisions.map(({ sums }) => sums.filter((sum) => !isEcho(sum)));
}

function columnSum(form: Form, parent: FundRow, sources: readonly FundRow[], role: MoneyRole): Sum | null {
  const total = parent[role];
  const ref = total?.ref ?? parent.cells[role];
  if (!ref || isUnreadable(total)) return null;
  const cells = sources.flatMap((row): Cell[] => {
    const cell = row[role]?.ref ?? row.cells[role];
    return cell && refKey(cell) !== refKey(ref) ? [{ ref: cell, figure: row[role] }] : [];
  });
  const head = form.tables[parent.table]?.heads[role]?.text ?? '';
  return buildSum({ ref, name: parent.label.text, head, total, cells, role });
}

interface Cell {
  readonly ref: CellRef;
  readonly figure: Figure | null;
}

function buildSum({
  ref,
  name,
  head,
  total,
  cells,
  role,
}: {
  readonly ref: CellRef;
  readonly name: string;
  readonly head: string;
  readonly total: Figure | null;
  readonly cells: readonly Cell[];
  readonly role: MoneyRole | null;
}): Sum | null {
  if (cells.some(({ figure }) => isUnreadable(figure))) return null;
  const parts = distinctFigures(cells);
  if (parts.length === 0) return null;
  const known = isKnown(total) ? total : null;
  const { stated, unit } = comparable(known ? [known, ...parts] : parts);
  const partsStated = known ? stated.slice(1) : stated;
  return {
    ref,
    name,
    head,
    total: known,
    parts,
    blanks: cells.filter(({ figure }) => isBlank(figure)).map((cell) => cell.ref),
    sum: partsStated.reduce((sum, { value }) => sum.add(value), ZERO),
    unit,
    agreement: known ? agreeSum(stated[0]!, partsStated) : null,
    role,
  };
}

function distinctFigures(cells: readonly Cell[]): Known[] {
  const seen = new Set<string>();
  return cells.flatMap(({ figure }) => {
    if (!isKnown(figure)) return [];
    const key = refKey(figure.ref);
    if (seen.has(key)) return [];
    seen.add(key);
    return [figure];
  });
}

/** Figures of a base-data table that, taken together, are by definition all there is of another one. */
const EXHAUSTIVE: readonly { readonly whole: RegExp; readonly parts: readonly RegExp[] }[] = [
  { whole: /^基本支出/, parts: [/人员经费|人员支出/, /公用经费|公用支出/] },
  { whole: /三公/, parts: [/出国/, /公务接待|接待费/, /公务用车|公车|用车/] },
];

/**
 * The figures of a base-data table with what stands under them as 其中. `isExhaustive`: the parts are all of it
 * by definition, so that a difference is a contradiction; else only a difference of the last digit is worth a word.
 */
export function baseDataSums(form: Form): { readonly sum: Sum; readonly isExhaustive: boolean }[] {
  const data = baseDataOf(form);
  const children = new Map<number, BaseDatum[]>();
  for (const datum of data) {
    if (datum.parent === null) continue;
    const list = children.get(datum.parent);
    if (list) list.push(datum);
    else children.set(datum.parent, [datum]);
  }
  return [...children].flatMap(([index, parts]) => {
    const whole = data[index];
    if (!whole || parts.length < 2 || !isKnown(whole.figure)) return [];
    const cells = parts.map(({ figure }) => ({ ref: figure.ref, figure }));
    const name = whole.labels[0] ?? '';
    const { ref } = whole.figure;
    const sum = buildSum({ ref, name, head: whole.labels[1] ?? '', total: whole.figure, cells, role: null });
    return sum ? [{ sum, isExhaustive: isExhaustive(name, parts) }] : [];
  });
}

function isExhaustive(whole: string, parts: readonly BaseDatum[]): boolean {
  const family = EXHAUSTIVE.find((one) => one.whole.test(whole));
  if (!family || parts.length !== family.parts.length) return false;
  return family.parts.every((part) => parts.some(({ labels }) => part.test(labels[0] ?? '')));
}
