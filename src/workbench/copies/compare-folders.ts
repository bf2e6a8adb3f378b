import type { FileRow } from '../../app/batch/file-row';
import { folderPaper } from '../../app/compare/folder-paper';
import { pairSubmissions } from '../../app/compare/pair-submissions';
import type { Paper } from '../../core/model/paper';
import type { Language } from '../../core/text';
import type { CheckTask } from '../files/batch/protocol';
import { WorkerPool } from '../files/batch/worker-pool';
import type { TwoFolders } from './two-folders';
import type { CopyTools } from './make-copies';
import type { CompareTask, CopyAnswer } from './protocol';

/** What one pair may take, in milliseconds. */
const TIME_LIMIT = 60_000;

/** A comparison under way, which can be stopped. */
export interface ComparisonRun {
  /** Pairs to be compared. */
  readonly total: number;
  /** Null when it was stopped. */
  readonly finished: Promise<Paper | null>;
  stop(): void;
}

/**
 * Compares two folders of the table in threads, their files paired by department, year and form.
 * @param taskOf what a file is checked with, by the key of its row
 */
export function compareFolders(
  { old, now }: TwoFolders,
  taskOf: (key: string) => CheckTask | null,
  language: Language,
  { start, workers, onProgress }: CopyTools,
): ComparisonRun {
  const isRead = ({ unreadable }: FileRow) => unreadable === null;
  const below = (rows: readonly FileRow[]) =>
    rows.filter(isRead).map((row) => ({ path: belowRoot(row), forms: row.forms, key: row.key }));
  const { pairs, onlyOld, onlyNew } = pairSubmissions(below(old.rows), below(now.rows));
  const tasks = pairs.flatMap(([one, other]): CompareTask[] => {
    const [before, after] = [taskOf(one.key), taskOf(other.key)];
    if (!before || !after) return [];
    return [{ job: 'compare', old: { ...before, path: one.path }, now: { ...after, path: other.path } }];
  });
  const answers = new Map<CompareTask, CopyAnswer | null>();
  const paper = () => {
    const told = tasks.map((task) => ({ task, comparison: answers.get(task)?.comparison }));
    const unreadable = [...old.rows, ...now.rows].filter((row) => !isRead(row)).map(({ path }) => path);
    const failed = told.flatMap(({ task, comparison }) => (comparison ? [] : [task.now.path]));
    return folderPaper(
      {
        old: old.name,
        now: now.name,
        pairs: told.flatMap(({ comparison }) => comparison ?? []),
        onlyOld: onlyOld.map(({ path }) => path),
        onlyNew: onlyNew.map(({ path }) => path),
        unread: [...unreadable, ...failed],
      },
      language,
    );
  };
  let stop = (): void => {};
  const finished = new Promise<Paper | null>((resolve) => {
    const settle = (task: CompareTask, answer: CopyAnswer | null) => {
      answers.set(task, answer);
      onProgress(answers.size);
      if (answers.size === tasks.length) resolve(paper());
    };
    const pool = new WorkerPool<CompareTask, CopyAnswer>({
      start,
      size: workers,
      milliseconds: TIME_LIMIT,
      onAnswer: settle,
      onFailure: (task) => settle(task, null),
    });
    stop = () => {
      pool.stop();
      resolve(null);
    };
    if (tasks.length === 0) resolve(paper());
    else pool.add(tasks);
  });
  return { total: tasks.length, finished, stop: () => stop() };
}

const belowRoot = ({ path }: FileRow): string => path.slice(path.indexOf('/') + 1);
