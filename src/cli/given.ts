import { basename } from 'node:path';
import { givenBy } from '../app/readings';
import { readLayouts } from '../app/recorded-layouts';
import { readReadings, type ConfirmedReading } from '../core/facts/readings';
import type { KnownLayout } from '../core/layouts/known-layouts';
import type { Workbook } from '../core/model/grid';
import { spoken, type Language } from '../core/text';
import { readWorkbook } from './read-file';
import { UsageError } from './usage';

/**
 * The rows of a workbook given by `--readings`.
 * @throws UsageError when it cannot be read or has no sheet 评分口径
 */
export async function givenReadings(file: string, language: Language): Promise<readonly ConfirmedReading[]> {
  const rows = readReadings(await opened(file, 'usage.unreadReadings', language));
  if (rows.length === 0) throw new UsageError('usage.readings', { file });
  return rows.map((row) => givenBy(row, basename(file)));
}

/**
 * The layouts that the sheet 核查记录 of a workbook given by `--layouts` holds for other files.
 * @throws UsageError when it cannot be read or holds none
 */
export async function givenLayouts(file: string, language: Language): Promise<readonly KnownLayout[]> {
  const layouts = readLayouts(await opened(file, 'usage.unreadLayouts', language));
  if (layouts.length === 0) throw new UsageError('usage.layouts', { file });
  return layouts;
}

async function opened(
  file: string,
  otherwise: 'usage.unreadReadings' | 'usage.unreadLayouts',
  language: Language,
): Promise<Workbook> {
  const read = await readWorkbook({ path: file, problem: null });
  if (!read.ok) throw new UsageError(otherwise, { file, why: spoken(read.error.message, language) });
  return read.workbook;
}
