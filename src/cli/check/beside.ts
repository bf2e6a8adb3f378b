import { basename } from 'node:path';
import { companionFigures, type Candidate } from '../../app/batch/companion';
import { scoreWorkbook } from '../../app/review';
import type { Settings } from '../../core/checks/settings';
import type { TableFigure } from '../../core/prose/types';
import type { Target } from '../files';
import { readWorkbook } from '../read-file';

/** The figures of the workbook that belongs to a report; none where none can be told to. */
export async function figuresBeside(
  { beside = [] }: Target,
  settings: Settings,
  paragraphs: readonly string[],
): Promise<readonly TableFigure[]> {
  const candidates: Candidate[] = [];
  for (const target of beside) {
    const read = await readWorkbook(target);
    if (read.ok)
      candidates.push({ file: basename(target.path), scored: scoreWorkbook(read.workbook, settings) });
  }
  return companionFigures(paragraphs, candidates);
}
