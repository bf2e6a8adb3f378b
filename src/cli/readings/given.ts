import { basename } from 'node:path';
import { givenBy } from '../../app/readings';
import { readReadings, type ConfirmedReading } from '../../core/facts/readings';
import { spoken, type Language } from '../../core/text';
import { readWorkbook } from '../read-file';
import { UsageError } from '../usage';

/**
 * The rows of a workbook given by `--readings`.
 * @throws UsageError when it cannot be read or has no sheet 评分口径
 */
export async function givenReadings(file: string, language: Language): Promise<readonly ConfirmedReading[]> {
  const read = await readWorkbook({ path: file, problem: null });
  if (!read.ok) {
    throw new UsageError('usage.unreadReadings', { file, why: spoken(read.error.message, language) });
  }
  const rows = readReadings(read.workbook);
  if (rows.length === 0) throw new UsageError('usage.readings', { file });
  return rows.map((row) => givenBy(row, basename(file)));
}
