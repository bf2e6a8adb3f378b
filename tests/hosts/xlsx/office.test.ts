import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openXlsx, patchXlsx } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { at, number, planOf, text } from '../../helpers/host-contract';
import { richXlsx } from '../../helpers/xlsx-rich';
import { sheet, workbook } from '../../helpers/sheet-builder';

// The part of LibreOffice for sheets: another part alone opens no workbook.
const isInstalled = spawnSync('localc', ['--version']).status === 0;
const describeOffice = isInstalled ? describe : describe.skip;

/** The sheets of a workbook as LibreOffice shows them, as comma-separated text by sheet name. */
function shownByOffice(bytes: Uint8Array): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(
      'soffice',
      [home, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      { encoding: 'utf8', timeout: 100_000 },
    );
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    if (files.length === 0) throw new Error(`LibreOffice opened nothing: ${run.stderr}`);
    return new Map(
      files.map((name) => [name.replace(/^book-|\.csv$/g, ''), readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeOffice(
  `written files in LibreOffice${isInstalled ? '' : ' (skipped: soffice is not installed)'}`,
  () => {
    it('opens a patched workbook and shows the values written', () => {
      const opened = openXlsx(richXlsx());
      if (!opened.ok) throw new Error(opened.error.message.key);
      const { file } = opened;
      const { bytes } = patchXlsx(
        file,
        planOf(
          file.workbook,
          [
            { at: at('表', 'C2'), to: number('9.95') },
            { at: at('表', 'E1'), to: text('扣分说明（自评助手）'), over: { purpose: 'heading' } },
            { at: at('表', 'E2'), to: text('=满意度未达标'), over: { purpose: 'note' } },
            { at: at('评分依据', 'A1'), to: text('名称') },
          ],
          ['评分依据'],
        ),
      );
      const sheets = shownByOffice(bytes);
      expect(sheets.get('表')).toContain('数量,10,9.95,,=满意度未达标');
      expect(sheets.get('表')).toContain('合计,30,27.95');
      expect(sheets.get('评分依据')).toContain('名称');
    }, 120_000);

    it('opens a new workbook', () => {
      const book = workbook(
        sheet('核查记录', [
          ['编码', '问题'],
          ['JX301', '得分超过分值'],
        ]),
        sheet('第二张', [[1.5]]),
      );
      const sheets = shownByOffice(writeWorkbook(book, { 核查记录: { widths: [10, 40], headRows: 1 } }));
      expect([...sheets.keys()].sort()).toEqual(['核查记录', '第二张'].sort());
      expect(sheets.get('核查记录')).toContain('JX301,得分超过分值');
    }, 120_000);
  },
);
