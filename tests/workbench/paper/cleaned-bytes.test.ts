import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreReviewed } from '../../../src/app/reviewed-copy';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { openXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { compareFiles } from '../../../src/hosts/xlsx/compare/compare-files';
import { cleanedBytes } from '../../../src/workbench/paper/cleaned-bytes';

const SAMPLES = join(__dirname, '../../../assets/samples');

function opened(bytes: Uint8Array) {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

describe('a copy for handing in', () => {
  it.each(['yantian-2023', 'yueyang-2023'])(
    'of %s has no borders left in the columns that a reviewer’s scores stood in',
    async (name) => {
      const source = opened(readFileSync(join(SAMPLES, `${name}.xlsx`)));
      const host = new XlsxHost(source);
      const written = await scoreReviewed(
        host,
        review(source.workbook, DEFAULT_SETTINGS),
        '2024-03-01T00:00:00Z',
      );
      expect(written?.written.length).toBeGreaterThan(1);
      const working = opened(host.bytes);
      expect(compareFiles(source, working).cells.length).toBeGreaterThan(1);
      const cleaned = await cleanedBytes(review(working.workbook, DEFAULT_SETTINGS), host.bytes);
      const { cells } = compareFiles(source, opened(cleaned.bytes!));
      expect(cells.map(({ sheet, cell, in: aspects }) => `${sheet}!${cell} ${aspects}`)).toEqual([]);
    },
  );
});
