import { planCleaning, type Cleaning } from '../../app/clean';
import { scoreWorkbook } from '../../app/review';
import type { Settings } from '../../core/checks/settings';
import { type XlsxFile, XlsxHost } from '../../hosts/xlsx';

/** A workbook without what this program put into it beside scores and texts. */
export interface CleanedFile {
  readonly bytes: Uint8Array;
  readonly cleaning: Cleaning;
  /** The structure of the workbook is locked: its sheets stay. */
  readonly isLocked: boolean;
  /** Cells of added columns that were blanked, and that stand on protected sheets and were not. */
  readonly cleared: number;
  readonly protectedCells: number;
}

/** Cleans a workbook, in memory. */
export async function cleanedFile(opened: XlsxFile, settings: Settings): Promise<CleanedFile> {
  const { workbook, recognition } = scoreWorkbook(opened.workbook, settings);
  const host = new XlsxHost(opened);
  const cleaning = planCleaning(workbook, recognition);
  const isLocked = host.isStructureLocked && cleaning.sheets.length > 0;
  for (const { marks, colour } of [...cleaning.marks].reverse()) await host.unmark(marks, colour);
  const { written, skipped } = await host.apply(cleaning.plan);
  if (!isLocked) host.removeSheets(cleaning.sheets);
  return { bytes: host.bytes, cleaning, isLocked, cleared: written.length, protectedCells: skipped.length };
}
