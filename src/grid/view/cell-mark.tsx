import { mergeClasses } from '@fluentui/react-components';
import type { Severity } from '../../core/model/finding';
import type { CellMark } from '../model/selection';
import type { MarkClasses } from './mark-styles';

/** Outlines in a corner of 10 pixels: the graver, the more of it is filled. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M0 0H10V10Z',
  warning: 'M2 1H9V8H2Z',
  info: 'M5.5 1a3 3 0 1 0 0.01 0Z',
};

/** An arrow that goes round: the result waits for a recalculation. */
const WAITING = 'M8 3.2A3.6 3.6 0 1 0 8.6 6M8.3 1v2.6H5.7';

/** What findings say of a cell, as shapes over it. */
export function CellMarkShapes({ mark, styles }: { mark: CellMark; styles: MarkClasses }) {
  const { severity, shown, isNotRecalculated } = mark;
  return (
    <>
      {shown && <div className={mergeClasses(styles.shown, styles[shown])} data-shown={shown} />}
      {severity && (
        <svg
          className={mergeClasses(styles.corner, styles[severity])}
          width="10"
          height="10"
          viewBox="0 0 10 10"
          data-severity={severity}
          aria-hidden="true"
        >
          <path d={SHAPES[severity]} />
        </svg>
      )}
      {isNotRecalculated && (
        <svg
          className={styles.waiting}
          width="10"
          height="10"
          viewBox="0 0 10 10"
          data-waiting=""
          aria-hidden="true"
        >
          <path d={WAITING} strokeWidth="1.4" />
        </svg>
      )}
    </>
  );
}
