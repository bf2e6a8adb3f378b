import type { Batch } from './batch';
import { createBatchOn } from './create-batch';
import type { BatchOptions } from './protocol';

export type { Batch, BatchFile } from './batch';
export { readLegacy } from './legacy';

/** One thread stays free for the page; more than four read faster than a disk gives. */
const MOST_WORKERS = 4;

/** A batch that checks files in Web Workers of this browser. */
export function createBatch(options: BatchOptions): Batch {
  const threads = (navigator.hardwareConcurrency || 2) - 1;
  return createBatchOn(options, {
    start: async () => (await import(/* webpackMode: "eager" */ './start-workers')).startCheckWorker(),
    workers: Math.min(Math.max(threads, 1), MOST_WORKERS),
    now: () => performance.now(),
  });
}
