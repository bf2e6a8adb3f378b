import { openXlsx } from '../../../../src/hosts/xlsx';
import { openLegacy } from '../../../../src/hosts/xlsx/legacy/open-legacy';
import { openByDefault } from '../../../../src/hosts/xlsx/protected/open-by-default';
import { readAny, writeRefusal } from '../../../../src/hosts/xlsx/read-any';
import { agileXlsx, standardXlsx } from '../../../helpers/locked-xlsx';
import { worksheet, xlsxWith } from '../../../helpers/xlsx-package';
import { inChinese } from '../../../helpers/sayings';

const DEFAULT = 'VelvetSweatshop';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>得分</t></is></c><c r="B1"><v>9.95</v></c></row>';
const plain = xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(ROW) });
/** Longer than one segment and than what stands in small sectors. */
const long = xlsxWith({
  'xl/worksheets/sheet1.xml': worksheet(
    Array.from(
      { length: 4000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 10007}</v></c></row>`,
    ).join(''),
  ),
});
/** More sectors than the head of a compound file names tables for, and than one list of tables. */
const large = Buffer.alloc(
  17 * 1024 * 1024,
  Uint8Array.from({ length: 251 }, (_, at) => (at * 31) % 251),
);

describe('a workbook encrypted with the password that Excel itself knows', () => {
  it.each<[string, Uint8Array, Uint8Array]>([
    ['agile', plain, agileXlsx(plain, { password: DEFAULT })],
    ['agile, as many rounds as Excel takes', plain, agileXlsx(plain, { password: DEFAULT, spins: 100_000 })],
    [
      'agile with SHA-1 and a short key',
      plain,
      agileXlsx(plain, { password: DEFAULT, hash: 'SHA1', keyBits: 128 }),
    ],
    ['agile with SHA-256', plain, agileXlsx(plain, { password: DEFAULT, hash: 'SHA256' })],
    ['agile with SHA-384', plain, agileXlsx(plain, { password: DEFAULT, hash: 'SHA384' })],
    ['agile of many segments', long, agileXlsx(long, { password: DEFAULT })],
    ['agile, larger than the tables of a header', large, agileXlsx(large, { password: DEFAULT })],
    ['standard', plain, standardXlsx(plain, DEFAULT)],
    ['standard with a long key', plain, standardXlsx(plain, DEFAULT, 256)],
    ['standard, long', long, standardXlsx(long, DEFAULT)],
  ])('%s: gives the package to the byte', async (_, package_, bytes) => {
    const opened = await openByDefault(bytes);
    expect(opened !== null && Buffer.compare(opened, package_)).toBe(0);
  });

  it.each<[string, Uint8Array]>([
    ['agile', agileXlsx(plain, { password: DEFAULT })],
    ['standard', standardXlsx(plain, DEFAULT)],
  ])(
    '%s: is read like any other, and refused with its sentence where it would be written',
    async (_, bytes) => {
      const read = await readAny('自评表.xlsx', bytes, openLegacy);
      expect(read.ok && read.workbook.sheets[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual([
        '得分',
        '9.95',
      ]);
      const opened = openXlsx(bytes);
      if (opened.ok) throw new Error('it was opened for writing');
      const { code, message } = await writeRefusal(bytes, opened.error);
      expect(code).toBe('unsupported');
      expect(inChinese(message)).toMatch(/默认密码.*不能写回/);
    },
  );

  it.each<[string, Uint8Array]>([
    ['agile', agileXlsx(plain, { password: '123456' })],
    ['standard', standardXlsx(plain, '123456')],
    ['agile with another number of rounds', agileXlsx(plain, { password: DEFAULT, spins: 1 }).map(spinsOf)],
    ['agile that ends too early', agileXlsx(long, { password: DEFAULT }).slice(0, 6000)],
    ['standard that ends too early', standardXlsx(long, DEFAULT).slice(0, 6000)],
  ])('%s: another password, or damage, is told as ever', async (_, bytes) => {
    const read = await readAny('自评表.xlsx', bytes, openLegacy);
    expect(read).toMatchObject({ ok: false, error: { code: 'encrypted' } });
    const opened = openXlsx(bytes);
    if (opened.ok) throw new Error('it was opened');
    expect(await writeRefusal(bytes, opened.error)).toBe(opened.error);
  });
});

/** `spinCount="1"` becomes `spinCount="9"`: the verifier no longer fits. */
function spinsOf(byte: number, at: number, all: Uint8Array): number {
  const before = Buffer.from(all.subarray(Math.max(0, at - 11), at)).toString('latin1');
  return before === 'spinCount="' ? 0x39 : byte;
}
