import { downloadTarget } from './download-target';
import { fileTarget } from './file-target';
import { type FileHandle, type SaveResult, type SaveTarget, typeOf } from './save-target';
import type { WorkbenchHost } from './workbench-host';

/** Asks the person where to save; null where the browser cannot ask. */
export type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileHandle>;

/** The picker of this browser; none outside secure contexts. */
export function browserPicker(): Picker | null {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker };
  return showSaveFilePicker ? (options) => showSaveFilePicker.call(window, options) : null;
}

/** Saves a document. What was changed while it was being written stays unsaved. */
export async function saveTo(host: WorkbenchHost, target: SaveTarget): Promise<SaveResult> {
  const { isReadOnly } = host.getState();
  if (isReadOnly) return { outcome: 'refused', reason: isReadOnly };
  const { bytes } = host;
  const result = await target.write(bytes);
  if (result.outcome === 'saved' || result.outcome === 'downloaded') host.markSaved(bytes);
  return result;
}

/** Saves a document under a name and in a place that the person chooses; as a download where the browser cannot ask. */
export async function saveAs(host: WorkbenchHost, picker: Picker | null): Promise<SaveResult> {
  if (!picker || host.getState().isReadOnly) return saveTo(host, downloadTarget(host.name));
  try {
    const ending = /\.xlsm$/i.test(host.name) ? '.xlsm' : '.xlsx';
    const types = [{ accept: { [typeOf(host.name)]: [ending] } }];
    return await saveTo(host, fileTarget(await picker({ suggestedName: host.name, types }), null));
  } catch (error) {
    if (isCancelled(error)) return { outcome: 'cancelled' };
    return saveTo(host, downloadTarget(host.name));
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
