import type { SheetAppearance } from '../../../src/core/model/appearance';
import { areaA1, a1, parseA1, parseArea, type Area, type CellAddress } from '../../../src/core/model/address';
import type { Cell, Row, Sheet } from '../../../src/core/model/grid';
import { sheetBoundsOf, type SheetBounds } from '../../../src/grid/edit/sheet-bounds';
import { chooseCell, extendTo, type Stand } from '../../../src/grid/edit/selection';

export interface SheetPlan {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly name?: string;
  readonly frozen?: SheetAppearance['frozen'];
}

type Without<Kind extends Cell['kind']> = Omit<Extract<Cell, { kind: Kind }>, 'column'>;
type Content = string | Without<'number'> | Without<'text'>;

/** A number with a look of its own: what is stored, what is shown. */
export function number(raw: string, text: string, more: { formula?: string; format?: string } = {}): Content {
  return { kind: 'number', raw, text, ...more };
}

/** A sheet of texts by address. */
export function sheetOf(cells: Readonly<Record<string, Content>>, plan: SheetPlan = {}): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = at(address);
    const cell: Cell =
      typeof content === 'string' ? { column, kind: 'text', text: content } : { column, ...content };
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return {
    name: plan.name ?? '自评表',
    hidden: false,
    rows: [...rows]
      .map(([row, list]): Row => ({ row, cells: list.sort((one, other) => one.column - other.column) }))
      .sort((one, other) => one.row - other.row),
    merges: (plan.merges ?? []).map(areaAt),
    hiddenRows: new Set((plan.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((plan.hiddenColumns ?? []).map((column) => at(`${column}1`).column)),
  };
}

export const plainLook: SheetAppearance = {
  styleOf: () => 0,
  widthOf: () => 64,
  heightOf: () => 20,
  defaultWidth: 64,
  defaultHeight: 20,
  lastRow: -1,
  lastColumn: -1,
  frozen: { rows: 0, columns: 0 },
  hasGridLines: true,
  tabColour: null,
};

/** The bounds of a sheet, drawn as far as J30. */
export function sheetBounds(cells: Readonly<Record<string, Content>>, plan?: SheetPlan): SheetBounds {
  return sheetBoundsOf(sheetOf(cells, plan), plainLook, { lastRow: 29, lastColumn: 9 }, plan?.frozen);
}

export function at(address: string): CellAddress {
  return parseA1(address)!;
}

export function areaAt(address: string): Area {
  return parseArea(address)!;
}

/** The stand after B2 was chosen, or the area B2:D4 from B2. */
export function standOn(on: SheetBounds, address: string): Stand {
  const [from, to] = address.split(':') as [string, string?];
  const stand = chooseCell(on, at(from));
  return to === undefined ? stand : extendTo(on, stand, at(to));
}

/** "B2" or "B2 in A1:C3". */
export function told({ selection: { active, area } }: Stand): string {
  const address = areaA1(area);
  return address === a1(active) ? address : `${a1(active)} in ${address}`;
}
