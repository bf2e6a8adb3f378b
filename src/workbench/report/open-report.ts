import { companionFigures } from '../../app/batch/companion';
import { scoreWorkbook } from '../../app/review';
import { fetchTextReader } from '../../app/session/texts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/checks/settings';
import type { TableFigure } from '../../core/prose/types';
import { saying } from '../../core/text';
import { openDocx, openText } from '../../hosts/docx';
import { openXlsx } from '../../hosts/xlsx';
import type { Documents, OpenedFile } from '../document';
import { readLegacy } from '../files/batch/legacy';
import { reportTexts } from './messages/report';
import type { Beside } from './report-name';

/** Opens a report for reading, with the figures of the workbook beside it where that is of its department and year. */
export async function openReport(
  documents: Documents,
  name: string,
  bytes: Uint8Array,
  beside: Beside | null,
): Promise<OpenedFile> {
  const opened = /\.txt$/i.test(name) ? openText(bytes) : openDocx(bytes);
  if (!opened.ok) return opened;
  await fetchTextReader();
  const settings = { ...DEFAULT_SETTINGS, layouts: documents.knownLayouts };
  const figures = beside ? await figuresOf(beside, opened.document.paragraphs, settings) : [];
  const report = {
    document: opened.document,
    beside: beside && { file: beside.name, isHeldTo: figures.length > 0 },
  };
  const file = documents.openReport(name, report, saying(reportTexts, 'readOnly'), figures);
  return { ok: true, file };
}

async function figuresOf(
  { name, bytes }: Beside,
  paragraphs: readonly string[],
  settings: Settings,
): Promise<TableFigure[]> {
  const opened = openXlsx(bytes);
  const read = opened.ok
    ? { ok: true as const, workbook: opened.file.workbook }
    : await readLegacy(bytes, name, opened.error);
  if (!read.ok) return [];
  return companionFigures(paragraphs, [{ file: name, scored: scoreWorkbook(read.workbook, settings) }]);
}
