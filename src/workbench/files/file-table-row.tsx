import type { FileTableRowProps } from './file-table-row-props';
import { RowHint } from '../desk/row-hint';
import { mergeClasses } from '@fluentui/react-components';
import { memo, useId, type MouseEvent } from 'react';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import { COLUMNS } from './columns';
import { FileDetail } from './file-detail';
import { FigureCells } from './figure-cells';
import { NameCell } from './name-cell';
import { StatusMark } from './status-mark';
import { useTableStyles } from './table-styles';

/** One file, and what there is to know about it when it is unfolded. A click anywhere on the row opens the file. */
export const FileTableRow = memo(function FileTableRow(props: FileTableRowProps) {
  const { row, rowIndex, isUnfolded, isOpen, onOpen, onActive } = props;
  const styles = useTableStyles();
  const say = useText(fileTexts);
  const id = useId();
  const canOpen = row.unreadable === null;
  const onClick = (event: MouseEvent) => {
    const isOnButton = (event.target as HTMLElement).closest('button') !== null;
    // Marking a name to copy it ends in a click too.
    if (!canOpen || isOnButton || window.getSelection()?.toString()) return;
    onActive(row.key);
    onOpen(row);
  };
  return (
    <>
      {/* The button with the file's name does the same for the keyboard. */}
      <tr
        className={mergeClasses(styles.row, !canOpen && styles.dull, isOpen && styles.open)}
        aria-rowindex={rowIndex}
        aria-current={isOpen || undefined}
        onClick={onClick}
      >
        <NameCell {...props} detailId={id} />
        <td className={styles.cell}>
          <StatusMark status={row.status} />
          <RowHint desk={props.desk} />
          {row.ignored > 0 && <div className={styles.faint}>{say('setAside', { count: row.ignored })}</div>}
        </td>
        {row.unreadable ? <Reason text={row.unreadable.message} /> : <FigureCells row={row} />}
      </tr>
      {isUnfolded && (
        <tr id={id}>
          <td className={styles.detail} colSpan={COLUMNS.length}>
            <FileDetail {...props} />
          </td>
        </tr>
      )}
    </>
  );
});

function Reason({ text }: { text: string }) {
  const styles = useTableStyles();
  return (
    <td className={styles.cell} colSpan={COLUMNS.length - 2}>
      {text}
    </td>
  );
}
