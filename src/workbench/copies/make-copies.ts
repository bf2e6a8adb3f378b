import { fileNames, type NamedFile } from '../../app/batch/file-names';
import { textIn, type Language } from '../../core/text';
import type { Opinion } from '../../core/report/letter/opinion';
import type { CheckTask, WorkerLike } from '../files/batch/protocol';
import { WorkerPool, type TaskFailure } from '../files/batch/worker-pool';
import { paperTexts } from '../paper/messages/paper';
import { copyTexts } from './messages/copies';
import type { CopyAnswer, CopyKind, CopyTask, ListTask, MadeFile, MakeTask } from './protocol';

/** What is to be made, and of what. */
export interface CopyRequest {
  readonly kind: CopyKind;
  /** In the order of the table. */
  readonly sources: readonly CheckTask[];
  /** What a reviewer decided about a source, by its key. */
  readonly opinionOf: (key: string) => Opinion;
  readonly language: Language;
  /** The time to be recorded (ISO 8601). */
  readonly at: string;
}

/** A file that nothing was made of. */
export interface LeftFile {
  readonly path: string;
  readonly why: string;
}

/** What came of it: an archive, unless there was nothing to put into it. */
export interface Copies {
  readonly archive: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Files in it, the list and the text beside them not counted. */
  readonly made: number;
  readonly left: readonly LeftFile[];
}

/** What copies are made with, and who hears how far they are. */
export interface CopyTools {
  readonly start: () => WorkerLike | Promise<WorkerLike>;
  /** The most workers at a time. */
  readonly workers: number;
  /** Told after each file; all of them: what is left is packing. */
  readonly onProgress: (done: number) => void;
}

/** A run that can be stopped. */
export interface CopyRun {
  /** Null when it was stopped. Rejects when the archive could not be made. */
  readonly finished: Promise<Copies | null>;
  stop(): void;
}

/** What one file may take, in milliseconds; packing hundreds takes longer. */
const TIME_LIMIT = 60_000;

/**
 * Makes letters or copies of files in threads and puts them into one archive. Nothing is handed out before all of it is
 * there; a file that it cannot be made of is told of in the archive.
 */
export function makeCopies(request: CopyRequest, tools: CopyTools): CopyRun {
  const answers = new Map<MakeTask, CopyAnswer>();
  const tasks = request.sources.map((source): MakeTask => ({
    job: 'make',
    kind: request.kind,
    source,
    at: request.at,
    opinion: request.opinionOf(source.key),
  }));
  let stop = (): void => {};
  const finished = new Promise<Copies | null>((resolve, reject) => {
    const settle = (task: CopyTask, answer: CopyAnswer | null) => {
      if (task.job !== 'make') {
        if (answer?.bytes) resolve(copiesOf(request, tasks, answers, answer.bytes));
        else reject(new Error('not packed'));
        return;
      }
      answers.set(task, answer!);
      tools.onProgress(answers.size);
      if (answers.size === tasks.length) pack();
    };
    const pool = new WorkerPool<CopyTask, CopyAnswer>({
      start: tools.start,
      size: tools.workers,
      milliseconds: TIME_LIMIT,
      onAnswer: settle,
      onFailure: (task, why) => settle(task, task.job === 'make' ? failure(why, request.language) : null),
    });
    const pack = () => {
      const files = madeFiles(request, tasks, answers);
      if (files.length === 0) return resolve(copiesOf(request, tasks, answers, null));
      const left = leftFiles(tasks, answers);
      const list = request.kind === 'letters' ? listOf(tasks, answers, request.language) : null;
      const told = left.length > 0 ? [leftText(left, request.language)] : [];
      pool.add([{ job: 'pack', files: [...files, ...told], list, language: request.language }]);
    };
    stop = () => {
      pool.stop();
      resolve(null);
    };
    if (tasks.length === 0) pack();
    else pool.add(tasks);
  });
  return { finished, stop: () => stop() };
}

type Answers = ReadonlyMap<MakeTask, CopyAnswer>;

function failure(why: TaskFailure, language: Language): CopyAnswer {
  const text =
    why === 'timeout'
      ? textIn(copyTexts, language, 'timeout', { seconds: TIME_LIMIT / 1000 })
      : textIn(copyTexts, language, 'crashed');
  return { bytes: null, why: text, report: null };
}

function copiesOf(
  { kind, language }: CopyRequest,
  tasks: readonly MakeTask[],
  answers: Answers,
  bytes: Uint8Array | null,
): Copies {
  const name = textIn(copyTexts, language, `archive.${kind}`);
  const left = leftFiles(tasks, answers);
  return { archive: bytes && { name, bytes }, made: tasks.length - left.length, left };
}

function madeFiles(
  { kind, language }: CopyRequest,
  tasks: readonly MakeTask[],
  answers: Answers,
): MadeFile[] {
  const names = fileNames(tasks.map(namedOf), suffixOf(kind, language));
  return tasks.flatMap((task, at) => {
    const bytes = answers.get(task)?.bytes;
    return bytes ? [{ name: names[at]!, data: bytes }] : [];
  });
}

function suffixOf(kind: CopyKind, language: Language): (name: string) => string {
  if (kind === 'letters') return () => textIn(paperTexts, language, 'letterName', { name: '' });
  const suffix = textIn(copyTexts, language, `suffix.${kind}`);
  return (name) => suffix + (/\.[^.]+$/.exec(name)?.[0] ?? '.xlsx');
}

function namedOf({ source: { path } }: MakeTask): NamedFile {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

function leftFiles(tasks: readonly MakeTask[], answers: Answers): LeftFile[] {
  return tasks.flatMap((task) => {
    const answer = answers.get(task);
    return answer?.bytes ? [] : [{ path: task.source.path, why: answer?.why ?? '' }];
  });
}

function listOf(tasks: readonly MakeTask[], answers: Answers, language: Language): ListTask {
  const told = tasks.flatMap((task) => {
    const report = answers.get(task)?.report;
    return report ? [{ report, opinion: task.opinion }] : [];
  });
  const roots = new Set(tasks.map(({ source: { path } }) => (path.includes('/') ? path.split('/')[0]! : '')));
  const [root] = roots;
  return {
    reports: told.map(({ report }) => report),
    opinions: told.map(({ opinion }) => opinion),
    folder: roots.size === 1 && root ? root : textIn(copyTexts, language, 'folder'),
  };
}

/** The mark of UTF-8 goes before it: a double click opens it in whatever the machine takes for plain text. */
function leftText(left: readonly LeftFile[], language: Language): MadeFile {
  const lines = left.map(({ path, why }) => `${path}\t${why.replace(/\s+/g, ' ')}\r\n`);
  const data = new TextEncoder().encode(`\ufeff${lines.join('')}`);
  return { name: textIn(copyTexts, language, 'leftName'), data };
}
