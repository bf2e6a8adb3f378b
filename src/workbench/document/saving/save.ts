import { saying } from '../../../core/text';
import { documentTexts } from '../messages/document';
import { downloadTarget } from './download-target';
import { fileTarget } from './file-target';
import {
  type Ending,
  endingOf,
  type FileHandle,
  type SaveResult,
  type SaveTarget,
  typeOf,
} from './save-target';
import type { WorkbenchHost } from '../workbench-host';

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
  if (result.outcome !== 'saved' && result.outcome !== 'downloaded') return result;
  host.markSaved(bytes);
  return { ...result, bytes };
}

/**
 * Saves a document under a name and in a place that the person chooses, by which it goes from then on; as a download
 * where the browser cannot ask. The ending has to stay: Excel opens no file whose ending is not that of its kind.
 */
export async function saveAs(host: WorkbenchHost, picker: Picker | null): Promise<SaveResult> {
  if (!picker || host.getState().isReadOnly) return saveTo(host, downloadTarget(host.name));
  const own = endingOf(host.name);
  const ending = own ?? '.xlsx';
  try {
    const types = [{ accept: { [typeOf(ending)]: [ending] } }];
    const handle = await picker({ suggestedName: own ? host.name : renamed(host.name, ending), types });
    if (endingOf(handle.name) !== ending)
      return { outcome: 'refused', reason: saying(documentTexts, 'wrongEnding', { ending }) };
    const result = await saveTo(host, fileTarget(handle, null));
    if (result.outcome === 'saved') host.rename(handle.name);
    return result;
  } catch (error) {
    if (isCancelled(error)) return { outcome: 'cancelled' };
    return saveTo(host, downloadTarget(host.name));
  }
}

/** A name of another kind, such as .xls of a file that is none, with the right ending. */
function renamed(name: string, ending: Ending): string {
  return name.replace(/\.[a-z]{1,4}$/i, '') + ending;
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
