import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import type { SheetSeed } from '../../helpers/excel-stand-in/workbook';

/**
 * Where the stand-in is as strict as Excel: each of these once let the add-in pass that fails in Excel. Asked through
 * Microsoft's own client.
 */
beforeAll(loadExcelClient);

function open(sheet: Partial<SheetSeed> = {}) {
  const standIn = new ExcelStandIn({ sheets: [{ name: '表', cells: [], ...sheet }] });
  connect(standIn);
  return standIn;
}

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>) =>
  Excel.run((context) => Promise.resolve(work(context.workbook.worksheets.getItem('表'), context)));

describe('the stand-in for Excel', () => {
  it('counts asking for merged areas among what may cost the undo stack', async () => {
    const standIn = open({ merges: ['A1:B2'] });
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
    expect(standIn.log.undoRisked).toEqual(['range.getMergedAreasOrNullObject']);
  });

  it.each([
    [512, null],
    [513, 'InvalidArgument'],
  ])('of %d merged areas says %p', async (count, code) => {
    open({ merges: Array.from({ length: count }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`) });
    const asked = inSheet(async (sheet, context) => {
      sheet.getRange().getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
    if (code) await expect(asked).rejects.toMatchObject({ code });
    else await expect(asked).resolves.toBeUndefined();
  });

  it('reads no more than five million cells at once', async () => {
    open({ cells: [{ address: 'A1', value: 1 }] });
    const read = (address: string) =>
      inSheet(async (sheet, context) => {
        const range = sheet.getRange(address).load('values');
        await context.sync();
        return range.values.length;
      });
    await expect(read('A1:C1048576')).resolves.toBe(1_048_576);
    await expect(read('A1:E1048576')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  it('clears no looks and writes no cell of a protected sheet', async () => {
    open({ cells: [{ address: 'A1', value: 1 }], isProtected: true });
    const tryTo = (change: (range: Excel.Range) => void) =>
      inSheet(async (sheet, context) => {
        change(sheet.getRange('A1'));
        await context.sync();
      });
    const refused = { code: 'AccessDenied' };
    await expect(tryTo((range) => range.format.fill.clear())).rejects.toMatchObject(refused);
    await expect(tryTo((range) => range.clear(Excel.ClearApplyTo.formats))).rejects.toMatchObject(refused);
    await expect(tryTo((range) => (range.values = [[2]]))).rejects.toMatchObject(refused);
  });

  it('keeps a number in a cell formatted as Text as a text', async () => {
    const standIn = open({ cells: [{ address: 'A1', value: '5', numberFormat: '@' }] });
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[4]];
      await context.sync();
    });
    expect(standIn.book.find('表')!.cell(0, 0)!.value).toBe('4');
  });

  it('counts no blank merged area as used where only values are asked for', async () => {
    open({ cells: [{ address: 'B2', value: 1 }], merges: ['D5:F9'] });
    const used = await inSheet(async (sheet, context) => {
      const range = sheet.getUsedRange(true).load('address');
      await context.sync();
      return range.address;
    });
    expect(used).toBe('表!B2');
  });

  it('drops what is written beside the first cell of a merged area', async () => {
    const standIn = open({ cells: [{ address: 'A1', value: '头' }], merges: ['A1:B1'] });
    await inSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      await context.sync();
    });
    expect([
      standIn.book.find('表')!.cell(0, 0)?.value,
      standIn.book.find('表')!.cell(0, 1)?.value ?? '',
    ]).toEqual(['甲', '']);
  });

  it('shows no cell of a hidden sheet', async () => {
    const standIn = open();
    standIn.book.find('表')!.visibility = 'Hidden';
    const shown = inSheet(async (sheet, context) => {
      sheet.getRange('A1').select();
      await context.sync();
    });
    await expect(shown).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('knows no property that it was not taught', async () => {
    open();
    const asked = inSheet(async (sheet, context) => {
      sheet.load('tabColor');
      await context.sync();
    });
    await expect(asked).rejects.toThrow(/TabColor/);
  });
});
