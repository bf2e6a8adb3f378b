import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BatchState } from '../../app/batch/batch-state';
import type { FileRow } from '../../app/batch/file-row';
import type { FindingReport } from '../../core/report/file-report';
import { copiedTexts } from '../../app/batch/copied';
import { duplicatesOf } from '../../app/batch/duplicates';
import { countUnproven } from '../../app/readings';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import { Deciding, type DecidedOn } from '../desk/deciding';
import { DeskBar } from '../desk/desk-bar';
import { DeskBook } from '../desk/desk-book';
import type { FolderHandle } from '../desk/ledger-folder';
import { useDesk } from '../desk/use-desk';
import type { WindowMessage } from '../window/window-state';
import { workbenchTexts } from '../messages/workbench';
import { BatchProgress } from './batch-progress';
import { FirstLook } from './first-look';
import { FileFilters } from './file-filters';
import { FilesSummary } from './files-summary';
import { FilesTable } from './files-table';
import { type Comparing, FilesToolbar } from './files-toolbar';
import { isFiltered, rowsOf } from './files-view';
import { sampleWords } from './sample-words';
import { START_VIEW, type FilesView } from './view';
import { figuresOf } from './figures';
import { GivenLines } from './given-lines';
import { NoFiles } from './no-files';
import { PlaceKeeper } from './table-place';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    height: '100%',
    minHeight: 0,
    boxSizing: 'border-box',
    padding: '12px 16px',
    overflow: 'auto',
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  none: { padding: '24px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  shown: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** What the page shows, and whom it tells what a person wants. */
export interface FilesPageProps {
  readonly state: BatchState;
  /** Opens the file of a row, at one of its findings where that was pressed; never asked for one that cannot be read. */
  readonly onOpen: (row: FileRow, finding?: FindingReport) => void;
  /** Writes these rows to a workbook. */
  readonly onExport: (rows: readonly FileRow[]) => void;
  /** Whether that is under way. */
  readonly isExporting?: boolean;
  /** Writes the standards to be settled to a workbook. */
  readonly onReadings?: () => void;
  /** Reads no file any more as it was pointed out in another. */
  readonly onForgetLayouts?: () => void;
  readonly onCancel: () => void;
  readonly onResume: () => void;
  /** Lets a person choose files. */
  readonly onAdd: () => void;
  /** Lets a person choose a folder; left out where the browser cannot. */
  readonly onAddFolder?: () => void;
  readonly onClear: () => void;
  /** Makes letters or copies of these rows. */
  readonly onCopies?: (rows: readonly FileRow[]) => void;
  /** Shows these rows as they are printed, under lines that tell how they were chosen. */
  readonly onPrint?: (rows: readonly FileRow[], notes: readonly string[]) => void;
  /** What was decided about the files. */
  readonly book?: DeskBook;
  /** The folder that the files came with, where the browser gave its handle: the ledger is kept in it. */
  readonly ledgerFolder?: () => FolderHandle | null;
  /** Shows a message over the page. */
  readonly onTell?: (message: Omit<WindowMessage, 'id'>) => void;
  /** Compares two files or two folders, where just two are shown. */
  readonly onCompare?: (rows: readonly FileRow[]) => void;
  /** Whether rows come from just two folders. */
  readonly areTwoFolders?: (rows: readonly FileRow[]) => boolean;
  /** How far the comparison of folders is, while it goes on. */
  readonly comparing?: Comparing | null;
  /** Hears of the rows as they stand, filtered and sorted. */
  readonly onOrder?: (rows: readonly FileRow[]) => void;
  /** Key of the file that is open now. */
  readonly openKey?: string | null;
  /** Whether that holds changes that are not saved. */
  readonly isOpenDirty?: boolean;
  /** How the table was filtered and sorted when it was last shown, and where that is kept. */
  readonly view?: FilesView;
  readonly onView?: (view: FilesView) => void;
  /** Where a person was in the table when it was last shown. */
  readonly place?: PlaceKeeper;
}

/** Many files in one table: whose they are, what they score, what is wrong with them. */
export function FilesPage(props: FilesPageProps) {
  const styles = useStyles();
  const { state, onAdd, onAddFolder } = props;
  if (state.total > 0) return <Files {...props} />;
  return (
    <div className={styles.page}>
      <NoFiles skipped={state.skipped} onAdd={onAdd} onAddFolder={onAddFolder} />
    </div>
  );
}

function Files(props: FilesPageProps) {
  const { state, onOpen, onExport, onCancel, onResume, onOrder, openKey = null } = props;
  const [ownPlace] = useState(() => new PlaceKeeper());
  const styles = useStyles();
  const say = useText(fileTexts);
  const sayWindow = useText(workbenchTexts);
  const [view, setView] = useView(props);
  const { rows } = state;
  const [ownBook] = useState(() => new DeskBook(() => Date.now()));
  const tools = useDesk(props.book ?? ownBook, rows);
  const [decided, setDecided] = useState<DecidedOn | null>(null);
  const onDecide = useCallback((row: FileRow, finding: FindingReport) => setDecided({ row, finding }), []);
  const figures = useMemo(() => figuresOf(rows), [rows]);
  const duplicates = useMemo(() => duplicatesOf(rows), [rows]);
  const copied = useMemo(() => copiedTexts(rows), [rows]);
  const shown = useMemo(() => rowsOf(rows, view, tools.desk), [rows, view, tools.desk]);
  const tellOrder = useRef(onOrder);
  useEffect(() => {
    tellOrder.current = onOrder;
  });
  // Told when the order changes, not when the listener is another function.
  useEffect(() => {
    tellOrder.current?.(shown);
  }, [shown]);
  const unproven = useMemo(() => countUnproven(state.unproven), [state.unproven]);
  const isSome = isFiltered(view);
  const notes = [
    ...(isSome ? [say('shown', { count: shown.length, total: rows.length })] : []),
    ...(view.sample ? [sampleWords(rows, view.sample, say)] : []),
  ];
  const compared = useCompared(props, shown);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>{sayWindow('tableTitle')}</h1>
        <FilesToolbar
          shown={shown.length}
          isPart={isSome || state.done < state.total}
          isExporting={props.isExporting ?? false}
          onAdd={props.onAdd}
          onAddFolder={props.onAddFolder}
          onExport={() => onExport(shown)}
          unproven={unproven}
          onReadings={props.onReadings ?? (() => {})}
          onClear={props.onClear}
          onCopies={props.onCopies && (() => props.onCopies!(shown))}
          onPrint={props.onPrint && (() => props.onPrint!(shown, notes))}
          onCompare={compared.can ? () => props.onCompare!(shown) : undefined}
          isOfFolders={compared.isOfFolders}
          comparing={props.comparing}
        />
      </div>
      <BatchProgress state={state} figures={figures} onCancel={onCancel} onResume={onResume} />
      <FilesSummary figures={figures} duplicates={duplicates.size} skipped={state.skipped} />
      <GivenLines state={state} onForgetLayouts={props.onForgetLayouts} />
      <FirstLook rows={rows} view={view} onView={setView} />
      <DeskBar
        rows={rows}
        book={tools.book}
        desk={tools.desk}
        view={view}
        folder={props.ledgerFolder}
        onView={setView}
        onTell={props.onTell ?? (() => {})}
      />
      <FileFilters rows={rows} figures={figures} view={view} onView={setView} />
      {isSome && <p className={styles.shown}>{say('shown', { count: shown.length, total: rows.length })}</p>}
      {shown.length > 0 && (
        <FilesTable
          rows={shown}
          duplicates={duplicates}
          copied={copied}
          sort={view.sort}
          onSort={(sort) => setView({ ...view, sort })}
          onOpen={onOpen}
          openKey={openKey}
          isOpenDirty={props.isOpenDirty ?? false}
          place={props.place ?? ownPlace}
          desk={tools.desk}
          onState={tools.setState}
          onDecide={onDecide}
        />
      )}
      <Deciding rows={rows} tools={tools} on={decided} onClose={() => setDecided(null)} />
      {shown.length === 0 && rows.length > 0 && <p className={styles.none}>{say('noneHere')}</p>}
    </div>
  );
}

/** The view that the page was given, or one of its own. */
function useView({ view, onView }: FilesPageProps): [FilesView, (view: FilesView) => void] {
  const [own, setOwn] = useState(START_VIEW);
  const set = (changed: FilesView) => {
    setOwn(changed);
    onView?.(changed);
  };
  return [view ?? own, set];
}

/** Whether what is shown can be compared: two files, or all files of two folders once they are checked. */
function useCompared(
  { state, onCompare, areTwoFolders }: FilesPageProps,
  shown: readonly FileRow[],
): { readonly can: boolean; readonly isOfFolders: boolean } {
  const isDone = state.done === state.total;
  const isOfFolders = useMemo(
    () => isDone && shown.length > 2 && areTwoFolders?.(shown) === true,
    [isDone, shown, areTwoFolders],
  );
  const areTwoFiles = shown.length === 2 && shown.every(({ unreadable }) => unreadable === null);
  return { can: onCompare !== undefined && (isOfFolders || areTwoFiles), isOfFolders };
}
