import * as sheetjs from '@e965/xlsx';

import { indexSheet, type Workbook } from '../../../src/core/model/grid';
import { openXlsx } from '../../../src/hosts/xlsx';
import { openLegacy } from '../../../src/hosts/xlsx/legacy/open-legacy';

/** A small form in one of the old formats. */
function book(type: sheetjs.BookType): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['评分表', null, null],
    ['指标', '分值', '得分'],
    ['数量', 10, 9.95],
    ['执行率', 20, 0.945],
    ['合计', 30, null],
  ]);
  sheet['C4']!.z = '0.0%';
  sheet['B5'] = { t: 'n', v: 30, f: 'SUM(B3:B4)' };
  sheet['!merges'] = [sheetjs.utils.decode_range('A1:C1')];
  const made = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(made, sheet, '评分表');
  return new Uint8Array(sheetjs.write(made, { type: 'array', bookType: type }) as ArrayBuffer);
}

const workbookOf = async (bytes: Uint8Array): Promise<Workbook> => {
  const result = await openLegacy(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.workbook;
};

describe('old and foreign workbooks', () => {
  it.each(['xls', 'xlsb', 'ods', 'xlml'] as const)('reads %s in isolation', async (type) => {
    const { sheets } = await workbookOf(book(type));
    expect(sheets.map((s) => s.name)).toEqual(['评分表']);
    const index = indexSheet(sheets[0]!);
    expect(index.cell(2, 0)).toEqual({ column: 0, kind: 'text', text: '数量' });
    expect(index.cell(2, 2)).toMatchObject({ kind: 'number', raw: '9.95', text: '9.95' });
    expect(index.cell(3, 2)).toMatchObject({ kind: 'number', raw: '0.945' });
    expect(index.cell(3, 2)?.text).toMatch(/^94\.50?%$/);
    expect(index.cell(4, 1)).toMatchObject({ kind: 'number', raw: '30' });
    expect(sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it('keeps formulas', async () => {
    const { sheets } = await workbookOf(book('xlml'));
    expect(indexSheet(sheets[0]!).cell(4, 1)?.formula).toBe('SUM(B3:B4)');
  });

  it.each(['xls', 'xlsb', 'ods', 'xlml'] as const)('says of %s that it cannot be written', (type) => {
    const result = openXlsx(book(type));
    expect(result).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });

  it('reads a GBK web page saved as .xls', async () => {
    const head =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><table><tr><td>';
    const bytes = Buffer.concat([
      Buffer.from(head, 'latin1'),
      // 得分 in GBK
      Buffer.from([0xb5, 0xc3, 0xb7, 0xd6]),
      Buffer.from('</td><td>9.5</td></tr></table></html>', 'latin1'),
    ]);
    const { sheets } = await workbookOf(new Uint8Array(bytes));
    const index = indexSheet(sheets[0]!);
    expect(index.cell(0, 0)?.text).toBe('得分');
    expect(index.cell(0, 1)).toMatchObject({ kind: 'number', raw: '9.5' });
  });

  const page = (charset: string) =>
    `<html><head>${charset && `<meta charset="${charset}">`}</head><table><tr><td>得分</td><td>9.5</td></tr></table></html>`;
  const inUtf8 = (text: string) => Buffer.from(text, 'utf8');
  /** 得分 in GBK, the rest as it is. */
  const inGbk = (text: string) =>
    Buffer.concat([
      Buffer.from(text.split('得分')[0]!, 'latin1'),
      Buffer.from([0xb5, 0xc3, 0xb7, 0xd6]),
      Buffer.from(text.split('得分')[1]!, 'latin1'),
    ]);
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const swapped = (text: string) => wide(text).swap16();

  it.each<[string, Buffer]>([
    ['UTF-8 that says nothing', inUtf8(page(''))],
    ['GBK that says nothing', inGbk(page(''))],
    ['GBK that calls itself UTF-8', inGbk(page('utf-8'))],
    ['GBK in an encoding that does not exist', inGbk(page('cp-nothing'))],
    ['UTF-16 with its mark', wide(`\uFEFF${page('unicode')}`)],
    ['UTF-16 without its mark', wide(page(''))],
    ['UTF-16 the other way round', swapped(page(''))],
    ['UTF-16 the other way round with its mark', swapped(`\uFEFF${page('utf-16')}`)],
  ])('reads a web page in %s', async (_, bytes) => {
    const { sheets } = await workbookOf(new Uint8Array(bytes));
    expect(indexSheet(sheets[0]!).cell(0, 0)?.text).toBe('得分');
  });

  it('one broken letter does not turn a page into another encoding', async () => {
    const [before, after] = page('utf-8').split('9.5') as [string, string];
    const words = '自评表的说明文字写得很长很长';
    const bytes = Buffer.concat([inUtf8(before + words), Buffer.from([0xe4, 0xbd]), inUtf8(after)]);
    const { sheets } = await workbookOf(new Uint8Array(bytes));
    expect(indexSheet(sheets[0]!).cell(0, 0)?.text).toBe('得分');
  });

  it('ends with a sentence when the parser cannot read the file', async () => {
    const bytes = book('xls').slice(0, 3000);
    const result = await openLegacy(bytes);
    expect(result).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('stops the parser when its time is over', async () => {
    const result = await openLegacy(book('xls'), { milliseconds: 1 });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('does not show the parser a file that is no workbook, or too large', async () => {
    const text = new TextEncoder().encode('指标,得分\n数量,9');
    expect(await openLegacy(text)).toMatchObject({ ok: false, error: { code: 'not-a-workbook' } });
    expect(await openLegacy(book('xls'), { fileBytes: 100 })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
  });
});
