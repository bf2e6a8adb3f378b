import { companionFigures, type Candidate } from '../../../app/batch/companion';
import { scoreWorkbook } from '../../../app/review';
import type { Settings } from '../../../core/checks/settings';
import type { TableFigure } from '../../../core/prose/types';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import { readAny } from '../../../hosts/xlsx/read-any';

/** The figures of the one workbook among some that belongs to a report; none where none can be told to, or be read. */
export async function figuresBeside(
  files: readonly File[],
  settings: Settings,
  paragraphs: readonly string[],
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): Promise<readonly TableFigure[]> {
  const candidates: Candidate[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    const read = bytes && (await readAny(file.name, new Uint8Array(bytes), readOld));
    if (read?.ok) candidates.push({ file: file.name, scored: scoreWorkbook(read.workbook, settings) });
  }
  return companionFigures(paragraphs, candidates);
}
