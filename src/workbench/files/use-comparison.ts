import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { saying, textIn, type Language } from '../../core/text';
import { twoFolders } from '../copies/two-folders';
import { paperTexts } from '../paper/messages/paper';
import { useWorkbench } from '../window/window-context';
import type { Batch } from './batch';
import { startCopyWorker } from './batch/start-workers';
import { copyWorkers } from '../copies/copy-workers';
import type { Comparing } from './files-toolbar';

/** The comparison of two files or two folders of a table. */
export interface TableComparison {
  readonly areTwoFolders: (rows: readonly FileRow[]) => boolean;
  /** Compares what is shown; a comparison of folders that goes on is stopped. */
  readonly compare: (rows: readonly FileRow[]) => void;
  readonly comparing: Comparing | null;
}

/** Compares files of a table, and shows what came of it on a paper. */
export function useComparison(batch: Batch, language: Language): TableComparison {
  const workbench = useWorkbench();
  const [comparing, setComparing] = useState<Comparing | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const foldersOf = useCallback(
    (rows: readonly FileRow[]) => twoFolders(rows, (key) => batch.fileOf(key)?.lastModified ?? 0),
    [batch],
  );
  const areTwoFolders = useCallback((rows: readonly FileRow[]) => foldersOf(rows) !== null, [foldersOf]);
  const compare = useCallback(
    (rows: readonly FileRow[]) => {
      if (stop.current) return stop.current();
      stop.current = () => {};
      const refuse = (words = saying(paperTexts, 'noComparison')) =>
        workbench.tell({ intent: 'error', key: 'noComparison', words });
      const ofFolders = async () => {
        const { compareFolders } = await import('../copies/compare-folders');
        const run = compareFolders(foldersOf(rows)!, (key) => batch.taskOf(key), language, {
          start: startCopyWorker,
          workers: copyWorkers(),
          onProgress: (done) => setComparing({ done, total: run.total }),
        });
        stop.current = run.stop;
        setComparing({ done: 0, total: run.total });
        const paper = await run.finished;
        const fileName = textIn(paperTexts, language, 'compareName');
        if (paper) workbench.showPaper({ paper, fileName });
      };
      const ofFiles = async () => {
        const { compareFiles } = await import('../paper/compare-files');
        const tasks = rows.flatMap(({ key }) => batch.taskOf(key) ?? []);
        const compared = tasks.length === 2 ? await compareFiles(tasks, language) : undefined;
        if (compared && 'paper' in compared) workbench.showPaper(compared);
        else refuse(compared);
      };
      void (rows.length > 2 ? ofFolders() : ofFiles())
        // A file that is gone, or a part of the program.
        .catch(() => refuse())
        .finally(() => {
          stop.current = null;
          setComparing(null);
        });
    },
    [batch, foldersOf, language, workbench],
  );
  return useMemo(() => ({ areTwoFolders, compare, comparing }), [areTwoFolders, compare, comparing]);
}
