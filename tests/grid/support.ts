import {
  NO_BORDERS,
  PLAIN_CELL,
  type Borders,
  type CellAppearance,
  type Line,
  type LineStyle,
  type SheetAppearance,
} from '../../src/core/model/appearance';
import type { Sheet } from '../../src/core/model/grid';
import { createSheetView, type SheetView } from '../../src/grid/model/sheet-view';
import { at, plainLook } from './edit/support';

export const line = (style: LineStyle, colour = '#000000'): Line => ({ style, colour });

const PLAIN: CellAppearance = { ...PLAIN_CELL, font: { ...PLAIN_CELL.font, size: 12 } };

type Wanted = Partial<Omit<CellAppearance, 'font' | 'borders'>> & {
  font?: Partial<CellAppearance['font']>;
  borders?: Partial<Borders>;
};

/** A style in 宋体 12, which is 16 pixels a character; `wanted` differs from the plain one. */
export function styled({ font, borders, ...rest }: Wanted = {}): CellAppearance {
  return {
    ...PLAIN,
    ...rest,
    font: { ...PLAIN.font, ...font },
    borders: { ...NO_BORDERS, ...borders },
  };
}

export interface LookPlan extends Partial<Omit<SheetAppearance, 'styleOf'>> {
  /** Styles by address; every other cell is plain. */
  readonly cells?: Readonly<Record<string, Wanted>>;
}

/** How a sheet looks: columns of 64 pixels, rows of 20, unless the plan says otherwise. */
export function looksOf({ cells = {}, ...rest }: LookPlan = {}): {
  appearance: SheetAppearance;
  styles: CellAppearance[];
} {
  const styles = [styled()];
  const byPlace = new Map<string, number>();
  for (const [address, wanted] of Object.entries(cells)) {
    const { row, column } = at(address);
    byPlace.set(`${row},${column}`, styles.push(styled(wanted)) - 1);
  }
  const styleOf = (row: number, column: number) => byPlace.get(`${row},${column}`) ?? 0;
  return { appearance: { ...plainLook, ...rest, styleOf }, styles };
}

/** A sheet laid out, 30 rows and 10 columns. */
export function viewOf(sheet: Sheet, plan?: LookPlan): SheetView {
  const { appearance, styles } = looksOf(plan);
  return createSheetView(sheet, appearance, styles, { rows: 30, columns: 10 });
}
