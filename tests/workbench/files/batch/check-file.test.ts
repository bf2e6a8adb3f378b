import * as sheetjs from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRow } from '../../../../src/app/batch/file-row';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { isUnreadable } from '../../../../src/core/report/file-report';
import { openLegacy } from '../../../../src/hosts/xlsx/legacy/open-legacy';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';
import { checkFile } from '../../../../src/workbench/files/batch/check-file';
import { docx, paragraph } from '../../../helpers/docx-builder';
import { scoringBook } from '../../../helpers/score-books';

const OPTIONS = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;

const check = (name: string, bytes: Uint8Array | string, readOld = openLegacy) =>
  checkFile(
    {
      key: 'k',
      path: `收/${name}`,
      mapping: [],
      file: new File([bytes as BlobPart], name),
      options: OPTIONS,
    },
    readOld,
  );

function oldBook(): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet([['只有一句话']]);
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, '表');
  return new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

describe('one file in a worker', () => {
  it('is read and reviewed', async () => {
    const { result, digest } = await check('a.xlsx', writeWorkbook(scoringBook()));
    expect(result.report).toMatchObject({ file: '收/a.xlsx', department: '清河县水利局', year: 2023 });
    expect(result.forms).toMatchObject([{ stated: 98, score: 98, difference: 0, scope: 'department' }]);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the same digest as its copy, and another than any other file', async () => {
    const bytes = writeWorkbook(scoringBook());
    const digests = await Promise.all([
      check('a.xlsx', bytes),
      check('b.xlsx', bytes),
      check('c.xlsx', writeWorkbook(scoringBook({ H11: 97 }))),
    ]);
    const [one, copy, other] = digests.map(({ digest }) => digest);
    expect(copy).toBe(one);
    expect(other).not.toBe(one);
  });

  it('is read by the reader of old kinds when it is one', async () => {
    const { result } = await check('a.xls', oldBook());
    expect(isUnreadable(result.report)).toBe(false);
    const page = await check('b.xls', '<html><table><tr><td>得分</td></tr></table></html>');
    expect(isUnreadable(page.result.report)).toBe(false);
  });

  it.each([
    ['a.xlsx', '%PDF-1.4', 'not-a-workbook'],
    ['a.xlsx', '', 'not-a-workbook'],
    ['a.xlsx', '<html><table></table></html>', 'not-a-workbook'],
    ['a.xlsx', 'PK\u0003\u0004 broken off', 'damaged'],
  ])('%s holding %j has its sentence', async (name, bytes, code) => {
    const { result } = await check(name, bytes);
    expect(result.report).toMatchObject({ error: { code } });
  });

  it('that is a report in words is one, with or without something to be said of it', async () => {
    const bytes = docx(
      ['某局自评报告', '全年预算100万元，支出90万元，执行率为95%。'].map((text) => paragraph(text)).join(''),
    );
    const { result } = await check('报告.docx', bytes);
    const row = fileRow(result, 'zh-CN');
    expect(row).toMatchObject({ status: 'error', form: '文字报告', stated: null, unreadable: null });
    expect(row.findings.map(({ code, stated }) => `${code} ${stated}`)).toEqual(['JX505 95%']);
    const notice = await check('通知.docx', docx(paragraph('请于3月15日前报送。')));
    expect(fileRow(notice.result, 'zh-CN')).toMatchObject({ status: 'clean', form: '文字报告' });
    const { result: none } = await check('旧报告.doc', 'x');
    expect(none.report).toMatchObject({ error: { message: expect.stringContaining('.docx') as string } });
  });

  it('that is a report is held to the workbook of its department beside it', async () => {
    const text = readFileSync(join(__dirname, '../../../fixtures/reports/yantian-2023.txt'), 'utf8').replace(
      '人工监测隐患点 48 处',
      '人工监测隐患点 46 处',
    );
    const bytes = docx(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => paragraph(line))
        .join(''),
    );
    const sample = (name: string) =>
      new File([readFileSync(join(__dirname, `../../../../assets/samples/${name}`))], name);
    const held = async (beside: readonly File[]) => {
      const file = new File([bytes as BlobPart], '报告.docx');
      const { result } = await checkFile(
        { key: 'k', path: '收/报告.docx', mapping: [], file, beside, options: OPTIONS },
        openLegacy,
      );
      const { findings } = fileRow(result, 'zh-CN');
      return findings.flatMap(({ related }) => related.filter((cell) => cell.startsWith('[')));
    };
    expect(await held([])).toEqual([]);
    expect(await held([sample('yantian-2023.xlsx'), sample('liwan-2021.xlsx')])).toEqual([
      '[yantian-2023.xlsx]目标完成情况自评表!G17',
    ]);
    expect(await held([sample('liwan-2021.xlsx')])).toEqual([]);
  });

  it('that the program falls over is told as that, and nothing is thrown', async () => {
    const { result } = await check('a.xls', oldBook(), () => Promise.reject(new Error('瓶颈')));
    expect(result.report).toMatchObject({ error: { code: 'internal' } });
    expect(result.report).toMatchObject({ error: { message: expect.stringContaining('瓶颈') as string } });
  });

  it('that is gone or locked by now is told as that', async () => {
    const file = new File(['x'], 'a.xlsx');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const task = { key: 'k', path: 'a.xlsx', mapping: [], file, options: OPTIONS };
    const { result, digest } = await checkFile(task, openLegacy);
    expect(result.report).toMatchObject({ error: { code: 'no-access' } });
    expect(digest).toBeNull();
  });
});
