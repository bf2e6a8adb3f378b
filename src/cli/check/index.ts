import { isColorSupported } from 'picocolors';
import { addTallies, EMPTY_TALLY, type Tally } from '../../core/report/reporter';
import { plainLine, type Language } from '../../core/text';
import { placeOf, type Target } from '../files';
import { say } from '../messages';
import { withCompanions } from './companions';
import { selectTargets, type Selection } from './select';
import { guardOf, type CommonOptions, type FailLevel } from '../options';
import { openOutput, push } from '../output';
import { EXIT } from '../usage';
import { createProgress } from './progress';
import { reporterOf, type RunSetup } from './reporting';
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
    isOnlyNew: selection.baseline !== null,
    ...wanted,
  };
  const reporter = await reporterOf(setup);
  const progress = createProgress(targets.length, options.language, options.quiet);
  let tally = EMPTY_TALLY;
  let known = 0;
  let isFirst = true;
  try {
    await output.write(reporter.head());
    for await (const outcome of runFiles(targets, setup, options.jobs, !selection.isAsFinished)) {
      tally = addTallies(tally, outcome.tally);
      known += outcome.known ?? 0;
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
  if (selection.baseline !== null && !options.quiet) await tellBaseline(targets, known, options.language);
  return exitCode(tally, options.failOn);
}

/** Beside the report: what a baseline left out, and whether it knows the files at all. */
async function tellBaseline(targets: readonly Target[], known: number, language: Language): Promise<void> {
  const strange = targets.filter(({ baseline }) => baseline === undefined).length;
  const lines = [say(language, 'baseline.known', { count: known })];
  if (strange > 0) lines.push(say(language, 'baseline.strange', { count: strange, total: targets.length }));
  await push(process.stderr, lines.map((line) => `${plainLine(line)}\n`).join(''));
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
