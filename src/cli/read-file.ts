import { readingTexts } from '../app/messages/reading';
import { saying } from '../core/text';
import type { ReadWorkbook } from '../app/batch/report-file';
import { fileError } from '../hosts/xlsx';
import { sniff } from '../hosts/xlsx/sniff';
import { readArchived } from './archives';
import { isReport, placeOf, type Target } from './files';
import { readAny } from '../hosts/xlsx/read-any';
import { noAccess, readBytes, specialFile, type ReadBytes } from './read-bytes';

/** Reads what a target stands for; why there is nothing to be read is told of one that stands for none. */
export async function readTarget(target: Target): Promise<ReadBytes> {
  const { problem, why = '', inside } = target;
  if (problem === 'missing') return { ok: false, error: fileError('notFound') };
  if (problem === 'empty')
    return { ok: false, error: { code: 'not-found', message: saying(readingTexts, 'read.empty') } };
  if (problem === 'special') return { ok: false, error: specialFile() };
  if (problem === 'no-access') return { ok: false, error: noAccess(why) };
  return inside ? readArchived(placeOf(target), inside) : readBytes(placeOf(target));
}

/** Reads the cells of a workbook; an old or foreign kind by the isolated reader, for reading only. */
export async function readWorkbook(target: Target): Promise<ReadWorkbook> {
  const read = await readTarget(target);
  return read.ok ? workbookIn(target.path, read.bytes) : read;
}

/** What a review is about: a workbook's cells, or a report's text and tables, whatever the file's name ends in. */
export async function readContent(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  if (isReport(path)) return reportIn(path, bytes);
  const opened = await workbookIn(path, bytes);
  if (opened.ok || opened.error.code !== 'not-a-workbook' || sniff(bytes) !== 'zip') return opened;
  const report = await reportIn('.docx', bytes);
  return report.ok ? report : opened;
}

function workbookIn(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  return readAny(path, bytes, async (old) => {
    const { openLegacy } = await import('../hosts/xlsx/legacy/open-legacy');
    return openLegacy(old);
  });
}

/** A document of another kind is told what to be saved as. */
async function reportIn(path: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  const { openDocx, openText } = await import('../hosts/docx');
  const opened = /\.txt$/i.test(path) ? openText(bytes) : openDocx(bytes);
  if (!opened.ok) return opened;
  const { paragraphs, workbook } = opened.document;
  return { ok: true, workbook, paragraphs };
}
