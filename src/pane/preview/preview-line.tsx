import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { PreviewRow } from '../../core/edits/diff';
import type { CellRef } from '../../core/model/address';
import { CellLink } from '../shared/cell-link';
import { useHiddenText } from '../shared/hidden-text';
import { Icon } from '../shared/icon';
import { previewTexts } from '../messages/preview';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'start',
    padding: '4px 12px 4px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { paddingTop: '6px', minWidth: 0 },
  change: { whiteSpace: 'pre-line' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  formula: { color: tokens.colorStatusWarningForeground1 },
});

export interface PreviewLineProps {
  readonly row: PreviewRow;
  readonly cell: CellRef;
  readonly isTicked: boolean;
  readonly replacesFormula: boolean;
  readonly onToggle: () => void;
}

/** One change, before → after, with its reason and a box to leave it out. */
export function PreviewLine({ row, cell, isTicked, replacesFormula, onToggle }: PreviewLineProps) {
  const styles = useStyles();
  const say = useText(previewTexts);
  const purpose = say(`purpose.${row.purpose}`);
  return (
    <li className={styles.line}>
      <Checkbox
        checked={isTicked}
        onChange={onToggle}
        aria-label={say('cell', { cell: `${row.sheet}!${row.cell}`, purpose })}
      />
      <div className={styles.body}>
        <CellLink cell={cell} beside={cell.sheet} /> {purpose}
        <BeforeAfter row={row} />
        {replacesFormula && (
          <div className={styles.formula}>
            <Icon name="warning" /> {say('formula')}
          </div>
        )}
        <div className={styles.reason}>{row.reason}</div>
      </div>
    </li>
  );
}

function BeforeAfter({ row }: { row: PreviewRow }) {
  const styles = useStyles();
  const { hidden } = useHiddenText();
  const say = useText(previewTexts);
  const none = useText(sharedTexts)('none');
  const [before, after] = [row.before || none, row.after || none];
  return (
    <div className={styles.change}>
      <span className={hidden}>{say('change', { before, after })}</span>
      <span aria-hidden="true">
        {row.before ? <del className={styles.before}>{before}</del> : before} →{' '}
        <ins className={styles.after}>{after}</ins>
      </span>
    </div>
  );
}
