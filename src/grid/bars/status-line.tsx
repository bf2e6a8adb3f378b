import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Sheet } from '../../core/model/grid';
import { indexSheet } from '../../core/model/grid';
import { Icon } from '../../pane/shared/icon';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import type { Selection } from '../model/selection';
import { cellArea, isSameArea } from '../edit/area';
import { figuresOf, figureText } from '../edit/figures';

/** What is chosen, and what holds for the file. */
export interface StatusLineProps {
  readonly sheet: Sheet;
  readonly selection: Selection;
  /** How many formulas could not be recalculated. */
  readonly notRecalculated: number;
  /** The word for a file that cannot be written; null for one that can. */
  readonly readOnly: string | null;
  /** What else there is to be said, at the end of the line. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    minHeight: '24px',
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  told: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  waits: { color: tokens.colorStatusWarningForeground1 },
  figures: { display: 'flex', gap: '16px', marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
});

/** Below the grid: what the chosen cells come to, and what holds for the file. */
export function StatusLine({ sheet, selection, notRecalculated, readOnly, children }: StatusLineProps) {
  const styles = useStyles();
  const say = useText(gridTexts);
  return (
    <div className={styles.line}>
      {readOnly !== null && (
        <span className={styles.told}>
          <Icon name="lock" size={14} />
          {readOnly}
        </span>
      )}
      {notRecalculated > 0 && (
        <span className={styles.waits}>{say('notRecalculated', { count: notRecalculated })}</span>
      )}
      {children}
      <ChosenFigures sheet={sheet} selection={selection} />
    </div>
  );
}

/** Count, sum and average of the chosen area, when it is more than one cell. */
function ChosenFigures({ sheet, selection }: Pick<StatusLineProps, 'sheet' | 'selection'>) {
  const styles = useStyles();
  const say = useText(gridTexts);
  const { active, area } = useDeferredValue(selection);
  const figures = useMemo(() => {
    const unit = indexSheet(sheet).merge(active.row, active.column) ?? cellArea(active);
    return isSameArea(area, unit) ? null : figuresOf(sheet, area);
  }, [sheet, active, area]);
  const { count = 0, sum, average, isPercent = false } = figures ?? {};
  return (
    <div className={styles.figures} role="group" aria-label={say('status')}>
      {average && <span>{say('average', { value: figureText(average, isPercent) })}</span>}
      {count > 0 && <span>{say('count', { count })}</span>}
      {sum && <span>{say('sum', { value: figureText(sum, isPercent) })}</span>}
    </div>
  );
}
