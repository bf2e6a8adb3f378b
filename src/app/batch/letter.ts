import { isUnreadable } from '../../core/report/file-report';
import { letterOf, type LetterForm } from '../../core/report/letter/letter';
import { NO_OPINION, type Opinion } from '../../core/report/letter/opinion';
import { isFormless } from '../../core/report/letter/return-list';
import type { Paper } from '../../core/model/paper';
import type { Language } from '../../core/text';
import { formText } from './file-row';
import type { FileResult } from './report-file';

/**
 * 核查意见书 of a file that was reviewed; null for one that could not be read or holds no form.
 * @param opinion what a reviewer decided about it
 */
export function letterFor(
  { report, forms }: Pick<FileResult, 'report' | 'forms'>,
  language: Language,
  opinion: Opinion = NO_OPINION,
): Paper | null {
  if (isUnreadable(report) || isFormless(report)) return null;
  const named = forms.map((form): LetterForm => ({
    name: formText(form, language),
    sheet: form.sheet,
    cell: form.cell,
    project: form.project,
  }));
  return letterOf(report, named, report.file.split(/[\\/]/).pop()!, language, opinion);
}
