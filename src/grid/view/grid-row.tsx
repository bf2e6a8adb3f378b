import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo, type ReactNode } from 'react';
import { contains, LAST_COLUMN, type Area, type CellAddress } from '../../core/model/address';
import { GridCell } from './grid-cell';
import type { GridClasses } from './grid-styles';
import { markKey, type Marks } from '../model/marks';
import type { MarkClasses } from './mark-styles';
import { piecesOf, widthOf, type Band, type Drawn } from '../model/pieces';
import { PickedStretch, RowLinesPicture } from './row-drawing';
import { isSameRow, type SheetView } from '../model/sheet-view';

/** A row to be drawn; equal props, and views in which it is the same, draw nothing anew. */
export interface GridRowProps {
  readonly view: SheetView;
  readonly row: number;
  readonly band: Band;
  /** From the top of the rows' own box. */
  readonly top: number;
  readonly headerWidth: number;
  readonly frozen: Drawn;
  readonly scrolled: Drawn;
  /** Columns that are seen once more at the left edge. */
  readonly heldColumns: Drawn | null;
  /** The row is itself seen once more, at the upper edge. */
  readonly isHeld?: boolean;
  /** {@link NOTHING} for a row that they do not meet. */
  readonly area: Area;
  readonly active: CellAddress;
  /** More than one cell is chosen. */
  readonly isTinted: boolean;
  /** Those of the row at least. */
  readonly marks: Marks;
  readonly styles: GridClasses;
  readonly markStyles: MarkClasses;
  /** The field of the active cell, in its row only. */
  readonly editor?: ReactNode;
}

/** Area and active cell of a row in which nothing is chosen. */
export const NOTHING = { top: -1, left: -1, bottom: -1, right: -1, row: -1, column: -1 };

/** Whether a row looks as it did: all is the same, or only other rows of the view have changed. */
function isSame(before: GridRowProps, now: GridRowProps): boolean {
  const names = Object.keys(now) as (keyof GridRowProps)[];
  return (
    names.every((name) => name === 'view' || before[name] === now[name]) &&
    (before.view === now.view || (now.row > now.band.first && isSameRow(before.view, now.view, now.row)))
  );
}

/** One row: its number, its frozen cells, its cells. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { view, row, top, headerWidth, frozen, scrolled, heldColumns, area, styles, isHeld } = props;
  const height = view.rows.size(row);
  const frozenWidth = view.columns.start(frozen.band.last + 1);
  const stuckWidth = headerWidth + frozenWidth + widthOf(view, heldColumns);
  const isMet = row >= area.top && row <= area.bottom && height > 0;
  const isWhole = isMet && area.left === 0 && area.right === LAST_COLUMN;
  return (
    <div
      {...(isHeld ? { role: 'presentation' } : { role: 'row', 'aria-rowindex': row + 1 })}
      className={styles.row}
      style={{ top, height }}
    >
      <div
        role="presentation"
        className={mergeClasses(styles.stuck, stuckWidth > headerWidth && styles.stuckFrozen)}
        style={{ width: stuckWidth }}
      >
        {height > 0 && (
          <div
            role={isHeld ? 'presentation' : 'rowheader'}
            data-row={row}
            className={mergeClasses(
              styles.header,
              isMet && styles.headerMet,
              isMet && styles.rowMet,
              isWhole && styles.headerWhole,
            )}
            style={{ width: headerWidth }}
          >
            {row + 1}
          </div>
        )}
        {frozenWidth > 0 && <Cells {...props} drawn={frozen} left={headerWidth} />}
        {heldColumns && <Cells {...props} isHeld drawn={heldColumns} left={headerWidth + frozenWidth} />}
      </div>
      <Cells {...props} drawn={scrolled} left={headerWidth + frozenWidth} />
    </div>
  );
}, isSame);

function Cells(props: GridRowProps & { drawn: Drawn; left: number }) {
  const { view, row, band, drawn, left, area, active, marks, styles, markStyles, editor, isHeld } = props;
  const pieces = useMemo(() => piecesOf(view, row, band, drawn, isHeld), [view, row, band, drawn, isHeld]);
  return (
    <div role="presentation" className={styles.cells} style={{ left }}>
      {pieces.map((piece) => {
        const mark = marks.get(markKey(piece.row, piece.column));
        const isActive = !piece.isCopy && piece.row === active.row && piece.column === active.column;
        return (
          <GridCell
            key={piece.isCopy ? `copy ${piece.row} ${piece.column}` : piece.column}
            piece={piece}
            isSelected={contains(area, piece)}
            mark={mark}
            styles={styles}
            markStyles={markStyles}
            editor={isActive ? editor : undefined}
          />
        );
      })}
      <RowLinesPicture view={view} row={row} drawn={drawn} pieces={pieces} styles={styles} />
      <PickedStretch {...{ view, row, area, active, drawn, styles }} isTinted={props.isTinted} />
    </div>
  );
}
