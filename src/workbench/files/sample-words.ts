import type { FileRow } from '../../app/batch/file-row';
import { sampleOf, type Sample } from '../../app/batch/sample';
import type { Say } from '../../core/text';

/** How a spot check was drawn: how many files, and the seed that draws them again. */
export function sampleWords(
  rows: readonly FileRow[],
  sample: Sample,
  say: Say<'sampled' | 'sampledAll'>,
): string {
  const { count: wanted, seed } = sample;
  const count = sampleOf(rows, sample).size;
  return count < wanted ? say('sampledAll', { count, wanted, seed }) : say('sampled', { count, seed });
}
