import type { CellRef } from '../../model/address';
import { refKey } from '../../model/address';
import type { Figure } from '../../model/figure';
import type { BaseDatum, Form, FundRow } from '../../model/form';
import { type Agreement, agreeSum } from '../../number/agreement';
import { type Exact, ZERO } from '../../number/exact';
import { baseDataOf, fundsOf } from './blocks';
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

/**
 * Every column of every total whose sources must exhaust it. A column with a figure that cannot be read, without
 * any source, or whose only source is one 其中 row (which need not be all) is left out.
 */
export function fundSums(form: Form): Sum[] {
  const sums: Sum[] = [];
  const funds = fundsOf(form);
  funds.forEach((parent, index) => {
    for (const sources of sourceGroups(funds, index).values()) {
      if (sources.length === 1 && /^[（(]?其中/.test(sources[0]!.label.text.trim())) continue;
      for (const role of MONEY_ROLES) {
        const sum = columnSum(form, parent, sources, role);
        if (sum) sums.push(sum);
      }
    }
  });
  return sums;
}

function sourceGroups(funds: readonly FundRow[], parent: number): Map<string, FundRow[]> {
  const groups = new Map<string, FundRow[]>();
  for (const row of funds) {
    if (row.role !== 'source' || row.parent !== parent) continue;
    const key = row.group ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
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
