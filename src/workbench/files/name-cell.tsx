import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FileRow } from '../../app/batch/file-row';
import type { Duplicate } from '../../app/batch/duplicates';
import { Icon } from '../../pane/shared/icon';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import type { FileTableRowProps } from './file-table-row-props';
import { othersText } from './list-text';
import { useTableStyles } from './table-styles';
import { ROW_BUTTON } from './use-row-keys';

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' };

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'start', gap: '4px' },
  words: { minWidth: 0 },
  fold: {
    display: 'inline-flex',
    padding: '2px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': focus,
  },
  arrow: { display: 'inline-flex', transform: 'rotate(-90deg)' },
  arrowOpen: { transform: 'none' },
  name: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': focus,
  },
  shut: {
    color: tokens.colorNeutralForeground1,
    cursor: 'default',
    ':hover': { textDecorationLine: 'none' },
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  duplicate: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

/** The file's name, which opens it, with its folder, and the arrow that unfolds its row. */
export function NameCell(props: FileTableRowProps & { detailId: string }) {
  const { row, duplicate, isDirty, isStop, isUnfolded, onOpen, onFold, onActive, detailId } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const say = useText(fileTexts);
  const canOpen = row.unreadable === null;
  return (
    <th scope="row" data-first="" className={mergeClasses(table.cell, table.first)}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.fold}
          tabIndex={isStop ? 0 : -1}
          aria-expanded={isUnfolded}
          aria-controls={isUnfolded ? detailId : undefined}
          aria-label={say('details', { name: row.name })}
          onClick={() => onFold(row.key, !isUnfolded)}
        >
          <span className={mergeClasses(styles.arrow, isUnfolded && styles.arrowOpen)}>
            <Icon name="chevron" size={14} />
          </span>
        </button>
        <div className={styles.words}>
          <button
            {...ROW_BUTTON}
            type="button"
            className={mergeClasses(styles.name, !canOpen && styles.shut)}
            tabIndex={isStop ? 0 : -1}
            aria-disabled={!canOpen || undefined}
            title={canOpen ? say('open') : undefined}
            onFocus={() => onActive(row.key)}
            onClick={() => canOpen && onOpen(row)}
          >
            {row.name}
          </button>
          {row.folder !== '' && <div className={styles.small}>{row.folder}</div>}
          {(isDirty || row.isEdited) && (
            <div className={styles.small}>{say(isDirty ? 'dirty' : 'edited')}</div>
          )}
          {duplicate && <DuplicateHint duplicate={duplicate} row={row} />}
        </div>
      </div>
    </th>
  );
}

function DuplicateHint({ duplicate, row }: { duplicate: Duplicate; row: FileRow }) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const files = othersText(duplicate, row, say);
  return (
    <div
      className={styles.duplicate}
      title={say(duplicate.kind === 'same' ? 'sameAs' : 'againAs', { files })}
    >
      {say(duplicate.kind)}
    </div>
  );
}
