import { checkFile } from '../../../../src/workbench/files/batch/check-file';
import type { Batch } from '../../../../src/workbench/files/batch';
import type { CheckTask, WorkerLike } from '../../../../src/workbench/files/batch/protocol';

/** A worker that does the real work on this thread, its answers cloned as those of a thread are. */
export function worker(): WorkerLike {
  const here: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (task) =>
      void checkFile(task as CheckTask, () => Promise.reject(new Error('no old files here'))).then((answer) =>
        here.onmessage?.({ data: structuredClone({ answer }) }),
      ),
  };
  setTimeout(() => here.onmessage?.({ data: { ready: true } }), 0);
  return here;
}

/** A file of a folder. */
export const fileOf = (path: string, bytes: Uint8Array) => ({
  path,
  file: new File([bytes as BlobPart], path.split('/').pop()!, { lastModified: 1 }),
});

/** Waits until every file is checked. */
export const settled = (batch: Batch): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      const { isRunning, done, total } = batch.getState();
      if (!isRunning && done === total) resolve();
      else setTimeout(look, 20);
    };
    setTimeout(look, 20);
  });
