import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BatchState } from '../../app/batch/batch-state';
import { filesPaper } from '../../app/batch/files-paper';
import type { FileRow } from '../../app/batch/file-row';
import { mergeUnproven, READINGS_LOOK, readingsWorkbook } from '../../app/readings';
import { READINGS_SHEET } from '../../core/facts/readings';
import { writeWorkbook } from '../../hosts/xlsx/write-workbook';
import { fetched } from '../../pane/shared/fetched';
import { PageBoundary } from '../../pane/frame/page-boundary';
import { useFirstTouch } from '../window/use-first-touch';
import { prefetchDeciding } from '../desk/deciding';
import { FilesPage } from './files-page';
import { useComparison } from './use-comparison';
import { type Language, textIn } from '../../core/text';
import { togetherTexts } from './messages/together';
import { useLanguage } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import type { Batch } from './batch';
import { firstFolder } from './first-folder';
import { exportFiles } from './batch/export-files';
import { downloadTarget } from '../document/saving/download-target';
import { AppHeader } from '../window/app-header';
import { useFocusOnShow } from '../window/focus-main';
import { useFilePickers } from '../window/file-pickers';
import { told } from '../window/messages/told';
import { usePreferences, useWindowState, useWorkbench } from '../window/window-context';
import type { Workbench } from '../window/workbench';

const CopiesOfRows = fetched(() => import('../copies/copies-of-rows'));

const useStyles = makeStyles({ main: { flexGrow: 1, minHeight: 0, outline: 'none' } });

function prefetchDialogs(): void {
  CopiesOfRows.prefetch();
  prefetchDeciding();
}

/** The table of files that were opened together. */
export default function FilesRoute({ batch }: { batch: Batch }) {
  const styles = useStyles();
  useFocusOnShow();
  const workbench = useWorkbench();
  const { document, view } = useWindowState();
  const isDirty = document?.host.getState().isDirty ?? false;
  const { chooseFiles, chooseFolder } = useFilePickers();
  const state = useBatchState(batch);
  const language = useLanguage();
  const [isExporting, setIsExporting] = useState(false);
  const [copied, setCopied] = useState<readonly FileRow[] | null>(null);
  const comparison = useComparison(batch, language);
  useFirstTouch(prefetchDialogs);
  useEffect(() => batch.speak(language), [batch, language]);
  const [{ layouts }, prefer] = usePreferences();
  useEffect(() => batch.know(layouts), [batch, layouts]);
  const onOrder = useCallback((rows: readonly FileRow[]) => workbench.setOrder(openable(rows)), [workbench]);
  return (
    <>
      <AppHeader />
      <main id="main" tabIndex={-1} className={styles.main} data-region="files">
        <FilesPage
          state={state}
          openKey={document?.row ?? null}
          isOpenDirty={isDirty}
          onOpen={({ key }, finding) => void workbench.openRow(key, finding)}
          onAdd={chooseFiles}
          onAddFolder={chooseFolder}
          isExporting={isExporting}
          onExport={(rows) => {
            setIsExporting(true);
            void exportTable(workbench, rows, language).finally(() => setIsExporting(false));
          }}
          onForgetLayouts={() => prefer({ layouts: [] })}
          onReadings={() => void exportReadings(workbench, state.unproven, language)}
          onCancel={() => batch.cancel()}
          onResume={() => batch.resume()}
          onClear={() => workbench.clearTable()}
          book={batch.desk}
          ledgerFolder={() => firstFolder(batch)}
          onTell={(message) => workbench.tell(message)}
          onCopies={setCopied}
          onPrint={(rows, notes) =>
            workbench.showPaper({
              paper: filesPaper(rows, notes, language),
              fileName: textIn(togetherTexts, language, 'filesName'),
            })
          }
          onCompare={comparison.compare}
          areTwoFolders={comparison.areTwoFolders}
          comparing={comparison.comparing}
          onOrder={onOrder}
          view={view}
          place={workbench.tablePlace}
          onView={(changed) => workbench.setView(changed)}
        />
      </main>
      <PageBoundary
        key={String(copied !== null)}
        fallback={() => null}
        onFail={() => {
          setCopied(null);
          workbench.tell({ intent: 'error', ...told('chunk') });
        }}
      >
        {copied && <CopiesOfRows batch={batch} rows={copied} onClose={() => setCopied(null)} />}
      </PageBoundary>
    </>
  );
}

/** Hands the table and all findings to the browser as a workbook. */
async function exportTable(
  workbench: Workbench,
  rows: readonly FileRow[],
  language: Language,
): Promise<void> {
  const name = textIn(workbenchTexts, language, 'exportName');
  try {
    await downloadTarget(name).write(await exportFiles(rows, language));
    workbench.tell({ intent: 'success', name, ...told('exported') });
  } catch {
    workbench.tell({ intent: 'error', name, ...told('notExported') });
  }
}

/** Hands the standards that a person has to settle to the browser, as a workbook to be filled and added to the files. */
async function exportReadings(
  workbench: Workbench,
  unproven: BatchState['unproven'],
  language: Language,
): Promise<void> {
  const name = textIn(workbenchTexts, language, 'readingsName');
  try {
    const book = readingsWorkbook(mergeUnproven(unproven), language);
    await downloadTarget(name).write(writeWorkbook(book, { [READINGS_SHEET]: READINGS_LOOK }));
    workbench.tell({ intent: 'success', name, ...told('readingsExported') });
  } catch {
    workbench.tell({ intent: 'error', name, ...told('notExported') });
  }
}

/** The rows that "next file" leads through: those that can be opened. */
function openable(rows: readonly FileRow[]): readonly string[] {
  return rows.filter(({ unreadable }) => unreadable === null).map(({ key }) => key);
}

function useBatchState(batch: Batch) {
  const subscribe = useCallback((listener: () => void) => batch.subscribe(listener), [batch]);
  const getState = useCallback(() => batch.getState(), [batch]);
  return useSyncExternalStore(subscribe, getState, getState);
}
