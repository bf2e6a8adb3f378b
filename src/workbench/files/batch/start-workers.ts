import type { WorkerLike } from './protocol';

// The bundler sees these expressions and makes a script of each worker; they must stand as they are.

/** A thread that checks files. */
export function startCheckWorker(): WorkerLike {
  return new Worker(new URL('./check-worker.ts', import.meta.url), { name: 'ziping-check' }) as WorkerLike;
}

/** A thread that reads one old workbook. */
export function startLegacyWorker(): WorkerLike {
  return new Worker(new URL('./legacy-worker.ts', import.meta.url), { name: 'ziping-legacy' }) as WorkerLike;
}

/** A thread that writes one export. */
export function startExportWorker(): WorkerLike {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { name: 'ziping-export' }) as WorkerLike;
}
