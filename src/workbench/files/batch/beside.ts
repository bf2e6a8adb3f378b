import type { Beside } from '../../../app/batch/companion';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import { readAny } from '../../../hosts/xlsx/read-any';

/** Workbooks of a folder that may belong to a report in it. */
export const besideOf = (
  files: readonly File[],
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): readonly Beside[] =>
  files.map((file) => ({
    name: file.name,
    async read() {
      const bytes = await file.arrayBuffer().catch(() => null);
      const read = bytes && (await readAny(file.name, new Uint8Array(bytes), readOld));
      return read?.ok ? read.workbook : null;
    },
  }));
