import { comparisonPaper } from '../../app/compare/comparison-paper';
import { comparisonReport } from '../../app/compare/comparison-report';
import { compareSubmissions } from '../../app/compare/compare';
import type { Review } from '../../app/review';
import { saying, textIn, type Language, type Saying } from '../../core/text';
import { readLegacy } from '../files/batch';
import { reviewTask, type Submission } from '../files/batch/review-task';
import type { ShownPaper } from '../window/window-state';
import { paperTexts } from './messages/paper';

/** A comparison, or what is to be said where there is none. */
export type Compared = ShownPaper | Saying;

/**
 * The comparison of two files, the one that was changed earlier first; a sentence where one of them cannot be read, or no
 * form of one is in the other: of findings in a form that did not come again nobody can say that they were mended.
 */
export async function compareFiles(tasks: readonly Submission[], language: Language): Promise<Compared> {
  const [old, now] = [...tasks].sort((one, other) => one.file.lastModified - other.file.lastModified);
  const [before, after] = [await reviewOf(old!), await reviewOf(now!)];
  if (!before || !after) return saying(paperTexts, 'noComparison');
  const comparison = compareSubmissions(before, after);
  if (comparison.formsRemoved.length === before.recognition.forms.length)
    return saying(paperTexts, 'nothingAlike');
  const names = { old: old!.file.name, new: now!.file.name };
  const report = comparisonReport(comparison, names, language);
  return { paper: comparisonPaper(report, language), fileName: textIn(paperTexts, language, 'compareName') };
}

const reviewOf = (task: Submission): Promise<Review | null> =>
  reviewTask(task, (old) => readLegacy(old, task.file.name));
