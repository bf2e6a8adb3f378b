import {
  Fragment,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react';
import type { FileRow } from '../../app/batch/file-row';
import type { CopiedTexts } from '../../app/batch/copied';
import type { Duplicate } from '../../app/batch/duplicates';
import type { Desk } from '../../app/desk/row-desk';
import type { FileTableRowProps } from './file-table-row-props';
import type { FindingReport } from '../../core/report/file-report';
import { useHiddenText } from '../../pane/shared/hidden-text';
import { fileTexts } from './messages/files';
import { useLanguage, useText } from '../../pane/messages/text';
import { COLUMNS, widthOf } from './columns';
import { FileTableRow } from './file-table-row';
import type { FilesView } from './view';
import { SortHead } from './sort-head';
import type { PlaceKeeper } from './table-place';
import { useTableStyles } from './table-styles';
import { rowButton, useRowKeys } from './use-row-keys';
import { useRowWindow } from './use-row-window';

/** The rows to be shown, and whom the table tells what is pressed. */
export interface FilesTableProps {
  /** Filtered and sorted. */
  readonly rows: readonly FileRow[];
  readonly duplicates: ReadonlyMap<string, Duplicate>;
  readonly copied: CopiedTexts;
  readonly sort: FilesView['sort'];
  readonly onSort: (sort: FilesView['sort']) => void;
  readonly onOpen: (row: FileRow, finding?: FindingReport) => void;
  /** Key of the file that is open now. */
  readonly openKey: string | null;
  /** Whether that holds changes that are not saved. */
  readonly isOpenDirty: boolean;
  /** What was decided about the files. */
  readonly desk: Desk;
  readonly onState: FileTableRowProps['onState'];
  readonly onDecide: FileTableRowProps['onDecide'];
  readonly place: PlaceKeeper;
}

/** The files, one a row. A long table draws the rows in view only. */
export function FilesTable(props: FilesTableProps) {
  const { rows, duplicates, sort, onSort, onOpen, openKey, isOpenDirty, place } = props;
  const styles = useTableStyles();
  const hidden = useHiddenText();
  const say = useText(fileTexts);
  const language = useLanguage();
  const widths = COLUMNS.map((column) => widthOf(column, language));
  const narrowest = widths.reduce((sum, width) => sum + width);
  const scroller = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState(() => place.get().unfolded);
  const opened = useRef<string | null>(null);
  const fold = useCallback((key: string, isOpen: boolean) => {
    opened.current = isOpen ? key : null;
    setUnfolded((keys) => withKey(keys, key, isOpen));
  }, []);
  const [active, setActive] = useState(() =>
    rows.some(({ key }) => key === openKey) ? openKey : place.get().active,
  );
  const at = Math.max(
    rows.findIndex(({ key }) => key === active),
    0,
  );
  const shown = useRowWindow(
    rows.map(({ key }) => key),
    scroller,
    at,
    place,
  );
  useEffect(() => place.note({ active, unfolded }), [place, active, unfolded]);
  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === opened.current);
    opened.current = null;
    if (index >= 0) showUnfolded(scroller.current!, index);
    // When a person has unfolded a row, and at no other time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [unfolded]);
  useReturn({ scroller, place, show: shown.show, at: rows[at]?.key === active ? at : null });
  const onKeyDown = useRowKeys({ rows, at, scroller, onActive: setActive, onFold: fold, show: shown.show });
  return (
    // Scrolling regions are reached by the keyboard so that they can be scrolled.
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={say('table')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={({ currentTarget }) => place.note({ top: currentTarget.scrollTop })}
    >
      <p className={hidden.hidden}>{say('keys')}</p>
      {/* The buttons inside are the interactive elements; the table only hears the keys pressed on them. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        className={styles.table}
        style={{ '--narrowest': `${narrowest}px` } as CSSProperties}
        aria-label={say('table')}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <Heads widths={widths} narrowest={narrowest} sort={sort} onSort={onSort} />
        {shown.indexes.map((index, position) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <Fragment key={row.key}>
              <Gap height={shown.gapBefore(position)} />
              <tbody ref={shown.measure} className={styles.card} data-index={index}>
                <FileTableRow
                  row={row}
                  rowIndex={index + 2}
                  duplicate={duplicates.get(row.key)}
                  copied={props.copied.get(row.key)}
                  isStop={index === at}
                  isUnfolded={unfolded.has(row.key)}
                  isOpen={row.key === openKey}
                  isDirty={isOpenDirty && row.key === openKey}
                  onOpen={onOpen}
                  onFold={fold}
                  onActive={setActive}
                  desk={props.desk.rows.get(row.key)}
                  onState={props.onState}
                  onDecide={props.onDecide}
                />
              </tbody>
            </Fragment>
          );
        })}
        <Gap height={shown.gapAfter} />
      </table>
    </div>
  );
}

interface HeadsProps extends Pick<FilesTableProps, 'sort' | 'onSort'> {
  /** Of the columns, in pixels, and their sum. */
  readonly widths: readonly number[];
  readonly narrowest: number;
}

function Heads({ widths, narrowest, sort, onSort }: HeadsProps) {
  const styles = useTableStyles();
  return (
    <>
      <colgroup className={styles.columns}>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / narrowest) * 100}%` }} />
        ))}
      </colgroup>
      <thead className={styles.heads}>
        <tr className={styles.headRow} aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <SortHead key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
    </>
  );
}

interface Return {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly place: PlaceKeeper;
  readonly show: (index: number) => void;
  /** Index of the file that is open, or was the last to be opened. */
  readonly at: number | null;
}

/** Who comes back from a file finds the table where it was, the file in view, and the keyboard on it. */
function useReturn({ scroller, place, show, at }: Return): void {
  useLayoutEffect(() => {
    const table = scroller.current!;
    table.scrollTop = place.get().top;
    if (at === null) return;
    show(at);
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) rowButton(table, at)?.focus({ preventScroll: true });
    // Once, when the table comes into view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** Brings a row that was unfolded low into sight: all of it, or as much of it from its name on as there is room for. */
function showUnfolded(scroller: HTMLElement, index: number): void {
  scroller.querySelector(`[data-index="${index}"]`)?.scrollIntoView?.({ block: 'nearest' });
  rowButton(scroller, index)?.closest('tr')?.scrollIntoView?.({ block: 'nearest' });
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  const styles = useTableStyles();
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={styles.gap} colSpan={COLUMNS.length} style={{ height }} />
      </tr>
    </tbody>
  );
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(keys);
  if (isIn) changed.add(key);
  else changed.delete(key);
  return changed;
}
