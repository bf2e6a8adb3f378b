import type { Target } from '../files';
import { reporterOf, reviewFile, type Outcome, type RunSetup } from './review-file';

/** A share of a run, as a thread gets it. */
export interface Batch {
  readonly targets: readonly Target[];
  readonly setup: RunSetup;
}

/** Reviews a batch of files, one after the other. */
export default async function reviewBatch({ targets, setup }: Batch): Promise<Outcome[]> {
  const reporter = reporterOf(setup);
  const outcomes: Outcome[] = [];
  for (const target of targets) outcomes.push(await reviewFile(target, setup, reporter));
  return outcomes;
}
