import { basename } from 'node:path';
import { companionFigures, type Candidate } from '../../app/batch/companion';
import { scoreWorkbook } from '../../app/review';
import type { Settings } from '../../core/checks/settings';
import type { TableFigure } from '../../core/prose/types';
import { isReport, type Target } from '../files';
import { readWorkbook } from '../read-file';

/** Among more workbooks than these nobody looks for the one of a report. */
const MOST_BESIDE = 20;

/** The targets of a run, its reports with the workbooks that may be theirs. */
export function withCompanions(targets: readonly Target[]): readonly Target[] {
  const usable = targets.filter(({ problem }) => problem === null);
  const workbooks = usable.filter(({ path }) => !isReport(path));
  if (workbooks.length === 0 || workbooks.length > MOST_BESIDE) return targets;
  return targets.map((target) =>
    target.problem === null && isReport(target.path) ? { ...target, beside: workbooks } : target,
  );
}

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
