import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { Area } from '../../core/model/address';
import type { GridClasses } from './grid-styles';
import { columnsRunOver, type Drawn, type Piece } from './pieces';
import { dashes, linesOfRow, thickness } from './row-lines';
import type { SheetView } from './sheet-view';

/** The lines of a row in one band, as one picture. */
export const RowLinesPicture = memo(function RowLinesPicture(props: {
  view: SheetView;
  row: number;
  drawn: Drawn;
  pieces: readonly Piece[];
  styles: GridClasses;
}) {
  const { view, row, drawn, pieces, styles } = props;
  const { from, to, band } = drawn;
  if (to < from) return null;
  const runOver = columnsRunOver(view, pieces, band);
  const lines = linesOfRow(view, { row, from, to }, (column) => runOver.has(column));
  if (lines.length === 0) return null;
  return (
    <svg
      className={styles.lines}
      style={{ left: view.columns.start(from) - view.columns.start(band.first) }}
      width={1}
      height={1}
      aria-hidden="true"
    >
      {lines.map(({ key, style, colour, path }) => (
        <path
          key={key}
          className={mergeClasses(styles.line, style === null && styles.gridLine)}
          d={path}
          stroke={colour ?? undefined}
          strokeWidth={thickness(style)}
          strokeDasharray={dashes(style)}
        />
      ))}
    </svg>
  );
});

const FRAME = 2;

/** The part of the chosen area that lies in one row of one band: a tint, and its share of the frame. */
export function PickedStretch(props: {
  view: SheetView;
  row: number;
  area: Area;
  drawn: Drawn;
  isTinted: boolean;
  styles: GridClasses;
}) {
  const { view, row, area, drawn, isTinted, styles } = props;
  const { rows, columns } = view;
  const { band } = drawn;
  const first = Math.max(area.left, band.first);
  const last = Math.min(area.right, band.last);
  const height = rows.size(row);
  if (row < area.top || row > area.bottom || first > last || height === 0) return null;
  const left = columns.start(first) - columns.start(band.first);
  const width = columns.end(last) - columns.start(first);
  if (width <= 0) return null;
  const edge = {
    top: rows.start(row) === rows.start(area.top) ? FRAME : 0,
    bottom: rows.end(row) === rows.end(area.bottom) ? FRAME : 0,
    left: first === area.left ? FRAME : 0,
    right: last === area.right ? FRAME : 0,
  };
  return (
    <>
      {isTinted && <div className={styles.tint} style={{ left, width, top: 0, height }} />}
      <div
        className={styles.frame}
        data-frame=""
        style={{
          left: left - 1,
          top: -1,
          width: width + 1,
          height: height + 1,
          borderWidth: `${edge.top}px ${edge.right}px ${edge.bottom}px ${edge.left}px`,
        }}
      />
    </>
  );
}
