import { planCleaning, type Cleaning } from '../../app/clean';
import type { Review } from '../../app/review';
import { saying, type Saying } from '../../core/text';
import { openXlsx, XlsxHost } from '../../hosts/xlsx';
import { paperTexts } from './messages/paper';

/** A workbook without what this program added, and what that was; or why there is none. */
export type Cleaned =
  | { readonly bytes: Uint8Array; readonly cleaning: Cleaning }
  | { readonly bytes: null; readonly words: Saying };

/** A copy of a workbook for handing in; the bytes given stay as they are. */
export async function cleanedBytes(review: Review, bytes: Uint8Array): Promise<Cleaned> {
  const opened = openXlsx(bytes);
  if (!opened.ok) return { bytes: null, words: opened.error.message };
  const host = new XlsxHost(opened.file);
  const cleaning = planCleaning(await host.read(), review.recognition);
  if (host.isStructureLocked && cleaning.sheets.length > 0)
    return { bytes: null, words: saying(paperTexts, 'cleanLocked') };
  for (const { marks, colour } of [...cleaning.marks].reverse()) await host.unmark(marks, colour);
  await host.apply(cleaning.plan);
  host.removeSheets(cleaning.sheets);
  return { bytes: host.bytes, cleaning };
}
