import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetView } from '../model/sheet-view';
import type { GridClasses } from './grid-styles';

interface Props {
  readonly view: SheetView;
  readonly rows: readonly number[];
  /** Where they begin, from the upper edge of the window. */
  readonly top: number;
  /** What is stuck at the left of every row takes so much. */
  readonly stuckWidth: number;
  readonly styles: GridClasses;
  readonly row: (at: number, top: number) => ReactNode;
}

/** Heads of a table, seen once more at the upper edge; they are told of where they stand. */
export function HeldRows({ view: { rows: axis }, rows, top, stuckWidth, styles, row }: Props) {
  if (rows.length === 0) return null;
  const origin = axis.start(rows[0]!);
  const height = axis.end(rows[rows.length - 1]!) - origin;
  return (
    <div
      role="presentation"
      aria-hidden="true"
      data-held=""
      className={mergeClasses(styles.held, styles.topFrozen)}
      style={{ top, height }}
    >
      <div role="presentation" className={styles.paper} style={{ width: stuckWidth, height: '100%' }} />
      {rows.map((at) => row(at, axis.start(at) - origin))}
    </div>
  );
}
