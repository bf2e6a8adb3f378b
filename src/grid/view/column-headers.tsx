import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { columnName, LAST_ROW, type Area } from '../../core/model/address';
import { useHiddenText } from '../../pane/shared/hidden-text';
import { gridViewTexts } from '../messages/grid-view';
import { useText } from '../../pane/messages/text';
import type { GridClasses } from './grid-styles';
import type { Axis } from '../model/geometry';
import { widthOf, type Drawn } from '../model/pieces';

interface ColumnHeadersProps {
  readonly columns: Axis;
  readonly height: number;
  readonly headerWidth: number;
  readonly frozen: Drawn;
  readonly scrolled: Drawn;
  readonly heldColumns: Drawn | null;
  readonly area: Area;
  readonly styles: GridClasses;
}

/** The letters over the columns, and the corner that chooses the whole sheet. */
export const ColumnHeaders = memo(function ColumnHeaders(props: ColumnHeadersProps) {
  const { columns, height, headerWidth, frozen, heldColumns, styles } = props;
  const say = useText(gridViewTexts);
  const { hidden } = useHiddenText();
  const frozenWidth = columns.start(frozen.band.last + 1);
  const stuckWidth = headerWidth + frozenWidth + widthOf(props, heldColumns);
  return (
    <div role="row" className={styles.row} style={{ top: 0, height }}>
      <div
        role="presentation"
        className={mergeClasses(styles.stuck, stuckWidth > headerWidth && styles.stuckFrozen)}
        style={{ width: stuckWidth }}
      >
        <div
          role="columnheader"
          data-corner=""
          className={mergeClasses(styles.header, styles.corner)}
          style={{ width: headerWidth }}
        >
          <span className={hidden}>{say('wholeSheet')}</span>
        </div>
        {frozenWidth > 0 && <Letters {...props} drawn={frozen} left={headerWidth} />}
        {heldColumns && <Letters {...props} isHeld drawn={heldColumns} left={headerWidth + frozenWidth} />}
      </div>
      <Letters {...props} drawn={props.scrolled} left={headerWidth + frozenWidth} />
    </div>
  );
});

function Letters({
  columns,
  drawn,
  left,
  area,
  styles,
  isHeld = false,
}: ColumnHeadersProps & { drawn: Drawn; left: number; isHeld?: boolean }) {
  const origin = columns.start(drawn.band.first);
  const isWhole = area.top === 0 && area.bottom === LAST_ROW;
  return (
    <div role="presentation" className={styles.cells} style={{ left }}>
      {drawn.columns
        .filter((column) => columns.size(column) > 0)
        .map((column) => {
          const isMet = column >= area.left && column <= area.right;
          return (
            <div
              key={column}
              {...(isHeld
                ? { role: 'presentation', 'aria-hidden': true }
                : { role: 'columnheader', 'aria-colindex': column + 1 })}
              data-column={column}
              className={mergeClasses(
                styles.header,
                isMet && styles.headerMet,
                isMet && styles.columnMet,
                isMet && isWhole && styles.headerWhole,
              )}
              style={{ left: columns.start(column) - origin, width: columns.size(column) }}
            >
              {columnName(column)}
            </div>
          );
        })}
    </div>
  );
}
