import { isWorkbook } from '../../../app/batch/is-tried';
import { isReportName } from '../../report/report-name';
import type { BatchFile } from './batch';

/** In a folder with more workbooks than these a report may be about any of them. */
const MOST = 6;

/** The workbooks that lie beside a report in its folder; none where there are many, or the file is no report. */
export function workbooksBeside(path: string, files: Iterable<BatchFile>): readonly File[] {
  if (!isReportName(path)) return [];
  const folder = folderOf(path);
  const found = [...files].filter((one) => isWorkbook(one.path) && folderOf(one.path) === folder);
  return found.length > MOST ? [] : found.map(({ file }) => file);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
