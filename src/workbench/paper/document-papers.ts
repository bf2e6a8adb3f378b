import { formSummaries } from '../../app/batch/form-summary';
import { letterFor } from '../../app/batch/letter';
import { isClean } from '../../app/clean';
import { deskOf, opinionOf } from '../../app/desk/row-desk';
import type { Review } from '../../app/review';
import { NO_OPINION, type Opinion } from '../../core/report/letter/opinion';
import { buildReport } from '../../core/report/build';
import { inEveryLanguage, PUNCTUATION, saying, textIn, type Language, type Saying } from '../../core/text';
import type { Batch } from '../files/batch';
import { engine } from '../files/batch/engine';
import type { ShownPaper } from '../window/window-state';
import { cleanedBytes } from './cleaned-bytes';
import { paperTexts } from './messages/paper';

/**
 * The letter about a file that was reviewed; null where no form was found in it.
 * @param opinion what a reviewer decided about it
 */
export function letterAbout(
  review: Review,
  name: string,
  language: Language,
  opinion: Opinion = NO_OPINION,
): ShownPaper | null {
  const report = buildReport(review, { file: name, engine, language });
  const paper = letterFor({ report, forms: formSummaries(review) }, language, opinion);
  const fileName = textIn(paperTexts, language, 'letterName', { name: bare(name) });
  return paper && { paper, fileName };
}

/**
 * What was decided in the table of files about the file that is open. Changes that are not saved have nothing to do with
 * the line of the bureau, which the table has drawn for the file as it lies.
 */
export function opinionOn(batch: Batch | null, row: string | null, isDirty: boolean): Opinion {
  if (!batch || row === null) return NO_OPINION;
  const desk = deskOf(batch.desk.getLines(), batch.getState().rows).rows.get(row);
  if (!desk) return NO_OPINION;
  return isDirty ? { ...opinionOf(desk), unmet: null } : opinionOf(desk);
}

/** A copy for handing in, with what is to be said of it; or only that, where none can be made. */
export type CleanCopy =
  | { readonly bytes: Uint8Array; readonly fileName: string; readonly words: Saying }
  | { readonly bytes: null; readonly words: Saying };

/**
 * A copy of the open file for handing in, without what this program added.
 * @param marked how many cells carry marks of the review
 */
export async function cleanCopy(
  review: Review,
  name: string,
  bytes: Uint8Array,
  marked: number,
  language: Language,
): Promise<CleanCopy> {
  if (marked > 0) return { bytes: null, words: saying(paperTexts, 'cleanMarked') };
  const cleaned = await cleanedBytes(review, bytes);
  if (!cleaned.bytes) return cleaned;
  const { cleaning } = cleaned;
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '.xlsx';
  const fileName = textIn(paperTexts, language, 'cleanName', { name: bare(name), ending });
  const what = inEveryLanguage((own) =>
    [
      ...cleaning.sheets.map((sheet) => textIn(paperTexts, own, 'cleanSheet', { sheet })),
      ...cleaning.columns.map(({ sheet, head }) => textIn(paperTexts, own, 'cleanColumn', { sheet, head })),
    ].join(PUNCTUATION[own].list),
  );
  const words = isClean(cleaning)
    ? saying(paperTexts, 'cleanNothing')
    : saying(paperTexts, 'cleanDone', { what });
  return { bytes: cleaned.bytes, fileName, words };
}

const bare = (name: string): string => name.replace(/\.[^.]+$/, '');
