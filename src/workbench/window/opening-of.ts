import { isTaken, isTried } from '../../app/batch/is-tried';
import { isLedger } from '../../app/desk/ledger-name';
import type { BatchFile } from '../files/batch';
import { reportAndWorkbook } from '../report/report-name';

/** What files that were chosen or dropped together come to: the table, one file by itself, or nothing that can be opened. */
export type Opening =
  | 'table'
  | 'nothing'
  | {
      readonly file: File;
      /** Of a report: the workbook that was chosen with it. */
      readonly beside?: File;
    };

/**
 * One workbook is opened by itself, also where it lies in a folder beside a document; a report with the workbook that was
 * chosen with it; several files, and whatever comes while the table is shown, come into the table.
 * @param isInTable whether the table of files is shown
 */
export function openingOf(files: readonly BatchFile[], isInTable: boolean): Opening {
  if (files.some(({ path }) => isLedger(path))) return 'table';
  const taken = files.filter(({ path }) => isTaken(path));
  if (taken.length === 0) return 'nothing';
  if (isInTable) return 'table';
  const [only, ...others] = taken;
  if (others.length === 0) return { file: only!.file };
  if (others.length > 1) return 'table';
  if (!taken.some(({ path }) => path.includes('/'))) {
    const pair = reportAndWorkbook(taken);
    return pair ? { file: pair.report, beside: pair.workbook } : 'table';
  }
  const workbooks = taken.filter(({ path }) => isTried(path));
  return workbooks.length === 1 ? { file: workbooks[0]!.file } : 'table';
}
