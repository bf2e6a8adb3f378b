import { allChecks } from '../core/checks';
import { runChecks } from '../core/checks/run';
import type { Settings } from '../core/checks/settings';
import { gatherFacts } from '../core/facts/gather';
import type { FactBase } from '../core/facts/fact-base';
import type { ManualMapping } from '../core/layouts';
import { recogniseByLayouts } from '../core/layouts/by-layouts';
import type { CheckRun, Finding } from '../core/model/finding';
import type { CellRef } from '../core/model/address';
import type { Recognition } from '../core/model/form';
import type { Workbook } from '../core/model/grid';
import { isSame } from '../core/model/same';
import { type TypedField, typedFields } from '../core/model/typed-fields';
import { shareForms, shareWorkbook } from '../core/model/sharing';
import type { Scores } from '../core/model/score';
import type { Prose, ProseReader, TableFigure } from '../core/prose/types';
import { scoreForms } from '../core/scoring';
import { ignoredLines, readIgnored, splitIgnored, type IgnoredFinding } from './ignore';
import { tableFigures } from './table-figures';
import { withRecordedMapping } from './recorded-mapping';
import { withRecorded } from './recorded-settings';

/** Everything there is to say about a workbook as it stands. */
export interface Review {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly facts: FactBase;
  readonly scores: Scores;
  /** Without those set aside. */
  readonly findings: readonly Finding[];
  /** Findings that a person set aside on the sheet 核查记录, with the reason given there. */
  readonly ignored: readonly IgnoredFinding[];
  readonly checked: readonly CheckRun[];
  /** The running text of a report, read; null for a workbook. */
  readonly prose: Prose | null;
  /** What it was checked with. */
  readonly given: Given;
}

/** What a check goes by beside the workbook. */
export interface Given {
  readonly settings: Settings;
  /** Columns that a person pointed out. */
  readonly mapping: readonly ManualMapping[];
  /** Reads texts; without it those in cells are left for later. */
  readonly reader: ProseReader | null;
  /** The paragraphs of a report whose tables the workbook holds. */
  readonly text: readonly string[] | null;
  /** Figures of tables that stand beside the text, in files of their own. */
  readonly beside: readonly TableFigure[];
}

/** What a workbook gives before it is checked: enough to write scores. */
export type Scored = Pick<Review, 'workbook' | 'recognition' | 'facts' | 'scores'>;

/**
 * Recognises the forms of a workbook and works their scores out, in memory.
 * @param settings what the workbook's sheet 核查记录 says about settings counts where these leave it open
 * @param mapping columns that a person pointed out; those that the workbook records count where this says nothing
 */
export function scoreWorkbook(
  workbook: Workbook,
  settings: Settings,
  mapping: readonly ManualMapping[] = [],
): Scored {
  const counting = withRecorded(settings, workbook);
  const recognition = recogniseWith(workbook, counting, mapping, null);
  const facts = gatherFacts(workbook, recognition);
  return { workbook, recognition, facts, scores: scoreForms(workbook, recognition, facts, counting) };
}

/**
 * Recognises, scores and checks a workbook; nothing is written. The parameters are those of {@link scoreWorkbook}.
 * @param reader reads texts; without it those in cells are left for later
 * @param text the paragraphs of a report whose tables the workbook holds
 * @param beside figures of a workbook that stands beside the report
 */
export function review(
  workbook: Workbook,
  settings: Settings,
  mapping: readonly ManualMapping[] = [],
  reader: ProseReader | null = null,
  text: readonly string[] | null = null,
  beside: readonly TableFigure[] = [],
): Review {
  return reviewWith(workbook, { settings, mapping, reader, text, beside });
}

/**
 * The review of a workbook after edits: what {@link review} gives, at the cost of what hangs on the changed rows. Sheets, forms and rows
 * that are still the same are those of the review before, with all that was read from them.
 * @param changed cells known to have changed; others are looked for, since formulas and other programs change cells, too
 * @param given what the review before went by, unless it has changed
 */
export function reviewAfter(
  previous: Review,
  workbook: Workbook,
  changed: readonly CellRef[] = [],
  given: Given = previous.given,
): Review {
  return reviewWith(shareWorkbook(previous.workbook, workbook, changed), given, previous);
}

/** As {@link review}. @param previous the review before, whose forms and rows are kept where they are the same */
export function reviewWith(workbook: Workbook, given: Given, previous: Review | null = null): Review {
  const { settings, mapping, reader, text, beside } = given;
  const counting = withRecorded(settings, workbook);
  const recognition = recogniseWith(workbook, counting, mapping, previous);
  const typed = previous && fieldsTyped(previous, { workbook, recognition, given });
  const before = typed && previous;
  const hasFigures = before !== null && !typed!.has('actual');
  const facts = hasFigures ? before.facts : gatherFacts(workbook, recognition);
  const rescoring = { before, isNoted: previous !== null };
  const scores = scoreForms(workbook, recognition, facts, counting, rescoring);
  const scored = { workbook, recognition, facts, scores };
  const prose = text && reader ? reader.report(text, [...tableFigures(scored), ...beside]) : null;
  const context = {
    workbook,
    recognition,
    facts,
    scores,
    settings: counting,
    ignored: ignoredLines(workbook),
    prose: prose ?? undefined,
    reader: reader ?? undefined,
  };
  const { findings, checked } = runChecks(
    context,
    allChecks,
    before && { checked: before.checked, typed: typed! },
  );
  const years = recognition.forms.flatMap(({ year }) => (year ? [year.value] : []));
  const split = splitIgnored(findings, readIgnored(workbook), years);
  return { workbook, recognition, facts, scores, ...split, checked, prose, given };
}

/** What was typed since a review that went by the same; null where more has changed than values of rows. */
function fieldsTyped(
  previous: Review,
  now: Pick<Review, 'workbook' | 'recognition' | 'given'>,
): ReadonlySet<TypedField> | null {
  return now.given.text === null && isSame(previous.given, now.given) ? typedFields(previous, now) : null;
}

function recogniseWith(
  workbook: Workbook,
  { template, layouts }: Settings,
  mapping: readonly ManualMapping[],
  previous: Review | null,
): Recognition {
  const own = withRecordedMapping(mapping, workbook);
  const found = recogniseByLayouts(workbook, { template, mapping: own }, layouts);
  return previous ? { ...found, forms: shareForms(previous.recognition.forms, found.forms) } : found;
}
