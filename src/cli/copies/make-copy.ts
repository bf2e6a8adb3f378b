import { markReviewed } from '../../app/reviewed-copy';
import { review } from '../../app/review';
import type { Settings } from '../../core/checks/settings';
import { proseReader } from '../../core/prose/read';
import { type XlsxFile, XlsxHost } from '../../hosts/xlsx';
import { cleanedFile } from '../clean/cleaned-file';
import { writeInto, type WriteOptions } from '../edit/write-into';
import { engine } from '../engine';
import type { CopyCommand } from './suffix';

/** A copy, and how many cells of it were written, coloured or blanked. */
export interface MadeCopy {
  readonly bytes: Uint8Array;
  readonly cells: number;
}

/**
 * The copy that a command makes of a workbook.
 * @returns null where no form is recognised in it, so that there is nothing to make
 */
export async function makeCopy(
  command: CopyCommand,
  opened: XlsxFile,
  settings: Settings,
  how: WriteOptions,
): Promise<MadeCopy | null> {
  if (command === 'mark') return markedCopy(opened, settings);
  if (command === 'clean') {
    const { bytes, cleaning, cleared } = await cleanedFile(opened, settings);
    const marks = cleaning.marks.reduce((sum, group) => sum + group.marks.length, 0);
    return { bytes, cells: cleared + marks };
  }
  const { bytes, report, scored } = await writeInto(command, opened, settings, how);
  return scored.recognition.forms.length === 0 ? null : { bytes, cells: report.written.length };
}

/** By what it was marked stands on the record and no time: the same file gives the same copy. */
async function markedCopy(opened: XlsxFile, settings: Settings): Promise<MadeCopy | null> {
  const host = new XlsxHost(opened);
  const made = review(await host.read(), settings, [], proseReader);
  if (made.recognition.forms.length === 0) return null;
  const cells = await markReviewed(host, made, `ziping ${engine}`);
  return { bytes: host.bytes, cells };
}
