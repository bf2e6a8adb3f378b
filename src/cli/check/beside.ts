import { basename } from 'node:path';
import type { Beside } from '../../app/batch/companion';
import type { Target } from '../files';
import { readWorkbook } from '../read-file';

/** The workbooks that may belong to a report. */
export const besideOf = ({ beside = [] }: Target): readonly Beside[] =>
  beside.map((target) => ({
    name: basename(target.path),
    async read() {
      const read = await readWorkbook(target);
      return read.ok ? read.workbook : null;
    },
  }));
