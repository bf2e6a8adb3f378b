import type { SheetAppearance } from '../../../core/model/appearance';
import type { Sheet } from '../../../core/model/grid';
import { hasLines } from './border';
import { extentOf } from './extent';
import { baseColumnPixels, columnPixels, digitWidth, lineHeight } from './lengths';
import { placeKey, type SheetLooks } from './sheet-looks';
import type { StyleSheet } from './style-sheet';

/** Turns what a sheet states into what is to be drawn. */
export function sheetAppearance(sheet: Sheet, looks: SheetLooks, sheetOfStyles: StyleSheet): SheetAppearance {
  const { columns, rows, runs, hasFixedRows, hidesOtherRows, frozen, hasGridLines, tabColour } = looks;
  const { styles, font } = sheetOfStyles;
  const digit = digitWidth(font);
  const stated = looks.defaultColumnWidth;
  const defaultWidth =
    stated === null ? baseColumnPixels(looks.baseColumnWidth, digit) : columnPixels(stated, digit);
  const defaultHeight = looks.defaultRowHeight ?? lineHeight(font);
  const known = (style: number) => (style < styles.length ? style : 0);
  const visible = styles.map(({ fill, borders }) => fill !== null || hasLines(borders));
  const isVisible = (style: number) => visible[known(style)]!;
  return {
    styleOf(row, column) {
      const at = rows.find(row);
      const own = at < 0 ? null : (rows.cellStyle(at, column) ?? rows.styleAt(at));
      return known(own ?? columns.styleOf(column));
    },
    runsOf: (row, column) => runs.get(placeKey(row, column)) ?? null,
    widthOf(column) {
      const width = columns.widthOf(column);
      return width === null ? defaultWidth : columnPixels(width, digit);
    },
    heightOf(row) {
      const at = rows.find(row);
      if (at < 0 && hidesOtherRows) return 0;
      const height = at < 0 ? null : rows.heightAt(at);
      return height ?? (hasFixedRows ? defaultHeight : null);
    },
    defaultWidth,
    defaultHeight,
    ...extentOf(sheet, rows, isVisible),
    frozen,
    hasGridLines,
    tabColour,
  };
}
