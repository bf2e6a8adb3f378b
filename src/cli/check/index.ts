import { isColorSupported } from 'picocolors';
import { addTallies, EMPTY_TALLY, type Tally } from '../../core/report/reporter';
import { placeOf } from '../files';
import { withCompanions } from './beside';
import { selectTargets, type Selection } from './select';
import { guardOf, type CommonOptions, type FailLevel } from '../options';
import { openOutput } from '../output';
import { EXIT } from '../usage';
import { createProgress } from './progress';
import { reporterOf, type RunSetup } from './review-file';
import { runFiles } from './run-files';

/**
 * `ziping check`: reviews files and writes the report piece by piece, in the order of the files.
 * @param selection which of the files, and how they are told
 * @param wanted what JSON is to list beside what it always does
 * @returns the exit code
 */
export async function check(
  paths: readonly string[],
  options: CommonOptions,
  selection: Selection,
  wanted: Pick<RunSetup, 'hasClaims' | 'tellsForms'>,
): Promise<number> {
  const targets = withCompanions(await selectTargets(paths, selection));
  const guard = guardOf(options, [...targets.map(placeOf), ...listsOf(selection)]);
  const output = await openOutput(options.output, guard);
  const setup: RunSetup = {
    format: options.format,
    language: options.language,
    quiet: options.quiet,
    details: options.details,
    hasColour: options.format === 'text' && output.isTerminal && isColorSupported,
    settings: options.settings,
    ...wanted,
  };
  const reporter = reporterOf(setup);
  const progress = createProgress(targets.length, options.language, options.quiet);
  let tally = EMPTY_TALLY;
  let isFirst = true;
  try {
    await output.write(reporter.head());
    for await (const outcome of runFiles(targets, setup, options.jobs, !selection.isAsFinished)) {
      tally = addTallies(tally, outcome.tally);
      if (outcome.piece !== '') {
        progress.clear();
        await output.write(isFirst ? outcome.piece : reporter.between + outcome.piece);
        isFirst = false;
      }
      progress.advance(tally.files);
    }
    progress.clear();
    await output.write(reporter.tail(tally));
    await output.close();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return exitCode(tally, options.failOn);
}

function exitCode(tally: Tally, failOn: FailLevel): number {
  if (tally.unreadable > 0) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.ok;
  const count = tally.errors + (failOn === 'warning' ? tally.warnings : 0);
  return count > 0 ? EXIT.findings : EXIT.ok;
}

/** Files that a selection is read from. */
function listsOf({ filesFrom, resume, baseline }: Selection): string[] {
  return [filesFrom, resume, baseline].filter((path): path is string => path !== null && path !== '-');
}
