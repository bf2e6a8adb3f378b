import { FileFault, type FileError } from '../file-errors';
import type { XlsxFile } from '../open-xlsx';
import { compareFiles, type FileDifferences } from './compare-files';

export type { CellDifference, FileDifferences, PartDifference } from './compare-files';

/**
 * {@link compareFiles}; a part that cannot be read, though the cells could, gives its error. Nothing is thrown for what
 * is in the bytes.
 */
export function compareWorkbooks(
  before: XlsxFile,
  after: XlsxFile,
):
  | { readonly ok: true; readonly differences: FileDifferences }
  | { readonly ok: false; readonly error: FileError } {
  try {
    return { ok: true, differences: compareFiles(before, after) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, error: error.error };
    throw error;
  }
}
