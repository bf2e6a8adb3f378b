import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { Area, CellAddress } from '../../core/model/address';
import type { GridClasses } from './grid-styles';
import { columnsRunOver, type Drawn, type Piece } from '../model/pieces';
import { dashes, linesOfRow, thickness } from '../model/row-lines';
import type { SheetView } from '../model/sheet-view';

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

interface PickedStretchProps {
  readonly view: SheetView;
  readonly row: number;
  readonly area: Area;
  readonly active: CellAddress;
  readonly drawn: Drawn;
  readonly isTinted: boolean;
  readonly styles: GridClasses;
}

/** The part of the chosen area that lies in one row of one band: a tint, and its share of the frame. */
export function PickedStretch(props: PickedStretchProps) {
  const { view, row, area, drawn, isTinted, styles } = props;
  const { rows, columns } = view;
  const { band } = drawn;
  const first = Math.max(area.left, band.first);
  const last = Math.min(area.right, band.last);
  const height = rows.size(row);
  const width = columns.end(last) - columns.start(first);
  if (row < area.top || row > area.bottom || first > last || height <= 0 || width <= 0) return null;
  const place = (from: number, to: number) => ({
    left: columns.start(from) - columns.start(band.first),
    width: columns.end(to) - columns.start(from),
  });
  const whole = place(first, last);
  const edge = {
    top: rows.start(row) === rows.start(area.top) ? FRAME : 0,
    bottom: rows.end(row) === rows.end(area.bottom) ? FRAME : 0,
    left: first === area.left ? FRAME : 0,
    right: last === area.right ? FRAME : 0,
  };
  return (
    <>
      {isTinted &&
        aroundActive(props, first, last).map(([from, to]) => (
          <div key={from} className={styles.tint} style={{ ...place(from, to), top: 0, height }} />
        ))}
      <div
        className={styles.frame}
        data-frame=""
        style={{
          left: whole.left - 1,
          top: -1,
          width: whole.width + 1,
          height: height + 1,
          borderWidth: `${edge.top}px ${edge.right}px ${edge.bottom}px ${edge.left}px`,
        }}
      />
    </>
  );
}

/** The columns of a row from `first` to `last` without those of the active cell, which is not tinted. */
function aroundActive(
  { view, row, active }: PickedStretchProps,
  first: number,
  last: number,
): [from: number, to: number][] {
  const { left, right } = view.index.merge(active.row, active.column) ?? {
    left: active.column,
    right: active.column,
  };
  const master = view.index.master(row, active.column);
  if (master.row !== active.row || right < first || left > last) return [[first, last]];
  const sides: [number, number][] = [
    [first, left - 1],
    [right + 1, last],
  ];
  return sides.filter(([from, to]) => from <= to);
}
