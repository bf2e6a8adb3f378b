import { mergeClasses } from '@fluentui/react-components';
import { Icon } from '../../pane/shared/icon';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import { NUMERIC, type ColumnId } from './columns';
import type { FilesView } from './view';
import { useTableStyles } from './table-styles';

/** The head of a column, which sorts by it: figures from the greatest at first, all else from the first. */
export function SortHead({
  column,
  sort,
  onSort,
}: {
  column: ColumnId;
  sort: FilesView['sort'];
  onSort: (sort: FilesView['sort']) => void;
}) {
  const styles = useTableStyles();
  const say = useText(fileTexts);
  const isNumeric = NUMERIC.has(column);
  const isSorted = sort.column === column;
  const isDescending = isSorted ? !sort.isDescending : isNumeric;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : 'none'}
      className={mergeClasses(styles.head, column === 'name' && styles.firstHead)}
    >
      <button
        type="button"
        className={mergeClasses(styles.sort, isNumeric && styles.sortNumeric)}
        onClick={() => onSort({ column, isDescending })}
      >
        {say(`column.${column}`)}
        {isSorted && (
          <span className={mergeClasses(styles.arrow, !sort.isDescending && styles.arrowUp)}>
            <Icon name="chevron" size={12} />
          </span>
        )}
      </button>
    </th>
  );
}
