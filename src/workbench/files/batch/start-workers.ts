import { inflateSync } from 'fflate';
import type { WorkerLike } from './protocol';

// The bundler sees the addresses and makes a script of each worker; they must stand as they are.

/** A thread that checks files. */
export function startCheckWorker(): WorkerLike {
  return (
    carried('ziping-check') ??
    (new Worker(new URL('./check-worker.ts', import.meta.url), { name: 'ziping-check' }) as WorkerLike)
  );
}

/** A thread that reads one old workbook. */
export function startLegacyWorker(): WorkerLike {
  return (
    carried('ziping-legacy') ??
    (new Worker(new URL('./legacy-worker.ts', import.meta.url), { name: 'ziping-legacy' }) as WorkerLike)
  );
}

/** A thread that writes one export. */
export function startExportWorker(): WorkerLike {
  return (
    carried('ziping-export') ??
    (new Worker(new URL('./export-worker.ts', import.meta.url), { name: 'ziping-export' }) as WorkerLike)
  );
}

/** A thread that makes letters and copies. */
export function startCopyWorker(): WorkerLike {
  return (
    carried('ziping-copies') ??
    (new Worker(new URL('../../copies/copy-worker.ts', import.meta.url), {
      name: 'ziping-copies',
    }) as WorkerLike)
  );
}

let address: string | null = null;

/** A thread whose script the page carries in itself (the single file); null where scripts stand beside the page. */
function carried(name: string): WorkerLike | null {
  const script = document.getElementById('worker-script')?.textContent;
  if (!script) return null;
  address ??= URL.createObjectURL(new Blob([unpacked(script)], { type: 'text/javascript' }));
  return new Worker(address, { name }) as WorkerLike;
}

/** A script that was deflated and written in base 64. */
function unpacked(text: string): Uint8Array<ArrayBuffer> {
  return inflateSync(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))).slice();
}
