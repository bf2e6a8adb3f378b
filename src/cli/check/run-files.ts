import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Target } from '../files';
import { reporterOf, reviewFile, type Outcome, type RunSetup } from './review-file';
import type { Batch } from './worker';

/** Files handed to a thread at a time: enough to hide the cost of the hand-over. */
const BATCH = 16;

/** Under this many files a second thread costs more than it gives. */
const FEW = 3 * BATCH;

/** Reviews files on one or several threads and gives the outcomes in the order of the files. */
export async function* runFiles(
  targets: readonly Target[],
  setup: RunSetup,
  jobs: number | null,
): AsyncGenerator<Outcome> {
  const threads = jobs ?? (targets.length < FEW ? 1 : availableParallelism());
  const most = Math.min(threads, Math.ceil(targets.length / BATCH));
  yield* most > 1 ? onThreads(targets, setup, most) : inTurn(targets, setup);
}

async function* inTurn(targets: readonly Target[], setup: RunSetup): AsyncGenerator<Outcome> {
  const reporter = reporterOf(setup);
  for (const target of targets) yield await reviewFile(target, setup, reporter);
}

async function* onThreads(
  targets: readonly Target[],
  setup: RunSetup,
  threads: number,
): AsyncGenerator<Outcome> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Batch, Outcome[]>({
    filename: join(__dirname, 'check-worker.js'),
    minThreads: threads,
    maxThreads: threads,
  });
  const batches: Batch[] = [];
  for (let at = 0; at < targets.length; at += BATCH) {
    batches.push({ targets: targets.slice(at, at + BATCH), setup });
  }
  try {
    const ahead = 2 * threads;
    const running: Promise<Outcome[]>[] = [];
    for (let next = 0, done = 0; done < batches.length; done++) {
      while (next < batches.length && next < done + ahead) running.push(pool.run(batches[next++]!));
      yield* await running[done]!;
    }
  } finally {
    await pool.destroy();
  }
}
