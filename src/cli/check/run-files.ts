import { availableParallelism, totalmem } from 'node:os';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import type { Target } from '../files';
import { Helper } from './helper';
import type { Outcome, RunSetup } from './reporting';

/** Under this many files a second process costs more than it gives. */
const FEW = 48;

/**
 * Megabytes of heap that a review may take. With what a process needs beside it that is 400 MB, and a form of 50,000
 * rows and ten columns, the largest under the limits, needs less (see docs/at-scale.md).
 */
const HEAP = 270;

/** Megabytes of young objects that the limit of a heap counts beside those of the option that sets it. */
const YOUNG = 48;

/** Files that are begun before the first of them is told, for each process: results wait for their turn in memory. */
const AHEAD = 32;

/**
 * Reviews files in processes of their own, so that what becomes of one is no matter of its neighbours.
 * @param jobs how many processes; null: by the number of files. Never more than the machine has cores and memory for
 * @param isInOrder outcomes come in the order of the files, else as they are finished
 */
export async function* runFiles(
  targets: readonly Target[],
  setup: RunSetup,
  jobs: number | null,
  isInOrder = true,
): AsyncGenerator<Outcome> {
  const own = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20) - YOUNG;
  const heap = Math.min(HEAP, own);
  const wanted = jobs ?? (targets.length < FEW ? 1 : availableParallelism());
  const most = Math.min(wanted, targets.length, processesFor(heap));
  // This process only passes on what its helpers say; the room for young objects would grow with all that, by 30 MB.
  setFlagsFromString('--semi-space-growth-factor=1');
  const helpers = Array.from({ length: most }, () => new Helper(setup, heap));
  try {
    yield* reviewAll(targets, helpers, isInOrder);
  } finally {
    for (const helper of helpers) helper.end();
  }
}

function processesFor(heap: number): number {
  const limit = process.constrainedMemory?.() ?? 0;
  const memory = limit > 0 && limit < totalmem() ? limit : totalmem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor((memory * 0.8) / 2 ** 20 / heap)));
}

async function* reviewAll(
  targets: readonly Target[],
  helpers: readonly Helper[],
  isInOrder: boolean,
): AsyncGenerator<Outcome> {
  const free = [...helpers];
  const waiting: ((helper: Helper) => void)[] = [];
  const review = async (target: Target): Promise<Outcome> => {
    const helper = free.pop() ?? (await new Promise<Helper>((resolve) => waiting.push(resolve)));
    const outcome = await helper.review(target);
    const next = waiting.shift();
    if (next) next(helper);
    else free.push(helper);
    return outcome;
  };
  const running = new Map<number, Promise<{ at: number; outcome: Outcome }>>();
  for (let next = 0, done = 0; done < targets.length; done++) {
    for (; next < targets.length && running.size < AHEAD * helpers.length; next++) {
      const at = next;
      running.set(
        at,
        review(targets[at]!).then((outcome) => ({ at, outcome })),
      );
    }
    const { at, outcome } = await (isInOrder ? running.get(done)! : Promise.race(running.values()));
    running.delete(at);
    yield outcome;
  }
}
