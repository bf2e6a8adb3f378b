import type { Target } from '../files';
import { reporterOf, reviewFile, type RunSetup } from './review-file';

/** What the run tells its helper: the setup first, then a file at a time. */
export type Order = { readonly setup: RunSetup } | { readonly target: Target };

/** The helper of a run: a process of its own, so that a file that takes all its memory costs that file alone. */
let setup: RunSetup | null = null;

process.on('message', (order: Order) => {
  if ('setup' in order) setup = order.setup;
  else if (setup)
    void reviewFile(order.target, setup, reporterOf(setup)).then((outcome) => process.send!(outcome));
});
// The run has ended, in whatever way.
process.on('disconnect', () => process.exit());
