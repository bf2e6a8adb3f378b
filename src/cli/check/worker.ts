import type { Target } from '../files';
import type { Reporter } from '../../core/report/reporter';
import { reporterOf, type RunSetup } from './reporting';
import { reviewFile } from './review-file';

/** What the run tells its helper: the setup first, then a file at a time. */
export type Order = { readonly setup: RunSetup } | { readonly target: Target };

/** The helper of a run: a process of its own, so that a file that takes all its memory costs that file alone. */
let run: { readonly setup: RunSetup; readonly reporter: Promise<Reporter> } | null = null;

process.on('message', (order: Order) => {
  if ('setup' in order) run = { setup: order.setup, reporter: reporterOf(order.setup) };
  else if (run) void answer(order.target, run.setup, run.reporter);
});
// The run has ended, in whatever way.
process.on('disconnect', () => process.exit());

async function answer(target: Target, setup: RunSetup, reporter: Promise<Reporter>): Promise<void> {
  process.send!(await reviewFile(target, setup, await reporter));
}
